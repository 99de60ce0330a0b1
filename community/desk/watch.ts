import type { DeskActor, DeskLive, LiveMessage } from '../desk.ts';
import type { Live } from '../live/live.ts';
import { Refusal } from '../refusal.ts';
import { asStaff } from '../members/as-staff.ts';
import type { DeskDeps } from './desk.ts';

/** Milliseconds for which a rank that was looked up is believed. */
const believedFor = 60_000;

/**
 * Lets staff listen. The rank is looked up before the first row is told, and again when a row comes a minute after the
 * last look; rows wait for the answer in their order. Who is no staff, or no longer, hears nothing.
 */
export function createWatch(deps: DeskDeps): DeskLive {
  return { subscribe: (actor, listener) => watch(deps, actor, listener) };
}

function watch(deps: DeskDeps, actor: DeskActor, listener: Parameters<Live['subscribe']>[1]): () => void {
  let open = true;
  let looked = Number.NEGATIVE_INFINITY;

  async function look(): Promise<void> {
    const now = deps.clock().getTime();
    if (now - looked < believedFor) return;
    await asStaff(deps, actor, () => Promise.resolve());
    looked = now;
  }
  async function tell(message: LiveMessage): Promise<void> {
    if (!open) return;
    await look();
    if (open) listener(message);
  }
  function fail(error: unknown): void {
    stop();
    if (error instanceof Refusal) return;
    deps.log('error', 'a live listener failed and was dropped', { community: actor.community, err: error });
  }

  let told: Promise<void> = look().catch(fail);
  const unsubscribe = deps.live.subscribe(actor, (message) => {
    told = told.then(() => tell(message)).catch(fail);
  });
  function stop(): void {
    open = false;
    unsubscribe();
  }
  return stop;
}
