import { defineEntity, p } from '@mikro-orm/core';

const SanctionNoteSchema = defineEntity({
  name: 'SanctionNote',
  tableName: 'sanction_notes',
  properties: {
    id: p.uuid().primary(),
    communityId: p.string(),
    sanctionId: p.uuid(),
    author: p.uuid(),
    body: p.string(),
    at: p.datetime(),
  },
});

/** What staff write to each other about a sanction. */
export class SanctionNote extends SanctionNoteSchema.class {}
SanctionNoteSchema.setClass(SanctionNote);
