import { defineConfig } from 'vitest/config';

/** Milliseconds for what is waited for: on a busy machine a second, Vitest's own patience, is nothing. */
const waits = { poll: { timeout: 15_000 } };

/** `FUERO_TEST_SEED` has a failure of the long rounds again. */
const provide = { seed: Number(process.env['FUERO_TEST_SEED'] ?? 1) };

/** One project per kind of test: `npx vitest --project engine` while working on the engine takes two seconds. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    // The files that a worker runs share what they import: to load it anew for each took a third of the time. What a test changes
    // outside itself, such as `process.env`, it puts back.
    isolate: false,
    projects: [
      {
        test: {
          name: 'engine',
          include: ['engine/**/*.test.ts', 'catalogue/**/*.test.ts'],
          expect: waits,
          provide,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'store',
          include: ['community/**/*.test.ts', 'migrations/**/*.test.ts'],
          expect: waits,
          provide,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'adapters',
          include: ['adapters/**/*.test.ts', 'scripts/**/*.test.ts', 'admin-ui/src/**/*.test.ts'],
          expect: waits,
          provide,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'whole',
          include: ['tests/**/*.test.ts', 'bench/**/*.test.ts'],
          expect: waits,
          provide,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
