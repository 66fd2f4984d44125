import { signIns } from '../../bin/sign-ins.ts';
import { citizen, cooperation, giftCampaign, loanCampaign, openProject } from './support/cast.ts';
import { expect, look, test, type Page } from './support/journey.ts';
import { expectRefused, signIn, tick } from './support/site.ts';

const roles = Object.fromEntries(signIns.map(({ role, email }) => [role, email]));

/** What the browser was handed and what the page says stay one language: the words of the frame tell. */
async function isEnglish(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  const menu = page.getByRole('navigation', { name: 'Main menu' });
  await expect(menu.getByRole('link', { name: 'Projects', exact: true })).toBeVisible();
}

test('someone who reads English goes from the home page to a gift without meeting another language', async ({
  page,
}) => {
  const { slug, title } = await openProject(await cooperation('Le Moulin des Langues'), 'Le moulin', [
    giftCampaign,
  ]);
  await page.goto('/');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en$/);
  await isEnglish(page);
  await look(page, 'home-in-english');

  await page.goto(`/en/projets/${slug}`);
  await isEnglish(page);
  await look(page, 'project-in-english');
  await page.getByRole('link', { name: 'Give', exact: true }).first().click();
  await expect(page).toHaveURL(new RegExp(`/en/projets/${slug}/contribuer/don$`));
  await isEnglish(page);
  await look(page, 'gift-in-english');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Give to “${title}”`);

  // Sent empty, the form says in English what is missing, and stays in English.
  await page.getByRole('button', { name: 'Continue to the summary' }).click();
  await expect(page.getByRole('alert')).toContainText('points need correcting');
  await expect(page).toHaveTitle(/^Error: /);

  await tick(page, '€50');
  await page.getByLabel('First name', { exact: true }).fill('Ada');
  await page.getByLabel('Last name', { exact: true }).fill('Stone');
  await page.getByRole('textbox', { name: 'E-mail address' }).fill('ada.stone@mail.example');
  await page.getByRole('button', { name: 'Continue to the summary' }).click();
  await expect(page).toHaveURL(/\/en\/engagements\//);
  await isEnglish(page);
  await look(page, 'summary-in-english');
  await expect(page.getByRole('button', { name: 'Pay €50.00' })).toBeVisible();
});

test('what a page only says once somebody types is English too', async ({ page }) => {
  const lender = await citizen('Ada', 'Stone');
  const { slug } = await openProject(await cooperation('La Scierie des Langues'), 'La scie', [loanCampaign]);
  await signIn(page, lender.email);

  await page.goto('/en/mon-espace/simulation');
  await page.getByLabel('Net income last year').fill('lots');
  await page.getByRole('button', { name: 'Calculate on this device' }).click();
  await expect(page.getByText('We did not understand this amount.', { exact: false }).first()).toBeVisible();
  for (const [label, amount] of [
    ['Net income last year', '30,000.00'],
    ['Savings available on 31 December last', '€10,000'],
    ['Expenses you are committed to over a year', '8000'],
  ] as const) {
    await page.getByLabel(label).fill(amount);
  }
  await page.getByRole('button', { name: 'Calculate on this device' }).click();
  await expect(page.getByText('€32,000.00')).toBeVisible();

  await page.goto(`/en/projets/${slug}/contribuer/pret`);
  await tick(page, '€100');
  await expect(page.getByText('For €100.00 lent, you would receive', { exact: false })).toBeVisible();
});

test('an operator reads and fills in every page in English', async ({ page }) => {
  await signIn(page, roles['operator']!);
  for (const path of [
    '',
    '/virements',
    '/banque',
    '/banque/importer',
    '/rapprochement',
    '/rapprochement/a-regler',
    '/comptes',
    '/reserve',
    '/travaux',
    '/controles',
  ]) {
    await page.goto(`/en/operateur${path}`);
    await isEnglish(page);
    // What people wrote stands in cells and stays as it is; what the site says has no French letter.
    const said = page.locator('main').locator('h1, h2, h3, thead th, label, legend, button, dt, nav a');
    expect((await said.allInnerTexts()).filter((words) => /[àâçéèêëîïôûùœ«»]/i.test(words))).toEqual([]);
  }
  await page.goto('/en/operateur/reserve');
  await page.getByLabel('Amount').fill('0.50');
  await page.getByRole('button', { name: 'Top up the reserve' }).click();
  await expectRefused(page.getByLabel('Amount'), /The amount must be at least €1\./);
  await page.getByLabel('Amount').fill('€100,000.01');
  await page.getByRole('button', { name: 'Top up the reserve' }).click();
  await expectRefused(page.getByLabel('Amount'), /The amount must be at most €100,000\./);
});

test('the switch keeps the page and what was asked of it', async ({ page }) => {
  await page.goto('/projets?q=four&page=1');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/projets\?q=four&page=1$/);
  await page.getByRole('link', { name: 'Français' }).click();
  await expect(page).toHaveURL(/[^n]\/projets\?q=four&page=1$/);
});

test('each page names itself in both languages, and a closed page leads to the sign-in of its language', async ({
  page,
}) => {
  await page.goto('/en/statistiques');
  const alternates = page.locator('link[rel=alternate]');
  const named = await alternates.evaluateAll((links) =>
    links.map((link) => [link.getAttribute('hreflang'), new URL(link.getAttribute('href')!).pathname]),
  );
  expect(named).toEqual([
    ['fr', '/statistiques'],
    ['en', '/en/statistiques'],
  ]);
  await page.goto('/en/mon-espace');
  await expect(page).toHaveURL(/\/en\/connexion\?suite=%2Fmon-espace$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
});

test('French pages have the spaces of French typography', async ({ page }) => {
  await page.goto('/');
  const help = await page.locator('#aide').evaluate((heading) => heading.textContent);
  expect(help).toBe('Besoin d’aide\u202f? Une personne vous répond');
});
