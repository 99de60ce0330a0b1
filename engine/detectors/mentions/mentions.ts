import type { Moment } from '../../evaluate/moment.ts';
import type { Quantity } from '../../evaluate/predicate.ts';
import { textKinds } from '../../event.ts';
import { Count, True, comparing, keys } from '../../sections/shapes.ts';
import { flagTest, numberTests } from '../leaf.ts';
import type { LeafCard } from '../leaf.ts';

// Discord writes <@id>, <@!id> and <@&id>; a forum writes @name. An address such as ana@example.org mentions nobody.
const userShape = /<@!?(\d{5,20})>|(?<![\p{L}\p{N}._%+-])@([\p{L}\p{N}_][\p{L}\p{N}_.-]{0,31})/gu;
const roleShape = /<@&(\d{5,20})>/g;
const everyoneShape = /(?<![\p{L}\p{N}._%+-])@(everyone|here|todos)(?![\p{L}\p{N}_])/iu;
const everyone = new Set(['everyone', 'here', 'todos']);

function distinct(text: string, shape: RegExp): number {
  if (!text.includes('@')) return 0;
  const seen = new Set<string>();
  for (const match of text.matchAll(shape)) {
    const name = (match[1] ?? match[2] ?? '').toLowerCase();
    if (!everyone.has(name)) seen.add(name);
  }
  return seen.size;
}

const quantity = (name: string, read: (moment: Moment) => number): Quantity => ({
  name,
  read,
  show: String,
  fact: null,
});
const said = ({ content }: Moment) => content?.mentions ?? null;
const users = quantity('mentions.users', (m) => said(m)?.users.length ?? distinct(m.text, userShape));
const roles = quantity('mentions.roles', (m) => said(m)?.roles.length ?? distinct(m.text, roleShape));
const all = quantity('mentions.everyone', (m) =>
  (said(m)?.everyone ?? (m.text.includes('@') && everyoneShape.test(m.text))) ? 1 : 0,
);

export const mentions: LeafCard = {
  key: 'mentions',
  description: 'Who is called: as the surface says, else as the text reads.',
  reads: textKinds,
  schema: {
    ...keys({
      users: comparing(Count, 'Distinct members mentioned.'),
      roles: comparing(Count, 'Distinct roles mentioned.'),
      everyone: { ...True, description: '`@everyone`, `@here` or `@todos`.' },
    }),
    minProperties: 1,
  },
  predicates: (value) => [
    ...numberTests(users, value['users'], Number),
    ...numberTests(roles, value['roles'], Number),
    ...(value['everyone'] === true ? [flagTest(all)] : []),
  ],
};
