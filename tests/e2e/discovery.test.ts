import { addDays } from '#app/money/day.ts';
import {
  cooperation,
  giftCampaign,
  loanCampaign,
  openProject,
  shareCampaign,
  type Offer,
} from './support/cast.ts';
import { siteToday } from './support/clock.ts';
import { expect, look, test } from './support/journey.ts';

// A citizen who has never been here looks around.

let bread: Offer;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const ovens = await cooperation('Les Fournils du Pays');
  bread = await openProject(
    ovens,
    'Un four à bois pour dix villages',
    [giftCampaign, loanCampaign],
    addDays(siteToday(), 90),
  );
  await openProject(ovens, 'Des parts pour la farine', [shareCampaign]);
});

test('from the first page to a project nearby, by a postcode', async ({ page }) => {
  await page.goto('/');
  await look(page, 'home');
  await page.getByLabel('Votre commune ou votre code postal').fill('35170');
  await page.getByRole('button', { name: 'Voir les projets proches' }).click();
  await expect(page.getByText('du plus proche de Bruz (35170) au plus lointain')).toBeVisible();
  await look(page, 'projects');
  await page.getByRole('link', { name: bread.title }).click();
  await expect(page.getByRole('heading', { level: 1, name: bread.title })).toBeVisible();
  await look(page, 'project');
});

test('filters are in the address, and can be sent to someone', async ({ page }) => {
  await page.goto('/projets');
  await page.getByLabel('Mots').fill('farnie');
  await page.getByLabel('Participer par').selectOption({ label: 'Parts sociales' });
  await page.getByRole('button', { name: 'Chercher' }).click();
  await expect(page).toHaveURL(/q=farnie.*instrument=parts/);
  await expect(page.getByRole('link', { name: 'Des parts pour la farine' })).toBeVisible();
  await expect(page.getByRole('link', { name: bread.title })).toHaveCount(0);
  await page.getByRole('link', { name: 'Tout effacer' }).click();
  await expect(page).toHaveURL(/\/projets$/);
});

test('a place that has several namesakes is asked about', async ({ page }) => {
  await page.goto('/projets?pres=saint-denis');
  await expect(page.getByText('Plusieurs communes correspondent')).toBeVisible();
  await page.getByRole('link', { name: /Saint-Denis \(97400\)/ }).click();
  await expect(page.getByText('Aucun projet ne correspond à ces filtres')).toBeVisible();
  await expect(page.getByLabel('Commune ou code postal')).toHaveValue('Saint-Denis (97400)');
});

test('the schedule of a loan is drawn for the amount one types, without a script', async ({ another }) => {
  const page = await another({ javaScriptEnabled: false });
  await page.goto(`/projets/${bread.slug}`);
  await page.getByLabel('Montant du prêt').fill('mille');
  await page.getByRole('button', { name: 'Calculer' }).click();
  await expect(page.getByLabel('Montant du prêt')).toHaveAccessibleDescription(/pas compris ce montant/);
  await expect(page.getByLabel('Montant du prêt')).toHaveValue('mille');
  await page.getByLabel('Montant du prêt').fill('1 000,00');
  await page.getByRole('button', { name: 'Calculer' }).click();
  await expect(page.getByText(/Pour 1.000.€ prêtés, vous recevriez 1.016,3\d.€ en tout/)).toBeVisible();
  await page.getByText('Les 12 échéances une à une').click();
  await expect(page.getByRole('table', { name: 'Échéancier complet' }).getByRole('row')).toHaveCount(13);
});

test('risk stands as large as the promise, and the notices of the law are there', async ({ page }) => {
  await page.goto(`/projets/${bread.slug}`);
  const size = (text: RegExp) =>
    page
      .getByText(text)
      .first()
      .evaluate((element) => getComputedStyle(element).fontSize);
  expect(await size(/^Vous pouvez perdre tout ou partie/)).toBe(await size(/^Prêt à 3.% par an/));
  const notice = page.locator('#risques');
  await expect(notice).toContainText('quatre jours calendaires');
  await expect(notice).toContainText('garantie des dépôts');
});

test('on a phone the way to contribute stays at hand, and hides nothing that has the focus', async ({
  another,
}) => {
  const page = await another();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`/projets/${bread.slug}`);
  const bar = page.getByRole('link', { name: 'Je participe' });
  await expect(bar).toBeInViewport();
  expect((await bar.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab');
    const hidden = await page.evaluate(() => {
      const focused = document.activeElement!;
      const bar = [...document.querySelectorAll('a')].find((link) => link.textContent === 'Je participe')!
        .parentElement!.parentElement!;
      const [one, other] = [focused.getBoundingClientRect(), bar.getBoundingClientRect()];
      return (
        focused !== document.body &&
        !bar.contains(focused) &&
        one.bottom > other.top &&
        one.top < other.bottom
      );
    });
    expect(hidden, `what has the focus after ${step + 1} steps lies under the bar`).toBe(false);
  }
  await bar.click();
  await expect(page.getByRole('link', { name: 'Donner', exact: true })).toBeInViewport();
});

test('territories can be read as a map and as a table', async ({ page }) => {
  await page.goto('/territoires');
  await look(page, 'territories');
  await expect(page.getByRole('table', { name: 'Départements qui ont des projets' })).toContainText(
    '35 Ille-et-Vilaine',
  );
  await page
    .getByRole('group', { name: 'Carte des départements' })
    .getByRole('link', { name: /^Ille-et-Vilaine : \d+ projets/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ille-et-Vilaine (35)' })).toBeVisible();
  await look(page, 'territory');
});

for (const [name, path] of [
  ['statistics', '/statistiques'],
  ['accessibility', '/accessibilite'],
  ['legal', '/mentions-legales'],
] as const) {
  test(`the page ${path} can be read by all`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await look(page, name);
  });
}

test('what does not exist is said kindly, with a way on', async ({ page }) => {
  const answer = await page.goto('/projets/rien-de-tel');
  expect(answer?.status()).toBe(404);
  await expect(page).toHaveTitle('Page introuvable – Terreau');
  await look(page, 'not-found');
  await page.getByRole('link', { name: 'Chercher un projet' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Projets' })).toBeVisible();
});

test('a page that is only read is light: no script, nothing from elsewhere, under 250 kB', async ({
  page,
}) => {
  let bytes = 0;
  const scripts: string[] = [];
  page.on('request', (request) => void (request.resourceType() === 'script' && scripts.push(request.url())));
  page.on('response', (response) => {
    void response
      .request()
      .sizes()
      .then(({ responseBodySize }) => (bytes += responseBodySize));
  });
  await page.goto(`/projets/${bread.slug}`, { waitUntil: 'networkidle' });
  expect(scripts).toEqual([]);
  expect(bytes).toBeGreaterThan(20_000);
  expect(bytes).toBeLessThan(250_000);
});
