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

/** What a person has to give. A description of what they do serves in the place of a website. */
const askedOfPerson = [
  'business_profile.product_description',
  'external_account',
  'individual.address.city',
  'individual.address.line1',
  'individual.address.postal_code',
  'individual.dob.day',
  'individual.dob.month',
  'individual.dob.year',
  'individual.first_name',
  'individual.last_name',
  'tos_acceptance.date',
];

const asked = [
  'business_profile.url',
  'company.tax_id',
  'external_account',
  'representative.first_name',
  'representative.last_name',
  'tos_acceptance.date',
];

/** What a French organisation, or a person, still has to give before money moves. */
export function onboardingRequirements(account: Stripe.Account): Stripe.Account.Requirements {
  const described = Boolean(account.business_profile?.product_description);
  const due =
    account.business_type === 'individual'
      ? askedOfPerson.filter((field) => !described || !field.startsWith('business_profile.'))
      : asked;
  return {
    ...emptyRequirements(),
    currently_due: due,
    eventually_due: due,
    past_due: due,
    disabled_reason: 'requirements.past_due',
  };
}
