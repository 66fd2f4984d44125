import { createHmac } from 'node:crypto';
import { db } from '#app/infra/db.server.ts';
import { citizen, cooperation, giftCampaign, openProject, password, type Offer } from './support/cast.ts';
import type { Founded } from '../../bin/story/cooperation.ts';
import { expect, test } from './support/journey.ts';
import { signIn } from './support/site.ts';

let theirs: Offer;
let team: Founded;

test.beforeAll(async () => {
  team = await cooperation('L’Atelier vélo de Guichen');
  theirs = await openProject(team, 'Un atelier pour réparer ses vélos', [giftCampaign]);
});

test('a webhook that Stripe did not sign is refused, and changes nothing', async ({ request }) => {
  const event = JSON.stringify({
    id: 'evt_forged',
    object: 'event',
    api_version: '2025-01-01',
    created: Math.floor(Date.now() / 1000),
    type: 'checkout.session.completed',
    data: { object: { id: 'cs_forged', object: 'checkout.session' } },
  });
  const at = Math.floor(Date.now() / 1000);
  const signed = (secret: string, body: string, t = at) =>
    `t=${t},v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`;
  for (const signature of [
    null,
    'quelque chose',
    signed('whsec_of_someone_else', event),
    // Signed well, for another body; and signed well, an hour ago.
    signed('whsec_standin', `${event} `),
    signed('whsec_standin', event, at - 3600),
  ]) {
    const answer = await request.post('/webhooks/stripe', {
      data: Buffer.from(event),
      headers: { 'content-type': 'application/json', ...(signature && { 'stripe-signature': signature }) },
    });
    expect(answer.status()).toBe(400);
  }
  expect(await db().stripeEvent.count({ where: { id: 'evt_forged' } })).toBe(0);
  expect((await request.get('/webhooks/stripe')).status()).toBe(405);
});

test('what belongs to another cooperation does not exist: reading and writing answer 404', async ({
  page,
}) => {
  const stranger = await citizen('Étranger', 'Roche');
  await signIn(page, stranger.email);
  const pages = [
    `/porteur/${team.slug}`,
    `/porteur/${team.slug}/identite`,
    `/porteur/${team.slug}/typologie`,
    `/porteur/${team.slug}/membres`,
    `/porteur/${team.slug}/paiements`,
    `/porteur/projets/nouveau?cooperation=${team.slug}`,
    ...['', '/recit', '/images', '/budget', '/collecte/don', '/apercu', '/actualites'].map(
      (part) => `/porteur/projets/${theirs.id}${part}`,
    ),
    `/operateur`,
    `/operateur/projets/${theirs.id}`,
    `/operateur/virements`,
    `/operateur/comptes`,
    `/partenaire`,
    `/partenaire/tableaux/prets`,
  ];
  for (const path of pages) {
    const read = await page.request.get(path);
    expect(`${path} ${read.status()}`).toBe(`${path} 404`);
    const written = await page.request.post(path, {
      form: { intent: 'withdraw', title: 'Volé', note: 'Volé', email: stranger.email },
    });
    expect(`${path} ${written.status()}`).toMatch(/ (404|405)$/);
  }
  const project = await db().project.findUniqueOrThrow({ where: { id: theirs.id } });
  expect([project.title, project.status]).toEqual([theirs.title, 'published']);
  expect(await db().invitation.count({ where: { organisationId: team.id } })).toBe(0);

  await page.goto(`/porteur/projets/${theirs.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('n’existe pas');
});

test('whoever has not signed in is asked to, and comes back where they were going', async ({ page }) => {
  for (const path of ['/mon-espace', '/porteur', '/operateur', '/partenaire', `/porteur/${team.slug}`]) {
    await page.goto(path);
    await expect(page).toHaveURL(`/connexion?suite=${encodeURIComponent(path)}`);
  }
  await page.getByLabel('Adresse e-mail').fill(team.founder.email);
  await page.getByLabel('Mot de passe').fill('ce n’est pas le bon');
  await page.getByRole('button', { name: 'Me connecter' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByLabel('Mot de passe').fill(password);
  await page.getByRole('button', { name: 'Me connecter' }).click();
  await expect(page).toHaveURL(`/porteur/${team.slug}`);
});

test('an address that leads out of the site is not followed after signing in', async ({ page }) => {
  const someone = await citizen('Prudence', 'Roche');
  for (const suite of ['https://ailleurs.example', '//ailleurs.example', '/\\ailleurs.example']) {
    await page.goto(`/connexion?suite=${encodeURIComponent(suite)}`);
    await page.getByLabel('Adresse e-mail').fill(someone.email);
    await page.getByLabel('Mot de passe').fill(password);
    await page.getByRole('button', { name: 'Me connecter' }).click();
    await expect(page).toHaveURL('/mon-espace');
    await page.getByRole('button', { name: 'Me déconnecter' }).click();
    await expect(page.getByRole('link', { name: 'Connexion' })).toBeVisible();
  }
});
