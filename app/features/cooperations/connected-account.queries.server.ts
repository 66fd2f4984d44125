import { phrases, t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { allRows, tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import { dayText, euros } from '#app/i18n/format.ts';
import { add, isNegative, money, type Money } from '#app/money/money.ts';
import { disabledWords, requirementWords } from './requirement-words.ts';

const payoutsShown = 5;
const latestFirst = [{ arrivesOn: 'desc' as const }, { id: 'asc' as const }];

const payoutWords: Record<string, string> = phrases({
  pending: 'En chemin',
  in_transit: 'En chemin',
  paid: 'Arrivé',
  failed: 'Renvoyé par la banque',
  canceled: 'Annulé',
});

/** How a cooperation's account stands at Stripe, for its members: what is missing, until when, what it holds, what left it. Null before it is opened. */
export async function accountOf(cooperationId: string) {
  const { stripeAccountId: id } = await db().organisation.findUniqueOrThrow({
    where: { id: cooperationId },
    select: { stripeAccountId: true },
  });
  const account = id === null ? null : await db().connectedAccount.findUnique({ where: { id } });
  if (!account) return null;
  const [payouts, reading] = await Promise.all([
    db().connectedPayout.findMany({
      where: { account: account.id },
      orderBy: latestFirst,
      take: payoutsShown,
    }),
    db().stripeReading.findUnique({ where: { account: account.id } }),
  ]);
  const holds = reading && add(money(reading.available), money(reading.pending));
  return {
    left: account.leftOn && dayText(toDay(account.leftOn)),
    stopped: disabledWords(account.disabledWhy),
    late: requirementWords(account.pastDue),
    missing: requirementWords(account.due.filter((field) => !account.pastDue.includes(field))),
    verifying: requirementWords(account.verifying),
    deadline: account.deadline && dayText(toDay(account.deadline)),
    bank: account.bankLast4,
    holds: holds && holdsShown(holds),
    payouts: payouts.map((payout) => ({
      id: payout.id,
      on: dayText(toDay(payout.arrivesOn)),
      amount: euros(money(payout.amount)),
      state: payoutWords[payout.status] ?? payout.status,
      failed: payout.status === 'failed',
    })),
  };
}

/** Every transfer from a cooperation's account at Stripe to its bank, the latest first. */
export async function bankPayoutsTable(cooperationId: string): Promise<TableFile> {
  const { stripeAccountId } = await db().organisation.findUniqueOrThrow({
    where: { id: cooperationId },
    select: { stripeAccountId: true },
  });
  const rows = allRows((next) =>
    db().connectedPayout.findMany({
      where: { account: stripeAccountId ?? '' },
      orderBy: latestFirst,
      ...next,
    }),
  );
  return tableOf(
    'versements-en-banque',
    [
      [t('Attendu le'), ({ arrivesOn }) => toDay(arrivesOn)],
      [t('État'), ({ status }) => payoutWords[status] ?? status],
      [t('Montant'), ({ amount }) => money(amount)],
    ],
    rows,
  );
}

function holdsShown(holds: Money) {
  return { amount: euros(holds), owed: isNegative(holds) };
}

export type AccountShown = NonNullable<Awaited<ReturnType<typeof accountOf>>>;
