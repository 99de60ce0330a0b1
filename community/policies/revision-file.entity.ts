import { defineEntity, p } from '@mikro-orm/core';

const RevisionFileSchema = defineEntity({
  name: 'RevisionFile',
  tableName: 'policy_revision_files',
  properties: {
    communityId: p.string().primary(),
    number: p.integer().primary(),
    path: p.string().primary(),
    fileHash: p.string(),
  },
});

/** Which files make up a revision. */
export class RevisionFile extends RevisionFileSchema.class {}
RevisionFileSchema.setClass(RevisionFile);
