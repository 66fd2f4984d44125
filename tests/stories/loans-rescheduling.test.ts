import { afterEach, beforeEach, expect, test } from 'vitest';
import { statistics } from '#app/features/discovery/statistics.queries.server.ts';
import { proposalForVoter } from '#app/features/loans/rescheduling.queries.server.ts';
import { proposeRescheduling } from '#app/features/loans/rescheduling.server.ts';
import { castVote } from '#app/features/votes/votes.server.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { day, type Day } from '#app/money/day.ts';
import * as loanPage from '#app/routes/porteur.prets.$loan.tsx';
import * as rescheduling from '#app/routes/porteur.prets.$loan_.reechelonnement.tsx';
import { runJob } from '#jobs/runner.ts';
import {
  agenda,
  bankRefuses,
  borrow,
  lendersOf,
  liveLoan,
  signAnotherMandate,
  type Lent,
} from '#tests/support/borrower.ts';
import { books } from '#tests/support/books.ts';
import { mailsTo } from '#tests/support/cast.ts';
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

const why = 'La sécheresse a arrêté la meule trois mois ; la récolte d’été nous remet à flot.';

/** Three people lend; the second instalment is refused for good and stays unpaid. */
async function lateLoan(): Promise<Lent> {
  const lent = await borrow(world, { lends: { Ana: '500', Ben: '700', Cléo: '300' }, count: 4 });
  await liveLoan(world, day('2026-12-14'));
  await bankRefuses(world, 'account_closed');
  await liveLoan(world, day('2027-01-04'));
  return lent;
}

const propose = (lent: Lent, change: { firstDue?: Day; closesOn?: Day; count?: number } = {}) =>
  proposeRescheduling(
    {
      loanId: lent.loanId,
      cooperationId: lent.borrower.id,
      byId: lent.borrower.member.id,
      version: 1,
      why,
      count: 6,
      firstDue: day('2027-03-23'),
      principalGrace: 2,
      closesOn: day('2027-01-20'),
      ...change,
    },
    world.today(),
  );

async function vote(lent: Lent, answers: Record<string, number | null>): Promise<void> {
  const { voteId } = await db().loanProposal.findFirstOrThrow({ where: { loanId: lent.loanId } });
  for (const [name, choice] of Object.entries(answers)) {
    await castVote({ voteId, personId: lent.lenders[name]!.id, choice, today: world.today() });
  }
}

/** The vote ends, and what it decides is done. */
async function afterVote(on: Day): Promise<void> {
  await liveLoan(world, on);
  for (const job of ['close-votes', 'decide-reschedulings'] as const) {
    const { failed, notes } = await runJob(job, { today: world.today() });
    expect([failed, notes]).toEqual([0, expect.anything()]);
  }
}

test('lenders vote yes: what is owed, late or not, gets the new plan, and everyone gets their money back', async () => {
  const lent = await lateLoan();
  expect(await agenda(lent.loanId)).toEqual([
    '1 2026-11-23 377.35 paid 2026-11-18',
    '2 2026-12-23 377.35 owes 377.35',
    '3 2027-01-23 377.35 owes 377.35',
    '4 2027-02-23 377.34 owes 377.34',
  ]);
  const before = await books(lent.names);
  await propose(lent);
  await expect(propose(lent)).rejects.toThrow(/votent déjà/);
  expect(await mailsTo(lent.lenders['Cléo']!.email)).toContain(
    'Votre voix est demandée : Accepter un nouvel échéancier pour le prêt « Un moulin à farine » ?',
  );
  const { voteId } = await db().loanProposal.findFirstOrThrow();
  const seen = await proposalForVoter(voteId, lent.lenders['Ana']!.id, world.today());
  expect(Object.values(seen!.mine).map(plain)).toEqual(['375,47 €', '1,88 €', '7,01 €']);
  expect(await proposalForVoter(voteId, lent.lenders['Ana']!.id, day('2027-01-21'))).toBeNull();

  await vote(lent, { Ana: 0, Cléo: 0, Ben: 1 });
  await afterVote(day('2027-01-21'));
  expect(await books(lent.names)).toBe(before);
  expect(await agenda(lent.loanId)).toEqual([
    '1 2026-11-23 377.35 paid 2026-11-18',
    '2 2026-12-23 0.00 paid 2027-01-21',
    '3 2027-03-23 11.15 owes 11.15',
    '4 2027-04-23 2.82 owes 2.82',
    '5 2027-05-23 283.36 owes 283.36',
    '6 2027-06-23 283.36 owes 283.36',
    '7 2027-07-23 283.36 owes 283.36',
    '8 2027-08-23 283.37 owes 283.37',
  ]);
  const moved = await db().instalment.findFirstOrThrow({ where: { loanId: lent.loanId, number: 2 } });
  expect([moved.principalMoved.toFixed(2), moved.interestMoved.toFixed(2), toDay(moved.movedOn!)]).toEqual([
    '374.53',
    '2.82',
    '2027-01-21',
  ]);
  expect(await mailsTo(lent.lenders['Ben']!.email)).toContain(
    'Le nouvel échéancier s’applique : Un moulin à farine',
  );
  expect(await broken(world)).toEqual([]);
  // Said twice, it is done once.
  await runJob('decide-reschedulings', { today: world.today() });
  expect(await db().loanChange.count()).toBe(1);

  await signAnotherMandate(world, lent.borrower);
  await liveLoan(world, day('2027-09-30'));
  expect((await db().loan.findUniqueOrThrow({ where: { id: lent.loanId } })).status).toBe('repaid');
  expect((await lendersOf(lent.loanId, lent.names)).map((line) => line.replace(/ tax.*/, ''))).toEqual([
    'ana lent 500.00 back 500.00 interest 8.26',
    'ben lent 700.00 back 700.00 interest 11.57',
    'cléo lent 300.00 back 300.00 interest 4.94',
  ]);
  expect(await broken(world)).toEqual([]);
  // A delay granted to a borrower in difficulty is a default, even when it is then kept.
  const { loans } = await statistics(day('2028-01-02'));
  expect(loans.yearly.map((row) => [row.year, row.loans, row.defaults])).toEqual([['2027', '1', '1']]);
});

test('lenders say no, or too few answer: the plan stays, and the cooperation is told', async () => {
  const lent = await lateLoan();
  await propose(lent);
  await vote(lent, { Ana: 0, Ben: 1, Cléo: null });
  const before = await agenda(lent.loanId);
  await afterVote(day('2027-01-21'));
  expect(await agenda(lent.loanId)).toEqual(before);
  expect((await db().loanProposal.findFirstOrThrow()).end).toBe('refused');
  expect(await mailsTo(lent.borrower.member.email)).toContain(
    'L’échéancier reste le même : Un moulin à farine',
  );
  expect(await db().loanChange.count()).toBe(0);
  expect(await broken(world)).toEqual([]);
});

test('what cannot be proposed is refused beside its field; a debit on its way is waited for', async () => {
  const lent = await lateLoan();
  await expect(propose(lent, { closesOn: day('2027-01-10') })).rejects.toThrow(/Le vote se termine entre/);
  await expect(propose(lent, { firstDue: day('2027-02-10') })).rejects.toThrow(/première échéance/);
  await expect(propose(lent, { count: 2 })).rejects.toThrow(/différé doit être plus court/);
  await signAnotherMandate(world, lent.borrower);
  await propose(lent);
  await vote(lent, { Ana: 0, Ben: 0 });
  // The new mandate is debited for what is late; its answer comes before the new plan.
  await liveLoan(world, day('2027-01-14'));
  expect(await db().collection.count({ where: { status: 'processing' } })).toBeGreaterThan(0);
  await runJob('decide-reschedulings', { today: world.today() });
  expect((await db().loanProposal.findFirstOrThrow()).end).toBeNull();
});

test('the pages of the cooperation show both plans, then the vote', async () => {
  const lent = await lateLoan();
  const cookie = await cookieOf(lent.borrower.member.id);
  const params = { loan: lent.loanId };
  const path = `/porteur/prets/${lent.loanId}/reechelonnement`;
  const asked = '?count=6&firstDue=2027-03-23&principalGrace=2&closesOn=2027-01-20';
  const shown = await answerOf(() => rescheduling.loader(visit(path + asked, { cookie, params })));
  const { preview, vote: rule } = shown.page as Awaited<ReturnType<typeof rescheduling.loader>>;
  expect(Object.values(rule).map(plain)).toEqual(['25 %', '50 %']);
  expect(plain(preview!.plans!.difference)).toBe('15,38 € d’intérêts de plus en tout.');
  const wrong = await answerOf(() =>
    rescheduling.loader(visit(path + asked.replace('2027-03-23', '2027-02-01'), { cookie, params })),
  );
  expect((wrong.page as typeof shown.page & { wrong: object }).wrong).toHaveProperty('firstDue');
  const form = { ...Object.fromEntries(new URLSearchParams(asked)), version: '1', why };
  const sent = await answerOf(() => rescheduling.action(visit(path, { cookie, params, form })));
  expect(sent.location).toBe(`/porteur/prets/${lent.loanId}?propose`);
  const { page } = await answerOf(() =>
    loanPage.loader(visit(`/porteur/prets/${lent.loanId}`, { cookie, params })),
  );
  const { proposals } = page as Awaited<ReturnType<typeof loanPage.loader>>;
  expect(proposals.map(({ end, turnout }) => [end, turnout])).toEqual([
    [null, '0 sur 3 ont voté ; il en faut 1.'],
  ]);
});
