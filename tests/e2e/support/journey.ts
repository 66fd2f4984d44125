import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';

export { expect, type Page };

const site = process.env.E2E_BASE_URL!;
const standin = `http://127.0.0.1:${process.env.SANDBOX_PORT}`;

/** A wide screen and a narrow phone. */
const screens = [
  { width: 1280, height: 900 },
  { width: 360, height: 740 },
];

type Journey = {
  /** Someone else's browser, watched like the first; without scripts if asked. */
  another: (options?: { javaScriptEnabled?: boolean }) => Promise<Page>;
  watched: void;
};

/**
 * `test`, whose browsers are watched: a complaint in the console, a broken policy of the page, a request to anyone but this site
 * and the place where one pays, or an answer of 500 turns the test red.
 */
export const test = base.extend<Journey>({
  watched: [
    async ({ context }, use) => {
      const complaints = watch(context);
      await use();
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
  another: async ({ browser, baseURL, locale, timezoneId }, use) => {
    const opened: { context: BrowserContext; complaints: string[] }[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({ baseURL, locale, timezoneId, ...options });
      opened.push({ context, complaints: watch(context) });
      return context.newPage();
    });
    const complaints = opened.flatMap((one) => one.complaints);
    for (const { context } of opened) await context.close();
    expect(complaints).toEqual([]);
  },
});

function watch(context: BrowserContext): string[] {
  const complaints: string[] = [];
  context.on('weberror', (error) => complaints.push(`script: ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    // A page that refuses (400 to 422) is said by Chromium as if it were a resource that failed.
    if (/the server responded with a status of 4\d\d/.test(message.text())) return;
    complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol === 'data:' || protocol === 'blob:') return;
    if (origin !== site && origin !== standin) complaints.push(`request: ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 500) complaints.push(`${response.status()}: ${response.url()}`);
    // A page may be refused or missing; what it is made of may not.
    const piece = !['document', 'fetch', 'xhr'].includes(response.request().resourceType());
    if (piece && response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return complaints;
}

/** Pages of the same kind are looked at once per file of journeys. */
const seen = new Set<string>();

/** Looks at a page on a wide screen and on a phone: a picture of each, nothing for axe to say, nothing beyond the edge. */
export async function look(page: Page, name: string): Promise<void> {
  if (seen.has(name)) return;
  seen.add(name);
  const before = page.viewportSize();
  for (const screen of screens) {
    await page.setViewportSize(screen);
    const path = `test-results/looks/${name}-${screen.width}.png`;
    mkdirSync('test-results/looks', { recursive: true });
    await page.screenshot({ path, fullPage: true, animations: 'disabled' });
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .setLegacyMode(true)
      .analyze();
    const said = violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id} (${help}): ${node.html.slice(0, 200)}`),
    );
    expect.soft(said, `axe on ${name} at ${screen.width} px`).toEqual([]);
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect.soft(beyond, `pixels of ${name} beyond the edge at ${screen.width} px`).toBeLessThanOrEqual(0);
  }
  if (before) await page.setViewportSize(before);
}
