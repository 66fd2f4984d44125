import type Stripe from 'stripe';
import { newFingerprint, newId } from '../engine/ids.ts';
import type { Work } from '../engine/work.ts';
import { emptyRequirements, onboardingRequirements } from './requirements.ts';

/** The capabilities that the stand-in plays. */
export const playedCapabilities = ['transfers', 'card_payments', 'sepa_debit_payments'] as const;
type Played = (typeof playedCapabilities)[number];

type Wish = { requested: boolean; at: number | null };
export type AccountSecrets = {
  wishes?: Partial<Record<Played, Wish>>;
  /** Capabilities that Stripe has switched off, whatever the account has filled in. */
  blocked?: string[];
};

/** Asks for capabilities or gives them up. They become active once the account has been filled in. */
export async function requestCapabilities(
  work: Work,
  account: Stripe.Account,
  asked: Record<string, boolean>,
): Promise<void> {
  const names = playedCapabilities.filter((name) => asked[name] !== undefined);
  if (names.length === 0) return;
  const secrets = work.hidden(account.id) as AccountSecrets;
  secrets.wishes ??= {};
  for (const name of names)
    secrets.wishes[name] = { requested: asked[name]!, at: asked[name] ? work.now : null };
  if (!account.details_submitted) work.change(account, { requirements: onboardingRequirements(account) });
  applyWishes(work, account);
}

/** Brings the account's capabilities in line with what was asked and what is known of it. */
function applyWishes(work: Work, account: Stripe.Account): void {
  const { wishes = {}, blocked = [] } = work.hidden(account.id) as AccountSecrets;
  const capabilities: Stripe.Account.Capabilities = { ...account.capabilities };
  for (const name of playedCapabilities) {
    const wish = wishes[name];
    if (!wish) continue;
    const active = account.details_submitted && !blocked.includes(name);
    if (wish.requested) capabilities[name] = active ? 'active' : 'inactive';
    else delete capabilities[name];
  }
  work.change(account, { capabilities });
}

/** The account's capabilities as objects of their own. */
export function capabilitiesOf(work: Work, account: Stripe.Account): Stripe.Capability[] {
  const { wishes = {} } = work.hidden(account.id) as AccountSecrets;
  return playedCapabilities.flatMap((name) => {
    const wish = wishes[name];
    if (!wish) return [];
    const status = account.capabilities?.[name] ?? 'unrequested';
    const due = account.details_submitted ? account.requirements : onboardingRequirements(account);
    return [
      {
        id: name,
        object: 'capability' as const,
        account: account.id,
        future_requirements: emptyRequirements() as Stripe.Capability.FutureRequirements,
        requested: wish.requested,
        requested_at: wish.at,
        requirements: {
          ...(status === 'inactive' ? due : emptyRequirements()),
          disabled_reason: status === 'inactive' ? ('requirements.fields_needed' as const) : null,
        } as Stripe.Capability.Requirements,
        status,
      },
    ];
  });
}

/** The bank account of an organisation, or of a person, to which payouts go. */
export function bankAccount(
  account: string,
  iban: string,
  holder: string | null,
  individual = false,
): Stripe.BankAccount {
  return {
    id: newId('ba'),
    object: 'bank_account',
    account,
    account_holder_name: holder,
    account_holder_type: individual ? 'individual' : 'company',
    account_type: null,
    available_payout_methods: ['standard'],
    bank_name: 'BANQUE DE TEST',
    country: iban.slice(0, 2),
    currency: 'eur',
    default_for_currency: true,
    fingerprint: newFingerprint(),
    last4: iban.slice(-4),
    metadata: {},
    routing_number: iban.slice(4, 14),
    status: 'new',
  };
}

/** Changes an account, and its capabilities with it; each change is told as Stripe tells it. */
export function changeAccount(
  work: Work,
  account: Stripe.Account,
  patch: Partial<Stripe.Account>,
  newBank?: Stripe.BankAccount,
): void {
  const before = new Map(capabilitiesOf(work, account).map(({ id, status }) => [id, status]));
  const earlier = structuredClone(account.capabilities);
  const previous = work.change(account, patch);
  applyWishes(work, account);
  for (const capability of capabilitiesOf(work, account)) {
    if (before.get(capability.id) !== capability.status)
      work.emit('capability.updated', capability, { status: before.get(capability.id) }, account.id);
  }
  if (newBank) work.emit('account.external_account.created', newBank, undefined, account.id);
  work.emit('account.updated', account, { ...previous, capabilities: earlier }, account.id);
}

/** The organisation has given its identity and its IBAN: Stripe is content, and money may move. */
export function completeOnboarding(
  work: Work,
  account: Stripe.Account,
  given: { iban: string; name: string },
): void {
  const individual = account.business_type === 'individual';
  const bank = bankAccount(account.id, given.iban, given.name, individual);
  (work.hidden(account.id) as AccountSecrets).blocked = [];
  work.unschedule(account.id, 'requirements_late');
  const filled: Partial<Stripe.Account> = {
    details_submitted: true,
    charges_enabled: true,
    payouts_enabled: true,
    requirements: emptyRequirements(),
    ...(individual
      ? {}
      : {
          company: {
            ...account.company,
            name: given.name,
            directors_provided: true,
            executives_provided: true,
            owners_provided: true,
            tax_id_provided: true,
          },
        }),
    external_accounts: { ...account.external_accounts!, data: [bank] },
    tos_acceptance: { ...account.tos_acceptance, date: work.now, ip: '127.0.0.1' },
  };
  changeAccount(work, account, filled, bank);
}
