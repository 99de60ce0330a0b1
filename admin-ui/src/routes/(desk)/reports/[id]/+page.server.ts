import { error } from '@sveltejs/kit';
import { attempt } from '#lib/server/attempt.ts';
import { signedIn } from '#lib/server/door.ts';
import { actionIn, contentActionIn, repeatIn, textIn } from '#lib/server/moderation-input.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.d.ts';

export const load: PageServerLoad = async (event) => {
  const { desk, actor } = signedIn(event);
  const detail = await desk.moderation.reports.get(actor, event.params.id);
  if (detail === null) error(404, 'error.not-found');
  const { actions: deeds, members } = desk.moderation;
  const [author, standing, sources] = await Promise.all([
    detail.author === null ? null : members.get(actor, detail.author.id),
    deeds.standing(actor, detail.content),
    detail.judgement === null ? {} : desk.policy.sources(actor, detail.judgement.revision),
  ]);
  return { detail, author, standing, sources };
};

export const actions: Actions = {
  claim: (event) => on(event, 'claim', ({ reports, actor, id }) => reports.claim(actor, id)),
  release: (event) => on(event, 'release', ({ reports, actor, id }) => reports.release(actor, id)),
  assign: (event) =>
    on(event, 'assign', ({ reports, actor, id, form }) => reports.assign(actor, id, textIn(form, 'to'))),
  resolve: (event) =>
    on(event, 'resolve', ({ reports, actor, id, form }) =>
      reports.resolve(
        actor,
        id,
        { resolution: textIn(form, 'resolution'), action: actionIn(form) },
        repeatIn(form),
      ),
    ),
  dismiss: (event) =>
    on(event, 'dismiss', ({ reports, actor, id, form }) =>
      reports.dismiss(actor, id, { resolution: textIn(form, 'resolution') }, repeatIn(form)),
    ),
  reopen: (event) =>
    on(event, 'reopen', ({ reports, actor, id, form }) => reports.reopen(actor, id, textIn(form, 'reason'))),
  content: (event) =>
    on(event, 'content', async ({ reports, deeds, actor, id, form }) => {
      const detail = await reports.get(actor, id);
      if (detail === null) error(404, 'error.not-found');
      const input = {
        content: detail.content,
        action: contentActionIn(form),
        reason: textIn(form, 'reason'),
      };
      return deeds.onContent(actor, input, repeatIn(form));
    }),
  note: (event) =>
    on(event, 'note', ({ reports, actor, id, form }) => reports.addNote(actor, id, textIn(form, 'text'))),
};

type Door = ReturnType<typeof signedIn>;

interface Asked {
  readonly reports: Door['desk']['moderation']['reports'];
  readonly deeds: Door['desk']['moderation']['actions'];
  readonly actor: Door['actor'];
  readonly id: string;
  readonly form: FormData;
}

async function on<Answer>(event: RequestEvent, name: string, work: (asked: Asked) => Promise<Answer>) {
  const { desk, actor } = signedIn(event);
  const form = await event.request.formData();
  const { reports, actions: deeds } = desk.moderation;
  return attempt(name, () => work({ reports, deeds, actor, id: event.params.id, form }));
}
