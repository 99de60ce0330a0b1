import { storable } from '../database/storable.ts';
import { Refusal } from '../refusal.ts';

/** Characters. */
const longest = 2_000;

/** What the reporters are told, without the space around it. Throws `refusal.bad-resolution` where none is left, or too much. */
export function checkResolution(text: string): string {
  const resolution = text.trim();
  if (resolution !== '' && resolution.length <= longest && storable(resolution)) return resolution;
  throw new Refusal('refusal.bad-resolution', { limit: longest });
}
