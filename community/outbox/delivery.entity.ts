import { defineEntity, p } from '@mikro-orm/core';
import type { Surface } from '@fuero/engine';
import type { DeliveryKind, DeliveryState } from '../deliveries.ts';

const DeliverySchema = defineEntity({
  name: 'Delivery',
  tableName: 'deliveries',
  properties: {
    communityId: p.string().primary(),
    sequence: p.bigint().primary().autoincrement(),
    id: p.uuid(),
    key: p.string(),
    surface: p.string().$type<Surface>(),
    kind: p.string().$type<DeliveryKind>(),
    subject: p.string(),
    payload: p.json<Readonly<Record<string, unknown>>>(),
    decisionId: p.string().nullable(),
    effectIndex: p.integer().nullable(),
    state: p.string().$type<DeliveryState>(),
    attempts: p.integer(),
    nextAt: p.datetime(),
    lastError: p.string().nullable(),
    createdAt: p.datetime(),
    doneAt: p.datetime().nullable(),
  },
});

/** Something that a surface’s own server has to be told, until it has said that it heard. */
export class Delivery extends DeliverySchema.class {}
DeliverySchema.setClass(Delivery);
