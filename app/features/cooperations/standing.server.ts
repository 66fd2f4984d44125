import { now } from '#app/infra/clock.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import type { Tx } from '#app/infra/db.server.ts';
import type { Standing } from '#app/infra/stripe/connected.server.ts';
import type { Day } from '#app/money/day.ts';

// What is kept of an account at Stripe, whoever it belongs to: a cooperation, or a person who is paid there.

/** Keeps how an account stands, as it was just read. */
export async function keepStanding(tx: Tx, standing: Standing): Promise<void> {
  const {
    accountId: id,
    transfers,
    payoutsEnabled,
    due,
    pastDue,
    verifying,
    deadline,
    disabledWhy,
    bankLast4,
  } = standing;
  const kept = {
    transfers,
    payoutsEnabled,
    due,
    pastDue,
    verifying,
    deadline: deadline && fromDay(deadline),
    disabledWhy,
    bankLast4,
    leftOn: null,
    readAt: now(),
  };
  await tx.connectedAccount.upsert({ where: { id }, create: { id, ...kept }, update: kept });
}

/** Keeps that an account can no longer be read, since this day. */
export async function keepGone(tx: Tx, accountId: string, on: Day): Promise<void> {
  const gone = { transfers: 'inactive', payoutsEnabled: false, leftOn: fromDay(on), readAt: now() };
  await tx.connectedAccount.upsert({
    where: { id: accountId },
    create: { id: accountId, ...gone, due: [], pastDue: [], verifying: [] },
    update: gone,
  });
}

/** Keeps what becomes of an account's payout to its own bank. */
export async function keepPayout(
  tx: Tx,
  payout: {
    id: string;
    accountId: string;
    amount: string;
    status: string;
    failureCode: string | null;
    arrivesOn: Day;
  },
): Promise<void> {
  const { id, accountId: account, amount, status, failureCode, arrivesOn } = payout;
  const said = { status, failureCode, arrivesOn: fromDay(arrivesOn), toldAt: now() };
  await tx.connectedPayout.upsert({
    where: { id },
    create: { id, account, amount, ...said },
    update: said,
  });
}
