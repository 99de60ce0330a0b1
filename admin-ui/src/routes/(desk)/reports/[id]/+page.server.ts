import { error } from '@sveltejs/kit';
import { attemptOn } from '#lib/server/attempt.ts';
import { signedIn } from '#lib/server/door.ts';
import { actionIn, contentActionIn, repeatIn, textIn } from '#lib/server/moderation-input.ts';
import type { Actions, PageServerLoad } from './$types.d.ts';

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
  claim: (event) =>
    attemptOn(event, 'claim', ({ moderation: { reports }, actor, id }) => reports.claim(actor, id)),
  release: (event) =>
    attemptOn(event, 'release', ({ moderation: { reports }, actor, id }) => reports.release(actor, id)),
  assign: (event) =>
    attemptOn(event, 'assign', ({ moderation: { reports }, actor, id, form }) =>
      reports.assign(actor, id, textIn(form, 'to')),
    ),
  resolve: (event) =>
    attemptOn(event, 'resolve', ({ moderation: { reports }, actor, id, form }) =>
      reports.resolve(
        actor,
        id,
        { resolution: textIn(form, 'resolution'), action: actionIn(form) },
        repeatIn(form),
      ),
    ),
  dismiss: (event) =>
    attemptOn(event, 'dismiss', ({ moderation: { reports }, actor, id, form }) =>
      reports.dismiss(actor, id, { resolution: textIn(form, 'resolution') }, repeatIn(form)),
    ),
  reopen: (event) =>
    attemptOn(event, 'reopen', ({ moderation: { reports }, actor, id, form }) =>
      reports.reopen(actor, id, textIn(form, 'reason')),
    ),
  content: (event) =>
    attemptOn(event, 'content', async ({ moderation: { reports, actions: deeds }, actor, id, form }) => {
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
    attemptOn(event, 'note', ({ moderation: { reports }, actor, id, form }) =>
      reports.addNote(actor, id, textIn(form, 'text')),
    ),
};
