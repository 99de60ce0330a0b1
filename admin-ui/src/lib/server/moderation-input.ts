import { error } from '@sveltejs/kit';
import type { ActionRequest, ContentAction, NoticeInput, SanctionInput } from '@fuero/community';
import type { SanctionKind } from '@fuero/engine';
import { contentActionOrder } from '#lib/content-actions.ts';
import { sanctionOrder } from '#lib/looks.ts';

const units: Readonly<Record<string, number>> = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 };
/** UTF-16 code units; the use cases have limits of their own, with words for them. */
const longest = 20_000;

/** A field as text, trimmed, with the line ends of the surfaces; empty when the form has none. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim().slice(0, longest) : '';
}

/** The form's own key: sending it twice does it once. */
export function repeatIn(form: FormData): { readonly key?: string } {
  const key = textIn(form, 'key');
  return key === '' ? {} : { key };
}

/** What else is done when a report is resolved; `null`: nothing. Answers 400 to what no form of ours sends. */
export function actionIn(form: FormData): ActionRequest | null {
  const action = textIn(form, 'action');
  if (action === '') return null;
  if (contentActionOrder.some((kind) => kind === action)) return contentActionIn(form);
  return { kind: sanctionKindIn(action), for: lengthIn(form), points: pointsIn(form), notify: isTold(form) };
}

/** What is done to content. Answers 400 to what no form of ours sends. */
export function contentActionIn(form: FormData): ContentAction {
  const action = textIn(form, 'action');
  const kind = contentActionOrder.find((one) => one === action);
  if (kind === undefined) error(400, 'problem.bad-request');
  if (kind === 'edit-content') return { kind, title: wordsIn(form, 'title'), text: wordsIn(form, 'text') };
  return kind === 'move-thread' ? { kind, to: textIn(form, 'to') } : { kind };
}

/** Words that replace others, as they were written; `null`: these stay as they are. */
function wordsIn(form: FormData, name: string): string | null {
  const value = form.get(name);
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : null;
}

/** A sanction as the form of a member says it. */
export function sanctionIn(form: FormData, member: string): SanctionInput {
  const template = textIn(form, 'template');
  return {
    member,
    kind: sanctionKindIn(textIn(form, 'kind')),
    reason: textIn(form, 'reason'),
    for: lengthIn(form),
    points: pointsIn(form),
    notify: isTold(form),
    template: template === '' ? null : template,
  };
}

/** A notice as the form of a member says it. */
export function noticeIn(form: FormData, member: string): NoticeInput {
  const template = textIn(form, 'template');
  return { member, words: textIn(form, 'words'), template: template === '' ? null : template };
}

/** Milliseconds; `null`: as the policy says. `NaN` where the length is none: the use case refuses it. */
function lengthIn(form: FormData): number | null {
  const length = textIn(form, 'length');
  if (length === '') return null;
  if (length !== 'custom') return Number(length);
  return (
    Number(textIn(form, 'length-amount') || Number.NaN) * (units[textIn(form, 'length-unit')] ?? Number.NaN)
  );
}

/** `null`: as the policy says. */
function pointsIn(form: FormData): number | null {
  const points = textIn(form, 'points');
  return points === '' ? null : Number(points);
}

function isTold(form: FormData): boolean {
  return form.get('notify') !== null;
}

function sanctionKindIn(text: string): SanctionKind {
  const kind = sanctionOrder.find((item) => item === text);
  if (kind === undefined) error(400, 'problem.bad-request');
  return kind;
}
