import { randomUUID } from 'node:crypto';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { UnknownOutcome } from '#app/infra/stripe/client.server.ts';
import { platformBalance } from '#app/infra/stripe/platform.server.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { balancesOf } from '#app/ledger/ledger.server.ts';
import { dayText, euros } from '#app/money/format.ts';
import { add, money, negate, subtract, zero } from '#app/money/money.ts';

/** What the platform has put in, what it earned and paid since, what Stripe holds; the top-ups asked; an id for the next. */
export async function floatPage() {
  const { float, platformFees, tips, processingFees } = accounts;
  const balances = await balancesOf(db(), [float, platformFees, tips, processingFees]);
  const of = (code: string) => balances.get(code) ?? zero;
  const put = negate(of(float.code));
  const earned = negate(add(of(platformFees.code), of(tips.code)));
  const paid = of(processingFees.code);
  const rows = await db().floatTopUp.findMany({ orderBy: [{ askedOn: 'desc' }, { id: 'desc' }], take: 50 });
  return {
    nextId: randomUUID(),
    left: euros(subtract(add(put, earned), paid)),
    put: euros(put),
    earned: euros(earned),
    paid: euros(paid),
    stripe: await stripeHolds(),
    topUps: rows.map((row) => ({
      id: row.id,
      amount: euros(money(row.amount)),
      askedOn: dayText(toDay(row.askedOn)),
      receivedOn: row.receivedOn && dayText(toDay(row.receivedOn)),
    })),
  };
}

/** Stripe's own figures, or null when it does not answer: the page is useful without them. */
async function stripeHolds() {
  try {
    const { available, pending } = await platformBalance();
    return { available: euros(available), pending: euros(pending) };
  } catch (error) {
    if (error instanceof UnknownOutcome) return null;
    throw error;
  }
}
