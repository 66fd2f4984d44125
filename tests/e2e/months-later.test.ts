import { noticeDay, askDay } from '#app/features/loans/debit-policy.ts';
import { db } from '#app/infra/db.server.ts';
import { toDay } from '#app/infra/dates.ts';
import { addTargetDays } from '#app/money/calendar.ts';
import { addDays, type Day } from '#app/money/day.ts';
import { dayText } from '#app/money/format.ts';
import { money, sum } from '#app/money/money.ts';
import type { Someone } from '../../bin/story/cast.ts';
import type { Founded } from '../../bin/story/cooperation.ts';
import { frenchIban } from '../../bin/story/names.ts';
import { signIns } from '../../bin/sign-ins.ts';
import {
  cooperation,
  giftCampaign,
  loanCampaign,
  openProject,
  shareCampaign,
  type Offer,
} from './support/cast.ts';
import { live, liveUntil, siteToday } from './support/clock.ts';
import { expect, look, test } from './support/journey.ts';
import { promises } from './support/promises.ts';
import { download, expectRefused, readMail, signIn } from './support/site.ts';

// One loan from its closing to the lenders' bank, as each of them sees it on the way. The site's time is moved, and the jobs of
// the days in between are run; everything that a person does is done in a browser.

test.describe.configure({ mode: 'serial' });

const roles = Object.fromEntries(signIns.map(({ role, email }) => [role, email]));
let team: Founded;
let project: Offer;
let lea: Someone;
let closing: Day;
let loanId: string;
const leasIban = frenchIban(71);

test.beforeAll(async () => {
  closing = addDays(siteToday(), 7);
  team = await cooperation('La Filature du Célé');
  project = await openProject(
    team,
    'Rouvrir la filature',
    [
      { ...loanCampaign, optimum: '2000.00', loan: { ...loanCampaign.loan!, count: 2 } },
      { ...giftCampaign, optimum: '100.00' },
      { ...shareCampaign, minimum: '100.00', optimum: '500.00' },
    ],
    closing,
  );
  lea = await promises(project, leasIban);
});

test('the platform puts money aside for the fees', async ({ page }) => {
  await signIn(page, roles['operator']!);
  await page.goto('/operateur/reserve');
  await page.getByLabel('Montant').fill('200');
  await page.getByRole('button', { name: 'Alimenter la réserve' }).click();
  await expect(page.getByText('La demande est partie')).toBeVisible();
  await look(page, 'operateur-reserve');
});

test('the campaign closes: whoever comes too late reads it, those who promised are charged', async ({
  page,
  another,
}) => {
  await page.goto(`/projets/${project.slug}/contribuer/don`);
  await page.getByRole('textbox', { name: /^Un autre montant/ }).fill('15');
  await page.getByRole('textbox', { name: 'Adresse e-mail' }).fill('tard@courriel.example');
  await page.getByLabel('Prénom', { exact: true }).fill('Victor');
  await page.getByLabel('Nom', { exact: true }).fill('Hamon');

  await liveUntil(addDays(closing, 1));
  await page.getByRole('button', { name: 'Continuer vers le récapitulatif' }).click();
  await expect(page.getByRole('main')).toContainText(`a pris fin le ${dayText(closing)}`);
  await look(page, 'don-trop-tard');
  expect(await db().pledge.count({ where: { email: 'tard@courriel.example' } })).toBe(0);

  await live(addDays(closing, 1), ['close-campaigns', 'charge-pledges']);
  await page.goto(`/projets/${project.slug}`);
  await expect(page.getByText('Encaissement en cours').first()).toBeVisible();
  const hers = await another();
  await signIn(hers, lea.email);
  await hers
    .getByRole('link', { name: /Rouvrir la filature/ })
    .first()
    .click();
  await expect(hers.getByText('Prélèvement en cours', { exact: true })).toBeVisible();
});

test('what was really collected leaves, the loan is drawn, and everyone sees it', async ({
  page,
  another,
}) => {
  test.slow();
  let today = siteToday();
  for (let days = 0; days < 15 && !loanId; days++) {
    today = addTargetDays(today, 1);
    await live(today, ['charge-pledges', 'settle-campaigns']);
    const campaignId = project.campaigns['loan']!;
    loanId = (await db().loan.findUnique({ where: { campaignId }, select: { id: true } }))?.id ?? '';
  }
  expect(loanId).not.toBe('');

  await signIn(page, lea.email);
  await expect(page.locator('#engagements').getByText('Prêté', { exact: true })).toBeVisible();
  await look(page, 'mon-espace-prets');
  await page
    .getByRole('link', { name: /Rouvrir la filature/ })
    .first()
    .click();
  await expect(page.getByRole('main')).toContainText('600,00 €');
  await look(page, 'mon-pret');
  await readMail(page, lea.email, /est arrivé chez La Filature/);

  const theirs = await another();
  await signIn(theirs, team.founder.email);
  await theirs.goto(`/porteur/${team.slug}`);
  await theirs.getByRole('main').getByRole('link', { name: 'Rouvrir la filature' }).last().click();
  await expect(theirs).toHaveURL(`/porteur/prets/${loanId}`);
  // Denis's bank refused, one pledge was taken back: 900 € were lent, and cost 2.25 € the first month.
  await expect(theirs.getByRole('main')).toContainText('900,00 €');
  await expect(theirs.getByRole('table', { name: 'Échéancier' }).getByRole('row').nth(1)).toContainText(
    '2,25',
  );
  await look(theirs, 'porteur-pret');
  await theirs.goto(`/porteur/projets/${project.id}`);
  await look(theirs, 'projet-collecte-close');

  await theirs.getByRole('link', { name: 'Actualités' }).click();
  await theirs.getByLabel('Titre').fill('Les métiers tournent');
  await theirs.getByLabel('Texte').fill('Le premier fil est sorti **ce matin**.');
  await theirs.getByRole('button', { name: 'Voir le rendu' }).click();
  await expect(theirs.locator('strong', { hasText: 'ce matin' })).toBeVisible();
  await theirs.getByRole('button', { name: 'Publier la nouvelle' }).click();
  await expect(theirs.getByText('La nouvelle est publiée')).toBeVisible();
  await look(theirs, 'projet-actualites');
  await page.goto(`/projets/${project.slug}`);
  await expect(page.getByRole('main')).toContainText('Les métiers tournent');
  await look(page, 'projet-finance');
});

test('an instalment is announced, collected and shared to the cent', async ({ page }) => {
  const [first] = await db().instalment.findMany({ where: { loanId }, orderBy: { number: 'asc' } });
  const due = toDay(first!.dueOn);
  await live(noticeDay(due), ['send-notices']);
  await readMail(page, team.founder.email, /échéance/i);
  await live(askDay(due), ['collect-instalments']);
  await live(addTargetDays(askDay(due), 9), ['distribute-repayments', 'propose-payouts']);

  await signIn(page, team.founder.email);
  await page.goto(`/porteur/prets/${loanId}`);
  await expect(page.getByRole('row', { name: /Payée/ })).toBeVisible();
  const shares = await db().loanShare.findMany({ where: { loanId } });
  const lines = await db().distributionLine.findMany({
    where: { loanShareId: { in: shares.map(({ id }) => id) } },
  });
  const total = (of: 'principal' | 'interest') => sum(lines.map((line) => money(line[of])));
  expect([total('principal').toFixed(2), total('interest').toFixed(2)]).toEqual([
    first!.principal.toFixed(2),
    '2.25',
  ]);
  const hers = lines.find(({ principal }) => principal.greaterThan(200))!;
  await page.context().clearCookies();
  await signIn(page, lea.email);
  await page
    .getByRole('link', { name: /Rouvrir la filature/ })
    .first()
    .click();
  await expect(page.getByRole('main')).toContainText(hers.principal.toFixed(2).replace('.', ','));
});

test('two operators approve the transfers, the file leaves, and the lender is paid', async ({
  page,
  another,
}) => {
  await signIn(page, roles['operator']!);
  await page.getByRole('link', { name: 'Opérations' }).click();
  await page.getByRole('link', { name: 'Virements' }).first().click();
  await look(page, 'operateur-virements');
  await page.getByRole('link', { name: /^TERREAU-/ }).click();
  const address = page.url();
  await page.getByRole('button', { name: /^Approuver/ }).click();
  await expect(page.getByText('Vous avez approuvé ce lot')).toBeVisible();
  await expect(page.getByRole('link', { name: /Télécharger/ })).toBeHidden();
  await look(page, 'operateur-virement');

  await test.step('the same person twice is one person', async () => {
    const again = await page.request.post(address, { form: { intent: 'approve' } });
    expect(again.status()).toBe(422);
    expect((await page.request.get(`${address}/fichier`)).status()).toBe(404);
  });
  const second = await another();
  await signIn(second, roles['second operator']!);
  await second.goto(address);
  await second.getByRole('button', { name: /^Approuver/ }).click();

  await live(addTargetDays(siteToday(), 1), ['fund-payouts']);
  await live(addTargetDays(siteToday(), 4), ['fund-payouts']);

  await second.goto(address);
  await second.getByRole('button', { name: 'Écrire le fichier' }).click();
  await test.step('the file names the lenders, and its control sum is what they are owed', async () => {
    const xml = await download(second, second.getByRole('link', { name: /Télécharger/ }));
    const amounts = [...xml.matchAll(/<InstdAmt Ccy="EUR">([\d.]+)</g)].map(([, amount]) => money(amount!));
    expect(amounts).toHaveLength(2);
    expect(xml).toContain(`<CtrlSum>${sum(amounts).toFixed(2)}</CtrlSum>`);
    expect(xml).toContain(`<IBAN>${leasIban}</IBAN>`);
    expect(xml).toContain('pain.001.001');
  });

  await page.goto(address);
  await test.step('a day on which the bank cannot have done it is refused', async () => {
    await page.getByLabel('Exécuté le').fill('2020-02-29');
    await page.getByRole('button', { name: 'Noter l’exécution' }).click();
    await expectRefused(page.getByLabel('Exécuté le'), /comprise entre/);
  });
  await page.getByLabel('Exécuté le').fill(siteToday());
  await page.getByRole('button', { name: 'Noter l’exécution' }).click();
  await expect(page.getByRole('main')).toContainText(`Exécuté le ${dayText(siteToday())}, noté par Inès`);

  const hers = await another();
  await readMail(hers, lea.email, /virés sur votre compte/);
  await signIn(hers, lea.email);
  await look(hers, 'mon-espace-paye');
  await expect(hers.getByRole('main')).toContainText('299,63 €');
});

test('a partner watches: figures, a chart with its table, a file for the spreadsheet', async ({ page }) => {
  await signIn(page, roles['partner']!);
  await page.getByRole('link', { name: 'Portefeuille' }).click();
  await expect(page.getByText('Aucun projet suivi')).toBeVisible();
  await page.getByRole('link', { name: 'Choisir les projets suivis' }).click();
  await page.getByLabel(/^Chercher un projet/).fill('filature');
  await page.getByRole('button', { name: 'Chercher' }).click();
  await page.getByRole('button', { name: 'Suivre Rouvrir la filature' }).click();
  await expect(page.getByRole('button', { name: 'Ne plus suivre Rouvrir la filature' })).toBeVisible();
  await look(page, 'partenaire-suivi');

  await page.goto('/partenaire');
  const loan = page
    .getByRole('table', { name: 'Prêts suivis' })
    .getByRole('row', { name: /Rouvrir la filature/ });
  await expect(loan).toContainText('900,00 €');
  await expect(loan).toContainText('450,56 €');
  await expect(page.getByRole('img', { name: /Capital restant dû par territoire/ })).toBeVisible();
  await look(page, 'partenaire');
  const figure = page.getByRole('figure').filter({ hasText: 'Capital restant dû par territoire' });
  await figure.getByText('Les mêmes chiffres en tableau').click();
  await expect(figure.getByRole('row', { name: /Bruz|Rennes/ })).toContainText('450,56 €');

  const csv = await download(page, page.getByRole('link', { name: 'Prêts suivis CSV' }));
  expect(csv.startsWith('\uFEFFProjet;')).toBe(true);
  expect(csv).toMatch(/Rouvrir la filature;La Filature du Célé;.*;900,00;450,56;449,44;0,00;/);
});

test('the operator reads the books, which balance, the checks, which are true, and what ran', async ({
  page,
}) => {
  await live(siteToday(), ['check-books']);
  await signIn(page, roles['operator']!);
  await page.goto('/operateur/controles');
  await expect(page.getByText('Tout était vrai le ')).toBeVisible();
  await look(page, 'operateur-controles');
  await page.goto('/operateur/comptes');
  await look(page, 'operateur-comptes');
  await test.step('debits are credits, to the cent', async () => {
    const total = page.getByRole('table', { name: /^Soldes au/ }).getByRole('row', { name: 'Total' });
    const [debit, credit] = await total.getByRole('cell').allTextContents();
    expect(debit).toMatch(/\d,\d\d/);
    expect(debit).toBe(credit);
  });
  await page.getByLabel('Événement').selectOption('Virements exécutés');
  await page.getByRole('button', { name: 'Chercher' }).click();
  await expect(page.getByRole('table', { name: /Virements exécutés/ })).toHaveCount(1);
  const csv = await download(page, page.getByRole('link', { name: 'Toutes les écritures CSV' }));
  for (const event of ['pledge_collected', 'loan_disbursed', 'repayment_distributed', 'payout_executed'])
    expect(csv).toContain(event);
  await page.goto('/operateur/travaux');
  await expect(page.getByRole('main')).toContainText('Verser les collectes réussies');
  await look(page, 'operateur-travaux');
});
