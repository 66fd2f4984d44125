import sharp from 'sharp';
import type { Founded } from '../../bin/story/cooperation.ts';
import { signIns } from '../../bin/sign-ins.ts';
import { dayText } from '#app/money/format.ts';
import { addDays } from '#app/money/day.ts';
import { cooperation, password, story } from './support/cast.ts';
import { siteToday } from './support/clock.ts';
import { expect, look, test, type Page } from './support/journey.ts';
import { expectRefused, readMail, signIn, tick } from './support/site.ts';

test.describe.configure({ mode: 'serial' });

const title = 'Un four à pain pour dix villages';
const operator = signIns.find(({ role }) => role === 'operator')!;
let team: Founded;
let file: string;

test.beforeAll(async () => {
  team = await cooperation('Le Fournil des dix villages');
});

/** Opens a part of the project's file by its link. */
async function open(page: Page, part: string | RegExp): Promise<void> {
  await page.getByRole('navigation', { name: 'Parties du projet' }).getByRole('link', { name: part }).click();
}

test('a project is told, with images that are images', async ({ page }) => {
  await signIn(page, team.founder.email);
  await page.goto('/porteur');
  await look(page, 'porteur');
  await page.getByRole('link', { name: 'Nouveau projet' }).click();
  await look(page, 'projet-nouveau');
  await page.getByLabel('Titre du projet').fill(title);
  await page.getByRole('button', { name: 'Commencer' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Récit' })).toBeVisible();

  await test.step('what blocks submission is a list of links to the fields', async () => {
    await open(page, 'Où en est le projet');
    file = page.url();
    await expect(
      page.getByRole('heading', { name: /^Il reste \d+ points avant de soumettre/ }),
    ).toBeVisible();
    await expect(page.getByRole('button', { name: 'Soumettre le projet' })).toBeHidden();
    await look(page, 'projet-sommaire');
    await page.getByRole('link', { name: 'Résumez le projet en deux phrases.' }).click();
    await expect(page.getByLabel('Résumé')).toBeInViewport();
  });
  await page.getByLabel('Résumé').fill('Construire un four à bois et former deux boulangères.');
  await tick(page, 'Alimentation');
  await page
    .getByLabel('Récit')
    .fill(`${story}\n\nUn **pain au levain**, [notre charte](https://exemple.fr) <script>alert(1)</script>`);
  await page.getByLabel('Risques').fill('Les ventes peuvent tarder. '.repeat(6));
  await page.getByRole('button', { name: 'Voir le rendu sans enregistrer' }).click();
  await expect(page.getByRole('heading', { name: 'Deux boulangères' })).toBeVisible();
  await expect(page.locator('strong', { hasText: 'pain au levain' })).toBeVisible();
  await look(page, 'projet-recit');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(page.getByText('Le récit est enregistré')).toBeVisible();

  await test.step('a text that calls itself a photo is refused, its description kept', async () => {
    await open(page, /Images/);
    await page.getByLabel('Ce que l’image montre').fill('Six habitants devant le four');
    await page
      .getByLabel('Fichier')
      .setInputFiles({ name: 'four.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('pas une image') });
    await page.getByRole('button', { name: 'Envoyer l’image' }).click();
    await expectRefused(page.getByLabel('Fichier'), /image|JPEG/);
    await expect(page.getByLabel('Ce que l’image montre')).toHaveValue('Six habitants devant le four');
  });
  const picture = sharp({ create: { width: 900, height: 600, channels: 3, background: '#b98a55' } });
  await page
    .getByLabel('Fichier')
    .setInputFiles({ name: 'four.png', mimeType: 'image/png', buffer: await picture.png().toBuffer() });
  await page.getByRole('button', { name: 'Envoyer l’image' }).click();
  await expect(page.getByText('Couverture', { exact: true })).toBeVisible();
  await expect(page.getByRole('img', { name: 'Six habitants devant le four' })).toHaveJSProperty(
    'complete',
    true,
  );
  await look(page, 'projet-images');
});

test('its budget and its calls are typed in French figures', async ({ page }) => {
  await signIn(page, team.founder.email);
  await page.goto(file);
  await open(page, /Budget/);
  await page.getByRole('button', { name: 'Ajouter une dépense' }).click();
  const line = (name: string) => page.getByRole('group', { name });
  await line('Dépense 1').getByLabel('Intitulé').fill('Four et chantier');
  await line('Dépense 1').getByLabel('Montant').fill('12,345');
  await page.getByRole('button', { name: 'Ajouter une ressource' }).click();
  await page.getByRole('button', { name: 'Ajouter une ressource' }).click();
  await page.getByRole('button', { name: 'Ajouter une ressource' }).click();
  await line('Ressource 1').getByLabel('Intitulé').fill('Prêts des citoyens');
  await line('Ressource 1').getByLabel('Montant').fill('9 000');
  await line('Ressource 1').getByLabel('Nature').selectOption({ label: 'Prêts citoyens collectés ici' });
  await line('Ressource 2').getByLabel('Intitulé').fill('Dons');
  await line('Ressource 2').getByLabel('Montant').fill('2500,50 €');
  await line('Ressource 2').getByLabel('Nature').selectOption({ label: 'Dons collectés ici' });
  await line('Ressource 3').getByLabel('Intitulé').fill('De trop');
  await line('Ressource 3').getByLabel('Montant').fill('1');
  await page.getByRole('button', { name: 'Enregistrer le budget' }).click();

  await test.step('three decimals are refused at their field, every line is kept', async () => {
    await expect(page.getByRole('alert')).toContainText('Montant');
    await expect(line('Dépense 1').getByLabel('Montant')).toHaveAttribute('aria-invalid', 'true');
    await expect(line('Dépense 1').getByLabel('Montant')).toHaveValue('12,345');
    await expect(line('Ressource 2').getByLabel('Montant')).toHaveValue('2500,50 €');
    await expect(line('Ressource 1').getByLabel('Nature')).toHaveValue('loan');
  });
  await line('Ressource 3').getByRole('button', { name: 'Retirer' }).click();
  await expect(line('Ressource 3')).toBeHidden();
  await line('Dépense 1').getByLabel('Montant').fill('11 500,50');
  await page.getByRole('button', { name: 'Enregistrer le budget' }).click();
  await expect(page.getByText('Le budget est enregistré')).toBeVisible();
  await look(page, 'projet-budget');

  await open(page, /prêts/i);
  await page.getByLabel('Minimum').fill('4 000');
  await page.getByLabel('Objectif').fill('9 000 €');
  await page.getByLabel('Plus petit prêt accepté').fill('20');
  await page.getByLabel('Date de clôture').fill(addDays(siteToday(), 3));
  await page.getByLabel('Taux d’intérêt annuel').fill('2,5');
  await page.getByLabel('Nombre d’échéances').fill('24');
  await page.getByLabel('Différé', { exact: true }).fill('6');
  await page.getByRole('button', { name: 'Simuler sans enregistrer' }).click();
  await expectRefused(page.getByLabel('Date de clôture'), /au moins 7 jours/);
  await page.getByLabel('Date de clôture').fill(addDays(siteToday(), 45));
  await page.getByRole('button', { name: 'Simuler sans enregistrer' }).click();

  await test.step('the schedule of the loan is shown before anything is kept', async () => {
    const rows = page.getByRole('table', { name: 'Échéances' }).getByRole('row');
    await expect(rows).toHaveCount(25);
    // 9 000 € at 2.5 % is 18.75 € of interest a month while no principal is repaid.
    await expect(rows.nth(1)).toContainText('18,75');
    await expect(page.getByLabel('Taux d’intérêt annuel')).toHaveValue('2,5');
    await look(page, 'projet-collecte-pret');
  });
  await page.getByRole('button', { name: 'Enregistrer la collecte' }).click();
  await expect(page.getByText('C’est enregistré')).toBeVisible();

  await open(page, /dons/i);
  await tick(page, 'Garder ce qui vient');
  await page.getByLabel('Objectif').fill('2 500,50');
  await page.getByLabel('Date de clôture').fill(addDays(siteToday(), 45));
  await page.getByRole('button', { name: 'Enregistrer la collecte' }).click();
  await expect(page.getByText('C’est enregistré')).toBeVisible();
  await look(page, 'projet-collecte-don');

  await open(page, /parts/i);
  await look(page, 'projet-collecte-parts');
  await page.getByLabel('Valeur d’une part').fill('50');
  await page.getByLabel('Nombre de parts proposées').fill('dix');
  await page.getByRole('button', { name: 'Enregistrer la collecte' }).click();
  await expectRefused(page.getByLabel('Nombre de parts proposées'), /en chiffres/);
  await expect(page.getByLabel('Valeur d’une part')).toHaveValue('50');
});

test('it is submitted, sent back, submitted again and published', async ({ page, another }) => {
  await signIn(page, team.founder.email);
  await page.goto(file);
  await expect(page.getByRole('heading', { name: 'Prêt à être soumis' })).toBeVisible();
  await open(page, /Aperçu/);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await look(page, 'projet-apercu');
  await page.goto(file);
  await page.getByRole('button', { name: 'Soumettre le projet' }).click();
  await expect(page.getByText('Votre projet est en relecture')).toBeVisible();
  await look(page, 'projet-soumis');

  const desk = await another();
  await signIn(desk, operator.email, password);
  await desk.getByRole('link', { name: 'Opérations' }).click();
  await look(desk, 'operateur');
  await desk.getByRole('link', { name: title }).click();
  await look(desk, 'operateur-projet');
  await desk.getByRole('button', { name: 'Demander des modifications' }).click();
  await expectRefused(desk.getByLabel('Ce qui est à changer'), /./);
  await desk.getByLabel('Ce qui est à changer').fill('Dites qui tiendra le four le dimanche.');
  await desk.getByRole('button', { name: 'Demander des modifications' }).click();

  await readMail(page, team.founder.email, /modif/i);
  await page.goto(file);
  await expect(
    page
      .getByRole('alert')
      .or(page.getByText(/^Modifications demandées le/))
      .first(),
  ).toBeVisible();
  await expect(page.getByText('Dites qui tiendra le four le dimanche.').first()).toBeVisible();
  await open(page, /Récit/);
  await page
    .getByLabel('Résumé')
    .fill('Construire un four à bois, et former deux boulangères qui le tiendront sept jours sur sept.');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await page.goto(file);
  await page.getByRole('button', { name: 'Soumettre le projet' }).click();
  await expect(page.getByText('Votre projet est en relecture')).toBeVisible();

  await desk.reload();
  await desk.getByRole('button', { name: 'Publier', exact: true }).click();
  await expect(desk.getByText('Ce projet n’attend pas de réponse.')).toBeVisible();
  await readMail(page, team.founder.email, /publi/i);
});

test('everyone finds it: by words with a typo, by filters in the address, near a commune', async ({
  page,
}) => {
  await page.goto('/projets');
  await page.getByLabel('Mots').fill('boulengeres four a pain');
  await page.getByRole('button', { name: 'Chercher' }).click();
  await expect(page.getByRole('link', { name: title })).toBeVisible();

  await page.goto('/projets?instrument=pret&theme=alimentation&etat=en-cours&departement=35');
  await expect(page.getByLabel('Participer par')).toHaveValue('pret');
  await expect(page.getByRole('link', { name: title })).toBeVisible();
  await page.goto('/projets?instrument=parts&theme=alimentation&departement=35');
  await expect(page.getByRole('link', { name: title })).toBeHidden();

  await page.goto('/projets');
  await page.getByLabel('Commune ou code postal').fill('rennes');
  await page.getByRole('button', { name: 'Chercher' }).click();
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByText('pain au levain')).toBeVisible();
  await expect(page.locator('main')).toContainText(dayText(addDays(siteToday(), 45)));
});
