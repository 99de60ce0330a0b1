import Type from 'typebox';
import { features, locales } from '../../policy/policy.ts';
import { ranks } from '../../facts.ts';
import { Flag, Id, Names, Text, expects, keys, oneOf } from '../shapes.ts';

export const Version = expects('`1`, the version of the policy language', { const: 1 });

const Origin = expects('an origin such as `https://foro.example.org`', {
  type: 'string',
  pattern: '^https?://[^/\\s]+$',
});

export const Community = keys(
  {
    id: expects('an id of lower-case letters, digits and `-`', {
      type: 'string',
      pattern: '^[a-z0-9][a-z0-9-]{0,39}$',
    }),
    name: Text,
    locale: oneOf(locales),
    timezone: expects('an IANA time zone such as `America/Bogota`', {
      type: 'string',
      pattern: '^[A-Za-z_]+(/[A-Za-z0-9_+-]+)*$',
    }),
    surfaces: keys({
      discord: keys({ guild: Id }, ['guild']),
      forum: keys({ origin: Origin, issuer: Text }, ['origin']),
    }),
  },
  ['id', 'name'],
);

const Aliases = Type.Unsafe({
  type: 'object',
  propertyNames: { pattern: '^[a-z0-9][a-z0-9_-]{0,39}$' },
  additionalProperties: Id,
});

export const AliasTable = keys({ roles: Aliases, channels: Aliases });

const Holders = keys({ discord: Names, forum: Type.Unsafe({ type: 'array', items: Id, minItems: 1 }) });
export const Staff = keys(Object.fromEntries(ranks.map((rank) => [rank, Holders])));

export const Exempt = keys({
  ranks: Type.Unsafe({ type: 'array', items: oneOf(ranks), uniqueItems: true }),
  bots: Flag,
});

export const Defaults = keys({ mode: oneOf(['enforce', 'shadow', 'off']), exempt: Exempt });

export const Features = keys(Object.fromEntries(features.map((feature) => [feature, Flag])));
