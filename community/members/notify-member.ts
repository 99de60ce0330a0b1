import { recordIn } from '../actions/record-in.ts';
import type { Actor, Repeatable } from '../actor.ts';
import { act } from '../authority/act.ts';
import type { Acting, ModerationDeps } from '../authority/acting.ts';
import { checkReason } from '../authority/check-text.ts';
import { notifyIn } from '../notifications/notify-in.ts';
import { wordsOf } from '../notifications/words.ts';
import { surfaceOf } from '../sanctions/surface-of.ts';
import type { NoticeInput } from '../sanctions.ts';
import { namedTemplate, saysReason, tellingKinds } from '../templates/choose.ts';
import { readStandings } from './standing.ts';

/** What staff tell a member without doing anything to them. Answers with the id of its line in the records. See `Members.notify`. */
export function notifyMember(
  deps: ModerationDeps,
  actor: Actor,
  input: NoticeInput,
  { key }: Repeatable = {},
): Promise<{ readonly id: string }> {
  const deed = { action: 'member.notify', on: [input.member], repeat: { key, arguments: input } } as const;
  return act(deps, actor, deed, async (tx, acting) => {
    const { community, policy, now } = acting;
    const { member, template } = input;
    const words = wordsIn(acting, input);
    const about = { community, members: [member], at: now, points: policy.points };
    const { name = '', points = 0 } = (await readStandings(tx, about)).get(member) ?? {};
    const notice = { kind: 'notice', values: { reason: words, points }, template } as const;
    const id = await recordIn(tx, acting, {
      kind: 'notice',
      surface: await surfaceOf(tx, community, member),
      content: null,
      member,
      // Where nothing was written for this one, the records have what the template says.
      reason: words === '' ? wordsOf(policy, { ...notice, memberName: name }).text : words,
      details: template === null ? {} : { template },
      notified: true,
      report: null,
      sanction: null,
    });
    await notifyIn(tx, acting, { ...notice, member, action: id });
    const details = { action: id, words, template };
    const audit = { actor: acting.actor, action: deed.action, subject: `member:${member}`, details };
    return { answer: { id }, audit: [audit] };
  });
}

/** Throws `refusal.bad-reason`, `refusal.no-template`, `refusal.template-kind`. */
function wordsIn({ policy }: Acting, { words, template: id }: NoticeInput): string {
  const template = id === null ? null : namedTemplate(policy, { id, kinds: tellingKinds.notice });
  const mayBeEmpty = template !== null && !saysReason(template, policy.manifest.community.locale);
  return mayBeEmpty && words.trim() === '' ? '' : checkReason(words);
}
