import type Stripe from 'stripe';
import { invalid } from '../api/errors.ts';
import { inWork } from '../engine/run.ts';
import type { Engine } from '../engine/engine.ts';
import { platform } from '../engine/events.ts';
import type { Work } from '../engine/work.ts';
import type { ChargeSecrets } from '../play/charges.ts';
import { decide, isOpen, openDispute, refuseLateDispute } from '../play/disputes.ts';
import { endMandate } from '../play/mandates.ts';
import { failPayout, failTopup } from '../play/payouts.ts';
import { failRefund } from '../play/refunds.ts';
import { askFor, release, restrict, takeFrom } from '../play/restrictions.ts';
import { warnOfFraud } from '../play/warnings.ts';

type Given = Record<string, string>;
type Fate = (work: Work, id: string, given: Given) => Promise<object>;

const day = 24 * 3600;

/** Everything that someone else decides: holders, their banks, Stripe. By the path under /__standin/. */
const fates: Record<string, Fate> = {
  'charges/fail': failCharge,
  'charges/dispute': dispute,
  'charges/warn': async (work, id, { fraud_type }) =>
    warnOfFraud(work, await work.get('charge', id), fraud_type),
  'disputes/win': (work, id) => decideDispute(work, id, 'won'),
  'disputes/lose': (work, id) => decideDispute(work, id, 'lost'),
  'mandates/end': async (work, id) => {
    await endMandate(work, id);
    return work.get('mandate', id);
  },
  'payouts/fail': async (work, id, { failure_code = 'could_not_process' }) =>
    failPayout(work, await work.get('payout', id), failure_code),
  'refunds/fail': async (work, id, { failure_reason = 'lost_or_stolen_card' }) =>
    failRefund(work, await work.get('refund', id), failure_reason),
  'topups/fail': async (work, id, { failure_code = 'insufficient_funds' }) =>
    failTopup(work, await work.get('topup', id), failure_code),
  'accounts/require': async (work, id, { fields = 'company.verification.document', days }) => {
    const deadline = days === undefined ? null : work.now + whole(days, 'days') * day;
    return askFor(work, await connected(work, id), fields.split(','), deadline);
  },
  'accounts/restrict': async (work, id, { reason = 'under_review', only }) =>
    restrict(work, await connected(work, id), reason as Stripe.Account.Requirements.DisabledReason, only),
  'accounts/release': async (work, id) => release(work, await connected(work, id)),
  'accounts/take': async (work, id, { amount = '' }) => {
    await work.hold(`balance:${id}`);
    return takeFrom(work, await connected(work, id), whole(amount, 'amount'));
  },
};

/** Decides what becomes of an object; null when there is no such decision. */
export async function decideFate(engine: Engine, path: string, given: Given): Promise<object | null> {
  const [kind = '', id = '', action = ''] = path.split('/');
  const ofIntent = kind === 'payment_intents';
  const fate = fates[`${ofIntent ? 'charges' : kind}/${action}`];
  if (!fate) return null;
  const [row] = await engine.database.query<{
    account: string;
    charge: string | null;
    intent: string | null;
  }>(
    `select account, data->>'latest_charge' as charge, data->>'payment_intent' as intent from standin.object where id = $1`,
    [id],
  );
  const target = ofIntent ? row?.charge : id;
  if (!row || !target) throw invalid(`The stand-in does not know ${id}.`);
  const locks = [id, ...(row.intent ? [row.intent] : [])];
  return inWork(engine, { account: row.account, locks }, async (work) =>
    structuredClone(await fate(work, target, given)),
  );
}

/** A debit on its way will come back when its day comes; or, once it has succeeded, too late: see `dispute`. */
async function failCharge(work: Work, id: string, given: Given): Promise<object> {
  const charge = await work.get('charge', id);
  if (charge.status !== 'pending') throw invalid('Only a debit that is still pending can be made to fail.');
  const { failure_code = 'insufficient_funds' } = given;
  (work.hidden(charge.id) as ChargeSecrets).failure = failure_code;
  work.touch(charge.id);
  return { id: charge.id, will_fail_with: failure_code };
}

async function dispute(work: Work, id: string, given: Given): Promise<object> {
  const charge = await work.get('charge', id);
  const card = charge.payment_method_details?.type === 'card';
  const reason = given.reason ?? (card ? 'fraudulent' : 'debit_not_authorized');
  refuseLateDispute(work, charge, reason);
  const kind = given.kind === 'inquiry' ? 'inquiry' : 'chargeback';
  const part = given.amount === undefined ? undefined : whole(given.amount, 'amount');
  return openDispute(work, charge, reason, { kind, part });
}

async function decideDispute(work: Work, id: string, outcome: 'won' | 'lost'): Promise<object> {
  const found = await work.get('dispute', id);
  // A card's bank may think again, or lose before the network's arbiter: what was lost is then won, and never the other way.
  const again = outcome === 'won' && found.status === 'lost' && found.payment_method_details?.type === 'card';
  if (!isOpen(found) && !again) throw invalid('This dispute is already closed.');
  decide(work, found, outcome);
  return found;
}

async function connected(work: Work, id: string): Promise<Stripe.Account> {
  if (id === platform) throw invalid('This is the platform’s own account.');
  return work.get('account', id, 'account', platform);
}

function whole(given: string, name: string): number {
  if (!/^\d{1,12}$/.test(given)) throw invalid(`Give "${name}" as a whole number.`, { param: name });
  return Number(given);
}
