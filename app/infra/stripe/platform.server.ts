import { fromCents, type Money } from '#app/money/money.ts';
import { startOfDay, type Day } from '#app/money/day.ts';
import { dayOfSeconds, fromStripeAmount, toStripeAmount } from './amounts.ts';
import { ask, type Tag } from './client.server.ts';

/**
 * Opens a connected account for an organisation, or for one person (`what` they are paid there is said to Stripe): it collects their papers,
 * we carry fees and losses.
 */
export async function createConnectedAccount(account: {
  key: string;
  holder: { organisation: string } | { person: true; what: string };
  email: string;
  metadata: Tag;
}): Promise<{ id: string }> {
  const { holder } = account;
  const made = await ask((client) =>
    client.accounts.create(
      {
        country: 'FR',
        email: account.email,
        ...('organisation' in holder
          ? { business_type: 'company', company: { name: holder.organisation } }
          : { business_type: 'individual', business_profile: { product_description: holder.what } }),
        controller: {
          stripe_dashboard: { type: 'express' },
          fees: { payer: 'application' },
          losses: { payments: 'application' },
          requirement_collection: 'stripe',
        },
        capabilities: { transfers: { requested: true } },
        metadata: account.metadata,
      },
      { idempotencyKey: account.key },
    ),
  );
  return { id: made.id };
}

/** A page of Stripe's, usable once within minutes, where the organisation gives its papers. */
export async function onboardingLink(link: {
  accountId: string;
  refreshUrl: string;
  returnUrl: string;
}): Promise<string> {
  const made = await ask((client) =>
    client.accountLinks.create({
      account: link.accountId,
      type: 'account_onboarding',
      refresh_url: link.refreshUrl,
      return_url: link.returnUrl,
    }),
  );
  return made.url;
}

/** Sends money of our available balance to a connected account. Throws Stripe's error when the balance is too low. */
export async function transferTo(transfer: {
  key: string;
  amount: Money;
  accountId: string;
  group: string;
  metadata: Record<string, string>;
}): Promise<{ id: string }> {
  const made = await ask((client) =>
    client.transfers.create(
      {
        amount: toStripeAmount(transfer.amount),
        currency: 'eur',
        destination: transfer.accountId,
        transfer_group: transfer.group,
        metadata: transfer.metadata,
      },
      { idempotencyKey: transfer.key },
    ),
  );
  return { id: made.id };
}

/** The transfer made for a group, or null. For an answer that was lost so long ago that its key is forgotten. */
export async function transferOfGroup(group: string): Promise<{ id: string; amount: Money } | null> {
  const page = await ask((client) => client.transfers.list({ transfer_group: group, limit: 1 }));
  const [made] = page.data;
  return made ? { id: made.id, amount: fromStripeAmount(made.amount) } : null;
}

export type BankPayout = {
  id: string;
  status: 'pending' | 'paid' | 'failed';
  amount: Money;
  metadata: Record<string, string>;
  arrivedOn: Day;
  failureCode: string | null;
};

/** Sends money of our available balance to the platform's bank account. */
export async function payOutToBank(payout: {
  key: string;
  amount: Money;
  metadata: Tag;
}): Promise<BankPayout> {
  const { key, amount, metadata } = payout;
  return payoutOf(
    await ask((client) =>
      client.payouts.create(
        { amount: toStripeAmount(amount), currency: 'eur', metadata },
        { idempotencyKey: key },
      ),
    ),
  );
}

/** The payout to our bank that carries this tag, made on or after a day, or null. For an answer so long lost that its key is forgotten. */
export async function findPayout(tag: Tag, since: Day): Promise<BankPayout | null> {
  const made = await ask((client) =>
    client.payouts
      .list({ created: { gte: secondsOf(since) }, limit: 100 })
      .autoPagingToArray({ limit: 10_000 }),
  );
  const found = made.find(({ metadata }) => carries(metadata, tag));
  return found ? payoutOf(found) : null;
}

export async function readPayout(id: string): Promise<BankPayout> {
  return payoutOf(await ask((client) => client.payouts.retrieve(id)));
}

function payoutOf(payout: {
  id: string;
  status: string;
  amount: number;
  metadata: Record<string, string> | null;
  arrival_date: number;
  failure_code: string | null;
}): BankPayout {
  const status =
    payout.status === 'paid'
      ? 'paid'
      : payout.status === 'failed' || payout.status === 'canceled'
        ? 'failed'
        : 'pending';
  return {
    id: payout.id,
    status,
    amount: fromStripeAmount(payout.amount),
    metadata: payout.metadata ?? {},
    arrivedOn: dayOfSeconds(payout.arrival_date),
    failureCode: payout.failure_code,
  };
}

export type TopUp = {
  id: string;
  status: 'pending' | 'succeeded' | 'failed';
  failureCode: string | null;
  amount: Money;
  metadata: Record<string, string>;
};

/** Draws money from the platform's own bank account into its Stripe balance. */
export async function topUp(request: { key: string; amount: Money; metadata: Tag }): Promise<TopUp> {
  const made = await ask((client) =>
    client.topups.create(
      {
        amount: toStripeAmount(request.amount),
        currency: 'eur',
        description: 'Terreau',
        metadata: request.metadata,
      },
      { idempotencyKey: request.key },
    ),
  );
  return topUpOf(made);
}

/** The top-up that carries this tag, made on or after a day, or null. For an answer so long lost that its key is forgotten. */
export async function findTopUp(tag: Tag, since: Day): Promise<TopUp | null> {
  const made = await ask((client) =>
    client.topups
      .list({ created: { gte: secondsOf(since) }, limit: 100 })
      .autoPagingToArray({ limit: 10_000 }),
  );
  const found = made.find(({ metadata }) => carries(metadata, tag));
  return found ? topUpOf(found) : null;
}

function secondsOf(since: Day): number {
  return Math.floor(startOfDay(since).getTime() / 1000);
}

function carries(metadata: Record<string, string> | null, tag: Tag): boolean {
  return Object.entries(tag).every(([name, value]) => metadata?.[name] === value);
}

export async function readTopUp(id: string): Promise<TopUp> {
  return topUpOf(await ask((client) => client.topups.retrieve(id)));
}

function topUpOf(made: {
  id: string;
  status: string;
  amount: number;
  failure_code: string | null;
  metadata: Record<string, string>;
}): TopUp {
  const status = made.status === 'succeeded' ? 'succeeded' : made.status === 'pending' ? 'pending' : 'failed';
  return {
    id: made.id,
    status,
    failureCode: made.failure_code,
    amount: fromStripeAmount(made.amount),
    metadata: made.metadata,
  };
}

/** What the platform's Stripe balance can send now, and what is on its way in. */
export async function platformBalance(): Promise<{ available: Money; pending: Money }> {
  return balanceAt(null);
}

/** The same for a connected account, which may be below zero; null is the platform's own. */
export async function balanceAt(accountId: string | null): Promise<{ available: Money; pending: Money }> {
  const balance = await ask((client) =>
    client.balance.retrieve({}, accountId ? { stripeAccount: accountId } : undefined),
  );
  const euros = (list: { currency: string; amount: number }[]) =>
    fromCents(
      list.filter((part) => part.currency === 'eur').reduce((total, part) => total + BigInt(part.amount), 0n),
    );
  return { available: euros(balance.available), pending: euros(balance.pending) };
}
