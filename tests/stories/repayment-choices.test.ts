import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkBooks } from '#app/features/books/checks.server.ts';
import { walletsToPayOut, proposePayoutBatch } from '#app/features/payouts/batch.server.ts';
import { spendableFromWallet } from '#app/features/pledges/wallet.server.ts';
import { setClock } from '#app/infra/clock.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { openSession } from '#app/infra/session.server.ts';
import { day, type Day } from '#app/money/day.ts';
import * as wallet from '#app/routes/mon-espace.porte-monnaie.tsx';
import * as choice from '#app/routes/mon-espace.porte-monnaie_.choix.tsx';
import * as stop from '#app/routes/remboursements.$key.tsx';
import { runJob } from '#jobs/runner.ts';
import { books } from '#tests/support/books.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { debit, grant, openLoanCampaign } from '#tests/support/lender.ts';
import { answerOf, visit } from '#tests/support/visit.ts';

let drop: () => Promise<void>;
let loanId: string;
let garden: string;
const people: Record<string, { id: string; email: string; cookie: string }> = {};

beforeAll(async () => {
  ({ drop } = await freshDatabase());
  for (const name of ['Anne', 'Ben', 'Chloé']) people[name] = await someone(name);
  const lenders = Object.values(people).map(({ id }) => ({ personId: id, amount: '600.00' }));
  loanId = await grant(await openLoanCampaign('Le moulin', lenders, day('2026-02-20')), day('2026-03-02'));
  garden = await giftCampaign();
});
afterAll(async () => {
  setClock(() => new Date());
  await drop();
});

async function someone(firstName: string) {
  const email = `${firstName.slice(0, 3).toLowerCase()}-${randomUUID().slice(0, 6)}@exemple.fr`;
  const iban = 'FR1420041010050500013M02606';
  const { id } = await db().person.create({
    data: { email, firstName, lastName: 'Riou', emailVerifiedAt: new Date(), iban },
  });
  const cookie = (await openSession(visit('/').request, id)).split(';')[0]!;
  return { id, email, cookie };
}

async function giftCampaign(): Promise<string> {
  const names = {
    slug: 'le-verger',
    name: 'Le Verger',
    legalForm: 'association',
    communeCode: '35047',
  } as const;
  const { id: cooperationId } = await db().organisation.create({ data: { kind: 'cooperation', ...names } });
  const shown = { status: 'published', publishedAt: new Date() } as const;
  const project = await db().project.create({
    data: { cooperationId, slug: 'le-verger', title: 'Le verger', ...shown },
  });
  const sums = { minimum: '0.00', optimum: '5000.00', closesOn: fromDay(day('2026-09-30')) };
  const { id } = await db().campaign.create({
    data: { projectId: project.id, instrument: 'gift', mode: 'keep_what_comes', status: 'open', ...sums },
  });
  return id;
}

const on = (today: Day) => setClock(() => new Date(`${today}T09:00:00Z`));
const follow = (today: Day) => runJob('follow-choices', { today });
const choose = (name: string, form: Record<string, string>) =>
  answerOf(() =>
    choice.action(visit('/mon-espace/porte-monnaie/choix', { cookie: people[name]!.cookie, form })),
  );
const held = async (name: string) => (await spendableFromWallet(people[name]!.id)).toFixed(2);
const paidOut = async (today: Day) => (await walletsToPayOut(today)).map(({ personId }) => personId);
const letters = async (name: string) =>
  db().mail.findMany({ where: { to: people[name]!.email }, orderBy: { id: 'asc' } });
const broken = async (today: Day) =>
  (await checkBooks(today)).filter(({ id, holds }) => !holds && id.includes('wallet'));

test('who chooses nothing is paid as their IBAN says; who chooses otherwise is asked, or gives, and stops with one click', async () => {
  on(day('2026-04-01'));
  // Nothing is ticked for who has chosen nothing, and nothing is written for them.
  const form = await answerOf(() =>
    choice.loader(visit('/mon-espace/porte-monnaie/choix', { cookie: people['Anne']!.cookie })),
  );
  expect(form.page).toMatchObject({ choice: { use: null, automatic: true }, campaigns: [{ id: garden }] });
  expect((await choose('Anne', {})).status).toBe(400);
  expect((await choose('Anne', { use: 'give' })).errors['campaign']![0]).toMatch(/Choisissez un projet/);
  expect((await choose('Anne', { use: 'give', campaign: randomUUID() })).status).toBe(422);
  expect(await db().repaymentChoice.count()).toBe(0);
  expect((await choose('Anne', { use: 'ask' })).status).toBe(303);
  expect((await choose('Ben', { use: 'give', campaign: garden })).status).toBe(303);

  await debit(loanId, 1, day('2026-04-02'), 'succeeded');
  const [came, bens] = [await held('Anne'), await held('Ben')];
  expect(came).toMatch(/^50\.\d\d$/);
  // Chloé has chosen nothing, and has given an IBAN.
  const chloe = people['Chloé']!.id;
  expect(await paidOut(day('2026-04-03'))).toEqual([chloe]);
  // A day is looked at when it is over; each is done once.
  expect((await follow(day('2026-04-02'))).done).toBe(0);
  expect((await follow(day('2026-04-03'))).done).toBe(2);
  expect((await follow(day('2026-04-04'))).done).toBe(0);
  const [asked, ...more] = await letters('Anne');
  expect(more).toEqual([]);
  expect(asked!.text).toContain(`/mon-espace/porte-monnaie?montant=${came.replace('.', ',')}`);
  expect([await held('Anne'), await held('Ben')]).toEqual([came, '0.00']);
  const gift = await db().pledge.findFirstOrThrow({
    where: { personId: people['Ben']!.id, instrument: 'gift' },
  });
  expect([gift.status, gift.amount.toFixed(2), gift.showName]).toEqual(['collected', bens, false]);
  expect(
    await books({ [garden]: 'verger', [people['Anne']!.id]: 'anne', [chloe]: 'chloe', [loanId]: 'moulin' }),
  ).toMatchInlineSnapshot(`
    "
     account                       balance
     assets:stripe                  151.63
     liabilities:campaign:verger    -50.22
     liabilities:tax:income          -0.39
     liabilities:tax:social          -0.57
     liabilities:wallet:anne        -50.23
     liabilities:wallet:chloe       -50.22
     memo:loan:moulin:borrower     1651.37
     memo:loan:moulin:lenders     -1651.37
    "
  `);
  expect(await broken(day('2026-04-03'))).toEqual([]);

  // The link of the letter: looking stops nothing, its one button does, without signing in.
  const { key } = await db().repaymentChoice.findUniqueOrThrow({ where: { personId: people['Ben']!.id } });
  expect((await letters('Ben'))[0]!.text).toContain(`/remboursements/${key}`);
  const link = (post: boolean, at = key) =>
    answerOf(() => {
      const asking = visit(`/remboursements/${at}`, { params: { key: at }, ...(post && { form: {} }) });
      return post ? stop.action(asking) : stop.loader(asking);
    });
  expect((await link(false)).page).toMatchObject({ choice: { use: 'give' } });
  expect((await link(true)).status).toBe(303);
  expect((await link(false)).page).toMatchObject({ choice: { use: 'keep' } });
  expect([(await link(false, 'nobody')).status, (await link(true, 'nobody')).status]).toEqual([404, 404]);

  // Anne asks for a transfer once, of all that she has; what comes later stays again.
  await debit(loanId, 2, day('2026-05-02'), 'succeeded');
  await follow(day('2026-05-03'));
  expect(await held('Ben')).toMatch(/^50\./);
  expect(await paidOut(day('2026-05-03'))).toEqual([chloe]);
  on(day('2026-05-03'));
  const once = () =>
    answerOf(() =>
      wallet.action(
        visit('/mon-espace/porte-monnaie', { cookie: people['Anne']!.cookie, form: { intent: 'payout' } }),
      ),
    );
  expect((await once()).status).toBe(303);
  expect(await paidOut(day('2026-05-03'))).toEqual([people['Anne']!.id, chloe].sort());
  expect(await proposePayoutBatch(day('2026-05-03'))).toMatchObject({ count: 2 });
  expect([await held('Anne'), await paidOut(day('2026-05-03'))]).toEqual(['0.00', []]);
  expect(await letters('Anne')).toHaveLength(2);
});

test('a campaign that takes no gift any more ends the giving: nothing is given, and the person is told', async () => {
  on(day('2026-05-10'));
  await choose('Ben', { use: 'give', campaign: garden });
  await debit(loanId, 3, day('2026-06-02'), 'succeeded');
  const before = await held('Ben');
  await db().campaign.update({ where: { id: garden }, data: { status: 'charging' } });
  expect((await follow(day('2026-06-03'))).failed).toBe(0);
  expect(await held('Ben')).toBe(before);
  expect(await db().repaymentChoice.findUnique({ where: { personId: people['Ben']!.id } })).toMatchObject({
    use: 'keep',
    campaignId: null,
  });
  expect((await letters('Ben')).at(-1)!.subject).toMatch(/ne sont plus donnés/);
  expect((await follow(day('2026-06-04'))).done).toBe(0);
});
