import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/support/chromium.ts';

const chromium = await findChromium();
const addresses = '**/addresses.test.ts';
const everyPage = ['**/templates.test.ts', '**/weights.test.ts'];

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './tests/support/e2e-setup.ts',
  // The files are journeys of their own; the tests in one file are steps of a journey.
  fullyParallel: false,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  // Letting weeks go by would surprise the others: that journey comes after them. Last, every page is looked at, with what all of
  // them have left to be seen.
  projects: [
    { name: 'today', testIgnore: ['**/months-later.test.ts', addresses, ...everyPage] },
    { name: 'later', testMatch: '**/months-later.test.ts', dependencies: ['today'] },
    { name: 'addresses', testMatch: addresses, dependencies: ['later'] },
    { name: 'pages', testMatch: everyPage, dependencies: ['addresses'] },
  ],
  reporter: [['list'], ['json', { outputFile: process.env.E2E_REPORT ?? 'test-results/e2e.json' }]],
  use: {
    baseURL: process.env.E2E_BASE_URL,
    actionTimeout: 15_000,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    // A trace of everything costs a third of the time; the picture and the page's outline are kept without it.
    trace: process.env.E2E_TRACE ? 'on' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: chromium,
  },
});
