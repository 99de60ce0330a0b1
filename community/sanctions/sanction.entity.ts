import { defineEntity, p } from '@mikro-orm/core';
import type { SanctionKind } from '@fuero/engine';

const SanctionSchema = defineEntity({
  name: 'Sanction',
  tableName: 'sanctions',
  properties: {
    id: p.uuid().primary(),
    communityId: p.string(),
    memberId: p.uuid(),
    kind: p.string().$type<SanctionKind>(),
    reason: p.string(),
    points: p.integer(),
    actor: p.string(),
    decisionId: p.string().nullable(),
    threshold: p.integer().nullable(),
    entryId: p.uuid().nullable(),
    startsAt: p.datetime(),
    endsAt: p.datetime().nullable(),
    liftedAt: p.datetime().nullable(),
    liftedBy: p.string().nullable(),
    liftReason: p.string().nullable(),
    actionId: p.uuid().nullable(),
    expiredAt: p.datetime().nullable(),
  },
});

/** A warning, a suspension or a ban. Lifted, never removed. */
export class Sanction extends SanctionSchema.class {}
SanctionSchema.setClass(Sanction);
