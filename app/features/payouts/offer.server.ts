import { parameterOn } from '#app/features/parameters/parameters.queries.server.ts';
import { requireOperator } from '#app/features/people/operator.server.ts';
import { frenchOnly } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import type { Day } from '#app/money/day.ts';

const name = 'stripe_payouts';

/** Does the platform offer people to be paid on an account of their own at Stripe? A dated figure, so that its history is kept. */
export async function areTransfersOffered(today: Day, tx: Tx = db()): Promise<boolean> {
  return (await parameterOn(name, today, tx)).greaterThan(0);
}

/** An operator offers that way from today, or stops: whoever had chosen it is then paid by their bank again. */
export async function offerTransfers(order: {
  offered: boolean;
  personId: string;
  today: Day;
}): Promise<void> {
  const { offered, personId, today } = order;
  await inTransaction(async (tx) => {
    await requireOperator(tx, personId);
    if ((await areTransfersOffered(today, tx)) === offered) return;
    const row = {
      value: offered ? '1' : '0',
      source: frenchOnly(
        `Décision de la plateforme : virements par Stripe aux personnes, ${offered ? 'proposés' : 'arrêtés'}`,
      ),
      confirmed: true,
    };
    const key = { name, validFrom: fromDay(today) };
    await tx.parameter.upsert({
      where: { name_validFrom: key },
      create: { ...key, validTo: null, ...row },
      update: row,
    });
  });
}
