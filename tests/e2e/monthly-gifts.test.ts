import { db } from '#app/infra/db.server.ts';
import { money } from '#app/money/money.ts';
import { signIns } from '../../bin/sign-ins.ts';
import { commit } from '../../bin/story/citizen.ts';
import { visit } from '../../bin/world.ts';
import { cooperation, giftCampaign, openProject, type Offer } from './support/cast.ts';
import { expect, look, test } from './support/journey.ts';
import { settle } from './support/clock.ts';
import { expectRefused, readMail, signIn } from './support/site.ts';
import { card, fillCard } from './support/stripe-page.ts';

let project: Offer;

test.beforeAll(async () => {
  const team = await cooperation('La Fabrique du bourg');
  project = await openProject(team, 'Une personne pour animer le bourg', [giftCampaign]);
});

test('a guest gives each month without an account, and stops it by the button of the letter', async ({
  page,
}) => {
  await page.goto(`/projets/${project.slug}`);
  await page.getByRole('link', { name: 'Donner chaque mois' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Donner chaque mois à/ })).toBeVisible();
  await page.getByRole('button', { name: 'Continuer' }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await look(page, 'don-mensuel-refuse');
  await page.getByRole('textbox', { name: 'Chaque mois', exact: true }).fill('12');
  await page.getByLabel('Le jour du mois').selectOption('5');
  await page.getByLabel('Adresse e-mail').fill('lou@courriel.example');
  await page.getByLabel('Prénom', { exact: true }).fill('Lou');
  await page.getByLabel('Nom', { exact: true }).fill('Petit');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await fillCard(page, card.good, 'Lou Petit');
  await expect(page.getByRole('heading', { level: 1, name: 'Votre don mensuel' })).toBeVisible();
  await expect
    .poll(
      async () => (await db().monthlyGift.findFirst({ where: { email: 'lou@courriel.example' } }))?.status,
    )
    .toBe('active');
  await page.reload();
  await expect(page.getByRole('main')).toContainText('12,00 €');
  await look(page, 'don-mensuel');

  await page.goto(`/projets/${project.slug}`);
  await expect(page.getByRole('main')).toContainText('Une personne donne chaque mois');

  await readMail(page, 'lou@courriel.example', /commence/);
  await page.getByRole('link', { name: /\/arret$/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Arrêter ce don mensuel' })).toBeVisible();
  await look(page, 'don-mensuel-arret');
  await page.getByRole('button', { name: 'Arrêter ce don' }).click();
  await expect(page.getByRole('main')).toContainText(/arrêté depuis le/);
});

test('the team gives part of a gift back, with its reason, once', async ({ page }) => {
  const giver = { email: 'remi@courriel.example', firstName: 'Rémi', lastName: 'Le Bihan' };
  const wish = { instrument: 'gift', amount: money('80'), campaignId: project.campaigns['gift']! } as const;
  await commit({ visit }, giver, wish, { method: 'card' });
  await settle();
  await signIn(page, signIns.find(({ role }) => role === 'operator')!.email);
  await page.goto('/operateur/remboursements');
  await page.getByLabel(/^Adresse e-mail, ou/).fill(giver.email);
  await page.getByRole('button', { name: 'Chercher' }).click();
  await look(page, 'remboursements');
  await page.getByRole('link', { name: 'Rémi Le Bihan' }).click();
  await page.getByLabel('Montant à rendre').fill('80,01');
  await page.getByLabel('La raison').fill('Montant tapé deux fois');
  await page.getByRole('button', { name: 'Rendre ce montant' }).click();
  await expectRefused(page.getByLabel('Montant à rendre'), /à rendre au plus/);
  await page.getByLabel('Montant à rendre').fill('30');
  await page.getByRole('button', { name: 'Rendre ce montant' }).click();
  await expect(page.getByRole('main')).toContainText('Montant tapé deux fois');
  // Money of a card can leave again after some days: until then the refund is on its way, and no other is asked.
  await expect(page.getByRole('main')).toContainText('En route');
  await look(page, 'remboursement');
});
