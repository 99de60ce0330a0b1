import { no, yes } from '../../evaluate/predicate.ts';
import type { Moment } from '../../evaluate/moment.ts';
import type { Quantity } from '../../evaluate/predicate.ts';
import type { ReportMade } from '../../event.ts';
import { reportKinds } from '../../event.ts';
import { Count, Name, comparing, keys } from '../../sections/shapes.ts';
import { numberTests, onlyWith } from '../leaf.ts';
import type { LeafCard } from '../leaf.ts';

const reportOf = ({ event }: Moment): ReportMade | null => ('report' in event ? event.report : null);

const filed: Quantity = {
  name: 'report',
  read: (moment) => (reportOf(moment) === null ? 0 : 1),
  show: String,
  fact: null,
};
const reporters: Quantity = {
  name: 'report.reporters',
  read: (moment) => reportOf(moment)?.reporters ?? Number.NaN,
  show: String,
  fact: null,
};

export const report: LeafCard = {
  key: 'report',
  description: 'A report that was filed.',
  reads: reportKinds,
  schema: {
    ...keys({
      reporters: comparing(Count, 'Distinct members who reported the same content or member.'),
      reason: { ...Name, description: 'The reason that was given.' },
    }),
    minProperties: 1,
  },
  predicates(value, context) {
    const reason = typeof value['reason'] === 'string' ? context.reason(['reason'], value['reason']) : null;
    const tests = [...numberTests(reporters, value['reporters'], Number)];
    if (reason !== null) {
      tests.push({
        says: `report.reason ${reason}`,
        lowered: { fact: 'report', path: '$.reason', operator: 'equal', value: reason },
        wake: { kind: 'quantity', quantity: filed, comparison: 'atLeast', value: 1 },
        facts: [],
        holds: (moment) => (reportOf(moment)?.reason === reason ? yes : no),
        found: (moment) => reportOf(moment)?.reason ?? null,
        evidence: () => [],
      });
    }
    return onlyWith(filed, tests);
  },
};
