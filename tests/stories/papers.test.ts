import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { setClock } from '#app/infra/clock.server.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { placeFromForm } from '#app/features/pledges/place-from-form.server.ts';
import { day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import * as cooperationPaper from '#app/routes/porteur.$cooperation.papiers.$kind.$subject.ts';
import * as paper from '#app/routes/mon-espace.papiers.$kind.$subject.ts';
import * as statement from '#app/routes/mon-espace.papiers.releve.ts';
import * as shelf from '#app/routes/mon-espace.papiers._index.tsx';
import { freshDatabase } from '#tests/support/database.ts';
import { collectDay, grant, lentCampaign } from '#tests/support/loan-scene.ts';
import { openLoanCampaign } from '#tests/support/lender.ts';
import { readPdf } from '#tests/support/pdf.ts';
import { cookieOf } from '#tests/support/session.ts';
import { answerOf, visit } from '#tests/support/visit.ts';

let drop: () => Promise<void>;
beforeAll(async () => ({ drop } = await freshDatabase()));
afterAll(() => drop());
afterEach(() => setClock(() => new Date()));

const on = day('2026-11-21');

async function download(cookie: string, kind: string, subject: string): Promise<Response> {
  const args = visit(`/mon-espace/papiers/${kind}/${subject}`, { cookie, params: { kind, subject } });
  try {
    return (await paper.loader(args)) as Response;
  } catch (thrown) {
    return thrown as Response;
  }
}

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

test('a lender reads the contract of their share; it stays the same to the byte, whatever happens to their name', async () => {
  const lenders = [
    { name: 'Anne', lent: '600' },
    { name: 'Paul', lent: '400' },
  ];
  const scene = await lentCampaign(lenders, { annualRate: '0.03', count: 12 }, on);
  const loan = await grant(scene.campaign, scene.total, on);
  const [anne, paul] = scene.people;
  const share = await db().loanShare.findFirstOrThrow({ where: { personId: anne!.id, loanId: loan.id } });
  const cookie = await cookieOf(anne!.id);

  const list = await answerOf(() => shelf.loader(visit('/mon-espace/papiers', { cookie })));
  expect(list.page).toMatchObject({ contracts: [{ id: share.id, title: 'Un moulin à farine' }] });

  const answer = await download(cookie, 'contrat', share.id);
  expect(answer.headers.get('Content-Type')).toBe('application/pdf');
  expect(answer.headers.get('Content-Disposition')).toMatch(
    /inline; filename="PRET-2026-[0-9a-f]{8}-0001.pdf"/,
  );
  const bytes = await bytesOf(answer);
  const { text } = await readPdf(bytes);
  expect(text).toContain('Anne Dupré');
  expect(text).toContain('Part du prêteur 600,00 €');
  expect(text).toContain('1, chacun pour sa part et sans solidarité');

  await db().person.update({ where: { id: anne!.id }, data: { lastName: 'Martin' } });
  expect((await bytesOf(await download(cookie, 'contrat', share.id))).equals(bytes)).toBe(true);

  // The other lender, and anyone who guesses: it does not exist.
  expect((await download(await cookieOf(paul!.id), 'contrat', share.id)).status).toBe(404);
  expect((await download(cookie, 'contrat', randomUUID())).status).toBe(404);
  expect((await download(cookie, 'constructor', share.id)).status).toBe(404);

  // The cooperation that owes it has the same paper, another one has none.
  const member = await cookieOf(scene.member.id);
  const at = (slug: string) =>
    visit('/', { cookie: member, params: { cooperation: slug, kind: 'contrat', subject: share.id } });
  const theirs = (await cooperationPaper.loader(at(scene.cooperation.slug))) as Response;
  expect((await bytesOf(theirs)).equals(bytes)).toBe(true);
  expect((await answerOf(() => cooperationPaper.loader(at('another')))).status).toBe(404);
});

test('ten people who ask at once for a paper nobody had get one and the same', async () => {
  const scene = await lentCampaign([{ name: 'Léa', lent: '50' }], { annualRate: '0', count: 6 }, on);
  await grant(scene.campaign, scene.total, on);
  const share = await db().loanShare.findFirstOrThrow({ where: { personId: scene.people[0]!.id } });
  const cookie = await cookieOf(scene.people[0]!.id);
  const answers = await Promise.all(
    Array.from({ length: 10 }, async () => bytesOf(await download(cookie, 'contrat', share.id))),
  );
  expect(new Set(answers.map((bytes) => bytes.toString('latin1'))).size).toBe(1);
  expect(await db().issuedPaper.count({ where: { subject: share.id } })).toBe(1);
  await expect(db().issuedPaper.deleteMany({ where: { subject: share.id } })).rejects.toThrow('PAPER_KEPT');
});

test('a loan pledge keeps when, from where and to which words it was made; PostgreSQL keeps it so', async () => {
  const email = `zoe-${randomUUID().slice(0, 6)}@exemple.fr`;
  const zoe = await db().person.create({
    data: { email, firstName: 'Zoé', lastName: 'Riou', emailVerifiedAt: new Date() },
  });
  const story = await openLoanCampaign('Le four', [{ personId: zoe.id, amount: '40' }], day('2027-01-15'));
  await db().campaign.update({ where: { id: story.campaignId }, data: { optimum: '1000' } });
  const at = new Date('2026-11-21T10:00:00Z');
  const id = randomUUID();
  await placeFromForm({
    campaign: { id: story.campaignId, instrument: 'loan' },
    person: zoe,
    typed: { id, amount: money('100'), tip: money('0'), showName: false, showAmount: false } as never,
    at,
    clientAddress: '192.0.2.44',
  });
  const kept = await db().pledgeSignature.findUniqueOrThrow({ where: { pledgeId: id } });
  expect(kept).toMatchObject({ signedAt: at, address: '192.0.2.44', wording: '2026-11/fr' });
  await expect(
    db().pledgeSignature.update({ where: { pledgeId: id }, data: { address: '192.0.2.1' } }),
  ).rejects.toThrow('PAPER_KEPT');
});

test('a statement for any period says what was received in it, the same to the byte, to its own person only', async () => {
  const lenders = [
    { name: 'Anne', lent: '600' },
    { name: 'Paul', lent: '400' },
  ];
  const scene = await lentCampaign(lenders, { annualRate: '0.03', count: 2 }, on);
  const loan = await grant(scene.campaign, scene.total, on);
  const instalment = await db().instalment.findFirstOrThrow({ where: { loanId: loan.id, number: 1 } });
  await collectDay(toDay(instalment.nextAskOn!), () => ({ status: 'succeeded' }));
  setClock(() => new Date('2027-02-01T10:00:00Z'));
  const cookie = await cookieOf(scene.people[0]!.id);
  const get = (query: string, who = cookie) =>
    answered(() => statement.loader(visit(`/mon-espace/papiers/releve?${query}`, { cookie: who })));

  const bytes = await bytesOf(await get('du=2026-01-01&au=2026-12-31'));
  const { text } = await readPdf(bytes);
  // 600 of 1,000 € at 3 %: 1.50 € of interest, of which 0.19 and 0.28 are withheld.
  expect(text).toContain('Capital remboursé 299,63 €');
  expect(text).toContain('Intérêts bruts 1,50 €');
  expect(text).toContain('Impôt et prélèvements retenus 0,47 €');
  expect(text).toContain('Capital restant dû à la fin 300,37 €');
  expect((await bytesOf(await get('du=2026-01-01&au=2026-12-31'))).equals(bytes)).toBe(true);

  const before = (await readPdf(await bytesOf(await get('du=2026-01-01&au=2026-11-30')))).text;
  expect(before).toContain('Capital restant dû à la fin 600,00 €');
  const tax = await readPdf(await bytesOf(await get('papier=impot&du=2026-01-01&au=2026-12-31')));
  expect(tax.text).toContain('2CK acompte d’impôt déjà versé 0,19 €');
  const other = await readPdf(
    await bytesOf(await get('du=2026-01-01&au=2026-12-31', await cookieOf(scene.people[1]!.id))),
  );
  expect(other.text).toContain('Paul Dupré');
  expect(other.text).not.toContain('Anne');
  for (const query of [
    'du=2026-13-01&au=2026-12-31',
    'du=2026-12-31&au=2026-01-01',
    'papier=toString&du=2026-01-01&au=2026-12-31',
  ])
    expect((await get(query)).status).toBe(404);
});

async function answered(work: () => Promise<unknown>): Promise<Response> {
  try {
    return (await work()) as Response;
  } catch (thrown) {
    return thrown as Response;
  }
}
