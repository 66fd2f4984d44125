import type Stripe from 'stripe';
import { choice, expand, flag, hash, required, type Rule, text } from '../api/parameters.ts';
import { route } from '../api/route.ts';
import { newId, newSecret } from '../engine/ids.ts';
import { platform } from '../engine/events.ts';

const disputes =
  'destination_on_behalf_of_charge_management,dispute_management,refund_management,smart_disputes_management';
const onboarding = 'disable_stripe_user_authentication,external_account_collection';
const payouts = `${onboarding},edit_payout_schedule,instant_payouts,standard_payouts`;
const cards = 'card_management,card_spend_dispute_management,cardholder_management,spend_control_management';

/** Every embedded component that Stripe names, with its features. None can run here: their script comes from Stripe. */
const components: Record<keyof Stripe.AccountSession.Components, string> = {
  account_management: onboarding,
  account_onboarding: onboarding,
  balance_report: '',
  balances: payouts,
  disputes_list: `capture_payments,${disputes}`,
  documents: '',
  financial_account: `${onboarding},send_money,transfer_balance`,
  financial_account_transactions: 'card_spend_dispute_management',
  instant_payouts_promotion: `${onboarding},instant_payouts`,
  issuing_card: cards,
  issuing_cards_list: `${cards},disable_stripe_user_authentication`,
  notification_banner: onboarding,
  payment_details: `capture_payments,${disputes}`,
  payment_disputes: disputes,
  payment_method_settings: 'disable_stripe_user_authentication',
  payments: `capture_payments,${disputes}`,
  payout_details: '',
  payout_reconciliation_report: '',
  payouts,
  payouts_list: '',
  reporting_chart: '',
  tax_registrations: '',
  tax_settings: '',
  terminal_hardware_orders: '',
  terminal_hardware_shop: '',
};

const featuresOf = (names: string) => names.split(',').filter((name) => name !== '');

const shape = hash(
  Object.fromEntries(
    Object.entries(components).map(([name, features]): [string, Rule] => {
      const rules = Object.fromEntries(featuresOf(features).map((feature) => [feature, flag]));
      return [name, hash({ enabled: required(flag), features: hash(rules) })];
    }),
  ),
);

type Wished = Record<string, { enabled: boolean; features?: Record<string, boolean> } | undefined>;

export const accountSessions = [
  route<Stripe.AccountSessionCreateParams>(
    'POST',
    '/v1/account_sessions',
    { account: required(text()), components: required(shape), expand },
    async ({ work, params }): Promise<Stripe.AccountSession> => {
      const account = await work.get('account', params.account, 'account', platform);
      const wished = params.components as unknown as Wished;
      const shown = Object.entries(components).map(([name, features]) => {
        const { enabled = false, features: given = {} } = wished[name] ?? {};
        const switched = featuresOf(features).map((feature) => [feature, given[feature] ?? false]);
        return [name, { enabled, features: Object.fromEntries(switched) as object }];
      });
      return {
        object: 'account_session',
        account: account.id,
        client_secret: newSecret(newId('accs')),
        components: Object.fromEntries(shown) as Stripe.AccountSession.Components,
        expires_at: work.now + 3600,
        livemode: false,
      };
    },
  ),
  route<Stripe.AccountCreateLoginLinkParams>(
    'POST',
    '/v1/accounts/:id/login_links',
    { expand },
    async ({ work, path, engine }): Promise<Stripe.LoginLink> => {
      const { id } = await work.get('account', path.id!, 'account', platform);
      return { object: 'login_link', created: work.now, url: `${engine.url}/express/${id}` };
    },
  ),
];

export const rejections = choice(
  'credit',
  'fraud_no_intent_to_fulfill',
  'fraud_other',
  'fraud_payment_method_casher',
  'fraud_payment_method_tester',
  'other',
  'terms_of_service',
);
