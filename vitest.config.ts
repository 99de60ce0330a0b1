import { defineConfig } from 'vitest/config';

/** One project per kind of test: `npx vitest --project engine` while working on the engine takes two seconds. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'engine',
          include: ['engine/**/*.test.ts', 'catalogue/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'store',
          include: ['community/**/*.test.ts', 'migrations/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'adapters',
          include: ['adapters/**/*.test.ts', 'scripts/**/*.test.ts', 'admin-ui/src/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'whole',
          include: ['tests/**/*.test.ts', 'bench/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
