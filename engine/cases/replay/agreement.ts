import { acted } from './change.ts';
import type { Judged, StaffVerdict } from './record.ts';

/** How two policies stand to what staff found right, on the compared items that staff had judged. */
export interface Agreement {
  readonly judged: number;
  readonly both: number;
  readonly neither: number;
  /** Right only under the second policy. */
  readonly gained: number;
  /** Right only under the first. */
  readonly lost: number;
  /** Of the items that a policy acts on: how many staff would have. */
  readonly precision: {
    readonly from: { readonly right: number; readonly of: number };
    readonly to: { readonly right: number; readonly of: number };
  };
}

export interface AgreementTally {
  add(item: {
    readonly recorded: Judged;
    readonly verdict: StaffVerdict;
    readonly from: Judged;
    readonly to: Judged;
  }): 'gained' | 'lost' | null;
  result(): Agreement;
}

/** Staff who uphold a decision that acted wanted an action; who overturn it wanted none. For one that did not act the reverse. */
export function openAgreement(): AgreementTally {
  const counts = { both: 0, neither: 0, gained: 0, lost: 0 };
  const precision = { from: { right: 0, of: 0 }, to: { right: 0, of: 0 } };
  return {
    add({ recorded, verdict, from, to }) {
      const wanted = acted(recorded) === (verdict === 'upheld');
      for (const [line, judged] of [
        ['from', from],
        ['to', to],
      ] as const) {
        if (!acted(judged)) continue;
        precision[line].of += 1;
        if (wanted) precision[line].right += 1;
      }
      const before = acted(from) === wanted;
      const after = acted(to) === wanted;
      const found = before && after ? 'both' : before ? 'lost' : after ? 'gained' : 'neither';
      counts[found] += 1;
      return found === 'gained' || found === 'lost' ? found : null;
    },
    result: () => ({
      judged: counts.both + counts.neither + counts.gained + counts.lost,
      ...counts,
      precision: { from: { ...precision.from }, to: { ...precision.to } },
    }),
  };
}
