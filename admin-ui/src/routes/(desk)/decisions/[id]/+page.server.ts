import { randomUUID } from 'node:crypto';
import { format } from '@fuero/catalogue';
import { error } from '@sveltejs/kit';
import type { ContentRef, DecisionDetail } from '@fuero/community';
import { duration } from '#lib/moment.ts';
import { attemptOn } from '#lib/server/attempt.ts';
import { signedIn } from '#lib/server/door.ts';
import { contentActionIn, repeatIn, textIn } from '#lib/server/moderation-input.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.d.ts';

export const load: PageServerLoad = async (event) => {
  const { desk, actor } = signedIn(event);
  const detail = await desk.decisions.get(actor, event.params.id);
  if (detail === null) error(404, await whyMissing(event));
  const content = contentIn(detail);
  const { actions: deeds, reports } = desk.moderation;
  const [versions, standing, rules] = await Promise.all([
    content === null ? [] : reports.versions(actor, content),
    content === null ? ('unknown' as const) : deeds.standing(actor, content),
    desk.policy.moderation(actor),
  ]);
  return { detail, versions, standing, rules, formKey: randomUUID() };
};

const reviewDeeds = ['publish', 'remove', 'dismiss'] as const;

export const actions: Actions = {
  review: (event) =>
    attemptOn(event, 'review', ({ moderation, actor, id, form }) => {
      const deed = reviewDeeds.find((one) => one === form.get('deed'));
      if (deed === undefined) error(400, 'error.unexpected');
      return moderation.reviews.decide(actor, id, { deed, note: textIn(form, 'note') });
    }),
  content: (event) =>
    attemptOn(event, 'content', async ({ decisions, moderation, actor, id, form }) => {
      const detail = await decisions.get(actor, id);
      const content = detail === null ? null : contentIn(detail);
      if (content === null) error(404, await whyMissing(event));
      const input = { content, action: contentActionIn(form), reason: textIn(form, 'reason') };
      return moderation.actions.onContent(actor, input, repeatIn(form));
    }),
};

/** Links to a decision outlive it where the policy does not keep decisions for ever. */
async function whyMissing(event: RequestEvent): Promise<string> {
  const { desk, actor } = signedIn(event);
  const { locale } = event.locals.preferences;
  const { decisionsKept } = await desk.policy.moderation(actor);
  return decisionsKept === null
    ? format(locale, 'error.not-found')
    : format(locale, 'error.decision-gone', { kept: duration(decisionsKept, locale) });
}

/** `null`: the decision is about no content. */
function contentIn({ payload }: DecisionDetail): ContentRef | null {
  if (!('content' in payload) || payload.content === null) return null;
  const { type, id } = payload.content;
  return { surface: payload.surface, type, id };
}
