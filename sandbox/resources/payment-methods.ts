import type Stripe from 'stripe';
import { ApiError, invalid, missing } from '../api/errors.ts';
import {
  billingDetails,
  cardData,
  mergedMetadata,
  orNull,
  otherMethods,
  sepaData,
} from '../api/fragments.ts';
import { listPage } from '../api/lists.ts';
import { choice, expand, later, laterAll, metadata, pages, required, text } from '../api/parameters.ts';
import { route } from '../api/route.ts';
import type { Work } from '../engine/work.ts';
import { endMandate } from '../play/mandates.ts';
import {
  attach,
  billing,
  cardOfToken,
  methodOf,
  newCard,
  newSepaDebit,
  noAddress,
  planOfCard,
  secretsOf,
} from '../play/methods.ts';

const type = choice('card', 'sepa_debit', ...otherMethods, 'custom');
const allow_redisplay = choice('always', 'limited', 'unspecified');

type Described = Pick<
  Stripe.PaymentMethodCreateParams,
  'billing_details' | 'card' | 'sepa_debit' | 'type' | 'metadata' | 'allow_redisplay'
>;

function billingOf(
  given: Stripe.PaymentMethodCreateParams.BillingDetails | undefined,
): Stripe.PaymentMethod.BillingDetails {
  return billing({
    address: given?.address ? { ...noAddress, ...given.address } : noAddress,
    email: orNull(given?.email),
    name: orNull(given?.name),
    phone: orNull(given?.phone),
  });
}

/** Makes the payment method that a request describes. */
export function describedMethod(work: Work, params: Described): Stripe.PaymentMethod {
  const details = billingOf(params.billing_details);
  const notes = mergedMetadata({}, params.metadata);
  const made = (): Stripe.PaymentMethod => {
    if (params.type === 'sepa_debit') {
      if (!params.sepa_debit)
        throw invalid('Missing required param: sepa_debit.', {
          code: 'parameter_missing',
          param: 'sepa_debit',
        });
      return newSepaDebit(work, params.sepa_debit.iban, details, notes);
    }
    if (params.type !== 'card')
      throw invalid(`The stand-in does not play the payment method type ${params.type}.`, { param: 'type' });
    const card = params.card as
      { number?: string; exp_month?: number; exp_year?: number; cvc?: string; token?: string } | undefined;
    if (card?.token) return newCard(work, cardOfToken(work, card.token), details, notes);
    for (const name of ['number', 'exp_month', 'exp_year'] as const)
      if (card?.[name] === undefined)
        throw invalid(`Missing required param: card[${name}].`, {
          code: 'parameter_missing',
          param: `card[${name}]`,
        });
    return newCard(work, card as Required<typeof card> & object, details, notes);
  };
  const method = made();
  if (params.allow_redisplay) method.allow_redisplay = params.allow_redisplay;
  return method;
}

export const paymentMethods = [
  route<Stripe.PaymentMethodCreateParams>(
    'POST',
    '/v1/payment_methods',
    {
      ...laterAll(...otherMethods, 'custom', 'customer', 'payment_method', 'radar_options'),
      allow_redisplay,
      billing_details: billingDetails,
      card: cardData,
      expand,
      metadata,
      sepa_debit: sepaData,
      type: required(type),
    },
    async ({ work, params }) => describedMethod(work, params),
  ),
  route<Stripe.PaymentMethodRetrieveParams>('GET', '/v1/payment_methods/:id', { expand }, ({ work, path }) =>
    work.get('payment_method', path.id!, 'payment_method'),
  ),
  route<Stripe.PaymentMethodListParams>(
    'GET',
    '/v1/payment_methods',
    { ...pages, allow_redisplay: later, customer: text(), customer_account: later, type },
    async ({ work, params, url }) => {
      if (params.customer) await work.get('customer', params.customer, 'customer');
      return listPage(work, 'payment_method', url, params, { customer: params.customer, type: params.type });
    },
  ),
  route<Stripe.CustomerListPaymentMethodsParams>(
    'GET',
    '/v1/customers/:customer/payment_methods',
    { ...pages, allow_redisplay: later, type },
    async ({ work, params, path, url }) => {
      await work.get('customer', path.customer!, 'customer');
      return listPage(work, 'payment_method', url, params, { customer: path.customer, type: params.type });
    },
  ),
  route<Stripe.CustomerRetrievePaymentMethodParams>(
    'GET',
    '/v1/customers/:customer/payment_methods/:id',
    { expand },
    async ({ work, path }) => {
      const method = await work.get('payment_method', path.id!, 'payment_method');
      if (method.customer !== path.customer) throw missing('payment_method', path.id!, 'payment_method');
      return method;
    },
  ),
  route<Stripe.PaymentMethodAttachParams>(
    'POST',
    '/v1/payment_methods/:id/attach',
    { customer: text(), customer_account: later, expand },
    async ({ work, params, path }) => {
      if (!params.customer)
        throw invalid('Missing required param: customer.', { code: 'parameter_missing', param: 'customer' });
      await work.get('customer', params.customer, 'customer');
      const method = await methodOf(work, path.id!);
      if (secretsOf(work, method).spent)
        throw invalid(
          'This PaymentMethod was previously used without being attached to a Customer or was detached from a Customer, and may not be used again.',
          {
            code: 'payment_method_unexpected_state',
          },
        );
      const refused = method.type === 'card' ? planOfCard(work, method).save : undefined;
      if (refused)
        throw new ApiError(402, {
          type: 'card_error',
          code: refused.code,
          decline_code: refused.decline_code,
          message: refused.message,
        });
      attach(work, method, params.customer);
      return method;
    },
  ),
  route<Stripe.PaymentMethodDetachParams>(
    'POST',
    '/v1/payment_methods/:id/detach',
    { expand },
    async ({ work, path }) => {
      const method = await work.get('payment_method', path.id!, 'payment_method');
      const { customer } = method;
      if (!customer)
        throw invalid(
          'The payment method you provided is not attached to a customer so detachment is impossible.',
          {
            code: 'payment_method_unexpected_state',
          },
        );
      const secrets = secretsOf(work, method);
      secrets.spent = true;
      const previous = work.change(method, { customer: null });
      work.emit('payment_method.detached', method, previous);
      // Taking a SEPA method back ends its mandate too.
      if (secrets.mandate) await endMandate(work, secrets.mandate);
      return method;
    },
  ),
  route<Stripe.MandateRetrieveParams>('GET', '/v1/mandates/:id', { expand }, ({ work, path }) =>
    work.get('mandate', path.id!, 'mandate'),
  ),
];
