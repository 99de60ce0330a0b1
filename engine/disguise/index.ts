/**
 * Disguises of listed words and links, to measure a filter with. Pure and seeded: the same number gives the same texts. No part of
 * judging: `@fuero/engine/disguise` is loaded by benchmarks and tests only.
 */
export { disguises } from './combined.ts';
export { hideIn } from './disguise.ts';
export type { Disguise, Hidden } from './disguise.ts';
export { seeded } from './random.ts';
export type { Random } from './random.ts';
export { linkDisguises } from './links.ts';
export type { LinkDisguise } from './links.ts';
export { nearMisses } from './near-misses.ts';
