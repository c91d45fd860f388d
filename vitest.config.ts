import { defineConfig } from 'vitest/config';

/** Walks that hold a time against a limit: nothing else may run beside them. */
const alone = ['test/walk/saved-word.walk.ts'];
/** Tests of what keeps something beyond one call, or draws a screen: each file has a world of its own. */
const keeping = [
  'test/{stores,records,run,screens}/**/*.test.ts',
  'test/**/*.test.tsx',
  // Loads an engine afresh.
  'test/simulations/drawn.test.ts',
];

/** In a browser on a busy machine a second is nothing: what should come has as long as any other wait of the walks. */
const patient = { poll: { interval: 50, timeout: 10_000 } };

export default defineConfig({
  test: {
    // All cores: the default leaves one idle, which on two cores is half of them.
    maxWorkers: '100%',
    // One worker to a core: helpers that clear up memory would only take it from the other one.
    execArgv: ['--single-threaded-gc'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/walk/**', ...keeping],
          environment: 'node',
          // Pure code and files that are only read: all share what was loaded once, which saves a quarter of the time.
          isolate: false,
          // Node reads it as it stands: a quarter faster again than through the bundler.
          experimental: { viteModuleRunner: false },
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'keeping',
          include: keeping,
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
          exclude: alone,
          environment: 'node',
          expect: patient,
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'alone',
          include: alone,
          environment: 'node',
          expect: patient,
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
