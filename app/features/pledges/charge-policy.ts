import { t } from '#app/i18n/t.ts';
import { addDays, type Day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';

/** The most that one SEPA debit may ask (Stripe's limit): a larger pledge is charged to a card. */
export const largestDebit = money('10000');

/** Days after a refused charge at which it is tried again. After the last, the pledge is dropped. */
const retryAfterDays = [3, 7] as const;

/** How long someone whose card or account can no longer be used has to give another. */
export const daysToGiveAnother = 10;

/** How long someone whose bank wants to see them has to confirm the payment. Then it is charged once more as any refused one. */
const daysToConfirm = 5;

/** What a bank says that takes the money only from its owner's own hand. */
export const wantsItsOwner = 'authentication_required';

/** A wallet that was to pay, and whose owner owes us for a dispute. */
export const walletBlocked = 'wallet_blocked';

/**
 * Codes after which the same card or account is never charged again: the bank has closed it, the holder has revoked it, or the
 * mandate does not hold. Only another card or account helps.
 */
const uselessMethods = new Set([
  // SEPA: the account or its mandate.
  'account_closed',
  'authorization_revoked',
  'bank_account_restricted',
  'branch_does_not_exist',
  'debit_authorization_not_match',
  'debit_disputed',
  'debit_not_authorized',
  'incorrect_account_holder_name',
  'invalid_account_number',
  'mandate_invalid',
  'payment_intent_mandate_invalid',
  'recipient_deceased',
  'bank_not_supported',
  'debits_not_supported',
  'charge_exceeds_source_limit',
  // Cards: lost for good, or known to be wrong.
  'expired_card',
  'incorrect_number',
  'invalid_account',
  'lost_card',
  'pickup_card',
  'restricted_card',
  'stolen_card',
  // The saved method is gone from Stripe.
  'payment_method_unactivated',
  'payment_method_unexpected_state',
  'resource_missing',
]);

/** Codes of an order that Stripe refused outright because of the card or account; any other refusal is a bug of ours. */
const methodRefusals = new Set([
  ...uselessMethods,
  'amount_too_large',
  'charge_exceeds_weekly_limit',
  'payment_intent_incompatible_payment_method',
]);

export function isRetried(failureCode: string | null): boolean {
  return failureCode === null || !uselessMethods.has(failureCode);
}

export function isAboutTheMethod(code: string): boolean {
  return methodRefusals.has(code);
}

export type AfterDecline =
  /** The same card or account is charged again on that day. */
  | { next: 'retry'; on: Day }
  /** It is not charged again; the pledge waits until that day for another. */
  | { next: 'wait'; until: Day }
  /** Its owner may confirm this very payment at their bank, before that day. */
  | { next: 'confirm'; until: Day }
  | { next: 'drop' };

/** What follows a refused charge: `attempts` counts it and those before. */
export function afterDecline(failureCode: string | null, attempts: number, on: Day): AfterDecline {
  const days = retryAfterDays[attempts - 1];
  if (days === undefined) return { next: 'drop' };
  if (failureCode === wantsItsOwner) return { next: 'confirm', until: addDays(on, daysToConfirm) };
  if (!isRetried(failureCode)) return { next: 'wait', until: addDays(on, daysToGiveAnother) };
  return { next: 'retry', on: addDays(on, days) };
}

/** Why a bank says no, for the person concerned. */
export function declineInWords(failureCode: string | null): string {
  switch (failureCode) {
    case 'insufficient_funds':
      return t('le compte n’était pas assez approvisionné');
    case wantsItsOwner:
      return t('la banque demande que vous confirmiez vous-même le paiement');
    case 'expired_card':
      return t('la carte a expiré');
    case 'lost_card':
    case 'stolen_card':
    case 'pickup_card':
    case 'restricted_card':
      return t('la carte ne peut plus être utilisée');
    case 'account_closed':
    case 'invalid_account_number':
    case 'branch_does_not_exist':
      return t('le compte bancaire n’existe plus');
    case 'authorization_revoked':
    case 'debit_not_authorized':
    case 'debit_authorization_not_match':
    case 'debit_disputed':
    case 'mandate_invalid':
    case 'payment_intent_mandate_invalid':
      return t('le mandat de prélèvement n’est plus valable');
    case walletBlocked:
      return t('votre banque a repris un paiement passé, et votre porte-monnaie attend que ce soit réglé');
    case 'charge_exceeds_source_limit':
    case 'charge_exceeds_weekly_limit':
    case 'amount_too_large':
      return t('le montant dépasse ce que ce moyen de paiement accepte en une fois');
    default:
      return t('la banque a refusé sans donner de raison');
  }
}
