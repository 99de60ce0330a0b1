import { Duration, Flag, keys } from '../shapes.ts';

export const Appeals = keys({
  within: { ...Duration, description: 'After the sanction; absent: at any time.' },
  'one-per-sanction': { ...Flag, description: 'A sanction is appealed once; `true` unless said otherwise.' },
  'another-reviewer': {
    ...Flag,
    description:
      'Whoever imposed the sanction, or gave the points that crossed the threshold which did, does not decide its appeal; `true` unless said otherwise.',
  },
});
