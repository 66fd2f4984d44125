import type { Someone } from '../../bin/story/cast.ts';
import { citizen, password } from './support/cast.ts';
import { expect, look, test } from './support/journey.ts';
import { expectRefused, readMail, reloadUntil, signIn } from './support/site.ts';
import { account, signMandate } from './support/stripe-page.ts';

test.describe.configure({ mode: 'serial' });

const name = 'Les Ateliers de la Drôme des collines';
const slug = 'les-ateliers-de-la-drome-des-collines';
let founder: Someone;
let second: Someone;

test.beforeAll(async () => {
  founder = await citizen('Maud', 'Le Goff');
  second = await citizen('Samir', 'Benali');
});

test('a cooperation is written down: its number, its commune, where it stands', async ({ page }) => {
  await signIn(page, founder.email);
  await page.goto('/porteur');
  await look(page, 'porteur-vide');
  await page.getByRole('link', { name: 'Inscrire une coopération' }).click();
  await look(page, 'porteur-nouvelle');

  await page.getByLabel('Nom de la coopération').fill(name);
  await page
    .getByLabel('Forme juridique')
    .selectOption({ label: 'Société coopérative d’intérêt collectif (SCIC)' });
  await page.getByLabel('SIREN').fill('732 829 321');
  await page.getByLabel(/^Commune du siège/).fill('romans sur izere');
  await page.getByLabel('Présentation').fill('Douze ateliers partagent leurs machines et une cantine.');
  await page.getByLabel('La finalité').press('ArrowRight');
  await page.getByLabel('La finalité').press('ArrowRight');
  await page.getByLabel('L’économie').press('Home');
  await page.getByLabel('Stade').selectOption({ label: 'Création' });
  await page.getByLabel('Depuis le').fill('2024-03-01');
  const create = page.getByRole('button', { name: 'Inscrire la coopération' });
  await create.click();

  await test.step('the key of the SIREN is wrong: a sentence at the field, nothing lost', async () => {
    await expectRefused(page.getByLabel('SIREN'), /SIREN/);
    await expect(page.getByLabel('Nom de la coopération')).toHaveValue(name);
    await expect(page.getByLabel('SIREN')).toHaveValue('732 829 321');
    await expect(page.getByLabel('Présentation')).toHaveValue(/Douze ateliers/);
    await expect(page.getByLabel('La finalité')).toHaveValue('60');
    await expect(page.getByLabel('L’économie')).toHaveValue('0');
    await expect(page.getByLabel('Stade')).toHaveValue('creation');
    await expect(page.getByLabel('Depuis le')).toHaveValue('2024-03-01');
    await look(page, 'porteur-nouvelle-refusee');
  });
  await page.getByLabel('SIREN').fill('732 829 320');
  await create.click();

  await test.step('a commune with a typo and without its accent is found', async () => {
    await expect(page.getByText('Laquelle ?')).toBeVisible();
    await look(page, 'porteur-nouvelle-commune');
    await page.getByLabel(/Romans-sur-Isère/).check();
    await create.click();
  });
  await expect(page).toHaveURL(`/porteur/${slug}`);
  await expect(page.getByText('Romans-sur-Isère')).toBeVisible();
  await look(page, 'cooperation');

  await page.getByRole('link', { name: /Typologie/ }).click();
  await expect(page.getByLabel('La finalité')).toHaveValue('60');
  await look(page, 'cooperation-typologie');

  await test.step('a day that does not exist is refused at its field', async () => {
    await page.getByLabel('Stade').selectOption({ label: 'Consolidation' });
    // The field of a browser gives no such day; a person without one types it.
    await page.getByLabel('Depuis le').evaluate((field) => field.setAttribute('type', 'text'));
    await page.getByLabel('Depuis le').fill('30/02/2025');
    await page.getByRole('button', { name: 'Ajouter ce stade' }).click();
    await expectRefused(page.getByLabel('Depuis le'), /date|jour/i);
    await expect(page.getByLabel('Stade')).toHaveValue('consolidation');
  });
  await page.getByLabel('Depuis le').fill('2025-02-28');
  await page.getByRole('button', { name: 'Ajouter ce stade' }).click();
  await expect(page.getByRole('cell', { name: 'Consolidation' })).toBeVisible();
});

test('a second member is invited, accepts, and has the same rights', async ({ page, another }) => {
  await signIn(page, founder.email);
  await page.goto(`/porteur/${slug}/membres`);
  await expect(page.getByText('Vous êtes seul·e pour le moment')).toBeVisible();
  await page.getByLabel('En quelques mots').fill('menuisière');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('cell', { name: 'menuisière' })).toBeVisible();

  await page.getByLabel('Adresse e-mail').fill('samir@');
  await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
  await expectRefused(page.getByLabel('Adresse e-mail'), /nom@exemple/);
  await expect(page.getByLabel('Adresse e-mail')).toHaveValue('samir@');
  await page.getByLabel('Adresse e-mail').fill(second.email);
  await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
  await expect(page.getByText('L’invitation est partie')).toBeVisible();
  await look(page, 'cooperation-membres');

  const his = await another();
  await readMail(his, second.email, /vous invite à rejoindre/);
  await his.locator('#message').getByRole('link').first().click();
  await look(his, 'invitation');
  await his.getByRole('link', { name: 'Me connecter' }).click();
  await his.getByLabel('Adresse e-mail').fill(second.email);
  await his.getByLabel('Mot de passe').fill(password);
  await his.getByRole('button', { name: 'Me connecter' }).click();
  await his.getByRole('button', { name: 'Accepter l’invitation' }).click();
  await expect(his).toHaveURL(`/porteur/${slug}?bienvenue`);
  await his.getByRole('link', { name: 'Dire ce que vous y faites' }).click();
  await expect(his.getByRole('row', { name: /Samir Benali \(vous\)/ })).toBeVisible();
  await expect(his.getByRole('row', { name: /Maud Le Goff/ })).toBeVisible();
  await expect(his.getByRole('button', { name: 'Envoyer l’invitation' })).toBeVisible();
});

test('the account that receives money and the mandate that repays are opened at Stripe', async ({ page }) => {
  await signIn(page, second.email);
  await page.goto(`/porteur/${slug}/paiements`);
  await page.getByRole('button', { name: 'Ouvrir le compte de paiement' }).click();

  await test.step('later, then for good', async () => {
    await page.getByRole('button', { name: 'Plus tard' }).click();
    await expect(page.getByText('À compléter')).toBeVisible();
    await look(page, 'cooperation-paiements');
    await page.getByRole('button', { name: 'Compléter le dossier' }).click();
    await page.getByLabel('SIREN ou RNA').fill('732829320');
    await page.getByLabel(/^Représentant/).fill('Maud Le Goff');
    await page.getByLabel('IBAN sur lequel verser').fill('FR14 2004 1010 0505 0001 3M02 607');
    await page.getByRole('button', { name: 'Terminer' }).click();
    await expect(page.getByRole('alert')).toContainText('IBAN');
    await page.getByLabel('IBAN sur lequel verser').fill(account.good);
    await page.getByRole('button', { name: 'Terminer' }).click();
  });
  await expect(page).toHaveURL(new RegExp(`/porteur/${slug}/paiements`));
  await expect(page.getByText('Prêt', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Signer le mandat de prélèvement' }).click();
  await expect(page.getByText('Rien n’est débité aujourd’hui.')).toBeVisible();
  await signMandate(page, account.good, name);
  await expect(page).toHaveURL(new RegExp(`/porteur/${slug}/paiements`));
  await reloadUntil(page, () =>
    expect(page.getByText('Signé', { exact: true })).toBeVisible({ timeout: 500 }),
  );
});
