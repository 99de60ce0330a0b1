import { randomUUID } from 'node:crypto';
import { error } from '@sveltejs/kit';
import { attemptOn } from '#lib/server/attempt.ts';
import { signedIn } from '#lib/server/door.ts';
import { noticeIn, repeatIn, sanctionIn, textIn } from '#lib/server/moderation-input.ts';
import type { Actions, PageServerLoad } from './$types.d.ts';

export const load: PageServerLoad = async (event) => {
  const { desk, actor } = signedIn(event);
  const { members, reports, templates } = desk.moderation;
  const member = await members.get(actor, event.params.id);
  if (member === null) error(404, 'error.not-found');
  const [rules, about, words] = await Promise.all([
    desk.policy.moderation(actor),
    reports.list(actor, { author: member.id, limit: 5, count: 'exact' }),
    templates.list(actor),
  ]);
  return {
    member,
    rules,
    about,
    templates: words.map(({ id, kind, title, text, placeholders, isGeneral }) => ({
      id,
      kind,
      title,
      text,
      placeholders,
      isGeneral,
    })),
    formKey: randomUUID(),
  };
};

export const actions: Actions = {
  sanction: (event) =>
    attemptOn(event, 'sanction', ({ moderation: { sanctions }, actor, id, form }) =>
      sanctions.impose(actor, sanctionIn(form, id), repeatIn(form)),
    ),
  lift: (event) =>
    attemptOn(event, 'lift', ({ moderation: { sanctions }, actor, form }) =>
      sanctions.lift(
        actor,
        textIn(form, 'sanction'),
        {
          reason: textIn(form, 'reason'),
          points: form.get('points') === 'take-back' ? 'take-back' : 'keep',
        },
        repeatIn(form),
      ),
    ),
  reverse: (event) =>
    attemptOn(event, 'reverse', ({ moderation: { sanctions }, actor, form }) =>
      sanctions.reverse(actor, textIn(form, 'entry'), textIn(form, 'reason')),
    ),
  points: (event) =>
    attemptOn(event, 'points', ({ moderation: { sanctions }, actor, id, form }) =>
      sanctions.addPoints(actor, {
        member: id,
        amount: Number(textIn(form, 'amount') || Number.NaN),
        reason: textIn(form, 'reason'),
      }),
    ),
  note: (event) =>
    attemptOn(event, 'note', ({ moderation: { members }, actor, id, form }) =>
      members.addNote(actor, id, textIn(form, 'text')),
    ),
  notice: (event) =>
    attemptOn(event, 'notice', ({ moderation: { members }, actor, id, form }) =>
      members.notify(actor, noticeIn(form, id), repeatIn(form)),
    ),
  sanctionNote: (event) =>
    attemptOn(event, 'sanctionNote', ({ moderation: { sanctions }, actor, form }) =>
      sanctions.addNote(actor, textIn(form, 'sanction'), textIn(form, 'text'), repeatIn(form)),
    ),
  watch: (event) =>
    attemptOn(event, 'watch', ({ moderation: { members }, actor, id, form }) =>
      members.watch(actor, id, textIn(form, 'reason')),
    ),
  unwatch: (event) =>
    attemptOn(event, 'unwatch', ({ moderation: { members }, actor, id }) => members.unwatch(actor, id)),
};
