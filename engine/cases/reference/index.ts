/**
 * The reference meaning of conditions: json-rules-engine over the lowered form. Nothing on the hot path imports it; tests,
 * `fuero test --reference` and whoever wants to run a compiled policy elsewhere do.
 */
export { compareCases } from './check-cases.ts';
export type { Compared } from './check-cases.ts';
export { engineFor, operators, referenceTruth } from './truth.ts';
