import { db } from '#app/infra/db.server.ts';
import { ask, UnknownOutcome } from '#app/infra/stripe/client.server.ts';
import type { Chance } from '../story/chance.ts';
import type { Stage } from './cast.ts';

type Chosen = { path: string };

/** A bank says no to something that is on its way. A debit that is tried again after that goes through: what must end can end. */
export async function failOne({ site }: Stage, luck: Chance): Promise<string> {
  const place = luck.whole(0, 1_000);
  const onTheWay = await db().$queryRaw<Chosen[]>`
    select 'payment_intents/' || o.id || '/fail' as path, o.seq from standin.object o
    left join "Collection" c on c.id::text = o.data->'metadata'->>'id'
    where o.kind = 'payment_intent' and o.data->>'status' = 'processing' and coalesce(c.round, 1) = 1
    union all
    select o.kind || 's/' || o.id || '/fail', o.seq from standin.object o
    where o.kind in ('payout', 'topup') and o.data->>'status' in ('pending', 'in_transit')
      and o.data->'metadata'->>'kind' in ('payout_batch', 'bank_funding', 'float_top_up')
    order by seq`;
  return decreed(site, onTheWay[place % (onTheWay.length || 1)], {}, 'nothing is on its way');
}

/**
 * Whoever paid asks their bank for the money back: by card, or weeks after a debit. A cooperation does so once an instalment, so that a loan
 * comes to its end.
 */
export async function disputeOne({ site }: Stage, luck: Chance): Promise<string> {
  const [place, ofLoans, inquiry] = [luck.whole(0, 10_000), luck.percent(25), luck.percent(15)];
  const refundedToo = luck.percent(30);
  const paid = await db().$queryRaw<Chosen[]>`
    select 'payment_intents/' || o.id || '/dispute' as path from standin.object o
    join standin.object charge on charge.id = o.data->>'latest_charge'
    where o.kind = 'payment_intent' and o.data->>'status' = 'succeeded' and charge.data->>'disputed' = 'false'
      and (charge.data->>'amount_refunded' = '0' or ${refundedToo}) and o.data->'metadata'->>'kind' = ${ofLoans ? 'collection' : 'pledge'}
      and not exists (select 1 from "Collection" c join "Collection" other on other."instalmentId" = c."instalmentId"
        where c.id::text = o.data->'metadata'->>'id' and other.status = 'returned')
    order by o.seq desc limit 40`;
  const chosen = paid[place % (paid.length || 1)];
  return decreed(site, chosen, inquiry ? { kind: 'inquiry' } : {}, 'nothing was paid');
}

/** A bank decides a case: mostly for whoever paid. */
export async function decideCase({ site }: Stage, luck: Chance): Promise<string> {
  const [place, won] = [luck.whole(0, 1_000), luck.percent(40)];
  const open = await openCases();
  const id = open[place % (open.length || 1)];
  return decreed(site, id ? { path: `disputes/${id}/${won ? 'win' : 'lose'}` } : undefined, {}, 'no case');
}

/** The disputes that wait for a bank, oldest first. */
export async function openCases(): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    select id from standin.object where kind = 'dispute' and data->>'status' ~ 'needs_response$|under_review$' order by seq`;
  return rows.map(({ id }) => id);
}

/** The bank of a card suspects fraud, before any dispute. */
export async function warnOfOne({ site }: Stage, luck: Chance): Promise<string> {
  const place = luck.whole(0, 1_000);
  const paid = await db().$queryRaw<Chosen[]>`
    select 'charges/' || id || '/warn' as path from standin.object
    where kind = 'charge' and data->>'status' = 'succeeded' and data->'payment_method_details'->>'type' = 'card'
      and data->>'refunded' = 'false' and data->>'disputed' = 'false' order by seq desc limit 40`;
  return decreed(site, paid[place % (paid.length || 1)], {}, 'nothing was paid');
}

/** Stripe switches the cooperation's account off, or on again: meanwhile nothing reaches it. */
export async function blockOrRelease({ site }: Stage, luck: Chance): Promise<string> {
  const blocks = luck.percent(45);
  const path = `accounts/${await itsAccount()}/${blocks ? 'restrict' : 'release'}`;
  return decreed(site, { path }, {}, 'no account');
}

async function itsAccount(): Promise<string> {
  const [account] = await db().$queryRaw<{ id: string }[]>`
    select "stripeAccountId" as id from "Organisation" where "stripeAccountId" is not null limit 1`;
  return account!.id;
}

export async function blockedAccounts(): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    select id from standin.object where kind = 'account' and data->>'payouts_enabled' = 'false'`;
  return rows.map(({ id }) => id);
}

/** Someone takes part of a transfer back in Stripe's own dashboard, past all our pages. */
export async function takeBack(_stage: Stage, luck: Chance): Promise<string> {
  const [place, percent, number] = [luck.whole(0, 1_000), luck.whole(10, 40), luck.whole(1, 1_000_000)];
  const sent = await db().$queryRaw<{ id: string; left: number }[]>`
    select id, (data->>'amount')::int - (data->>'amount_reversed')::int as left from standin.object
    where kind = 'transfer' and data->>'amount_reversed' = '0' order by seq desc limit 20`;
  const chosen = sent[place % (sent.length || 1)];
  if (!chosen) return 'nothing was sent';
  const amount = Math.max(1, Math.floor((chosen.left * percent) / 100));
  for (let tries = 0; tries < 20; tries++) {
    try {
      const idempotencyKey = `dashboard:${chosen.id}:${number}`;
      await ask((client) => client.transfers.createReversal(chosen.id, { amount }, { idempotencyKey }));
      return 'taken back';
    } catch (error) {
      if (!(error instanceof UnknownOutcome)) return 'refused';
    }
  }
  return 'no answer';
}

/** Between our look and our word it may have gone another way. */
async function decreed(
  site: Stage['site'],
  chosen: Chosen | undefined,
  given: object,
  otherwise: string,
): Promise<string> {
  if (!chosen) return otherwise;
  const [kind, , what] = chosen.path.split('/');
  return site.control(chosen.path, given).then(
    () => `${kind} ${what}`,
    () => 'too late',
  );
}
