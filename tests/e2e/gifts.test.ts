import { db } from '#app/infra/db.server.ts';
import { citizen, cooperation, giftCampaign, openProject, type Offer } from './support/cast.ts';
import { expect, look, test, type Page } from './support/journey.ts';
import { expectRefused, readMail, signIn, tick } from './support/site.ts';
import { account, card, fillCard, signMandate } from './support/stripe-page.ts';

let project: Offer;

test.beforeAll(async () => {
  const team = await cooperation('Les Jardins du Semnon');
  project = await openProject(team, 'Une serre pour les plants du pays', [giftCampaign]);
});

/** From the page of the project to the form, as a visitor goes. */
async function begin(page: Page): Promise<void> {
  await page.goto(`/projets/${project.slug}`);
  await page
    .locator('main')
    .getByRole('link', { name: /^(Je donne|Donner)/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: /^Donner à/ })).toBeVisible();
}

async function sayWho(page: Page, email: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Adresse e-mail' }).fill(email);
  await page.getByLabel('Prénom', { exact: true }).fill('Inès');
  await page.getByLabel('Nom', { exact: true }).fill('Garcia');
}

/** The field for an amount that is none of the usual ones. */
function free(page: Page) {
  return page.getByRole('textbox', { name: /^Un autre montant/ });
}

const next = 'Continuer vers le récapitulatif';

test('amounts are read in every French habit, or refused with a sentence and nothing lost', async ({
  page,
}) => {
  await begin(page);
  await look(page, 'don');
  await sayWho(page, 'ines@courriel.example');
  await page.getByLabel(/^Mon prénom/).check();
  for (const [typed, sentence] of [
    ['12,345', /centimes/],
    ['-5', /sans le signe moins/],
    ['0', /plus grand que zéro/],
    ['cinquante', /en chiffres/],
    ['', /Indiquez un montant/],
    ['4 000,01', /Il ne reste que 4 000/],
    ['0,50', /au moins 1/],
  ] as const) {
    await free(page).fill(typed);
    await page.getByRole('button', { name: next }).click();
    await expectRefused(free(page), sentence);
  }
  await look(page, 'don-refuse');
  await expect(page.getByRole('textbox', { name: 'Adresse e-mail' })).toHaveValue('ines@courriel.example');
  await expect(page.getByLabel('Nom', { exact: true })).toHaveValue('Garcia');
  await expect(page.getByLabel(/^Mon prénom/)).toBeChecked();
  for (const [typed, shown] of [
    ['1 234,50', '1 234,50 €'],
    ['1234.5', '1 234,50 €'],
    ['50 €', '50,00 €'],
  ] as const) {
    await free(page).fill(typed);
    await page.getByRole('button', { name: next }).click();
    await expect(page.getByRole('main')).toContainText(shown);
    await look(page, 'don-recapitulatif');
    await page
      .getByRole('link', { name: /Modifier/ })
      .first()
      .click();
    await expect(page.getByRole('textbox', { name: 'Adresse e-mail' })).toHaveValue('ines@courriel.example');
  }
});

test('a guest pays by card: refused, then confirmed with the bank; the visit of the last page pays nothing', async ({
  page,
}) => {
  const email = 'ines.garcia@courriel.example';
  await begin(page);
  await tick(page, '50 €');
  await sayWho(page, email);
  await page.getByLabel(/^Mon prénom/).check();
  await page.getByLabel(/^Ajouter quelque chose/).fill('2');
  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await page.getByRole('button', { name: next }).dblclick();
  const form = await sent;
  await expect(page.getByText('Vérifiez chaque ligne.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Payer 52,00 €' })).toBeVisible();
  const here = page.url();

  const mine = { email, campaignId: project.campaigns['gift']! };
  await test.step('two presses of the button are one pledge, and so is the same form sent again', async () => {
    expect(await db().pledge.count({ where: mine })).toBe(1);
    const headers = { 'content-type': form.headers()['content-type']! };
    const again = await page.request.post(form.url(), { data: form.postData()!, headers });
    expect(again.url()).toBe(here);
    expect(await db().pledge.count({ where: mine })).toBe(1);
  });
  await test.step('whoever opens the last page without paying has not paid', async () => {
    await page.goto(`${here}?retour=stripe`);
    await expect(page.getByText('Nous attendons la confirmation de Stripe')).toBeVisible();
    await look(page, 'don-en-attente');
    expect(await db().pledge.findFirst({ where: mine, select: { status: true } })).toEqual({
      status: 'awaiting_checkout',
    });
    await page.goto(`/projets/${project.slug}`);
    await expect(page.getByRole('main')).not.toContainText('Inès');
  });
  await page.goto(here);
  await page.getByRole('button', { name: 'Payer 52,00 €' }).click();
  await expect(page.getByText('52,00 €')).toBeVisible();
  await page.getByRole('link', { name: /^Annuler et revenir/ }).click();
  await expect(page.getByText('Vous êtes revenu·e sans terminer')).toBeVisible();
  await page.getByRole('button', { name: 'Payer 52,00 €' }).click();
  await fillCard(page, card.refused, 'Inès Garcia');
  await expect(page.getByRole('alert')).toContainText('refusé');
  await fillCard(page, card.asks, 'Inès Garcia');
  await page.getByRole('button', { name: 'Refuser' }).click();
  await expect(page.getByRole('alert')).toContainText('authentification a été refusée');
  await fillCard(page, card.asks, 'Inès Garcia');
  await page.getByRole('button', { name: 'Accepter' }).click();

  await expect(page.getByRole('heading', { level: 1, name: /^Merci pour/ })).toBeVisible();
  await expect(page.getByText('Payé', { exact: true })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('50,00 €');
  await expect(page.getByRole('main')).toContainText('2,00 €');
  await look(page, 'don-merci');
  await readMail(page, email, /don/i);
  await expect(page.locator('#message')).toContainText('50,00 €');

  await page.goto(`/projets/${project.slug}`);
  await expect(page.getByRole('main')).toContainText('Inès G.');
  await expect(page.getByRole('main')).toContainText('50 € sur 4 000 €');
});

test('without any script one gives just the same, and by mandate', async ({ another }) => {
  const page = await another({ javaScriptEnabled: false });
  await begin(page);
  await free(page).fill('30,5');
  await tick(page, 'Un autre montant');
  await sayWho(page, 'yann@courriel.example');
  await page.getByRole('button', { name: next }).click();
  await page.getByRole('button', { name: 'Payer 30,50 €' }).click();
  await signMandate(page, account.good, 'Yann Garcia');
  await expect(page.getByRole('heading', { level: 1, name: /^Merci pour/ })).toBeVisible();
  await expect(page.getByText('Prélèvement en cours')).toBeVisible();
  await readMail(page, 'yann@courriel.example', /don/i);
});

test('an address that nobody was given shows no pledge', async ({ page }) => {
  const address = '/engagements/00000000-0000-4000-8000-000000000000';
  await page.goto(address);
  await expect(page).toHaveURL(/\/connexion/);
  await signIn(page, (await citizen('Yann')).email);
  expect((await page.goto(address))?.status()).toBe(404);
});
