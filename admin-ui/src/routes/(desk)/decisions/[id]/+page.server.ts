import { randomUUID } from 'node:crypto';
import { error } from '@sveltejs/kit';
import type { ContentRef, DecisionDetail } from '@fuero/community';
import { attempt } from '#lib/server/attempt.ts';
import { signedIn } from '#lib/server/door.ts';
import { contentActionIn, repeatIn, textIn } from '#lib/server/moderation-input.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.d.ts';

export const load: PageServerLoad = async (event) => {
  const { desk, actor } = signedIn(event);
  const detail = await desk.decisions.get(actor, event.params.id);
  if (detail === null) error(404, 'error.not-found');
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
    on(event, 'review', ({ moderation, actor, id, form }) => {
      const deed = reviewDeeds.find((one) => one === form.get('deed'));
      if (deed === undefined) error(400, 'error.unexpected');
      return moderation.reviews.decide(actor, id, { deed, note: textIn(form, 'note') });
    }),
  content: (event) =>
    on(event, 'content', async ({ decisions, moderation, actor, id, form }) => {
      const detail = await decisions.get(actor, id);
      const content = detail === null ? null : contentIn(detail);
      if (content === null) error(404, 'error.not-found');
      const input = { content, action: contentActionIn(form), reason: textIn(form, 'reason') };
      return moderation.actions.onContent(actor, input, repeatIn(form));
    }),
};

/** `null`: the decision is about no content. */
function contentIn({ payload }: DecisionDetail): ContentRef | null {
  if (!('content' in payload) || payload.content === null) return null;
  const { type, id } = payload.content;
  return { surface: payload.surface, type, id };
}

type Door = ReturnType<typeof signedIn>;

interface Asked {
  readonly decisions: Door['desk']['decisions'];
  readonly moderation: Door['desk']['moderation'];
  readonly actor: Door['actor'];
  readonly id: string;
  readonly form: FormData;
}

async function on<Answer>(event: RequestEvent, name: string, work: (asked: Asked) => Promise<Answer>) {
  const { desk, actor } = signedIn(event);
  const form = await event.request.formData();
  const { decisions, moderation } = desk;
  return attempt(name, () => work({ decisions, moderation, actor, id: event.params.id, form }));
}
