import { bankDifference } from '#app/features/bank/bank.queries.server.ts';
import { batchesToFund } from '#app/features/payouts/funding.server.ts';
import { casesToDecide } from '#app/features/loans/debit-case.queries.server.ts';
import { phrases, t, told } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { daysBetween, type Day } from '#app/money/day.ts';
import { count, dayText, euros } from '#app/i18n/format.ts';
import { equals, isNegative, isZero, money, subtract, zero } from '#app/money/money.ts';
import { lastComparison } from './comparison.server.ts';
import { platformAccount } from './movements.server.ts';

const mostShown = 200;

const age = (since: Day, today: Day) => count(Math.max(0, daysBetween(since, today)), t('jour'), t('jours'));

export const kindWords: Record<string, string> = phrases({
  charge: 'Paiement',
  payment: 'Prélèvement',
  payment_failure_refund: 'Prélèvement revenu',
  refund: 'Remboursement',
  payment_refund: 'Remboursement',
  adjustment: 'Litige',
  transfer: 'Versement',
  transfer_refund: 'Versement revenu',
  payout: 'Vers la banque',
  payout_failure: 'Vers la banque, revenu',
  topup: 'Apport',
  stripe_fee: 'Frais de Stripe',
});

type Compared = NonNullable<Awaited<ReturnType<typeof lastComparison>>>;

/** What has no counterpart, in words: on an account at Stripe, or at the bank. */
export const whereOf = {
  account: ({ about, account, what, amount, since }: Compared['strange'][number]) => ({
    id: `${account} ${about}`,
    about,
    where: account,
    what:
      what === 'not ours' ? t('Arrivé sans versement de notre part') : t('Parti de chez nous, pas arrivé'),
    amount,
    since,
  }),
  bank: ({ payout, name, amount, since }: Compared['atBank'][number]) => ({
    id: payout,
    about: payout,
    where: name === null ? t('Banque (hors lots)') : t('Banque (lot {name})', { name }),
    what: t('Annoncé arrivé par Stripe, sur aucun relevé'),
    amount,
    since,
  }),
};

/**
 * Stripe and our books as they were compared at night, the bank and our books as they are, and everything that they do not say alike, with its
 * age. How much is read depends on what differs, not on how much ever happened.
 */
export async function reconciliationPage(today: Day) {
  const [last, bank] = await Promise.all([lastComparison(), bankDifference()]);
  const { gaps = [], strange = [], balances = [], atBank = [], stripe = null } = last ?? {};
  const unexplained = stripe ? subtract(subtract(stripe.said, stripe.books), stripe.underWay) : zero;
  return {
    /** Nothing is known to agree before the first night. */
    compared: last !== null,
    stripe: stripe && {
      said: euros(stripe.said),
      readOn: dayText(stripe.readOn),
      books: euros(stripe.books),
      underWay: euros(stripe.underWay),
      unexplained: isZero(unexplained) ? null : euros(unexplained),
    },
    bank: bank && {
      on: dayText(bank.on),
      said: euros(bank.closing),
      books: euros(bank.books),
      difference: isZero(bank.difference) ? null : euros(bank.difference),
    },
    gaps: gaps.map((gap) => ({
      id: gap.about,
      kind: kindWords[gap.kind] ?? gap.kind,
      theirs: euros(gap.theirs),
      ours: euros(gap.ours),
      difference: euros(gap.difference),
      age: age(gap.since, today),
      state: gap.state,
    })),
    strange: [...strange.map(whereOf.account), ...atBank.map(whereOf.bank)].map(({ since, ...one }) => ({
      ...one,
      amount: euros(one.amount),
      age: age(since, today),
    })),
    balances: balances.map((one) => ({
      id: one.account,
      name: one.account === platformAccount ? t('La plateforme') : (one.name ?? one.account),
      said: euros(one.said),
      difference: equals(one.said, one.summed) ? null : euros(subtract(one.said, one.summed)),
      owes: isNegative(one.said),
      readOn: dayText(one.readOn),
    })),
  };
}

/** What waits for someone of the team, sort by sort, the oldest first: nothing of it is asked again by itself. */
export async function workList(today: Day) {
  const [refunds, topUps, reversals, people, accountsToSee, events, lines, failing, debits] =
    await Promise.all([
      db().pledge.findMany({
        where: { status: 'collected', failureCode: 'refund_failed' },
        orderBy: [{ changedOn: 'asc' }, { id: 'asc' }],
        take: mostShown,
        select: {
          id: true,
          firstName: true,
          lastName: true,
          email: true,
          personId: true,
          amount: true,
          tip: true,
          changedOn: true,
        },
      }),
      db().floatTopUp.findMany({
        where: { failedOn: { not: null } },
        orderBy: { failedOn: 'desc' },
        take: 10,
      }),
      db().transferReversal.findMany({
        where: { sentAgainOn: null, kept: { lt: db().transferReversal.fields.amount } },
        orderBy: [{ on: 'asc' }, { id: 'asc' }],
        take: mostShown,
        include: {
          campaign: {
            select: { project: { select: { title: true, cooperation: { select: { name: true } } } } },
          },
        },
      }),
      db().person.findMany({
        where: { ibanRefusedOn: { not: null } },
        orderBy: { ibanRefusedOn: 'asc' },
        take: mostShown,
        select: { id: true, firstName: true, lastName: true, ibanRefusedOn: true, ibanRefusedWhy: true },
      }),
      stoppedAccounts(),
      db().stripeEvent.count({ where: { handledAt: null, attempts: { gte: 3 } } }),
      db().bankLine.count({ where: { meaning: 'suspense', settledOn: null } }),
      batchesThatFailed(),
      casesToDecide(today),
    ]);
  return {
    events,
    lines,
    refunds: refunds.map((one) => ({
      id: one.id,
      who: `${one.firstName} ${one.lastName}`,
      email: one.email,
      hasWallet: one.personId !== null,
      amount: euros(money(one.amount.plus(one.tip))),
      age: age(toDay(one.changedOn), today),
    })),
    topUps: topUps.map((one) => ({
      id: one.id,
      amount: euros(money(one.amount)),
      why: one.failureCode ?? '',
      on: dayText(toDay(one.failedOn!)),
    })),
    reversals: reversals.map((one) => ({
      id: one.id,
      project: one.campaign.project.title,
      cooperation: one.campaign.project.cooperation.name,
      amount: euros(subtract(money(one.amount), money(one.kept))),
      age: age(toDay(one.on), today),
    })),
    people: people.map((one) => ({
      id: one.id,
      who: `${one.firstName} ${one.lastName}`,
      why: told(one.ibanRefusedWhy ?? ''),
      age: age(toDay(one.ibanRefusedOn!), today),
    })),
    accounts: accountsToSee,
    debits,
    batches: failing.map((one) => ({
      id: one.id,
      name: one.messageId,
      state: one.status === 'approved' ? t('Attend pour partir') : t('Parti sans cet argent'),
      amount: euros(money(one.total)),
      failures: count(one.fundFailures, t('échec'), t('échecs')),
    })),
  };
}

/** Batches whose money Stripe could not bring to our bank and has not brought yet, also when they have left without it. */
async function batchesThatFailed() {
  const asked = (await batchesToFund()).map(({ id }) => id);
  return db().payoutBatch.findMany({
    where: {
      fundedOn: null,
      fundFailures: { gt: 0 },
      OR: [{ id: { in: asked } }, { stripePayoutId: { not: null } }],
    },
    orderBy: [{ approvedOn: 'asc' }, { id: 'asc' }],
    select: { id: true, messageId: true, total: true, fundFailures: true, status: true },
  });
}

async function stoppedAccounts() {
  const rows = await db().$queryRaw<
    {
      id: string;
      name: string;
      ready: boolean;
      deadline: Day | null;
      left: Day | null;
      owes: string | null;
      why: string | null;
    }[]
  >`
    select a.id, o.name, o."stripeReady" as ready, a.deadline::text as deadline, a."leftOn"::text as left, a."disabledWhy" as why,
      case when r.available + r.pending < 0 then (r.available + r.pending)::text end as owes
    from "ConnectedAccount" a join "Organisation" o on o."stripeAccountId" = a.id
    left join "StripeReading" r on r.account = a.id
    where a."leftOn" is not null or a."disabledWhy" is not null or a.deadline is not null or r.available + r.pending < 0
    order by a.deadline nulls last, o.name`;
  return rows.map(({ id, name, deadline, left, owes, why }) => ({
    id,
    name,
    state: [
      ...(left ? [t('détaché le {left}', { left: dayText(left) })] : []),
      ...(!left && why ? [t('arrêté par Stripe')] : []),
      ...(deadline ? [t('pièces à donner avant le {deadline}', { deadline: dayText(deadline) })] : []),
      ...(owes ? [t('en dessous de zéro : {owes}', { owes: euros(owes) })] : []),
    ].join(' ; '),
  }));
}
