import 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** What random tests draw from: the same in every `npm test`, another one in each long round. */
    readonly seed: number;
  }
}
