import { type Decline, declines } from './declines.ts';

/** When the bank wants to see the person: never, until the card was set up for later, at every payment, or on-session only. */
type Challenge = 'never' | 'unless_set_up' | 'always' | 'on_session';

export type CardPlan = {
  brand: 'visa' | 'mastercard' | 'amex';
  country: string;
  funding: 'credit' | 'debit';
  networks: string[];
  challenge: Challenge;
  /** What happens when the card is charged. */
  charge?: Decline;
  /** What happens when the card is saved for later. */
  save?: Decline;
  /** What the holder does afterwards. */
  dispute?: 'fraudulent' | 'product_not_received' | 'inquiry' | 'warning';
  /** What becomes of a refund. */
  refund?: 'late' | 'fails';
  availableAtOnce?: boolean;
};

const ok: CardPlan = {
  brand: 'visa',
  country: 'US',
  funding: 'credit',
  networks: ['visa'],
  challenge: 'never',
};
const refused = (decline: Decline): CardPlan => ({ ...ok, charge: decline, save: decline });

/** The published test cards that the stand-in plays. Source: Stripe, Testing. */
const cards: Record<string, CardPlan> = {
  '4242424242424242': ok,
  '5555555555554444': { ...ok, brand: 'mastercard', networks: ['mastercard'] },
  '4000002500000003': { ...ok, country: 'FR' },
  '4000002500001001': { ...ok, country: 'FR', networks: ['cartes_bancaires', 'visa'] },
  '4000000000000077': { ...ok, availableAtOnce: true },
  '4000000000000002': refused(declines.generic),
  '4000000000009995': refused(declines.insufficientFunds),
  '4000000000009987': refused(declines.lost),
  '4000000000009979': refused(declines.stolen),
  '4000000000000069': refused(declines.expired),
  '4000000000000127': refused(declines.cvc),
  '4000000000000119': refused(declines.processing),
  '4100000000000019': refused(declines.blocked),
  '4000000000000341': { ...ok, charge: declines.generic },
  '4000002500003155': { ...ok, country: 'FR', challenge: 'unless_set_up' },
  '4000002760003184': { ...ok, country: 'DE', challenge: 'always' },
  '4000003800000446': { ...ok, country: 'IE', challenge: 'on_session' },
  '4000008260003178': { ...ok, country: 'GB', challenge: 'always', charge: declines.insufficientFunds },
  '4000000000003220': { ...ok, challenge: 'always' },
  '4000008400001629': { ...ok, challenge: 'always', charge: declines.generic },
  '4000000000000259': { ...ok, dispute: 'fraudulent' },
  '4000000000002685': { ...ok, dispute: 'product_not_received' },
  '4000000000001976': { ...ok, dispute: 'inquiry' },
  '4000000000005423': { ...ok, dispute: 'warning' },
  '4000000000007726': { ...ok, refund: 'late' },
  '4000000000005126': { ...ok, refund: 'fails' },
};

/** Stripe's names for test cards in API calls. */
export const cardTokens: Record<string, string> = {
  pm_card_visa: '4242424242424242',
  pm_card_mastercard: '5555555555554444',
  pm_card_fr: '4000002500000003',
  pm_card_bypassPending: '4000000000000077',
  pm_card_chargeDeclined: '4000000000000002',
  pm_card_visa_chargeDeclined: '4000000000000002',
  pm_card_visa_chargeDeclinedInsufficientFunds: '4000000000009995',
  pm_card_visa_chargeDeclinedLostCard: '4000000000009987',
  pm_card_chargeDeclinedExpiredCard: '4000000000000069',
  pm_card_chargeDeclinedIncorrectCvc: '4000000000000127',
  pm_card_chargeDeclinedProcessingError: '4000000000000119',
  pm_card_chargeCustomerFail: '4000000000000341',
  pm_card_authenticationRequired: '4000002760003184',
  pm_card_authenticationRequiredOnSetup: '4000002500003155',
  pm_card_threeDSecure2Required: '4000000000003220',
  pm_card_createDispute: '4000000000000259',
  pm_card_createDisputeProductNotReceived: '4000000000002685',
  pm_card_createDisputeInquiry: '4000000000001976',
  pm_card_createIssuerFraudRecord: '4000000000005423',
  pm_card_pendingRefund: '4000000000007726',
  pm_card_refundFail: '4000000000005126',
  tok_visa: '4242424242424242',
  tok_mastercard: '5555555555554444',
  tok_chargeDeclined: '4000000000000002',
  tok_chargeCustomerFail: '4000000000000341',
};

export function cardPlan(number: string): CardPlan | undefined {
  return cards[number];
}

/** The last digit of a card number checks the others (ISO/IEC 7812, Luhn). */
export function luhnHolds(number: string): boolean {
  if (!/^\d{12,19}$/.test(number)) return false;
  const digits = [...number].reverse().map(Number);
  const sum = digits.reduce(
    (total, digit, place) => total + (place % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2),
    0,
  );
  return sum % 10 === 0;
}
