import { expect, test } from '@playwright/test';

test('machines are told whether the site lives, and whether it may be shown', async ({ request }) => {
  const [alive, ready] = [await request.get('/healthz'), await request.get('/readyz')];
  expect([alive.status(), await alive.text()]).toEqual([200, 'ok\n']);
  expect([ready.status(), await ready.text()]).toEqual([200, 'ready\n']);
});

test('a page allows only its own scripts, is kept by nobody and stands in no frame', async ({ request }) => {
  const pages = [await request.get('/'), await request.get('/')];
  const words = pages.map(
    (page) => /script-src 'self' 'nonce-([^']+)'/.exec(page.headers()['content-security-policy']!)?.[1],
  );
  expect(words[0]).toBeTruthy();
  expect(words[0]).not.toBe(words[1]);
  for (const page of pages) {
    expect(page.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(page.headers()['cache-control']).toBe('private, no-store');
    expect(page.headers()['x-content-type-options']).toBe('nosniff');
  }
});

test('the policy of the pages is kept by the pages', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
  page.on('pageerror', (error) => complaints.push(error.message));
  for (const path of ['/', '/projets', '/connexion', '/inscription']) await page.goto(path);
  expect(complaints).toEqual([]);
});

test('an unknown address is a page with a way back', async ({ page }) => {
  const answer = await page.goto('/pas-ici');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('n’existe pas');
  await expect(page.getByRole('link', { name: 'Projets', exact: true })).toBeVisible();
});

test('what another site sends is refused, and so is what is too heavy', async ({ request, baseURL }) => {
  const post = (headers: Record<string, string>, size = 1) =>
    request.post('/connexion', { headers, form: { email: 'a'.repeat(size) }, maxRedirects: 0 });
  expect((await post({ Origin: 'https://ailleurs.example' })).status()).toBe(403);
  expect((await post({ 'Sec-Fetch-Site': 'cross-site' })).status()).toBe(403);
  expect((await post({ Origin: 'null' })).status()).toBe(403);
  expect((await post({ Origin: baseURL! })).status()).toBeLessThan(500);
  expect((await post({ Origin: baseURL! })).status()).not.toBe(403);
  expect((await post({ Origin: baseURL! }, 3_000_000)).status()).toBe(413);
});
