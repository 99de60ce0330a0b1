import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import { isSet } from '../config/config.ts';
import { prepareDemoForum } from './demo-forum.ts';
import { demoScript } from './demo-script.ts';
import type { DemoEvent } from './demo-script.ts';
import { painterFor } from './paint.ts';
import { announce, askedToStop, say, serve } from './serve.ts';

const defaultFolder = 'data-demo';
/** Says that the folder is the demo's own, so that it may be removed. */
const marker = '.demo';
const day = 24 * 60 * 60 * 1000;

/** `fuero demo`: the same server with a data folder of its own, and an example community that talks. */
export function registerDemo(program: Command): void {
  program
    .command('demo')
    .summary('try it with an example community')
    .description(
      'Starts the same server with its own data folder and a small example forum, and plays a few hundred messages through the HTTP door. No token, no network.',
    )
    .option('--seed <number>', 'which messages, in which order', wholeNumber, 1)
    .addHelpText(
      'before',
      `Examples:
  fuero demo            then open the sign-in link and the forum that it prints
  fuero demo --seed 7   other messages
`,
    )
    .addHelpText(
      'after',
      `
The data folder ./${defaultFolder} is removed at the end; with FUERO_DATA it is yours and stays.
Exit code: 0 after Ctrl-C, 2 when it could not start.`,
    )
    .action(async ({ seed }: { seed: number }) => {
      const stopped = askedToStop();
      const own = isSet(process.env, 'FUERO_DATA') ? null : await ownFolder();
      const forum = await prepareDemoForum(own === null ? process.env : { ...process.env, FUERO_DATA: own });
      const running = await serve(forum.environment);
      const paint = painterFor(process.stderr);
      process.stderr.write(
        `\n${paint('bold', '  DEMO  an example community talks; nothing here is real')}\n`,
      );
      await announce(running);
      const example = await forum.start(running.server);
      process.stderr.write(
        `  ${paint('dim', 'forum'.padEnd(9))} ${paint('cyan', example.url)}  (two windows can be two people)\n\n`,
      );
      const ending = new AbortController();
      const played = play(running.server, { seed, signal: ending.signal });
      await Promise.race([stopped, played.then(() => stopped)]);
      ending.abort();
      await played;
      example.end();
      await running.server.close();
      if (own !== null) await rm(own, { recursive: true, force: true });
      process.exit(0);
    });
}

/** A new folder for this run. One that an earlier run left behind is replaced; anybody else's is left alone. */
async function ownFolder(): Promise<string> {
  const folder = resolve(defaultFolder);
  const isLocked = existsSync(join(folder, 'fuero.lock'));
  // A lock means another demo, or one that was killed: the house finds out which, and refuses or takes over.
  if (!isLocked && existsSync(join(folder, marker))) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(join(folder, marker), 'made by fuero demo, removed by it\n');
  return folder;
}

interface Playing {
  readonly seed: number;
  readonly signal: AbortSignal;
}

/** Sends the script through the real door: the first event at once, ten quick ones, then a few a second. */
async function play(
  server: { readonly url: string; readonly serviceKey: { readonly key: string } },
  { seed, signal }: Playing,
): Promise<void> {
  const run = Date.now().toString(36);
  const counts = { publish: 0, hold: 0, block: 0 };
  const script = demoScript(seed);
  for (const [index, event] of script.entries()) {
    if (signal.aborted) return;
    const answer = await send(server, { event, id: `demo-${run}-${index}` });
    if (answer === null) return;
    counts[answer]++;
    await sleep(index < 12 ? 120 : 250 + ((index * 37) % 200), undefined, { signal }).catch(() => undefined);
  }
  say(
    `the demo has said everything: ${counts.publish} published, ${counts.hold} held, ${counts.block} blocked; the desk stays open, Ctrl-C ends it`,
  );
}

async function send(
  { url, serviceKey }: { readonly url: string; readonly serviceKey: { readonly key: string } },
  { event, id }: { readonly event: DemoEvent; readonly id: string },
): Promise<'publish' | 'hold' | 'block' | null> {
  const { member, type, title, text } = event;
  const since = new Date(Date.now() - member.age * day).toISOString();
  const response = await fetch(`${url}/api/forum/events`, {
    method: 'POST',
    headers: { authorization: `Bearer ${serviceKey.key}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      id,
      kind: 'content.created',
      author: { id: `demo:${member.name}`, name: member.name, createdAt: since, joinedAt: since, roles: [] },
      content: { id: `${id}:content`, type, title, text },
    }),
  });
  const body = (await response.json()) as { decision?: 'publish' | 'hold' | 'block'; detail?: string };
  if (body.decision !== undefined) return body.decision;
  say(`the door answered ${response.status}: ${body.detail ?? ''}; the demo goes silent`);
  return null;
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw new InvalidArgumentError('a whole number is needed');
  return value;
}
