import { defineEntity, p } from '@mikro-orm/core';

const StoredFileSchema = defineEntity({
  name: 'StoredFile',
  tableName: 'policy_files',
  properties: {
    communityId: p.string().primary(),
    hash: p.string().primary(),
    content: p.text(),
  },
});

/** The content of a policy file, kept once by its hash. */
export class StoredFile extends StoredFileSchema.class {}
StoredFileSchema.setClass(StoredFile);
