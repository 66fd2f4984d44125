import { randomUUID } from 'node:crypto';
import { createProject } from '#app/features/projects/project.server.ts';
import { db } from '#app/infra/db.server.ts';
import type { Founded } from '../../bin/story/cooperation.ts';
import { citizen, cooperation, loanCampaign, openProject, password, type Offer } from './support/cast.ts';
import { siteNow } from './support/clock.ts';
import { expect, look, test } from './support/journey.ts';
import { readMail, signIn, tick } from './support/site.ts';

let team: Founded;
let project: Offer;
const pledged: string[] = [];

test.beforeAll(async () => {
  team = await cooperation('Les Fours du bocage');
  project = await openProject(team, 'Un four pour le bocage', [loanCampaign]);
});
test.afterAll(() => db().pledge.deleteMany({ where: { id: { in: pledged } } }));

test('what is written is saved by itself, says when, and never over another member’s version', async ({
  page,
  another,
}) => {
  const { id } = await createProject({ cooperationId: team.id, title: 'Le second four' });
  const address = `/porteur/projets/${id}/recit`;
  await signIn(page, team.founder.email);
  await page.goto(address);
  await page.getByLabel('Récit', { exact: true }).fill('Le premier four ne suffit plus aux dix villages.');
  await expect(page.getByRole('status')).toHaveText(/^Enregistré à \d{2}\sh\s\d{2}$/);
  await look(page, 'recit-enregistre');
  await page.getByLabel('Résumé').fill('Un second four.');
  await expect(page.getByRole('status')).toHaveText('Modifié, pas encore enregistré.');
  await expect(page.getByRole('status')).toHaveText(/^Enregistré à/);

  const other = await another();
  await signIn(other, team.founder.email);
  await other.goto(address);
  await expect(other.getByLabel('Résumé')).toHaveValue('Un second four.');
  await other.getByLabel('Résumé').fill('Deux fours.');
  await expect(other.getByRole('status')).toHaveText(/^Enregistré à/);
  await page.getByLabel('Résumé').fill('Trois fours.');
  await expect(page.getByRole('status')).toContainText(
    'Vous avez enregistré une version dans une autre fenêtre',
  );
  await look(page, 'recit-en-conflit');
  await tick(page, 'Alimentation');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(
    page.getByText('Vous avez enregistré une autre version dans une autre fenêtre.'),
  ).toBeVisible();
  await expect(page.getByLabel('Résumé')).toHaveValue('Trois fours.');
  await expect(page.locator('dl', { hasText: 'Deux fours.' })).toContainText('Trois fours.');
  await look(page, 'recit-compare');
  await page.getByRole('button', { name: 'Garder ma saisie' }).click();
  await expect(page.getByText('Le récit est enregistré')).toBeVisible();
  await expect(page.getByLabel('Résumé')).toHaveValue('Trois fours.');

  await page.goto(`${address}/versions`);
  await page.getByRole('row').filter({ hasText: 'Actuelle' }).getByRole('link').click();
  await look(page, 'recit-versions');
});

test('someone follows a project, asks, is answered, has its news, and stops them by one click', async ({
  page,
  another,
}) => {
  const awa = await citizen('Awa', 'Diallo');
  await page.goto(`/projets/${project.slug}?via=marche`);
  await expect(page.getByRole('link', { name: 'Prêter', exact: true }).first()).toHaveAttribute(
    'href',
    /via=marche$/,
  );
  await page.getByRole('button', { name: 'Suivre ce projet' }).click();
  await page.getByLabel('Adresse e-mail').fill(awa.email);
  await page.getByLabel('Mot de passe').fill(password);
  await page.getByRole('button', { name: 'Me connecter' }).click();
  await page.getByRole('button', { name: 'Suivre ce projet' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Vous suivez ce projet' })).toBeVisible();
  await look(page, 'suivre');
  await page.goto('/mon-espace/suivis');
  await expect(page.getByRole('heading', { name: project.title })).toBeVisible();
  await look(page, 'projets-suivis');

  await page.goto(`/projets/${project.slug}`);
  await page.getByRole('link', { name: 'Poser une question' }).click();
  await page.getByLabel('Votre question').fill('Qui pourra se servir du four ?');
  await page.getByRole('button', { name: 'Envoyer ma question' }).click();
  await expect(page.getByText('Votre question est arrivée')).toBeVisible();
  await look(page, 'questions');

  const member = await another();
  await signIn(member, team.founder.email);
  await member.goto(`/porteur/projets/${project.id}/questions`);
  await member.getByLabel('Votre réponse').fill('Tous les habitants, le samedi.');
  await look(member, 'questions-porteur');
  await member.getByRole('button', { name: 'Publier la réponse' }).click();
  await expect(member.getByText('Aucune question n’attend de réponse.')).toBeVisible();
  await readMail(page, awa.email, /^Une réponse à votre question/);
  await page.goto(`/projets/${project.slug}`);
  await expect(page.getByText('Tous les habitants, le samedi.')).toBeVisible();

  await page.goto(`/projets/${project.slug}/questions`);
  await page.getByRole('link', { name: 'Écrivez à la coopération en privé' }).click();
  await page.getByLabel('Votre message').fill('Puis-je visiter le fournil samedi ?');
  await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
  await expect(page.getByText('Votre message est parti')).toBeVisible();
  await look(page, 'message');
  await member.goto(`/porteur/projets/${project.id}/messages`);
  await member.getByRole('link', { name: 'Awa Diallo' }).click();
  await member.getByLabel('Votre message').fill('Oui, à dix heures.');
  await member.getByRole('button', { name: 'Envoyer', exact: true }).click();
  await look(member, 'messages-porteur');
  await page.goto('/mon-espace/messages');
  await expect(page.getByText('Oui, à dix heures.')).toBeVisible();
  await look(page, 'messages');

  await member.goto(`/porteur/projets/${project.id}/actualites`);
  await member.getByLabel('Titre').fill('Les briques sont là');
  await member.getByLabel('Texte').fill('Elles sont **belles**.');
  await member.getByLabel('L’envoyer aussi par courriel').selectOption('all');
  await member.getByRole('button', { name: 'Voir le rendu et la lettre' }).click();
  await expect(
    member.getByText('Des nouvelles de « Un four pour le bocage » : Les briques sont là'),
  ).toBeVisible();
  await look(member, 'nouvelle-apercu');
  await member.getByRole('button', { name: 'Publier la nouvelle' }).click();
  await expect(member.getByText('envoyée par courriel (1 lettre)')).toBeVisible();

  await readMail(page, awa.email, /^Des nouvelles de/);
  const leave = await db().mail.findFirstOrThrow({ where: { to: awa.email, kind: 'news' } });
  const guest = await another({ javaScriptEnabled: false });
  await page.goto(leave.leaveUrl!);
  await look(page, 'lettre-refusee');
  await guest.goto(leave.leaveUrl!);
  await guest.getByRole('button', { name: 'Ne plus les recevoir' }).click();
  await expect(guest.getByText('C’est noté : vous n’en recevrez plus')).toBeVisible();
  await page.goto('/mon-espace/lettres');
  const news = page.getByRole('group', { name: 'Les nouvelles des projets' });
  await expect(news.getByLabel('Jamais')).toBeChecked();
  await look(page, 'lettres');
});

test('the board of a campaign, and whom to thank', async ({ page }) => {
  const rows = Array.from({ length: 9 }, (_, n) => ({
    id: randomUUID(),
    campaignId: project.campaigns['loan']!,
    instrument: 'loan' as const,
    email: `p${n}@courriel.example`,
    firstName: ['Awa', 'Ben', 'Chloé'][n % 3]!,
    lastName: 'Martin',
    amount: String(50 + 40 * n),
    status: 'reserved' as const,
    via: n % 3 === 0 ? 'marche' : null,
    contactSharedAt: n % 2 === 0 ? siteNow() : null,
    createdAt: siteNow(),
    changedOn: siteNow(),
  }));
  await db().pledge.createMany({ data: rows });
  pledged.push(...rows.map(({ id }) => id));
  await signIn(page, team.founder.email);
  await page.goto(`/porteur/projets/${project.id}`);
  await expect(page.getByRole('cell', { name: '3', exact: true }).first()).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'Lien « marche »' })).toBeVisible();
  await look(page, 'tableau-de-bord');
  await page.getByRole('main').getByRole('link', { name: 'Qui remercier' }).last().click();
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Noter : remerciées' }).click();
  await expect(page.getByText('C’est noté')).toBeVisible();
  await look(page, 'remerciements');
});
