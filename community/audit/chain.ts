import { createHash } from 'node:crypto';

/** Who did what to whom. `details` may be erased later; everything else is the skeleton that stays. */
export interface AuditLine {
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** What a line's hash covers, in this order. */
export interface HashedLine {
  readonly previous: string;
  readonly sequence: number;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly at: Date;
  readonly detailsDigest: string;
}

/** Where a chain begins: nothing comes before the first line. */
export const genesis = '0'.repeat(64);

export function hashLine({ previous, sequence, ...line }: HashedLine): string {
  return sha256(`["${previous}",${sequence},${hashedTail(line)}`);
}

/** What a line's hash covers after the previous line's hash and the sequence: the end of the JSON array of them all. */
export function hashedTail({
  actor,
  action,
  subject,
  at,
  detailsDigest,
}: Omit<HashedLine, 'previous' | 'sequence'>): string {
  return JSON.stringify([actor, action, subject, at.toISOString(), detailsDigest]).slice(1);
}

/** The salt keeps short details from being guessed once they are erased. */
export function digestDetails(salt: string, details: Readonly<Record<string, unknown>>): string {
  return sha256(`${salt}\n${canonical(details)}`);
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** JSON with keys in order: the database keeps them in another one. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const pairs = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`);
  return `{${pairs.join(',')}}`;
}
