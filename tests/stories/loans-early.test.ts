import { afterEach, beforeEach, expect, test } from 'vitest';
import { agree, setApprovalRule } from '#app/features/cooperations/approvals.server.ts';
import { statistics } from '#app/features/discovery/statistics.queries.server.ts';
import { type EarlyWish, askEarly } from '#app/features/loans/early.server.ts';
import { loanHistory } from '#app/features/loans/history.queries.server.ts';
import { loanAgenda } from '#app/features/loans/loan.queries.server.ts';
import { takePause } from '#app/features/loans/pause.server.ts';
import { db } from '#app/infra/db.server.ts';
import { day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import * as early from '#app/routes/porteur.prets.$loan_.anticipe.tsx';
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
const pauses = { count: 1, longest: 2, interest: 'paid' } as const;
const statusOf = async ({ loanId }: Lent) =>
  (await db().loan.findUniqueOrThrow({ where: { id: loanId } })).status;

const ask = (lent: Lent, wish: Partial<EarlyWish> & { version?: number; byId?: string }) =>
  askEarly(
    {
      loanId: lent.loanId,
      cooperationId: lent.borrower.id,
      byId: lent.borrower.member.id,
      version: 1,
      why: 'La récolte fut bonne.',
      on: day('2027-01-05'),
      how: 'shorter',
      amount: money('400'),
      ...wish,
    },
    world.today(),
  );

test('an early repayment of a part is an instalment more, shared like the others, and the loan ends sooner', async () => {
  const lent = await borrow(world, { lends, count: 8 });
  await liveLoan(world, day('2026-12-01'));
  const before = await books(lent.names);
  expect(await agenda(lent.loanId)).toEqual([
    '1 2026-11-23 151.69 paid 2026-11-18',
    '2 2026-12-23 151.69 owes 151.69',
    '3 2027-01-23 151.69 owes 151.69',
    '4 2027-02-23 151.69 owes 151.69',
    '5 2027-03-23 151.69 owes 151.69',
    '6 2027-04-23 151.69 owes 151.69',
    '7 2027-05-23 151.69 owes 151.69',
    '8 2027-06-23 151.72 owes 151.72',
  ]);
  await ask(lent, {});
  // 400 € and thirteen days of interest; the others keep their days and their amount, and there are two less.
  expect(await agenda(lent.loanId)).toEqual([
    '1 2026-11-23 151.69 paid 2026-11-18',
    '2 2026-12-23 151.69 owes 151.69',
    '3 2027-01-05 400.96 owes 400.96',
    '4 2027-01-23 151.69 owes 151.69',
    '5 2027-02-23 151.69 owes 151.69',
    '6 2027-03-23 151.69 owes 151.69',
    '7 2027-04-23 49.42 owes 49.42',
  ]);
  expect(await books(lent.names)).toBe(before);
  expect(await mailsTo(lent.lenders['Ana']!.email)).toContain(
    'Un remboursement anticipé est annoncé : Un moulin à farine',
  );
  expect(await mailsTo(lent.borrower.member.email)).toContain(
    'Votre remboursement anticipé est enregistré : Un moulin à farine',
  );
  await expect(ask(lent, { version: 2, on: day('2027-02-23') })).rejects.toThrow(/ne change plus avant/);

  await liveLoan(world, day('2027-01-08'));
  expect(await books(lent.names)).toMatchInlineSnapshot(`
    "
     account                    balance
     assets:stripe               908.79
     equity:float               -200.00
     expenses:processing-fees     19.55
     income:platform-fees        -24.00
     liabilities:tax:income       -0.84
     liabilities:tax:social       -1.21
     liabilities:wallet:ana     -292.63
     liabilities:wallet:ben     -409.66
     memo:loan:moulin:borrower   502.25
     memo:loan:moulin:lenders   -502.25
    "
  `);
  expect(await debits(lent.loanId)).toEqual([
    'n° 1 try 1 2026-11-10 151.69 succeeded 2026-11-18',
    'n° 2 try 1 2026-12-10 151.69 succeeded 2026-12-18',
    'n° 3 try 1 2026-12-21 400.96 succeeded 2026-12-30',
  ]);
  await liveLoan(world, day('2027-07-30'));
  expect((await agenda(lent.loanId)).at(-1)).toBe('7 2027-04-23 49.42 paid 2027-04-20');
  expect(await lendersOf(lent.loanId, lent.names)).toEqual([
    'ana lent 500.00 back 500.00 interest 3.69 tax 1.16',
    'ben lent 700.00 back 700.00 interest 5.14 tax 1.61',
  ]);
  expect(await statusOf(lent)).toBe('repaid');
  expect(await broken(world)).toEqual([]);
});

test('all that is owed is repaid at once, and the loan is over', async () => {
  const lent = await borrow(world, { lends, count: 8 });
  await liveLoan(world, day('2026-12-01'));
  await ask(lent, { how: 'all', amount: null });
  expect(await agenda(lent.loanId)).toEqual([
    '1 2026-11-23 151.69 paid 2026-11-18',
    '2 2026-12-23 151.69 owes 151.69',
    '3 2027-01-05 903.21 owes 903.21',
  ]);
  await liveLoan(world, day('2027-01-08'));
  expect(await lendersOf(lent.loanId, lent.names)).toEqual([
    'ana lent 500.00 back 500.00 interest 2.75 tax 0.85',
    'ben lent 700.00 back 700.00 interest 3.84 tax 1.20',
  ]);
  expect(await statusOf(lent)).toBe('repaid');
  expect(await broken(world)).toEqual([]);
});

test('a debit that the bank refuses is no default: the plan before it counts again, to the cent', async () => {
  const lent = await borrow(world, { lends, count: 6, pauses });
  await liveLoan(world, day('2026-12-01'));
  const planBefore = await agenda(lent.loanId);
  await ask(lent, { how: 'smaller', on: day('2026-12-28') });
  let refused = false;
  await liveLoan(world, day('2027-01-04'), async (today) => {
    if (refused || today < day('2026-12-15')) return;
    const early = await db().collection.count({
      where: { status: 'processing', instalment: { number: 3, loanId: lent.loanId } },
    });
    if (early === 0) return;
    const { paymentId } = await db().collection.findFirstOrThrow({
      where: { instalment: { number: 3, loanId: lent.loanId } },
    });
    await bankRefuses(world, 'insufficient_funds', paymentId!);
    refused = true;
  });
  expect(refused).toBe(true);
  expect(await agenda(lent.loanId)).toEqual([
    planBefore[0],
    '2 2026-12-23 201.75 paid 2026-12-18',
    ...planBefore.slice(2),
  ]);
  expect((await debits(lent.loanId)).at(-1)).toBe(
    'n° 3 try 1 2026-12-14 400.33 insufficient_funds 2026-12-22',
  );
  expect(await mailsTo(lent.lenders['Ben']!.email)).toContain(
    'Le remboursement anticipé n’a pas eu lieu comme prévu : Un moulin à farine',
  );
  // A pause of the same contract is still to be had.
  const by = { loanId: lent.loanId, cooperationId: lent.borrower.id, byId: lent.borrower.member.id, why: '' };
  await takePause({ ...by, instalments: 1, version: 3 }, world.today());
  await liveLoan(world, day('2027-06-30'));
  expect(await statusOf(lent)).toBe('repaid');
  const { loans } = await statistics(day('2028-01-02'));
  expect(loans.yearly.map((row) => [row.year, row.loans, row.defaults])).toEqual([['2027', '1', '0']]);
  expect(await broken(world)).toEqual([]);
});

test('where nothing could be asked for it, the plan before it counts again once its day has passed', async () => {
  const lent = await borrow(world, { lends, count: 6 });
  await liveLoan(world, day('2026-12-01'));
  await ask(lent, {});
  await liveLoan(world, day('2026-12-19'));
  const { borrowerId } = await db().loan.findUniqueOrThrow({ where: { id: lent.loanId } });
  await db().organisation.update({ where: { id: borrowerId }, data: { debitMethodId: null } });
  const decide = async () => (await runJob('decide-reschedulings', { today: world.today() })).failed;
  expect(await decide()).toBe(0);
  expect((await agenda(lent.loanId))[2]).toBe('3 2027-01-05 400.86 owes 400.86');
  await world.advance(day('2027-01-07'));
  expect([await decide(), await decide()]).toEqual([0, 0]);
  expect((await agenda(lent.loanId)).slice(1)).toEqual([
    '2 2026-12-23 201.75 paid 2026-12-18',
    '3 2027-01-23 201.75 owes 201.75',
    '4 2027-02-23 201.75 owes 201.75',
    '5 2027-03-23 201.75 owes 201.75',
    '6 2027-04-23 201.77 owes 201.77',
  ]);
  expect(await db().loanChange.count()).toBe(2);
  expect(await broken(world)).toEqual([]);
});

test('of two debits one comes: the plan is drawn with what came', async () => {
  const lent = await borrow(world, {
    lends: { Ana: '5000', Ben: '5000', Cléo: '5000' },
    annualRate: '0',
    count: 8,
  });
  await liveLoan(world, day('2026-12-01'));
  await ask(lent, { how: 'all', amount: null });
  let refused = false;
  await liveLoan(world, day('2027-01-20'), async () => {
    const [small] = await db().collection.findMany({
      where: { status: 'processing', amount: { lt: 10000 }, instalment: { dueOn: new Date('2027-01-05') } },
    });
    if (refused || !small) return;
    await bankRefuses(world, 'account_closed', small.paymentId!);
    refused = true;
  });
  expect(refused).toBe(true);
  expect((await agenda(lent.loanId)).slice(1, 5)).toEqual([
    '2 2026-12-23 1875.00 paid 2026-12-18',
    '3 2027-01-05 10000.00 paid 2026-12-30',
    '4 2027-01-23 208.33 owes 208.33',
    '5 2027-02-23 208.33 owes 208.33',
  ]);
  expect((await debits(lent.loanId)).slice(2)).toEqual([
    'n° 3 try 1 2026-12-21 10000.00 succeeded 2026-12-30',
    'n° 3 try 2 2026-12-21 1250.00 account_closed 2026-12-30',
  ]);
  expect(await broken(world)).toEqual([]);
  expect((await runJob('decide-reschedulings', { today: world.today() })).failed).toBe(0);
});

test('what cannot be is refused with its reason, and a cooperation that wants two to agree waits for the second', async () => {
  const lent = await borrow(world, { lends, count: 8 });
  await expect(ask(lent, { on: day('2026-10-25') })).rejects.toThrow(/Choisissez un jour entre/);
  await expect(ask(lent, { on: day('2026-12-18') })).rejects.toThrow(/est trop proche/);
  await expect(ask(lent, { amount: money('50') })).rejects.toThrow(/Le capital remboursé va de/);
  await expect(ask(lent, { amount: money('5000') })).rejects.toThrow(/Le capital remboursé va de/);
  await expect(ask(lent, { version: 2 })).rejects.toThrow(/a changé entre-temps/);

  const second = await citizen('Zoé');
  await db().membership.create({
    data: { personId: second.id, organisationId: lent.borrower.id, role: 'member', duty: 'owner' },
  });
  const today = world.today();
  const by = { cooperationId: lent.borrower.id, personId: lent.borrower.member.id, today };
  await setApprovalRule({ ...by, fromAmount: money('300'), approvals: 2 });
  await expect(ask(lent, {})).rejects.toThrow(/il en manque 1/);
  expect(await db().loanChange.count()).toBe(0);
  const { id: requestId } = await db().approvalRequest.findFirstOrThrow({
    where: { kind: 'early_repayment' },
  });
  await agree({ requestId, cooperationId: lent.borrower.id, personId: second.id, today });
  await expect(ask(lent, { amount: money('500') })).rejects.toThrow(/il en manque 1/);
  await ask(lent, { amount: money('200') });
  expect(await db().loanChange.count()).toBe(1);
});

test('the page shows what is debited and both plans, and another cooperation finds nothing there', async () => {
  const lent = await borrow(world, { lends, count: 6 });
  const cookie = await cookieOf(lent.borrower.member.id);
  const params = { loan: lent.loanId };
  const path = `/porteur/prets/${lent.loanId}/anticipe?how=smaller&amount=300&on=2026-12-23`;
  const { page } = await answerOf(() => early.loader(visit(path, { cookie, params })));
  const { preview } = page as Awaited<ReturnType<typeof early.loader>>;
  expect(preview!.facts!.map(({ name, value }) => plain(`${name} : ${value}`))).toEqual([
    'Capital remboursé : 300,00 €',
    'Intérêts courus ce jour-là : 0,00 €',
    'Prélevé le 23 décembre 2026 : 300,00 €',
    'Intérêts évités : 1,88 €',
  ]);
  expect(plain(preview!.next!)).toBe('Ensuite : 4 échéances, la première de 126,29 €.');
  expect(preview!.plans!.totals.map(({ name, was, is }) => plain(`${name} : ${was} → ${is}`))).toEqual([
    'Dernière échéance : 23 avril 2027 → 23 avril 2027',
    'Échéance la plus haute : 201,77 € → 300,00 €',
    'Intérêts en tout : 10,52 € → 8,64 €',
    'Total à rembourser : 1 210,52 € → 1 208,64 €',
  ]);
  const stranger = await cookieOf((await citizen('Zoé')).id);
  expect((await answerOf(() => early.loader(visit(path, { cookie: stranger, params })))).status).toBe(404);
  const form = { intent: 'ask', how: 'smaller', amount: '300', on: '2026-12-23', version: '1', why: '' };
  const done = await answerOf(() => early.action(visit(path, { cookie, params, form })));
  expect([done.status, done.location]).toEqual([303, `/porteur/prets/${lent.loanId}?anticipe`]);
  const again = await answerOf(() => early.action(visit(path, { cookie, params, form })));
  expect(again.status).toBe(422);
  const marked = async () => {
    const { rows, isEarlyAnnounced } = await loanAgenda(lent.loanId, world.today());
    return [isEarlyAnnounced, rows.flatMap((row) => (row.isEarly ? [`${row.number} ${row.due}`] : []))];
  };
  // It falls on the day of an instalment of the contract, and comes after it.
  expect(await marked()).toEqual([true, ['3 23/12/2026']]);

  // Given up before the bank is asked, it leaves the plan as it was, and says so to everyone.
  const read = async () => {
    const { page } = await answerOf(() => early.loader(visit(path, { cookie, params })));
    return (page as Awaited<ReturnType<typeof early.loader>>).waiting;
  };
  const giveUp = async (why: string, id?: string) =>
    answerOf(async () =>
      early.action(
        visit(path, {
          cookie,
          params,
          form: { intent: 'give-up', early: id ?? (await read())!.id, why },
        }),
      ),
    );
  const first = (await read())!;
  expect(first.mayGiveUp).toBe(true);
  const given = await giveUp('Le toit fuit.');
  expect([given.status, given.location]).toEqual([303, `/porteur/prets/${lent.loanId}?retire`]);
  expect(await marked()).toEqual([false, []]);
  expect((await agenda(lent.loanId)).length).toBe(6);
  expect((await mailsTo(lent.lenders['Ben']!.email)).at(-1)).toBe(
    'Le remboursement anticipé n’aura pas lieu : Un moulin à farine',
  );
  expect((await mailsTo(lent.borrower.member.email)).at(-1)).toBe(
    'Votre remboursement anticipé est retiré : Un moulin à farine',
  );
  expect((await loanHistory(lent.loanId)).map(({ what, why }) => plain(`${what}. ${why}`))).toEqual([
    'Remboursement anticipé du 23 décembre 2026 retiré avant son prélèvement : l’échéancier d’avant reprend. Le toit fuit.',
    'Remboursement anticipé de 300,00 € le 23 décembre 2026 : les échéances diminuent. ',
  ]);
  expect((await giveUp('', first.id)).errors['']).toEqual(['Ce remboursement anticipé n’est plus annoncé.']);

  // Another one may come sooner than the one given up; once the bank was asked it stands.
  await ask(lent, { version: 3, on: day('2026-11-23') });
  await liveLoan(world, day('2026-11-10'));
  expect((await read())!.mayGiveUp).toBe(false);
  expect((await giveUp('')).errors['']).toEqual([
    'Votre banque est déjà sollicitée : il ne peut plus être retiré.',
  ]);
  await liveLoan(world, day('2026-11-24'));
  expect(await marked()).toEqual([false, ['2 23/11/2026']]);
  expect(await broken(world)).toEqual([]);
});
