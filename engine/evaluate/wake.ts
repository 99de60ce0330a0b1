import type { Condition } from '../sections/rules/condition.ts';
import { always } from './predicate.ts';
import type { Wake } from './predicate.ts';

/**
 * What must be seen before a condition can be anything but false. For `all` the rarest part is enough; `any` needs one
 * for each part; what stands under `not` cannot wake. `alwaysRuns`: lists that must be asked at every event.
 */
export function wakeOf(condition: Condition, alwaysRuns: readonly boolean[]): Wake {
  switch (condition.kind) {
    case 'leaf': {
      const { wake } = condition.test;
      return wake.kind === 'list' && alwaysRuns[wake.list] === true ? always : wake;
    }
    case 'not':
      return always;
    case 'all':
      return condition.of
        .map((part) => wakeOf(part, alwaysRuns))
        .reduce((best, next) => (cost(next) < cost(best) ? next : best), always);
    case 'any': {
      const parts = condition.of.map((part) => wakeOf(part, alwaysRuns));
      return parts.some((part) => part.kind === 'always') ? always : { kind: 'any', of: parts };
    }
  }
}

/** How often a wake is expected to wake in vain; only the order matters. A fact that the event lacks wakes every time. */
function cost(wake: Wake): number {
  switch (wake.kind) {
    case 'list':
      return 1;
    case 'quantity':
      return (
        (wake.quantity.fact === null ? 10 : 20) +
        (wake.comparison === 'lessThan' || wake.comparison === 'atMost' ? 5 : 0)
      );
    case 'any':
      return Math.max(...wake.of.map(cost)) + 1;
    case 'always':
      return 1000;
  }
}

/** The single signals that a wake consists of. */
export function signalsOf(wake: Wake): readonly Exclude<Wake, { kind: 'any' }>[] {
  return wake.kind === 'any' ? wake.of.flatMap(signalsOf) : [wake];
}
