import { isOffered } from '#app/features/parameters/offered-ways.server.ts';
import { randomUUID } from 'node:crypto';
import { euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { parameterOn } from '#app/features/parameters/parameters.queries.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db, forManyRows, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { payoutProposed } from '#app/ledger/entries-payouts.ts';
import { missingCover } from '#app/ledger/cover.server.ts';
import { post } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { decimalText, isZero, type Money, money, sum } from '#app/money/money.ts';
import { newMessageId } from './file.server.ts';

/** What banks take in one file, and what Stripe is asked one by one for a batch. The rest waits for the next one. */
const mostLines = { bank: 100_000, stripe: 5_000 } as const;

/** One proposal at a time: two would want the same wallets. Any number that nothing else uses. */
const proposalLock = 7_205_759;

type Way = 'bank' | 'stripe';

/** One of the two says where it goes: a bank account, or an account at Stripe. */
export type WalletToPay = {
  personId: string;
  amount: Money;
  iban: string | null;
  accountId: string | null;
  holder: string;
};

/**
 * The wallets that are to be paid by one way: those at or above the threshold of the day, and whatever is left to someone to whom no principal
 * is owed any more. Who chose an account at Stripe is paid there while it is well and the platform offers it, and else by their bank. People
 * without an IBAN, whose account a bank refused, whose bank took back what they had lent, the rest of whose transfer is waited for, or who chose otherwise
 * (`RepaymentChoice`), wait: their money stays in their wallet.
 */
export async function walletsToPayOut(today: Day, way: Way = 'bank', tx: Tx = db()): Promise<WalletToPay[]> {
  const threshold = await parameterOn('payout_threshold', today, tx);
  const offered = await isOffered('stripe_payouts', today, tx);
  const rows = await tx.$queryRaw<(Omit<WalletToPay, 'amount'> & { amount: string })[]>`
    select p.id::text as "personId", (-a.balance - a."pendingDebit")::text as amount,
      case when k."accountId" is null then p.iban end as iban, k."accountId",
      coalesce(case when k."accountId" is null then nullif(trim(p."ibanHolder"), '') end, p."firstName" || ' ' || p."lastName") as holder
    from "Person" p join "AccountBalance" a on a.code = 'liabilities:wallet:' || p.id
    left join "RepaymentChoice" rc on rc."personId" = p.id
    left join "PayeeAccount" k on k."personId" = p.id and k.ready and k."endedOn" is null and ${offered}
    where a.balance + a."pendingDebit" < 0
      and case when ${way} = 'stripe' then k."accountId" is not null
        else k."accountId" is null and p.iban is not null and p."ibanRefusedOn" is null end
      and (rc.use is null or rc.use = 'payout' or rc."payoutAskedOn" is not null)
      and (-a.balance - a."pendingDebit" >= ${threshold.toFixed()}::numeric or rc."payoutAskedOn" is not null
        or not exists (select 1 from "LoanShare" s where s."personId" = p.id and s.outstanding > 0))
      and not exists (select 1 from "TransferArrival" v join "Pledge" g on g.id = v."pledgeId"
        where v."personId" = p.id and g.status = 'awaiting_transfer')
      and not exists (select 1 from "Dispute" d join "Pledge" g on g.id = d."pledgeId"
        where g."personId" = p.id and g.instrument <> 'gift' and d.advanced > 0)
      and not exists (select 1 from "PledgeRefund" r join "Pledge" g on g.id = r."pledgeId"
        where g."personId" = p.id and g.instrument <> 'gift' and r.advanced > 0)
    order by p.id limit ${mostLines[way]}`;
  return rows.map((row) => ({ ...row, amount: money(row.amount) }));
}

/**
 * After a bank has taken money back, the reserve may be too small for what lenders have had: transfers then wait until it is filled, since
 * they would be paid with what belongs to others.
 */
async function refuseOthersMoney(tx: Tx): Promise<void> {
  const missing = await missingCover(tx);
  if (isZero(missing)) return;
  throw new Refusal(
    'not_covered',
    t('Il manque {missing} à la réserve pour couvrir ce que nous devons : les virements attendent.', {
      missing: euros(missing),
    }),
  );
}

/**
 * Empties the wallets that are to be paid by one way into one batch of transfers, which waits for two operators. In one transaction: the
 * same euro cannot enter two batches. Answers the batch, or null when nobody is to be paid.
 */
export async function proposePayoutBatch(
  today: Day,
  way: Way = 'bank',
): Promise<{ id: string; count: number; total: Money } | null> {
  return inTransaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(${proposalLock})`;
    const wallets = await walletsToPayOut(today, way, tx);
    if (wallets.length === 0) return null;
    await refuseOthersMoney(tx);

    const id = randomUUID();
    const total = sum(wallets.map((wallet) => wallet.amount));
    await tx.payoutBatch.create({
      data: {
        id,
        way,
        messageId: newMessageId(today),
        createdOn: fromDay(today),
        total: decimalText(total),
        count: wallets.length,
      },
    });
    // The id of a line, without its hyphens, is its EndToEndId: 32 characters, unique for ever.
    await tx.$executeRaw`
      insert into "PayoutLine" (id, "batchId", "personId", amount, iban, "accountId", holder, "endToEndId")
      select w.id, ${id}::uuid, w.person, w.amount, w.iban, w.account, w.holder, replace(w.id::text, '-', '')
      from (select gen_random_uuid() as id, l.* from unnest(${wallets.map((wallet) => wallet.personId)}::uuid[],
        ${wallets.map((wallet) => wallet.amount.toFixed(2))}::numeric[], ${wallets.map((wallet) => wallet.iban)}::text[],
        ${wallets.map((wallet) => wallet.accountId)}::text[], ${wallets.map((wallet) => wallet.holder)}::text[])
        as l(person, amount, iban, account, holder)) w`;
    await post(tx, payoutProposed({ id, lines: wallets, on: today }));
    // What was asked for once is done.
    await tx.$executeRaw`
      update "RepaymentChoice" set "payoutAskedOn" = null where "payoutAskedOn" is not null
        and "personId" in (select "personId" from "PayoutLine" where "batchId" = ${id}::uuid)`;
    return { id, count: wallets.length, total };
  }, forManyRows);
}
