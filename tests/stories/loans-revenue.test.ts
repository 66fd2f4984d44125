import { afterEach, beforeEach, expect, test } from 'vitest';
import { agree, setApprovalRule } from '#app/features/cooperations/approvals.server.ts';
import { askEarly } from '#app/features/loans/early.server.ts';
import { loanHistory } from '#app/features/loans/history.queries.server.ts';
import { keptLoan } from '#app/features/loans/kept-loan.server.ts';
import { sendInstalmentNotice } from '#app/features/loans/notices.server.ts';
import { proposeRescheduling } from '#app/features/loans/rescheduling.server.ts';
import { declareRevenue } from '#app/features/loans/revenue.server.ts';
import { castVote } from '#app/features/votes/votes.server.ts';
import { db } from '#app/infra/db.server.ts';
import { day } from '#app/money/day.ts';
import { Decimal, money } from '#app/money/money.ts';
import * as recettes from '#app/routes/porteur.prets.$loan_.recettes.tsx';
import * as rescheduling from '#app/routes/porteur.prets.$loan_.reechelonnement.tsx';
import { runJob } from '#jobs/runner.ts';
import {
  agenda,
  bankRefuses,
  borrow,
  debits,
  lendersOf,
  liveLoan,
  type Lent,
} from '#tests/support/borrower.ts';
import { books } from '#tests/support/books.ts';
import { citizen, mailsTo } from '#tests/support/cast.ts';
import { broken } from '#tests/support/holds.ts';
import { plain } from '#tests/support/plain.ts';
import { cookieOf } from '#tests/support/session.ts';
import { openWorld } from '#tests/support/stage.ts';
import { answerOf, visit } from '#tests/support/visit.ts';
import type { World } from '../../bin/world.ts';

let world: World;

beforeEach(async () => {
  world = await openWorld('2026-10-01');
});
afterEach(() => world.close());

const lends = { Ana: '500', Ben: '700' };
const revenue = {
  share: new Decimal('0.05'),
  floor: money('50'),
  cap: money('400'),
  expected: money('6000'),
  of: 'les ventes de farine, hors taxes',
};
const lent = () => borrow(world, { lends, count: 6, revenue });

async function declare({ loanId, borrower }: Lent, due: string, amount: string, byId = borrower.member.id) {
  const { version } = await keptLoan(db(), loanId);
  const evidence = 'Grand livre, compte 701.';
  const by = { loanId, cooperationId: borrower.id, byId };
  await declareRevenue({ ...by, due: day(due), amount: money(amount), evidence, version }, world.today());
}

test('instalments follow the revenue that is declared, month after month, until the loan is repaid before its latest end', async () => {
  const moulin = await lent();
  const members = () => mailsTo(moulin.borrower.member.email);
  await liveLoan(world, day('2026-10-28'));
  expect(await members()).toContain('Déclarez vos recettes : Un moulin à farine');
  // The days are known, and the floor; the last one would ask all that is left.
  expect(await agenda(moulin.loanId)).toEqual([
    '1 2026-11-23 50.00 owes 50.00',
    '2 2026-12-23 50.00 owes 50.00',
    '3 2027-01-23 50.00 owes 50.00',
    '4 2027-02-23 50.00 owes 50.00',
    '5 2027-03-23 50.00 owes 50.00',
    '6 2027-04-23 966.23 owes 966.23',
  ]);
  await declare(moulin, '2026-11-23', '6000');
  expect((await agenda(moulin.loanId))[0]).toBe('1 2026-11-23 300.00 owes 300.00');
  expect(await members()).toContain('Vos recettes sont déclarées : Un moulin à farine');
  // A correction takes its place until the debit is announced.
  await declare(moulin, '2026-11-23', '5000');
  expect((await agenda(moulin.loanId))[0]).toBe('1 2026-11-23 250.00 owes 250.00');
  await expect(declare(moulin, '2026-12-23', '1')).rejects.toThrow(/Choisissez une échéance/);

  await liveLoan(world, day('2026-12-01'));
  expect(await books(moulin.names)).toMatchInlineSnapshot(`
    "
     account                    balance
     assets:stripe               455.15
     equity:float               -200.00
     expenses:processing-fees     18.85
     income:platform-fees        -24.00
     liabilities:tax:income       -0.38
     liabilities:tax:social       -0.56
     liabilities:wallet:ana     -103.78
     liabilities:wallet:ben     -145.28
     memo:loan:moulin:borrower   953.00
     memo:loan:moulin:lenders   -953.00
    "
  `);

  // Nothing is said of October: a reminder, then the floor, and everyone is told.
  await liveLoan(world, day('2026-12-05'));
  await liveLoan(world, day('2026-12-11'));
  expect(await members()).toContain(
    'Plus que quelques jours pour déclarer vos recettes : Un moulin à farine',
  );
  expect(await members()).toContain('Aucune recette déclarée, le plancher est dû : Un moulin à farine');
  expect(await mailsTo(moulin.lenders['Ana']!.email)).toContain(
    'Des recettes n’ont pas été déclarées : Un moulin à farine',
  );
  expect((await agenda(moulin.loanId))[1]).toBe('2 2026-12-23 50.00 owes 50.00');
  // Said late: that instalment stays, 5 % of 4,000 € less the floor count in the next one.
  await declare(moulin, '2026-12-23', '4000');
  await liveLoan(world, day('2027-01-05'));
  await declare(moulin, '2027-01-23', '2000');
  expect((await agenda(moulin.loanId)).slice(1, 4)).toEqual([
    '2 2026-12-23 50.00 paid 2026-12-18',
    '3 2027-01-23 250.00 owes 250.00',
    '4 2027-02-23 50.00 owes 50.00',
  ]);
  // Corrected once more, it changes at once the instalment that counts it.
  await declare(moulin, '2026-12-23', '3000');
  expect((await agenda(moulin.loanId))[2]).toBe('3 2027-01-23 200.00 owes 200.00');
  await declare(moulin, '2026-12-23', '4000');
  await liveLoan(world, day('2027-02-04'));
  await declare(moulin, '2027-02-23', '20000');
  await liveLoan(world, day('2027-03-04'));
  await declare(moulin, '2027-03-23', '20000');
  await liveLoan(world, day('2027-04-30'));
  expect(await agenda(moulin.loanId)).toMatchInlineSnapshot(`
    [
      "1 2026-11-23 250.00 paid 2026-11-18",
      "2 2026-12-23 50.00 paid 2026-12-18",
      "3 2027-01-23 250.00 paid 2027-01-20",
      "4 2027-02-23 400.00 paid 2027-02-18",
      "5 2027-03-23 259.93 paid 2027-03-18",
    ]
  `);
  expect(await debits(moulin.loanId)).toMatchInlineSnapshot(`
    [
      "n° 1 try 1 2026-11-10 250.00 succeeded 2026-11-18",
      "n° 2 try 1 2026-12-10 50.00 succeeded 2026-12-18",
      "n° 3 try 1 2027-01-12 250.00 succeeded 2027-01-20",
      "n° 4 try 1 2027-02-10 400.00 succeeded 2027-02-18",
      "n° 5 try 1 2027-03-10 259.93 succeeded 2027-03-18",
    ]
  `);
  expect(await lendersOf(moulin.loanId, moulin.names)).toMatchInlineSnapshot(`
    [
      "ana lent 500.00 back 500.00 interest 4.13 tax 1.29",
      "ben lent 700.00 back 700.00 interest 5.80 tax 1.83",
    ]
  `);
  expect((await db().loan.findUniqueOrThrow({ where: { id: moulin.loanId } })).status).toBe('repaid');
  expect(await books(moulin.names)).toMatchInlineSnapshot(`
    "
     account                   balance
     assets:stripe             1413.68
     equity:float              -200.00
     expenses:processing-fees    20.25
     income:platform-fees       -24.00
     liabilities:tax:income      -1.27
     liabilities:tax:social      -1.85
     liabilities:wallet:ana    -502.84
     liabilities:wallet:ben    -703.97
    "
  `);
  expect((await loanHistory(moulin.loanId)).map(({ what }) => plain(what))).toMatchInlineSnapshot(`
    [
      "Recettes déclarées pour l’échéance du 23 mars 2027 : 20 000,00 €",
      "Recettes déclarées pour l’échéance du 23 février 2027 : 20 000,00 €",
      "Recettes déclarées pour l’échéance du 23 janvier 2027 : 2 000,00 €",
      "Recettes déclarées pour l’échéance du 23 janvier 2027 : 2 000,00 €",
      "Recettes déclarées pour l’échéance du 23 janvier 2027 : 2 000,00 €",
      "Aucune recette déclarée pour l’échéance du 23 décembre 2026 : le plancher est dû",
      "Recettes déclarées pour l’échéance du 23 novembre 2026 : 5 000,00 €",
      "Recettes déclarées pour l’échéance du 23 novembre 2026 : 6 000,00 €",
    ]
  `);
  expect(await broken(world)).toEqual([]);
});

test('what will be debited is seen before it is declared; two agree where the rule asks; the latest end is kept', async () => {
  const moulin = await lent();
  await liveLoan(world, day('2026-10-28'));
  const path = `/porteur/prets/${moulin.loanId}/recettes?due=2026-11-23&amount=6000`;
  const cookie = await cookieOf(moulin.borrower.member.id);
  const params = { loan: moulin.loanId };
  const { page } = await answerOf(() => recettes.loader(visit(path, { cookie, params })));
  const { preview, choices, version } = page as Awaited<ReturnType<typeof recettes.loader>>;
  expect(choices.map(({ label }) => plain(label))).toEqual([
    'Du 1er septembre 2026 au 30 septembre 2026, pour l’échéance du 23 novembre 2026',
  ]);
  expect(preview!.facts!.map(({ name, value }) => plain(`${name} ${value}`))).toEqual([
    'Part de ces recettes, entre plancher et plafond 300,00 €',
    'Prélevé le 23 novembre 2026 300,00 €',
    'dont capital 297,00 €',
    'dont intérêts 3,00 €',
  ]);
  const form = { due: '2026-11-23', amount: '6000', version: String(version), evidence: '' };
  const bare = await answerOf(() => recettes.action(visit(path, { cookie, params, form })));
  expect(JSON.stringify(bare.page)).toContain('Dites ce qui établit ces recettes.');

  const second = await citizen('Zoé');
  const of = { personId: second.id, organisationId: moulin.borrower.id };
  await db().membership.create({ data: { ...of, role: 'member', duty: 'treasurer' } });
  const today = world.today();
  const rule = { cooperationId: moulin.borrower.id, fromAmount: money('100'), approvals: 2, today };
  await setApprovalRule({ ...rule, personId: moulin.borrower.member.id });
  await expect(declare(moulin, '2026-11-23', '6000')).rejects.toThrow(/accord de plusieurs membres/);
  const { id: requestId } = await db().approvalRequest.findFirstOrThrow();
  await agree({ requestId, cooperationId: moulin.borrower.id, personId: second.id, today });
  const done = await answerOf(() =>
    recettes.action(visit(path, { cookie, params, form: { ...form, evidence: 'Grand livre.' } })),
  );
  expect([done.status, done.location]).toEqual([303, `/porteur/prets/${moulin.loanId}?recettes`]);

  const early = { loanId: moulin.loanId, cooperationId: moulin.borrower.id, version: 2, why: '' };
  const some = { how: 'smaller', on: day('2026-11-23'), amount: money('300') } as const;
  await expect(askEarly({ ...early, ...some, byId: moulin.borrower.member.id }, today)).rejects.toThrow(
    /se rembourse en entier/,
  );
  const other = await answerOf(() =>
    rescheduling.loader(visit(`/porteur/prets/${moulin.loanId}/reechelonnement`, { cookie, params })),
  );
  expect(other.page).toMatchObject({ refused: null, latestEnd: '23 avril 2027' });

  // Nothing more is declared: the floor each time, then all that is left, on the day that was promised.
  await liveLoan(world, day('2027-05-05'));
  expect((await agenda(moulin.loanId)).at(-1)).toBe('6 2027-04-23 713.10 paid 2027-04-20');
  expect(await broken(world)).toEqual([]);
});

test('what is said late is not lost when its instalment was announced first; a balance that cannot be paid gets another end by a vote', async () => {
  const moulin = await borrow(world, { lends, count: 4, revenue });
  await liveLoan(world, day('2026-11-12'));
  await declare(moulin, '2026-11-23', '3000');
  // The job was away: the instalment that should have counted it is announced at the floor before anything is set.
  await liveLoan(world, day('2026-12-08'));
  await world.advance(day('2026-12-09'));
  const { id: second } = await db().instalment.findFirstOrThrow({ where: { number: 2 } });
  await sendInstalmentNotice(second, world.today());
  await liveLoan(world, day('2027-01-15'));
  expect((await agenda(moulin.loanId)).slice(0, 3)).toEqual([
    '1 2026-11-23 50.00 paid 2026-11-18',
    '2 2026-12-23 50.00 paid 2026-12-18',
    '3 2027-01-23 150.00 owes 150.00',
  ]);

  await liveLoan(world, day('2027-02-12'));
  await bankRefuses(world, 'account_closed');
  await liveLoan(world, day('2027-03-01'));
  expect((await agenda(moulin.loanId)).at(-1)).toMatch(/^4 2027-02-23 (\d+\.\d\d) owes \1$/);
  const { version } = await keptLoan(db(), moulin.loanId);
  const by = { loanId: moulin.loanId, cooperationId: moulin.borrower.id, byId: moulin.borrower.member.id };
  const wish = { count: 3, firstDue: day('2027-05-23'), principalGrace: 0, closesOn: day('2027-03-20') };
  await proposeRescheduling({ ...by, ...wish, version, why: 'La meule a cassé.' }, world.today());
  const { voteId } = await db().loanProposal.findFirstOrThrow();
  const { details } = await db().vote.findUniqueOrThrow({ where: { id: voteId } });
  expect(plain(details)).toContain('le prêt ne suivrait plus les recettes');
  for (const { id: personId } of Object.values(moulin.lenders)) {
    await castVote({ voteId, personId, choice: 0, today: world.today() });
  }
  await liveLoan(world, day('2027-03-21'));
  for (const job of ['close-votes', 'decide-reschedulings'] as const) {
    expect((await runJob(job, { today: world.today() })).failed).toBe(0);
  }
  await expect(declare(moulin, '2027-05-23', '6000')).rejects.toThrow(/ne suit plus les recettes/);
  expect((await agenda(moulin.loanId)).slice(3)).toEqual([
    '4 2027-02-23 0.00 paid 2027-03-21',
    '5 2027-05-23 326.45 owes 326.45',
    '6 2027-06-23 322.00 owes 322.00',
    '7 2027-07-23 322.00 owes 322.00',
  ]);
  const cookie = await cookieOf(moulin.borrower.member.id);
  const { page } = await answerOf(() =>
    recettes.loader(visit('/', { cookie, params: { loan: moulin.loanId } })),
  );
  expect(page).toMatchObject({ choices: [], refused: expect.stringContaining('ne suit plus les recettes') });
  expect(await broken(world)).toEqual([]);
});
