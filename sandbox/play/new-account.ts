import type Stripe from 'stripe';
import { mergedMetadata } from '../api/fragments.ts';
import { emptyRequirements } from './requirements.ts';

type Given = Stripe.AccountCreateParams;

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

/** What is public about the account, with what a request changes. */
export function profileOf(
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
