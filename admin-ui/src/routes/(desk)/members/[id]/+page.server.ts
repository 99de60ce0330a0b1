import { randomUUID } from 'node:crypto';
import { error } from '@sveltejs/kit';
import { attempt } from '#lib/server/attempt.ts';
import { signedIn } from '#lib/server/door.ts';
import { noticeIn, repeatIn, sanctionIn, textIn } from '#lib/server/moderation-input.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.d.ts';

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
    on(event, 'sanction', ({ sanctions, actor, id, form }) =>
      sanctions.impose(actor, sanctionIn(form, id), repeatIn(form)),
    ),
  lift: (event) =>
    on(event, 'lift', ({ sanctions, actor, form }) =>
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
    on(event, 'reverse', ({ sanctions, actor, form }) =>
      sanctions.reverse(actor, textIn(form, 'entry'), textIn(form, 'reason')),
    ),
  points: (event) =>
    on(event, 'points', ({ sanctions, actor, id, form }) =>
      sanctions.addPoints(actor, {
        member: id,
        amount: Number(textIn(form, 'amount') || Number.NaN),
        reason: textIn(form, 'reason'),
      }),
    ),
  note: (event) =>
    on(event, 'note', ({ members, actor, id, form }) => members.addNote(actor, id, textIn(form, 'text'))),
  notice: (event) =>
    on(event, 'notice', ({ members, actor, id, form }) =>
      members.notify(actor, noticeIn(form, id), repeatIn(form)),
    ),
  sanctionNote: (event) =>
    on(event, 'sanctionNote', ({ sanctions, actor, form }) =>
      sanctions.addNote(actor, textIn(form, 'sanction'), textIn(form, 'text'), repeatIn(form)),
    ),
  watch: (event) =>
    on(event, 'watch', ({ members, actor, id, form }) => members.watch(actor, id, textIn(form, 'reason'))),
  unwatch: (event) => on(event, 'unwatch', ({ members, actor, id }) => members.unwatch(actor, id)),
};

type Door = ReturnType<typeof signedIn>;

interface Asked {
  readonly members: Door['desk']['moderation']['members'];
  readonly sanctions: Door['desk']['moderation']['sanctions'];
  readonly actor: Door['actor'];
  readonly id: string;
  readonly form: FormData;
}

async function on<Answer>(event: RequestEvent, name: string, work: (asked: Asked) => Promise<Answer>) {
  const { desk, actor } = signedIn(event);
  const form = await event.request.formData();
  const { members, sanctions } = desk.moderation;
  return attempt(name, () => work({ members, sanctions, actor, id: event.params.id, form }));
}
