import Type from 'typebox';
import { sanctionKinds } from '../../effect.ts';
import { Count, Duration, Flag, PositiveCount, keys, oneOf } from '../shapes.ts';

const Threshold = keys({ at: PositiveCount, sanction: oneOf(sanctionKinds), for: Duration }, [
  'at',
  'sanction',
]);

export const Points = keys({
  values: keys(Object.fromEntries(sanctionKinds.map((kind) => [kind, Count]))),
  defaultFor: keys({ 'temporary-suspension': Duration }),
  automatic: Flag,
  thresholds: Type.Unsafe({ type: 'array', items: Threshold }),
  watchlist: keys({ at: PositiveCount }, ['at']),
  decay: {
    anyOf: [{ const: 'none' }, keys({ after: Duration }, ['after'])],
    description: 'Whether points stop counting: `none`, the default, or `{ after: 90d }`.',
    'x-expects': '`none`, or `{ after: 90d }`',
  },
});
