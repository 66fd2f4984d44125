import type Stripe from 'stripe';
import { invalid } from '../api/errors.ts';
import { move } from '../engine/balance.ts';
import { platform } from '../engine/events.ts';
import type { TimerHandler } from '../engine/timers.ts';
import type { Work } from '../engine/work.ts';
import { type AccountSecrets, changeAccount, playedCapabilities } from './onboarding.ts';
import { emptyRequirements } from './requirements.ts';

type Reason = Stripe.Account.Requirements.DisabledReason;

const day = 24 * 3600;
/** After so long below zero, the platform pays what its account owes. Source: Stripe, Connect account balances. */
const daysInDebt = 180;

function requirementsOf(account: Stripe.Account): Stripe.Account.Requirements {
  return account.requirements ?? emptyRequirements();
}

/** Stripe asks an account for more: due now, and after the deadline nothing moves any more. */
export function askFor(
  work: Work,
  account: Stripe.Account,
  fields: string[],
  deadline: number | null,
): Stripe.Account {
  const requirements = {
    ...requirementsOf(account),
    currently_due: fields,
    eventually_due: fields,
    current_deadline: deadline,
  };
  changeAccount(work, account, { requirements });
  work.unschedule(account.id, 'requirements_late');
  if (deadline) work.schedule(deadline, 'requirements_late', account.id, { account: platform });
  return account;
}

/** Stripe switches off some of what an account can do, or all of it. */
export function restrict(work: Work, account: Stripe.Account, reason: Reason, only?: string): Stripe.Account {
  const known: readonly string[] = [...playedCapabilities, 'payouts'];
  if (only && !known.includes(only))
    throw invalid(`Only one of ${known.join(', ')} can be switched off alone.`, { param: 'only' });
  const secrets = work.hidden(account.id) as AccountSecrets;
  secrets.blocked = only ? [...(secrets.blocked ?? []), only] : [...known];
  const requirements = requirementsOf(account);
  const late = reason === 'requirements.past_due';
  changeAccount(work, account, {
    charges_enabled: account.charges_enabled && only !== undefined && only !== 'card_payments',
    payouts_enabled: account.payouts_enabled && only !== undefined && only !== 'payouts',
    requirements: {
      ...requirements,
      disabled_reason: reason,
      ...(late ? { past_due: requirements.currently_due, current_deadline: null } : {}),
    },
  });
  return account;
}

/** Stripe is content again. */
export function release(work: Work, account: Stripe.Account): Stripe.Account {
  (work.hidden(account.id) as AccountSecrets).blocked = [];
  work.unschedule(account.id, 'requirements_late');
  const { details_submitted: filled } = account;
  const enabled = { charges_enabled: filled, payouts_enabled: filled };
  changeAccount(work, account, filled ? { ...enabled, requirements: emptyRequirements() } : enabled);
  return account;
}

/** The deadline has passed and what was due is still not there. */
export const requirementsLate: TimerHandler = async (work, timer) => {
  const account = await work.get('account', timer.object_id, 'account', platform);
  if (requirementsOf(account).currently_due?.length) restrict(work, account, 'requirements.past_due');
};

/** Stripe takes money from a connected account, even when nothing is there: its balance may fall below zero. */
export function takeFrom(work: Work, account: Stripe.Account, amount: number): Stripe.BalanceTransaction {
  const description = 'Amount owed by the account';
  const taken = move(work, {
    type: 'adjustment',
    amount: -amount,
    source: account.id,
    description,
    account: account.id,
  });
  work.schedule(work.now + daysInDebt * day, 'debt_collected', account.id, {
    account: platform,
    locks: [account.id, `balance:${account.id}`],
  });
  return taken;
}

/** An account that stayed below zero: the platform answers for it. */
export const debtCollected: TimerHandler = async (work, timer) => {
  const debt = -(await work.availableBalance(timer.object_id));
  if (debt <= 0) return;
  const paid = { type: 'connect_collection_transfer' as const, source: timer.object_id };
  move(work, { ...paid, amount: -debt, account: platform });
  move(work, { ...paid, amount: debt, account: timer.object_id });
};
