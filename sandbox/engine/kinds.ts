import type Stripe from 'stripe';

/** Every kind of object the stand-in keeps, with the SDK's type for it. */
export type Kinds = {
  account: Stripe.Account;
  application_fee: Stripe.ApplicationFee;
  balance_transaction: Stripe.BalanceTransaction;
  capability: Stripe.Capability;
  charge: Stripe.Charge;
  'checkout.session': Stripe.Checkout.Session;
  customer: Stripe.Customer;
  dispute: Stripe.Dispute;
  fee_refund: Stripe.FeeRefund;
  file: Stripe.File;
  mandate: Stripe.Mandate;
  payment_intent: Stripe.PaymentIntent;
  payment_method: Stripe.PaymentMethod;
  payout: Stripe.Payout;
  'radar.early_fraud_warning': Stripe.Radar.EarlyFraudWarning;
  person: Stripe.Person;
  refund: Stripe.Refund;
  setup_attempt: Stripe.SetupAttempt;
  setup_intent: Stripe.SetupIntent;
  topup: Stripe.Topup;
  transfer: Stripe.Transfer;
  transfer_reversal: Stripe.TransferReversal;
  webhook_endpoint: Stripe.WebhookEndpoint;
};
export type Kind = keyof Kinds;

/** Which properties lists may filter on, or rows are looked up by; each becomes a text `name:value` in the row. */
const filtered: Partial<Record<Kind, readonly string[]>> = {
  balance_transaction: ['source', 'payout', 'type'],
  application_fee: ['charge'],
  charge: ['customer', 'payment_intent', 'transfer_group'],
  'checkout.session': ['customer', 'payment_intent', 'setup_intent', 'status'],
  customer: ['email'],
  fee_refund: ['fee'],
  file: ['purpose'],
  dispute: ['charge', 'payment_intent'],
  payment_intent: ['customer'],
  payment_method: ['customer', 'type'],
  payout: ['status', 'destination'],
  'radar.early_fraud_warning': ['charge', 'payment_intent'],
  person: ['account'],
  refund: ['charge', 'payment_intent'],
  setup_attempt: ['setup_intent'],
  setup_intent: ['customer', 'payment_method'],
  topup: ['status'],
  account: ['opened'],
  transfer: ['destination', 'transfer_group', 'source_transaction'],
  transfer_reversal: ['transfer'],
  mandate: ['payment_method'],
};

/** The texts by which an object is found. `hidden` may add some that the API does not show, such as a payout's movements. */
export function keysOf(kind: Kind, data: object, hidden: object | null): string[] {
  const seen = { ...data, ...hidden } as Record<string, unknown>;
  return (filtered[kind] ?? []).flatMap((name) =>
    typeof seen[name] === 'string' ? [`${name}:${seen[name]}`] : [],
  );
}

/** The id by which a kind is recognised, for the objects that a request's parameters name. */
const prefixes: Record<string, Kind> = {
  acct: 'account',
  ch: 'charge',
  cs: 'checkout.session',
  cus: 'customer',
  du: 'dispute',
  fee: 'application_fee',
  file: 'file',
  fr: 'fee_refund',
  issfr: 'radar.early_fraud_warning',
  mandate: 'mandate',
  person: 'person',
  pi: 'payment_intent',
  pm: 'payment_method',
  po: 'payout',
  py: 'charge',
  pyr: 'refund',
  re: 'refund',
  seti: 'setup_intent',
  setatt: 'setup_attempt',
  tr: 'transfer',
  trr: 'transfer_reversal',
  tu: 'topup',
  txn: 'balance_transaction',
  we: 'webhook_endpoint',
};

export function kindOfId(id: string): Kind | undefined {
  return prefixes[id.slice(0, id.indexOf('_'))];
}
