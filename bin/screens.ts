import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import sharp from 'sharp';
import { findChromium } from '../tests/support/chromium.ts';
import { Sentence, main } from './sentence.ts';
import { signIns } from './sign-ins.ts';

// Pictures of a running site for the README, as its demonstration shows it: npm run screens, with APP_URL if it is not at home.

const site = (process.env.APP_URL ?? 'http://localhost:3000').replace(/\/$/, '');
const folder = join('docs', 'screens');
const screens = [
  { width: 1280, height: 900, scale: 1 },
  { width: 360, height: 780, scale: 2 },
] as const;
const mostBytes = 200_000;

type Shot = { name: string; as?: string; reach: (page: Page) => Promise<unknown> };

const shots: Shot[] = [
  { name: 'accueil', reach: (page) => page.goto('/') },
  { name: 'projets', reach: (page) => page.goto('/projets') },
  { name: 'projet', reach: openLoanProject },
  { name: 'contribuer', reach: openPledgeForm },
  { name: 'accueil-en', reach: (page) => page.goto('/en/') },
  { name: 'territoires', reach: (page) => page.goto('/territoires') },
  { name: 'statistiques', reach: (page) => page.goto('/statistiques') },
  { name: 'besoins', reach: (page) => page.goto('/besoins') },
  { name: 'reclamations', reach: (page) => page.goto('/reclamations') },
  { name: 'mon-espace', as: 'citizen', reach: (page) => page.goto('/mon-espace') },
  { name: 'calendrier', as: 'citizen', reach: (page) => page.goto('/mon-espace/calendrier') },
  { name: 'porte-monnaie', as: 'citizen', reach: (page) => page.goto('/mon-espace/porte-monnaie') },
  { name: 'papiers', as: 'citizen', reach: (page) => page.goto('/mon-espace/papiers') },
  { name: 'profil', as: 'citizen', reach: (page) => page.goto('/mon-espace/profil') },
  { name: 'porteur-projet', as: 'cooperation', reach: openEditor },
  { name: 'porteur-plan', as: 'cooperation', reach: openPlan },
  { name: 'porteur-recettes', as: 'cooperation', reach: openRevenue },
  { name: 'porteur-vote', as: 'cooperation', reach: openVote },
  { name: 'operateur', as: 'operator', reach: (page) => page.goto('/operateur') },
  { name: 'operateur-comptes', as: 'operator', reach: (page) => page.goto('/operateur/comptes') },
  { name: 'operateur-virements', as: 'operator', reach: (page) => page.goto('/operateur/virements') },
  { name: 'operateur-rapprochement', as: 'operator', reach: (page) => page.goto('/operateur/rapprochement') },
  { name: 'operateur-reclamations', as: 'operator', reach: (page) => page.goto('/operateur/reclamations') },
  { name: 'partenaire', as: 'partner', reach: (page) => page.goto('/partenaire') },
];

/** The first project of the list that borrows. */
async function openLoanProject(page: Page): Promise<void> {
  await page.goto('/projets?instrument=pret&etat=en-cours');
  await page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

async function openPledgeForm(page: Page): Promise<void> {
  await page.goto('/projets?instrument=don&etat=en-cours');
  await page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first().click();
  await page.getByRole('main').getByRole('link', { name: 'Donner', exact: true }).first().click();
  await page.getByRole('button', { name: 'Continuer vers le récapitulatif' }).waitFor();
}

async function openEditor(page: Page): Promise<void> {
  await page.goto('/porteur');
  await page.locator('main a[href^="/porteur/projets/"]:not([href*="nouveau"])').first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

async function openPlan(page: Page): Promise<void> {
  await openEditor(page);
  await page.goto(`${new URL(page.url()).pathname}/plan`);
}

/** The declaration of the loan that follows what its borrower sells. */
async function openRevenue(page: Page): Promise<void> {
  await page.goto('/porteur');
  await page.getByRole('link', { name: 'Pôle de la Presqu’île' }).first().click();
  await page.locator('main a[href^="/porteur/prets/"]').getByText('fournil').first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goto(`${new URL(page.url()).pathname}/recettes`);
}

/** The result of a vote that is over: the oldest of the list. */
async function openVote(page: Page): Promise<void> {
  await page.goto('/porteur/soleils-de-vilaine/votes');
  await page.locator('main a[href*="/votes/"]').last().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

async function signedIn(browser: Browser, role: string | undefined): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: site, locale: 'fr-FR', timezoneId: 'Europe/Paris' });
  if (!role) return context;
  const who = signIns.find((one) => one.role === role);
  if (!who) throw new Sentence(`Nobody signs in as ${role}.`);
  const page = await context.newPage();
  await page.goto('/connexion');
  await page.getByLabel('Adresse e-mail').fill(who.email);
  await page.getByLabel('Mot de passe').fill(who.password);
  await page.getByRole('button', { name: 'Me connecter' }).click();
  await page.getByRole('link', { name: 'Mon espace' }).waitFor();
  await page.close();
  return context;
}

/** A picture small enough for a page of documentation: in fewer colours until it is. */
async function compressed(picture: Buffer): Promise<Buffer> {
  let small = picture;
  for (const colours of [256, 128, 64, 32, 16]) {
    small = await sharp(picture).png({ palette: true, colours, effort: 10, compressionLevel: 9 }).toBuffer();
    if (small.length <= mostBytes) break;
  }
  return small;
}

async function take(browser: Browser, { name, as, reach }: Shot): Promise<void> {
  const signed = await signedIn(browser, as);
  const storageState = await signed.storageState();
  await signed.close();
  for (const { width, height, scale } of screens) {
    const context = await browser.newContext({
      baseURL: site,
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
      viewport: { width, height },
      deviceScaleFactor: scale,
      storageState,
    });
    const page = await context.newPage();
    await reach(page);
    await page.waitForLoadState('networkidle');
    const file = join(folder, `${name}-${width}.png`);
    const picture = await compressed(await page.screenshot({ animations: 'disabled' }));
    writeFileSync(file, picture);
    console.log(`${file}  ${Math.round(picture.length / 1000)} kB`);
    await context.close();
  }
}

main(async () => {
  // npm run screens -- accueil projet: those only.
  const wished = process.argv.slice(2);
  const answer = await fetch(`${site}/readyz`).catch(() => null);
  if (!answer?.ok) throw new Sentence(`No site answers at ${site}: npm start first, or set APP_URL.`);
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch(await findChromium());
  try {
    for (const shot of shots) {
      if (wished.length === 0 || wished.includes(shot.name)) await take(browser, shot);
    }
  } finally {
    await browser.close();
  }
});
