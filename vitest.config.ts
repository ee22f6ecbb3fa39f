import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Two kinds of test: `unit` needs no browser, `browser` drives Chromium and Firefox with what `npm run build` wrote. `npm test` runs both. */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        define: { __PAGE_WORDS__: '[]' }, // what the build puts in (wxt.config.ts)
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A browser keeps more than one core busy; more at once only makes each slower.
          maxWorkers: 2,
        },
      },
    ],
  },
});
