import { look, test, expect } from './support/journey.ts';
import { frenchIban } from '../../bin/story/names.ts';
import { citizen, password } from './support/cast.ts';
import { expectRefused, readMail, signIn } from './support/site.ts';

const email = 'lucie.ferrand@courriel.example';
const first = 'trois pommes sur la table';
const second = 'quatre poires dans un panier';

test('a newcomer signs up, confirms the address from the mail, signs out and in again', async ({
  page,
  another,
}) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Connexion' }).click();
  await look(page, 'connexion');
  await page.getByRole('link', { name: 'Créer mon accès' }).click();
  await look(page, 'inscription');

  await test.step('a password that is too short is refused, and the rest is kept', async () => {
    await page.getByLabel('Prénom').fill('Lucie');
    await page.getByLabel('Nom', { exact: true }).fill('Ferrand');
    await page.getByLabel('Adresse e-mail').fill(email);
    await page.getByLabel('Mot de passe').fill('court');
    await page.getByRole('button', { name: 'M’inscrire' }).click();
    await expect(page.getByRole('alert')).toContainText('Mot de passe');
    await expect(page.getByLabel('Prénom')).toHaveValue('Lucie');
    await expect(page.getByLabel('Adresse e-mail')).toHaveValue(email);
    await look(page, 'inscription-refusee');
  });
  await page.getByLabel('Mot de passe').fill(first);
  await page.getByRole('button', { name: 'M’inscrire' }).click();
  await expect(page.getByText('Nous venons de vous écrire')).toBeVisible();
  await look(page, 'inscription-envoyee');

  await readMail(page, email, /Confirmez/);
  await look(page, 'courrier');
  await page.locator('#message').getByRole('link').first().click();
  await look(page, 'verification');
  await page.getByRole('button', { name: 'Confirmer mon adresse' }).click();
  await expect(page.getByText('Votre adresse est confirmée')).toBeVisible();
  await page.getByRole('link', { name: 'Continuer' }).click();

  await signIn(page, email, first);
  await expect(page).toHaveURL('/mon-espace');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await look(page, 'mon-espace-vide');

  await page.getByRole('button', { name: 'Me déconnecter' }).click();
  await expect(page.getByRole('link', { name: 'Connexion' })).toBeVisible();
  await page.goto('/mon-espace');
  await expect(page).toHaveURL(/\/connexion/);
  await expect(page.getByText('vous reviendrez là où vous en étiez')).toBeVisible();

  await test.step('without a password, by the code of a letter read elsewhere', async () => {
    await page.getByLabel('Adresse e-mail').fill(email);
    await page.getByLabel('Adresse e-mail').press('Enter');
    await expect(page.getByLabel('Code reçu par e-mail')).toBeVisible();
    await look(page, 'connexion-code');
    const telephone = await another();
    await readMail(telephone, email, 'Votre lien de connexion');
    const [code] = /\d{3} \d{3}/.exec(await telephone.locator('#message').innerText())!;
    await page.getByLabel('Code reçu par e-mail').fill(code);
    await page.getByRole('button', { name: 'Me connecter' }).click();
    await expect(page).toHaveURL('/mon-espace');
  });
});

test('the same address cannot sign up twice, and nobody learns that it is here', async ({ page }) => {
  await page.goto('/inscription');
  await page.getByLabel('Prénom').fill('Quelqu’un');
  await page.getByLabel('Nom', { exact: true }).fill('d’Autre');
  await page.getByLabel('Adresse e-mail').fill(email.toUpperCase());
  await page.getByLabel('Mot de passe').fill('encore une longue phrase');
  await page.getByRole('button', { name: 'M’inscrire' }).click();
  await expect(page.getByText('Nous venons de vous écrire')).toBeVisible();
  await signIn(page, email, first);
});

test('a forgotten password is replaced by a link that works once', async ({ page, another }) => {
  await page.goto('/connexion');
  await page.getByRole('link', { name: 'J’ai oublié mon mot de passe' }).click();
  await look(page, 'mot-de-passe-oublie');
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByRole('button').filter({ hasText: /lien/i }).click();
  await readMail(page, email, /mot de passe/i);
  await page.locator('#message').getByRole('link').first().click();
  const link = page.url();
  await look(page, 'mot-de-passe-nouveau');
  await page.getByLabel('Nouveau mot de passe').fill(second);
  await page.getByRole('button', { name: 'Enregistrer et me connecter' }).click();
  await expect(page.getByRole('link', { name: 'Mon espace' })).toBeVisible();

  const elsewhere = await another();
  await elsewhere.goto(link);
  await expect(elsewhere.getByText(/n’est plus valable|déjà servi/)).toBeVisible();
  await elsewhere.goto('/connexion');
  await elsewhere.getByLabel('Adresse e-mail').fill(email);
  await elsewhere.getByLabel('Mot de passe').fill(first);
  await elsewhere.getByRole('button', { name: 'Me connecter' }).click();
  await expect(elsewhere.getByRole('alert')).toBeVisible();
  await expect(elsewhere.getByLabel('Adresse e-mail')).toHaveValue(email);
  await look(elsewhere, 'connexion-refusee');
  await signIn(elsewhere, email, second);
});

test('someone says where they live, where repayments go, and asks for less tax in advance', async ({
  page,
}) => {
  const { email } = await citizen('Thérèse', 'Vidal');
  await signIn(page, email);
  await page.getByRole('link', { name: 'Mon profil' }).click();
  await look(page, 'mon-profil');
  await page.getByLabel('Ma commune').fill('bourg de peage');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(page.getByText('Vos nom et commune sont enregistrés.')).toBeVisible();
  await expect(page.getByLabel('Ma commune')).toHaveValue('Bourg-de-Péage (26300)');

  const right = frenchIban(4711);
  const save = page.getByRole('button', { name: 'Enregistrer cet IBAN' });
  const again = page.locator('#iban').getByLabel('Votre mot de passe actuel');
  await page.getByLabel('IBAN', { exact: true }).fill(right.replace(/^FR../, 'FR00'));
  await page.getByLabel('Titulaire du compte').fill('Thérèse et Jean Vidal');
  await again.fill(password);
  await save.click();
  await expectRefused(page.getByLabel('IBAN', { exact: true }), /IBAN/);
  await expect(page.getByLabel('Titulaire du compte')).toHaveValue('Thérèse et Jean Vidal');
  await page.getByLabel('IBAN', { exact: true }).fill(right.replace(/(.{4})/g, '$1 '));
  await again.fill('je ne sais plus bien');
  await save.click();
  await expectRefused(again, /mot de passe/);
  await look(page, 'mon-profil-refuse');
  await again.fill(password);
  await save.click();
  await expect(page.getByText('Votre IBAN est enregistré.')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('au nom de Thérèse et Jean Vidal');
  await readMail(page, email, /IBAN|compte/);

  await page.goto('/mon-espace/profil');
  await page.getByLabel(/^J’atteste sur l’honneur/).check();
  await page.getByRole('button', { name: /^Demander la dispense/ }).click();
  await expect(page.getByText('Votre demande de dispense est enregistrée.')).toBeVisible();
});
