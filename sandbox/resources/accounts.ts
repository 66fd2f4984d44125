import type Stripe from 'stripe';
import { invalid } from '../api/errors.ts';
import { mergedMetadata } from '../api/fragments.ts';
import { listPage } from '../api/lists.ts';
import { type Call, route } from '../api/route.ts';
import { newId } from '../engine/ids.ts';
import { platform } from '../engine/events.ts';
import type { Work } from '../engine/work.ts';
import { playedCapabilities, capabilitiesOf, requestCapabilities } from '../play/onboarding.ts';
import { emptyRequirements } from '../play/requirements.ts';
import * as shapes from './accounts.shapes.ts';

type Given = Stripe.AccountCreateParams;

/** What the stand-in remembers of an account link: which page it opens, for whom, and where they go next. */
export type LinkSecrets = { returnUrl?: string; refreshUrl?: string; linkExpires?: number };

function controllerOf(given: Given['controller'], type: Given['type']): Stripe.Account.Controller {
  const express = type === 'express' || type === undefined;
  return {
    fees: { payer: given?.fees?.payer ?? (type === 'standard' ? 'account' : 'application') },
    is_controller: true,
    losses: { payments: given?.losses?.payments ?? (type === 'standard' ? 'stripe' : 'application') },
    requirement_collection: given?.requirement_collection ?? (type === 'custom' ? 'application' : 'stripe'),
    stripe_dashboard: {
      type: given?.stripe_dashboard?.type ?? (type === 'custom' ? 'none' : express ? 'express' : 'full'),
    },
    type: 'application',
  };
}

/** Stripe names the old type of an account by what its controller says. */
function typeOf(controller: Stripe.Account.Controller): Stripe.Account.Type {
  const { stripe_dashboard: dashboard, requirement_collection: collects } = controller;
  if (dashboard?.type === 'express') return 'express';
  if (dashboard?.type === 'full') return 'standard';
  return collects === 'application' ? 'custom' : 'none';
}

function profileOf(
  given: Given['business_profile'],
  old?: Stripe.Account.BusinessProfile | null,
): Stripe.Account.BusinessProfile {
  return {
    mcc: null,
    minority_owned_business_designation: null,
    name: null,
    specified_commercial_transactions_act_url: null,
    support_address: null,
    support_email: null,
    support_phone: null,
    support_url: null,
    url: null,
    ...old,
    ...(given as Partial<Stripe.Account.BusinessProfile> | undefined),
  };
}

/** An account without anything filled in yet. */
export function newAccount(now: number, id: string, given: Given): Stripe.Account {
  const controller = controllerOf(given.controller, given.type);
  return {
    id,
    object: 'account',
    business_profile: profileOf(given.business_profile),
    business_type: given.business_type ?? null,
    capabilities: {},
    charges_enabled: false,
    company: {
      directors_provided: false,
      executives_provided: false,
      name: given.company?.name ?? null,
      owners_provided: false,
      tax_id_provided: !!given.company?.tax_id,
    },
    controller,
    country: given.country ?? 'FR',
    created: now,
    default_currency: 'eur',
    details_submitted: false,
    email: given.email ?? null,
    external_accounts: {
      object: 'list',
      data: [],
      has_more: false,
      url: `/v1/accounts/${id}/external_accounts`,
    },
    future_requirements: emptyRequirements(),
    groups: null,
    metadata: mergedMetadata({}, given.metadata),
    payouts_enabled: false,
    requirements: emptyRequirements(),
    settings: {
      branding: { icon: null, logo: null, primary_color: null, secondary_color: null },
      card_payments: {
        decline_on: { avs_failure: false, cvc_failure: false },
        statement_descriptor_prefix: null,
        statement_descriptor_prefix_kana: null,
        statement_descriptor_prefix_kanji: null,
      },
      dashboard: { display_name: given.business_profile?.name ?? null, timezone: 'Europe/Paris' },
      payments: {
        statement_descriptor: null,
        statement_descriptor_kana: null,
        statement_descriptor_kanji: null,
        statement_descriptor_prefix_kana: null,
        statement_descriptor_prefix_kanji: null,
      },
      payouts: {
        debit_negative_balances: true,
        schedule: { delay_days: 3, interval: given.settings?.payouts?.schedule?.interval ?? 'manual' },
        statement_descriptor: null,
      },
      sepa_debit_payments: {},
    },
    tos_acceptance: { date: null, ip: null, user_agent: null },
    type: typeOf(controller),
  };
}

async function create({ work, params }: Call<Stripe.AccountCreateParams>): Promise<Stripe.Account> {
  if (params.type && params.controller)
    throw invalid('You may only specify one of these parameters: type, controller.', {
      code: 'parameters_exclusive',
      param: 'type',
    });
  if (params.country && params.country !== 'FR')
    throw invalid(`The stand-in opens accounts in France only, not ${params.country}.`, {
      code: 'country_unsupported',
      param: 'country',
    });
  const account = newAccount(work.now, newId('acct'), params);
  work.add('account', account, { opened: 'connected' }, platform);
  await requestCapabilities(work, account, requested(params));
  return account;
}

/** The capabilities that a request asks for, or gives up. */
function requested(params: Given): Record<string, boolean> {
  const asked = (params.capabilities ?? {}) as Record<string, { requested?: boolean }>;
  return Object.fromEntries(
    Object.entries(asked).flatMap(([name, { requested: wish }]) =>
      wish === undefined ? [] : [[name, wish]],
    ),
  );
}

async function update({ work, params, path }: Call<Stripe.AccountUpdateParams>): Promise<Stripe.Account> {
  const account = await work.get('account', path.id!, 'account', platform);
  const interval = params.settings?.payouts?.schedule?.interval;
  const previous = work.change(account, {
    ...(params.metadata === undefined
      ? {}
      : { metadata: mergedMetadata(account.metadata ?? {}, params.metadata) }),
    ...(params.email === undefined ? {} : { email: params.email }),
    ...(params.business_type === undefined ? {} : { business_type: params.business_type }),
    ...(params.business_profile === undefined
      ? {}
      : {
          business_profile: profileOf(
            params.business_profile as Given['business_profile'],
            account.business_profile,
          ),
        }),
    ...(params.company?.name === undefined
      ? {}
      : { company: { ...account.company, name: params.company.name } }),
    ...(interval
      ? {
          settings: {
            ...account.settings!,
            payouts: {
              ...account.settings!.payouts!,
              schedule: { ...account.settings!.payouts!.schedule, interval },
            },
          },
        }
      : {}),
  });
  await requestCapabilities(work, account, requested(params as Given));
  if (Object.keys(previous).length > 0) work.emit('account.updated', account, previous, account.id);
  return account;
}

async function createLink({
  work,
  params,
  engine,
}: Call<Stripe.AccountLinkCreateParams>): Promise<Stripe.AccountLink> {
  const account = await work.get('account', params.account, 'account', platform);
  for (const name of ['refresh_url', 'return_url'] as const)
    if (!params[name])
      throw invalid(`Missing required param: ${name}.`, { code: 'parameter_missing', param: name });
  const secrets: LinkSecrets = {
    returnUrl: params.return_url,
    refreshUrl: params.refresh_url,
    linkExpires: work.now + 300,
  };
  Object.assign(work.hidden(account.id), secrets);
  work.touch(account.id);
  return {
    object: 'account_link',
    created: work.now,
    expires_at: work.now + 300,
    url: `${engine.url}/onboarding/${account.id}`,
  };
}

/** An account's own view of itself, or the platform's of one of its accounts. */
async function retrieveCapability(work: Work, id: string, name: string): Promise<Stripe.Capability> {
  const account = await work.get('account', id, 'account', platform);
  const found = capabilitiesOf(work, account).find((capability) => capability.id === name);
  if (!found)
    throw invalid(`No such capability: ${name}. The stand-in plays ${playedCapabilities.join(', ')}.`, {
      param: 'capability',
    });
  return found;
}

export const accounts = [
  route<Stripe.AccountCreateParams>('POST', '/v1/accounts', shapes.create, create),
  route<Stripe.AccountRetrieveParams>('GET', '/v1/accounts/:id', shapes.retrieve, ({ work, path }) =>
    work.get('account', path.id!, 'account', platform),
  ),
  route<Stripe.AccountRetrieveCurrentParams>('GET', '/v1/account', shapes.retrieve, ({ work }) =>
    work.get('account', work.account, 'account', platform),
  ),
  route<Stripe.AccountUpdateParams>('POST', '/v1/accounts/:id', shapes.update, update),
  route<Stripe.AccountListParams>('GET', '/v1/accounts', shapes.list, ({ work, params, url }) =>
    // The platform's own account is not among those it has opened.
    listPage(work, 'account', url, params, { opened: 'connected' }, platform),
  ),
  route<Stripe.AccountListCapabilitiesParams>(
    'GET',
    '/v1/accounts/:id/capabilities',
    shapes.retrieve,
    async ({ work, path, url }) => {
      const account = await work.get('account', path.id!, 'account', platform);
      return { object: 'list', data: capabilitiesOf(work, account), has_more: false, url };
    },
  ),
  route<Stripe.AccountRetrieveCapabilityParams>(
    'GET',
    '/v1/accounts/:id/capabilities/:capability',
    shapes.retrieve,
    ({ work, path }) => retrieveCapability(work, path.id!, path.capability!),
  ),
  route<Stripe.AccountListExternalAccountsParams>(
    'GET',
    '/v1/accounts/:id/external_accounts',
    shapes.externalAccounts,
    async ({ work, path }) => {
      const account = await work.get('account', path.id!, 'account', platform);
      return account.external_accounts!;
    },
  ),
  route<Stripe.AccountLinkCreateParams>('POST', '/v1/account_links', shapes.link, createLink),
];
