import { randomUUID } from 'node:crypto';
import type { RuleSource } from '@fuero/community';
import { error } from '@sveltejs/kit';
import { attemptOn } from '#lib/server/attempt.ts';
import { signedIn } from '#lib/server/door.ts';
import { repeatIn, textIn } from '#lib/server/moderation-input.ts';
import type { Actions, PageServerLoad } from './$types.d.ts';

export const load: PageServerLoad = async (event) => {
  const { desk, actor } = signedIn(event);
  const detail = await desk.moderation.appeals.get(actor, event.params.id);
  if (detail === null) error(404, 'error.not-found');
  const { origin } = detail;
  const none: Readonly<Record<string, RuleSource>> = {};
  const [member, sources, rules] = await Promise.all([
    desk.moderation.members.get(actor, detail.member.id),
    origin === null ? none : desk.policy.sources(actor, origin.revision),
    desk.policy.moderation(actor),
  ]);
  return { detail, member, sources, needs: rules.needs.decideAppeal, formKey: randomUUID() };
};

export const actions: Actions = {
  claim: (event) =>
    attemptOn(event, 'claim', ({ moderation, actor, id }) => moderation.appeals.claim(actor, id)),
  release: (event) =>
    attemptOn(event, 'release', ({ moderation, actor, id }) => moderation.appeals.release(actor, id)),
  decide: (event) =>
    attemptOn(event, 'decide', ({ moderation, actor, id, form }) => {
      const outcome = (['upheld', 'overturned'] as const).find((item) => item === form.get('outcome'));
      if (outcome === undefined) error(400, 'problem.bad-request');
      return moderation.appeals.decide(
        actor,
        id,
        { outcome, answer: textIn(form, 'answer') },
        repeatIn(form),
      );
    }),
};
