import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/walk/**'],
          environment: 'node',
          testTimeout: 60_000,
        },
      },
      {
        // Needs a built site in dist/.
        test: {
          name: 'built',
          include: ['test/house/**/*.built.ts'],
          environment: 'node',
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'walk',
          include: ['test/walk/**/*.walk.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
