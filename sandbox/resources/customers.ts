import type Stripe from 'stripe';
import { address, mergedMetadata, orNull } from '../api/fragments.ts';
import { listPage } from '../api/lists.ts';
import {
  expand,
  hash,
  integer,
  later,
  list,
  metadata,
  pages,
  range,
  searching,
  text,
  unsettable,
} from '../api/parameters.ts';
import { route } from '../api/route.ts';
import { searchPage } from '../api/search.ts';
import { newId } from '../engine/ids.ts';
import { newReference } from '../engine/ids.ts';
import { noAddress, secretsOf } from '../play/methods.ts';

const invoiceSettings = hash<Stripe.CustomerCreateParams.InvoiceSettings>({
  custom_fields: later,
  default_payment_method: text(),
  footer: later,
  rendering_options: later,
});

const common = {
  address: unsettable(address),
  balance: integer(),
  business_name: unsettable(text(150)),
  cash_balance: later,
  description: unsettable(text()),
  email: unsettable(text(512)),
  expand,
  individual_name: unsettable(text(150)),
  invoice_prefix: later,
  invoice_settings: invoiceSettings,
  metadata,
  name: unsettable(text(256)),
  next_invoice_sequence: later,
  phone: unsettable(text(20)),
  preferred_locales: list(text()),
  shipping: later,
  source: later,
  tax: later,
  tax_exempt: later,
  validate: later,
};

type Written = Stripe.CustomerCreateParams & Stripe.CustomerUpdateParams;

function addressOf(given: Stripe.Emptyable<Stripe.AddressParam> | undefined): Stripe.Address | null {
  return given ? { ...noAddress, ...given } : null;
}

/** What a request says of a customer, as properties of the customer. */
function written(params: Written): Partial<Stripe.Customer> {
  const patch: Partial<Stripe.Customer> = {};
  if (params.address !== undefined) patch.address = addressOf(params.address);
  if (params.balance !== undefined) patch.balance = params.balance;
  if (params.business_name !== undefined) patch.business_name = params.business_name || undefined;
  if (params.individual_name !== undefined) patch.individual_name = params.individual_name || undefined;
  if (params.description !== undefined) patch.description = orNull(params.description);
  if (params.email !== undefined) patch.email = orNull(params.email);
  if (params.name !== undefined) patch.name = orNull(params.name);
  if (params.phone !== undefined) patch.phone = orNull(params.phone);
  if (params.preferred_locales !== undefined) patch.preferred_locales = params.preferred_locales;
  return patch;
}

/** A customer as Stripe makes one; also for the hosted checkout page. */
export function newCustomer(now: number, params: Stripe.CustomerCreateParams): Stripe.Customer {
  return {
    id: newId('cus'),
    object: 'customer',
    address: null,
    balance: 0,
    created: now,
    currency: null,
    default_source: null,
    delinquent: false,
    description: null,
    discount: null,
    email: null,
    invoice_prefix: newReference(8),
    invoice_settings: {
      custom_fields: null,
      default_payment_method: params.invoice_settings?.default_payment_method ?? null,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    metadata: mergedMetadata({}, params.metadata),
    name: null,
    next_invoice_sequence: 1,
    phone: null,
    preferred_locales: [],
    shipping: null,
    tax_exempt: 'none',
    test_clock: null,
    ...written(params),
  };
}

export const customers = [
  route<Stripe.CustomerCreateParams>(
    'POST',
    '/v1/customers',
    { ...common, payment_method: later, tax_id_data: later, test_clock: later },
    async ({ work, params }) => {
      const customer = work.add('customer', newCustomer(work.now, params));
      work.emit('customer.created', customer);
      return customer;
    },
  ),
  route<Stripe.CustomerRetrieveParams>('GET', '/v1/customers/:id', { expand }, ({ work, path }) =>
    work.get('customer', path.id!),
  ),
  route<Stripe.CustomerUpdateParams>(
    'POST',
    '/v1/customers/:id',
    { ...common, default_source: later },
    async ({ work, path, params }) => {
      const customer = await work.get('customer', path.id!);
      const patch = written(params);
      const method = params.invoice_settings?.default_payment_method;
      if (method) {
        await work.get('payment_method', method, 'invoice_settings[default_payment_method]');
        patch.invoice_settings = { ...customer.invoice_settings, default_payment_method: method };
      }
      if (params.metadata !== undefined) patch.metadata = mergedMetadata(customer.metadata, params.metadata);
      const previous = work.change(customer, patch);
      if (Object.keys(previous).length > 0) work.emit('customer.updated', customer, previous);
      return customer;
    },
  ),
  route<Stripe.CustomerDeleteParams>('DELETE', '/v1/customers/:id', {}, async ({ work, path }) => {
    const customer = await work.get('customer', path.id!);
    for (const method of await work.where('payment_method', [`customer:${customer.id}`])) {
      const previous = work.change(method, { customer: null });
      secretsOf(work, method).spent = true;
      work.emit('payment_method.detached', method, previous);
    }
    work.emit('customer.deleted', customer);
    work.remove(customer.id);
    return { id: customer.id, object: 'customer', deleted: true };
  }),
  route<Stripe.CustomerSearchParams>('GET', '/v1/customers/search', searching, ({ work, params, url }) =>
    searchPage(work, 'customer', url, params, {
      created: 'number',
      email: 'text',
      name: 'text',
      phone: 'text',
    }),
  ),
  route<Stripe.CustomerListParams>(
    'GET',
    '/v1/customers',
    { ...pages, created: range(), email: text(512), test_clock: later },
    ({ work, params, url }) => listPage(work, 'customer', url, params, { email: params.email }),
  ),
];
