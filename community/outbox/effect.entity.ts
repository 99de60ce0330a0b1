import { defineEntity, p } from '@mikro-orm/core';
import type { EffectKind } from '@fuero/engine';

const EffectRecordSchema = defineEntity({
  name: 'EffectRecord',
  tableName: 'effects',
  properties: {
    communityId: p.string(),
    decisionId: p.string().primary(),
    index: p.integer().primary(),
    kind: p.string().$type<EffectKind>(),
    payload: p.json<Readonly<Record<string, unknown>>>(),
    state: p.string().$type<'pending' | 'done' | 'failed'>(),
    createdAt: p.datetime(),
    doneAt: p.datetime().nullable(),
  },
});

/** One thing to be done, and whether it has been. (decision, index) makes performing it twice harmless. */
export class EffectRecord extends EffectRecordSchema.class {}
EffectRecordSchema.setClass(EffectRecord);
