import { randomUUID } from 'node:crypto';
import type { Transaction } from '../database/database.ts';
import { Member } from '../members/member.entity.ts';
import { StaffGrant } from '../members/staff-grant.entity.ts';
import { DeskLink } from './desk-link.entity.ts';

/** Milliseconds. */
const linkLife = 86_400_000;

interface NewLink {
  readonly community: string;
  readonly hash: string;
  readonly now: Date;
}

/** Keeps a link for the first admin, whom it makes when there is none yet. */
export async function mintLinkForAdmin(tx: Transaction, { community, hash, now }: NewLink): Promise<void> {
  // Two that start at once make one admin: the second waits here and then finds the first one's.
  await tx.execute('select 1 from communities where id = ? for update', [community]);
  const grant = await tx.findOne(StaffGrant, { communityId: community, grantedBy: 'start', rank: 'admin' });
  const memberId = grant?.memberId ?? (await makeAdmin(tx, { community, now }));
  // Whoever can start the process owns it: a link that they ask for opens the desk also when the rank had been taken away.
  if (grant !== null && grant.revokedAt !== null) {
    await tx.nativeUpdate(
      StaffGrant,
      { communityId: community, memberId },
      { grantedAt: now, revokedAt: null },
    );
  }
  await tx.insert(DeskLink, {
    tokenHash: hash,
    communityId: community,
    memberId,
    createdAt: now,
    expiresAt: new Date(now.getTime() + linkLife),
    usedAt: null,
  });
}

async function makeAdmin(
  tx: Transaction,
  { community, now }: { readonly community: string; readonly now: Date },
): Promise<string> {
  const id = randomUUID();
  await tx.insert(Member, { id, communityId: community, name: 'admin', messages: 0, createdAt: now });
  await tx.insert(StaffGrant, {
    communityId: community,
    memberId: id,
    rank: 'admin',
    grantedBy: 'start',
    grantedAt: now,
    revokedAt: null,
  });
  return id;
}
