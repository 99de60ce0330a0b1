import { defineEntity, p } from '@mikro-orm/core';
import type { Diagnostic, PolicyFile } from '@fuero/engine';

const DraftSchema = defineEntity({
  name: 'Draft',
  tableName: 'policy_drafts',
  properties: {
    communityId: p.string().primary(),
    hash: p.string(),
    base: p.integer().nullable(),
    files: p.json<readonly PolicyFile[]>(),
    diagnostics: p.json<readonly Diagnostic[]>(),
    gitCommit: p.string().nullable(),
    savedAt: p.datetime(),
    closedAt: p.datetime().nullable(),
  },
});

/** The folder while it cannot be put in force. */
export class Draft extends DraftSchema.class {}
DraftSchema.setClass(Draft);
