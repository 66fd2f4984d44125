import { momentText } from '#app/features/citizens/words.ts';
import { reflectionEnd } from '#app/lending/reflection.ts';
import { db } from '#app/infra/db.server.ts';
import {
  citizen,
  cooperation,
  loanCampaign,
  openProject,
  password,
  shareCampaign,
  type Offer,
} from './support/cast.ts';
import { siteNow } from './support/clock.ts';
import { press, tabTo, write } from './support/keyboard.ts';
import { expect, look, test } from './support/journey.ts';
import { expectRefused, readMail, signIn } from './support/site.ts';
import { account, card, fillCard, signMandate } from './support/stripe-page.ts';

let project: Offer;

test.beforeAll(async () => {
  const team = await cooperation('La Meunerie des trois rivières');
  project = await openProject(team, 'Remettre la meule en marche', [loanCampaign, shareCampaign]);
});

test('someone learns, counts what they can lose, lends by mandate and takes it back with one press', async ({
  page,
}) => {
  const claire = await citizen('Claire', 'Fontaine');
  const sent: string[] = [];
  page.on('request', (request) =>
    sent.push(decodeURIComponent(`${request.url()} ${request.postData() ?? ''}`)),
  );

  await page.goto(`/projets/${project.slug}`);
  await page.getByRole('main').getByRole('link', { name: 'Prêter', exact: true }).first().click();
  await page.getByLabel('Adresse e-mail').fill(claire.email);
  await page.getByLabel('Mot de passe').fill(password);
  await page.getByRole('button', { name: 'Me connecter' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Prêter à/ })).toBeVisible();
  await look(page, 'pret');

  await test.step('the knowledge test', async () => {
    await page.getByRole('link', { name: 'Faire le test (3 minutes)' }).click();
    await look(page, 'test-de-connaissances');
    for (const answer of [
      'Oui',
      'Non',
      'Non, il n’y a pas de marché organisé',
      'Plus de risque',
      'Répartir de petits montants sur plusieurs projets',
      'Je peux perdre le capital et les intérêts',
      'Imposables',
      'Un défaut',
      'Moins de 5 %',
    ]) {
      const first = page.locator('fieldset').filter({ hasNot: page.locator('input:checked') });
      await first
        .first()
        .locator('label')
        .and(page.getByText(answer, { exact: true }))
        .click();
    }
    await page.getByRole('button', { name: 'Envoyer mes réponses' }).click();
    await expect(page.getByText('Vous connaissez l’essentiel')).toBeVisible();
    await look(page, 'test-reussi');
    await page.getByRole('link', { name: 'Continuer' }).click();
    await expect(page.getByText('Votre test de connaissances est à jour.')).toBeVisible();
  });

  await test.step('the simulation of losses, whose figures stay on this device', async () => {
    await page.getByRole('link', { name: 'Faire la simulation (2 minutes)' }).click();
    sent.length = 0;
    await page.getByLabel('Revenus nets de l’an dernier').fill('18 415,92');
    await page.getByLabel('Épargne disponible au 31 décembre dernier').fill('2718.28');
    await page.getByLabel('Dépenses engagées sur un an').fill('16 180 €');
    await page.getByRole('button', { name: 'Calculer sur cet appareil' }).click();
    // 18 415.92 + 2 718.28 − 16 180 = 4 954.20, of which a tenth.
    await expect(page.getByRole('status')).toContainText('495,42 €');
    await look(page, 'simulation-de-pertes');
    await expect(page.getByLabel('Pertes supportables')).toHaveValue('495,42');
    await page.getByRole('button', { name: 'Transmettre ce résultat' }).click();
    await expect(page.getByText('Votre simulation de pertes est à jour.')).toBeVisible();
    expect(sent.length).toBeGreaterThan(2);
    for (const figure of [/18.?415/, /2.?718/, /16.?180/]) expect(sent.join('\n')).not.toMatch(figure);
    expect(sent.join('\n')).toMatch(/capacity=495,42/);
  });

  await test.step('more than one’s threshold is confirmed twice', async () => {
    await page.getByRole('textbox', { name: /^Un autre montant/ }).fill('2 500');
    await expect(page.getByRole('status')).toContainText('vous recevriez');
    await look(page, 'pret-simule');
    await page.getByRole('textbox', { name: /^Un autre montant/ }).fill('1 500');
    await page.getByRole('button', { name: 'Continuer vers le récapitulatif' }).click();
    await expectRefused(page.getByLabel('Retapez le montant de votre engagement'), /1 500/);
    await expect(page.getByRole('textbox', { name: /^Un autre montant/ })).toHaveValue('1 500');
    await page.getByLabel(/^Je veux engager plus que mon seuil/).check();
    await page.getByLabel('Retapez le montant de votre engagement').fill('1500');
    await page.getByRole('button', { name: 'Continuer vers le récapitulatif' }).click();
  });
  await expect(page.getByText('Rien n’est débité aujourd’hui.')).toBeVisible();
  await look(page, 'pret-recapitulatif');
  await page.getByRole('button', { name: 'Enregistrer ma carte ou mon compte' }).click();
  await signMandate(page, account.good, 'Claire Fontaine');

  await expect(page.getByRole('heading', { level: 1, name: /^Merci pour/ })).toBeVisible();
  const end = momentText(reflectionEnd(siteNow(), 4));
  expect(end).toMatch(/à 23\sh\s59$/);
  await expect(page.getByText('En réflexion')).toBeVisible();
  await expect(page.getByRole('main')).toContainText(end);
  await look(page, 'pret-merci');
  await readMail(page, claire.email, /délai de réflexion/);

  await page.goto('/mon-espace');
  await look(page, 'mon-espace');
  await page
    .getByRole('link', { name: /Remettre la meule en marche/ })
    .first()
    .click();
  await look(page, 'mon-engagement');
  await page.getByRole('button', { name: 'Révoquer cet engagement' }).click();
  await expect(page.getByText('Révoqué', { exact: true })).toBeVisible();
  await expect(page.getByText('Rien n’a été débité.')).toBeVisible();
  await readMail(page, claire.email, /révoqué/);
});

test('someone lends with the keyboard alone, and stays', async ({ page }) => {
  const marc = await citizen('Marc', 'Andrieu');
  await page.goto(`/projets/${project.slug}`);
  await press(page, page.getByRole('main').getByRole('link', { name: 'Prêter', exact: true }).first());
  await write(page, page.getByLabel('Adresse e-mail'), marc.email);
  await write(page, page.getByLabel('Mot de passe'), password);
  await page.keyboard.press('Enter');

  await write(page, page.getByRole('textbox', { name: /^Un autre montant/ }), '200');
  await press(page, page.getByRole('button', { name: 'Continuer vers le récapitulatif' }));
  await test.step('without the test, the warning is acknowledged', async () => {
    const box = page.getByLabel(/^J’ai lu et compris l’avertissement/);
    await expectRefused(box, /Cochez cette case/);
    await expect(page.getByRole('textbox', { name: /^Un autre montant/ })).toHaveValue('200');
    await tabTo(page, box);
    await page.keyboard.press('Space');
    await expect(box).toBeChecked();
  });
  await press(page, page.getByRole('button', { name: 'Continuer vers le récapitulatif' }));
  await press(page, page.getByRole('button', { name: 'Enregistrer ma carte ou mon compte' }));
  await write(page, page.getByLabel('Numéro de carte'), card.good);
  await write(page, page.getByLabel(/^Expiration/), '12/40');
  await write(page, page.getByLabel('Code de sécurité'), '123');
  await write(page, page.getByLabel('Nom du titulaire'), 'Marc Andrieu');
  await press(page, page.getByRole('button', { name: 'Enregistrer' }));
  await expect(page.getByText('En réflexion')).toBeVisible();

  await page.goto(`/projets/${project.slug}`);
  await expect(page.getByRole('main')).toContainText('200 € sur');
});

test('what one types before the script of the page has come counts too', async ({ page }) => {
  const paul = await citizen('Paul', 'Robin');
  await signIn(page, paul.email);
  let arrive = () => {};
  const held = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(/\/assets\/.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`/projets/${project.slug}/contribuer/pret`, { waitUntil: 'commit' });
  await page.getByRole('textbox', { name: /^Un autre montant/ }).fill('400');
  await expect(page.getByRole('status')).toBeEmpty();
  arrive();
  await expect(page.getByRole('status')).toContainText('Pour 400,00 € prêtés, vous recevriez');
});

test('someone takes shares, a whole number of them', async ({ page }) => {
  const nadia = await citizen('Nadia', 'Kaci');
  await signIn(page, nadia.email);
  await page.goto(`/projets/${project.slug}`);
  await page.getByRole('main').getByRole('link', { name: 'Devenir associé·e' }).first().click();
  await look(page, 'parts');
  const other = page.getByRole('textbox', { name: /^Un autre nombre de parts/ });
  await other.fill('2,5');
  await page.getByRole('button', { name: 'Continuer vers le récapitulatif' }).click();
  await expectRefused(other, /nombre entier/);
  await expect(other).toHaveValue('2,5');
  await other.fill('101');
  await page.getByLabel('À quel titre devenez-vous associé·e ?').selectOption('Habitants');
  await page.getByLabel(/^J’ai lu et compris l’avertissement/).check();
  await page.getByRole('button', { name: 'Continuer vers le récapitulatif' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await other.fill('3');
  await page.getByRole('button', { name: 'Continuer vers le récapitulatif' }).click();
  await expect(page.getByRole('main')).toContainText('3 parts, 150,00 €');
  await page.getByRole('button', { name: 'Enregistrer ma carte ou mon compte' }).click();
  await fillCard(page, card.good, 'Nadia Kaci');
  await expect(page.getByText('En réflexion')).toBeVisible();
  expect(
    await db().pledge.findFirst({
      where: { personId: nadia.id },
      select: { shares: true, shareCategory: true },
    }),
  ).toEqual({ shares: 3, shareCategory: 'Habitants' });
});
