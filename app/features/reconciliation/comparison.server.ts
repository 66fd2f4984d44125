import { now } from '#app/infra/clock.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { balanceOf } from '#app/ledger/ledger.server.ts';
import { dayOf, type Day } from '#app/money/day.ts';
import { money, type Money } from '#app/money/money.ts';
import {
  balancesRead,
  compareWithStripe,
  payoutsNotAtTheBank,
  strangeTransfers,
  type Gap,
} from './gaps.server.ts';
import { platformAccount } from './movements.server.ts';

type Read = Awaited<ReturnType<typeof balancesRead>>[number];
type Strange = Awaited<ReturnType<typeof strangeTransfers>>[number];
type AtBank = Awaited<ReturnType<typeof payoutsNotAtTheBank>>[number];

/** One night's comparison, in euros: what Stripe and our books said, and everything that they did not say alike. */
type Comparison = {
  comparedOn: Day;
  stripe: { said: Money; readOn: Day; books: Money; underWay: Money } | null;
  gaps: Gap[];
  strange: Strange[];
  balances: (Omit<Read, 'readAt'> & { readOn: Day })[];
  atBank: AtBank[];
};

/** Compares the whole history of Stripe's movements with our books, and keeps what was found: pages show it without reading it all again. */
export async function compareAll(today: Day): Promise<Comparison> {
  const [{ gaps, underWay }, strange, read, books, atBank] = await Promise.all([
    compareWithStripe(),
    strangeTransfers(),
    balancesRead(),
    balanceOf(db(), accounts.stripe),
    payoutsNotAtTheBank(),
  ]);
  const balances = read.map(({ readAt, ...one }) => ({ ...one, readOn: dayOf(readAt) }));
  const ours = balances.find(({ account }) => account === platformAccount);
  const stripe = ours ? { said: ours.said, readOn: ours.readOn, books, underWay } : null;
  const comparison = { comparedOn: today, stripe, gaps, strange, balances, atBank };
  const kept = { comparedAt: now(), findings: JSON.parse(JSON.stringify(comparison)) as object };
  const on = fromDay(today);
  await db().stripeComparison.upsert({ where: { on }, create: { on, ...kept }, update: kept });
  return comparison;
}

const amounts = new Set(['said', 'books', 'underWay', 'theirs', 'ours', 'difference', 'amount', 'summed']);

/** The last comparison, as it was found; null before the first. A payout that a statement has shown since then is found no more. */
export async function lastComparison(): Promise<Comparison | null> {
  const row = await db().stripeComparison.findFirst({ orderBy: { on: 'desc' }, select: { findings: true } });
  if (!row) return null;
  const found = JSON.parse(JSON.stringify(row.findings), (name, value: unknown) =>
    amounts.has(name) && typeof value === 'string' ? money(value) : value,
  ) as Comparison;
  const shown = await db().bankLine.findMany({
    where: { stripePayoutId: { in: found.atBank.map(({ payout }) => payout) } },
    select: { stripePayoutId: true },
  });
  const arrived = new Set(shown.map(({ stripePayoutId }) => stripePayoutId));
  return { ...found, atBank: found.atBank.filter(({ payout }) => !arrived.has(payout)) };
}
