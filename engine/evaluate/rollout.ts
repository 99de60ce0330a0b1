/** Whether a member is within a rule's rollout: the same member and rule always answer alike, and a larger share keeps all of a smaller one. */
export function inRollout(rule: string, member: string, percent: number): boolean {
  if (percent >= 100) return true;
  let hash = 0x811c9dc5;
  for (const unit of `${rule}\n${member}`) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  // FNV leaves its low bits to the last characters; mixing spreads members evenly.
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32 < percent / 100;
}
