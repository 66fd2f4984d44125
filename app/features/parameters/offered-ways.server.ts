import { requireOperator } from '#app/features/people/operator.server.ts';
import { frenchOnly } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import type { Day } from '#app/money/day.ts';
import { parameterOn } from './parameters.queries.server.ts';

/** Ways for money that exist only where the team says so: 1 or 0, a dated figure, so that its history is kept. */
const decisions = {
  stripe_payouts: frenchOnly('virements par Stripe aux personnes'),
  bank_transfers: frenchOnly('payer un engagement par virement'),
} as const;

type OfferedWay = keyof typeof decisions;

export async function isOffered(way: OfferedWay, today: Day, tx: Tx = db()): Promise<boolean> {
  return (await parameterOn(way, today, tx)).greaterThan(0);
}

/** An operator offers a way from today, or stops: what has begun by it goes to its end. */
export async function offerWay(order: {
  way: OfferedWay;
  offered: boolean;
  personId: string;
  today: Day;
}): Promise<void> {
  const { way, offered, personId, today } = order;
  await inTransaction(async (tx) => {
    await requireOperator(tx, personId);
    if ((await isOffered(way, today, tx)) === offered) return;
    const row = {
      value: offered ? '1' : '0',
      source: frenchOnly(`Décision de la plateforme : ${decisions[way]}, ${offered ? 'oui' : 'non'}`),
      confirmed: true,
    };
    const key = { name: way, validFrom: fromDay(today) };
    await tx.parameter.upsert({
      where: { name_validFrom: key },
      create: { ...key, validTo: null, ...row },
      update: row,
    });
  });
}
