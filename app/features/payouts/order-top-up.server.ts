import { t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { refusalCode, UnknownOutcome } from '#app/infra/stripe/client.server.ts';
import type { Day } from '#app/money/day.ts';
import { euros } from '#app/i18n/format.ts';
import { equals, money, type Money } from '#app/money/money.ts';
import { topUpFloat } from './float.server.ts';

/**
 * Tops up the float as an operator asks. `unanswered`: Stripe is silent; the order is kept, and a job asks again under its key.
 * Refused: an id that was already used for another amount, and what Stripe itself refuses.
 */
export async function orderTopUp(order: {
  id: string;
  amount: Money;
  askedById: string;
  today: Day;
}): Promise<'asked' | 'unanswered'> {
  const known = await db().floatTopUp.findUnique({ where: { id: order.id } });
  if (known && !equals(money(known.amount), order.amount)) {
    throw new Refusal(
      'already_asked',
      t('Cette demande est déjà partie, pour {amount}. Rouvrez cette page pour en faire une autre.', {
        amount: euros(money(known.amount)),
      }),
    );
  }
  try {
    await topUpFloat(order);
    return 'asked';
  } catch (error) {
    if (error instanceof UnknownOutcome) return 'unanswered';
    if (refusalCode(error) === null) throw error;
    throw new Refusal(
      'stripe_refused',
      t(
        'Stripe a refusé cette demande. Elle reste dans la liste comme refusée : vérifiez le compte bancaire chez Stripe, puis faites-en une autre.',
      ),
    );
  }
}
