import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          setupFiles: ['tests/support/plain-spaces.ts'],
          // Some read every file of the project: slow on a busy machine, and not wrong.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'stories',
          include: ['tests/stories/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['tests/support/plain-spaces.ts', 'tests/support/clean-slate.ts'],
          // Two processes play all stories: loading the product for each file anew takes as long as many a story.
          isolate: false,
          globalSetup: ['tests/support/stories-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 180_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
