import type { Refusal } from '@fuero/community';

/**
 * Tells an expected “no” of the use cases from a bug, by name: importing the class would bundle a second copy of the
 * community into the pages, and `instanceof` would not know it.
 */
export function refusalOf(error: unknown): Pick<Refusal, 'code' | 'values'> | null {
  if (!(error instanceof Error) || error.name !== 'Refusal') return null;
  const { code, values } = error as Partial<Refusal>;
  return typeof code === 'string' && typeof values === 'object' ? { code, values } : null;
}
