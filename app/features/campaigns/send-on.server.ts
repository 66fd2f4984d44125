import { db, inTransaction } from '#app/infra/db.server.ts';
import { refusalCode } from '#app/infra/stripe/client.server.ts';
import { readConnectedAccount } from '#app/infra/stripe/connected.server.ts';
import { transferOfGroup, transferTo } from '#app/infra/stripe/platform.server.ts';
import type { Day } from '#app/money/day.ts';
import { equals, subtract, type Money } from '#app/money/money.ts';
import { tellCooperation } from './cooperation-letters.server.ts';

/** What sending a campaign's money on needs to know of it. */
export type ReadyCampaign = {
  id: string;
  instrument: 'gift' | 'loan' | 'share';
  feeRate: { toFixed(): string };
  project: { cooperation: { stripeAccountId: string | null; stripeReady: boolean } };
};

/** What is to leave, as it was written before Stripe was asked. `refusals`: how often Stripe refused before. */
export type Intent = { collected: Money; fee: Money; refusals: number; askedBefore: boolean };

/**
 * The account to which a campaign's money goes, or null while it can receive nothing: its cooperation is told once, of a permanent campaign
 * once in each `month` of which money waits.
 */
export async function accountFor({ id, project }: ReadyCampaign, month?: Day): Promise<string | null> {
  const { stripeAccountId, stripeReady } = project.cooperation;
  // What we were told may be old: an account restricted meanwhile gets nothing until it is well again.
  if (stripeAccountId && stripeReady && (await readConnectedAccount(stripeAccountId))?.ready) {
    return stripeAccountId;
  }
  await inTransaction((tx) => tellCooperation(tx, id, 'account-not-ready', month ? { month } : {}));
  return null;
}

/**
 * Sends the money to the connected account, once: a lost answer is looked for or asked again under the same key. Null when our available
 * balance is too low. `part` names what of the campaign leaves where it is not all; `refused` undoes the intent.
 */
export async function sendOn(order: {
  id: string;
  part?: string;
  intent: Intent;
  accountId: string;
  refused: () => Promise<unknown>;
}): Promise<string | null> {
  const { id, part, intent, accountId, refused } = order;
  const { collected, fee, refusals, askedBefore } = intent;
  const amount = subtract(collected, fee);
  const group = part ? `campaign_${id}_${part}` : `campaign_${id}`;
  const made = askedBefore ? await transferOfGroup(group) : null;
  if (made && !equals(made.amount, amount)) {
    throw new Error(
      `Transfer ${made.id} is of ${made.amount.toFixed(2)}, but ${amount.toFixed(2)} was asked for campaign ${id}`,
    );
  }
  if (made) return made.id;
  const first = part ? `campaign:${id}:transfer:${part}` : `campaign:${id}:transfer`;
  const key = refusals === 0 ? first : `${first}:${refusals + 1}`;
  try {
    const transfer = await transferTo({ key, amount, accountId, group, metadata: { kind: 'campaign', id } });
    return transfer.id;
  } catch (error) {
    if (!refusalCode(error)) throw error;
    // Stripe keeps a refusal under its key: the next try, once things have changed, has another.
    await refused();
    if (refusalCode(error) === 'balance_insufficient') return null;
    throw error;
  }
}

/** Stripe refused: what was written of the release is taken back, and the next try has another key. */
export async function releaseRefused(id: string, refusals: number): Promise<void> {
  await db().campaign.updateMany({
    where: { id, releaseRefusals: refusals },
    data: { releaseAskedOn: null, releaseAmount: null, releaseRefusals: { increment: 1 } },
  });
}
