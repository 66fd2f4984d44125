import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '#app/infra/db.server.ts';
import { openSession } from '#app/infra/session.server.ts';
import { placeFromForm } from '#app/features/pledges/place-from-form.server.ts';
import { day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import * as cooperationPaper from '#app/routes/porteur.$cooperation.papiers.$kind.$subject.ts';
import * as paper from '#app/routes/mon-espace.papiers.$kind.$subject.ts';
import * as shelf from '#app/routes/mon-espace.papiers._index.tsx';
import { freshDatabase } from '#tests/support/database.ts';
import { grant, lentCampaign } from '#tests/support/loan-scene.ts';
import { openLoanCampaign } from '#tests/support/lender.ts';
import { readPdf } from '#tests/support/pdf.ts';
import { answerOf, visit } from '#tests/support/visit.ts';

let drop: () => Promise<void>;
beforeAll(async () => ({ drop } = await freshDatabase()));
afterAll(() => drop());

const on = day('2026-11-21');

async function cookieOf(personId: string): Promise<string> {
  return (await openSession(visit('/').request, personId)).split(';')[0]!;
}

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
