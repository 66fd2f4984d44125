import { euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { payOutToBank, platformBalance, type BankPayout } from '#app/infra/stripe/platform.server.ts';

/** Asks Stripe for a payout to our bank. Throws a Refusal while the available balance is too low: the next run asks again. */
export async function payOutOrWait(payout: Parameters<typeof payOutToBank>[0]): Promise<BankPayout> {
  const { amount } = payout;
  const { available } = await platformBalance();
  if (available.lessThan(amount)) {
    throw new Refusal(
      'balance_too_low',
      t('La demande attend : {amount} à virer, {available} disponibles chez Stripe.', {
        amount: euros(amount),
        available: euros(available),
      }),
    );
  }
  return payOutToBank(payout);
}
