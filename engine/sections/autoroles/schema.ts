import { conditionRef } from '../rules/schema.ts';
import { Alias, Duration, Name, expects, keys } from '../shapes.ts';

const Autorole = keys(
  {
    id: { ...Name, description: 'Stable and unique; each grant of the role names it as its reason.' },
    when: {
      ...conditionRef,
      description:
        'What members are alone is asked again and again; with a reaction, a text or another event, those events ask.',
    },
    grant: { ...Alias, description: 'The role: an alias of `names.roles`.' },
    for: {
      ...Duration,
      description:
        'How long it is held; only a new event makes that longer. Absent: while the condition holds.',
    },
  },
  ['id', 'when', 'grant'],
);

export const Autoroles = expects('a list of autoroles', { type: 'array', items: Autorole });
