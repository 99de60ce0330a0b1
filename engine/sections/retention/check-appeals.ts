import { asText, placeOf } from '../../policy/place.ts';
import type { AppealsPolicy } from '../appeals/appeals.ts';
import type { SectionContext } from '../context.ts';
import type { RetentionPolicy } from './retention.ts';

/** Reports where a sanction may still be appealed when the decision that imposed it is kept no longer. */
export function checkAppeals(
  { assembly, report }: SectionContext,
  { appeals, retention }: { readonly appeals: AppealsPolicy | null; readonly retention: RetentionPolicy },
): void {
  const piece = assembly.keyed.retention.get('decisions');
  const kept = retention.decisions;
  // What is wrong with `within` has been said, and what it would be is not known.
  if (piece === undefined || kept === null || appeals === null || assembly.isBroken('appeals', 'within'))
    return;
  const { within } = appeals;
  const written = assembly.keyed.appeals.get('within');
  if (within !== null && within <= kept) return;
  report.add(
    'appeal-outlives-decision',
    { file: piece.file.path, place: placeOf(piece.file, piece.parent, piece.key) },
    { kept: asText(piece.value), within: within === null ? null : asText(written?.value) },
  );
}
