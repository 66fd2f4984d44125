import type Stripe from 'stripe';

/** Nothing is asked. */
export function emptyRequirements(): Stripe.Account.Requirements & Stripe.Account.FutureRequirements {
  return {
    alternatives: [],
    current_deadline: null,
    currently_due: [],
    disabled_reason: null,
    errors: [],
    eventually_due: [],
    past_due: [],
    pending_verification: [],
  };
}

const asked = [
  'business_profile.url',
  'company.tax_id',
  'external_account',
  'representative.first_name',
  'representative.last_name',
  'tos_acceptance.date',
];

/** What a French organisation still has to give before money moves. */
export function onboardingRequirements(): Stripe.Account.Requirements {
  return {
    ...emptyRequirements(),
    currently_due: asked,
    eventually_due: asked,
    past_due: asked,
    disabled_reason: 'requirements.past_due',
  };
}
