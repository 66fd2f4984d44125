import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext } from '@playwright/test';
import { password } from './support/cast.ts';
import { expect, test, type Page } from './support/journey.ts';
import { templates, type Template } from './support/templates.ts';

// Every page that somebody can open, in both languages, held to what a person needs who has no mouse, little sight, or a small phone:
// axe finds nothing, the Tab key leads through it in plain sight, what is pressed is large enough, nothing is beyond the edge.

test.describe.configure({ mode: 'parallel' });

/** How many parts the pages are looked at in: as many can be under way at once. */
const parts = 4;
const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 900 };
/** 320 pixels is also a page of 1280 at 400 %. */
const smallest = { width: 320, height: 640 };

for (let part = 0; part < parts; part++) {
  test(`the pages, part ${part + 1} of ${parts}`, async ({ browser, baseURL }) => {
    test.setTimeout(600_000);
    const { found } = await templates();
    const mine = found.filter((_, at) => at % parts === part);
    expect(mine.length).toBeGreaterThan(10);
    const opened = new Map<string | null, BrowserContext>();
    const faults: string[] = [];
    for (const template of mine) {
      const context = opened.get(template.as) ?? (await signedIn(browser, baseURL!, template.as));
      opened.set(template.as, context);
      const page = context.pages()[0] ?? (await context.newPage());
      for (const path of template.paths) faults.push(...(await faultsOf(page, template, path)));
    }
    for (const context of opened.values()) await context.close();
    expect(faults).toEqual([]);
  });
}

/** Signs in by the form's own address, once for each person. */
async function signedIn(browser: Browser, baseURL: string, email: string | null): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL, locale: 'fr-FR', timezoneId: 'Europe/Paris' });
  // What a frame shows of another site is not ours to look at.
  await context.route(/^https:/, (route) => route.abort());
  if (email) {
    const form = { email, password };
    const answer = await context.request.post('/connexion', { form, headers: { Origin: baseURL } });
    expect(answer.url(), `${email} signs in`).toContain('/mon-espace');
  }
  return context;
}

async function faultsOf(page: Page, { route }: Template, path: string): Promise<string[]> {
  const faults: string[] = [];
  const say = (language: string, found: string[]) =>
    faults.push(...found.map((fault) => `${language}${path} ${fault}`));
  await page.setViewportSize(phone);
  const answer = await page.goto(path);
  const status = route === 'routes/$' ? 404 : 200;
  if (answer?.status() !== status) return [`${path} answers ${answer?.status()}`];
  const asked = new URL(path, page.url()).pathname;
  if (new URL(page.url()).pathname !== asked) return [`${path} leads elsewhere: ${page.url()}`];
  say('', [...(await axe(page)), ...(await smallTargets(page)), ...(await tabWalk(page))]);
  say('', await unsaid(page, route, 'quatre jours calendaires'));
  await page.setViewportSize(smallest);
  say('', await beyondTheEdge(page));

  // The other language, on a desk, in the dark.
  await page.setViewportSize(desk);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`/en${path}`);
  if ((await page.locator('html').getAttribute('lang')) !== 'en') faults.push(`/en${path} is not English`);
  say('/en', [...(await axe(page)), ...(await beyondTheEdge(page))]);
  say('/en', await unsaid(page, route, 'four calendar days'));
  await page.emulateMedia({ colorScheme: 'light' });
  return faults;
}

/** Where one lends or takes shares: the form, the list of those who wait. */
const offerPages = /^routes\/projets\.\$slug_\.contribuer\.\$instrument(_\.attente)?$/;

/** Neither guaranteed nor compensated, and how long one may think: in plain sight on every page of an offer that is no gift. */
async function unsaid(page: Page, route: Template['route'], reflection: string): Promise<string[]> {
  if (!offerPages.test(route) || page.url().endsWith('/don')) return [];
  const text = await page.locator('main').innerText();
  const wanted = ['2014/49/', '97/9/', reflection];
  return wanted.filter((words) => !text.includes(words)).map((words) => `does not say “${words}”`);
}

async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .setLegacyMode(true)
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `axe: ${id}: ${html.slice(0, 160)}`));
}

async function beyondTheEdge(page: Page): Promise<string[]> {
  const pixels = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return pixels > 0 ? [`is ${pixels} pixels too wide at ${page.viewportSize()!.width}`] : [];
}

/** What is pressed is 24 pixels high and wide, but for links within a sentence (WCAG 2.5.8). */
async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pressed = 'a[href], button, input:not([type=hidden]), select, textarea, summary';
    return [...document.querySelectorAll<HTMLElement>(pressed)].flatMap((element) => {
      // The words of a box that is ticked are pressed too.
      const labels = [...((element as HTMLInputElement).labels ?? [])];
      const boxes = [element, ...labels].map((each) => each.getBoundingClientRect());
      const style = getComputedStyle(element);
      const shown = element.checkVisibility({ visibilityProperty: true }) && boxes[0]!.width > 1;
      const inSentence = element.matches('a') && style.display === 'inline';
      if (!shown || inSentence) return [];
      const enough = boxes.some(({ width, height }) => width >= 23.9 && height >= 23.9);
      return enough
        ? []
        : [
            `too small: ${Math.round(boxes[0]!.width)} × ${Math.round(boxes[0]!.height)} ${element.outerHTML.slice(0, 120)}`,
          ];
    });
  });
}

/** A frame that waits to be scrolled to would take the focus while it is still empty. */
async function framesCome(page: Page): Promise<void> {
  const frames = await page.locator('iframe').all();
  if (frames.length === 0) return;
  for (const frame of frames) await frame.scrollIntoViewIfNeeded();
  await page.waitForFunction(() =>
    [...document.querySelectorAll('iframe')].every(({ contentDocument: inner }) => {
      return !inner || (inner.URL !== 'about:blank' && inner.readyState === 'complete');
    }),
  );
}

/** The Tab key leads through the page and back out; what has the focus is on screen, uncovered and marked. */
async function tabWalk(page: Page): Promise<string[]> {
  const faults: string[] = [];
  await framesCome(page);
  await page.evaluate(() => {
    window.scrollTo(0, 0);
    (document.activeElement as HTMLElement | null)?.blur();
  });
  for (let step = 0; step < 200; step++) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const front = document.activeElement;
      // What has the focus of a frame is in the frame.
      const inner = front instanceof HTMLIFrameElement ? front.contentDocument?.activeElement : null;
      const element = (inner ?? front) as (HTMLElement & { walked?: boolean }) | null;
      if (!element || element === document.body || element.walked) return 'end';
      element.walked = true;
      const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const named = element.outerHTML.slice(0, 120);
      const marked = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
      if (!marked) return `the focus is not marked: ${named}`;
      const [x, y] = [box.left + Math.min(box.width / 2, 20), box.top + Math.min(box.height / 2, 20)];
      const top = element.ownerDocument.elementFromPoint(x, y);
      const itself = top && (element.contains(top) || top.contains(element));
      const words = [...((element as HTMLInputElement).labels ?? [])].some((label) => label.contains(top));
      return itself || words ? '' : `the focus is hidden: ${named} under ${top?.outerHTML.slice(0, 60)}`;
    });
    if (seen === 'end') return faults;
    if (seen) faults.push(seen);
  }
  return [...faults, 'the Tab key has not come to the end after 200 presses'];
}
