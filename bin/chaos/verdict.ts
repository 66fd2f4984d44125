import { checkBooks } from '#app/features/books/checks.server.ts';
import { db } from '#app/infra/db.server.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { balanceOf } from '#app/ledger/ledger.server.ts';
import { Decimal, equals, fromCents, money, type Money } from '#app/money/money.ts';
import type { Stage } from './cast.ts';
import { platform } from '#sandbox/engine/events.ts';
import { truths } from './truths.ts';

type Balances = {
  agrees: boolean;
  accounts: { account: string; pending: number; available: number; agrees: boolean }[];
};

/** Everything that is not as it must be when all is over, a sentence each; empty when nothing was lost and nothing doubled. */
export async function whatIsWrong(stage: Stage): Promise<string[]> {
  const wrong: string[] = [];
  for (const { sentence, sql } of truths) {
    const rows = await db().$queryRawUnsafe<{ broken: string }[]>(sql);
    const shown = rows.slice(0, 3).map(({ broken }) => broken);
    if (rows.length > 0) wrong.push(`Not true: ${sentence} (${rows.length}: ${shown.join('; ')})`);
  }
  for (const check of await checkBooks(stage.site.today())) {
    if (!check.holds) wrong.push(`Nightly check ${check.id}: ${check.sentence} (${check.detail})`);
  }
  wrong.push(...(await balancesThatDiffer(stage)), ...(await promisesBroken(stage)));
  return wrong;
}

/** Our books, the stand-in's balances and the bank, three who count for themselves. */
async function balancesThatDiffer({ site, bank }: Stage): Promise<string[]> {
  const wrong: string[] = [];
  const compare = (what: string, ours: Money, theirs: Money) => {
    if (!equals(ours, theirs))
      wrong.push(`${what}: ${ours.toFixed(2)} in our books, ${theirs.toFixed(2)} there`);
  };
  const there = await site.control<Balances>('balances');
  for (const { account } of there.accounts.filter(({ agrees }) => !agrees)) {
    wrong.push(`The stand-in’s balance of ${account} is not the sum of its movements`);
  }
  const ours = there.accounts.find(({ account }) => account === platform);
  compare(
    'Stripe',
    await balanceOf(db(), accounts.stripe),
    fromCents((ours?.pending ?? 0) + (ours?.available ?? 0)),
  );
  compare('Bank', await balanceOf(db(), accounts.bank), bank.balance);
  const [lenders] = await db().$queryRaw<{ paid: string }[]>`
    select coalesce(sum(amount), 0)::text as paid from "PayoutLine"
    where iban is not null and "executedOn" is not null and "returnedOn" is null`;
  compare('Transfers to lenders', money(lenders!.paid), bank.paid);
  const lines = await db().$queryRaw<{ endToEndId: string; amount: string }[]>`
    select "endToEndId", amount::text from "PayoutLine" where iban is not null and "executedOn" is not null`;
  for (const { endToEndId, amount } of lines) {
    const there = bank.transfers.get(endToEndId);
    if (!there?.amount.equals(new Decimal(amount)))
      wrong.push(`Transfer ${endToEndId} of ${amount} is not the bank’s`);
  }
  if (lines.length !== bank.transfers.size) {
    wrong.push(`The bank executed ${bank.transfers.size} transfers, our rows say ${lines.length}`);
  }
  wrong.push(...bank.doubled.map((what) => `Paid twice by the bank: ${what}`));
  return wrong;
}

/** What the site said yes to and is not there. */
async function promisesBroken({ said }: Stage): Promise<string[]> {
  const wrong: string[] = [];
  const pledges = new Map((await db().pledge.findMany()).map((one) => [one.id, one]));
  for (const [id, { amount, tip }] of said.pledges) {
    const kept = pledges.get(id);
    if (!kept) wrong.push(`The site accepted pledge ${id}, and it is not there`);
    else if (!kept.amount.plus(kept.tip).plus(kept.refunded).equals(new Decimal(amount).plus(tip)))
      wrong.push(`Pledge ${id} is not of what was accepted`);
  }
  for (const { id, monthlyGiftId } of pledges.values())
    if (!said.asked.has(id) && !monthlyGiftId) wrong.push(`Nobody made pledge ${id}`);
  const monthly = new Map((await db().monthlyGift.findMany()).map((one) => [one.id, one.status]));
  for (const id of said.monthly)
    if (!monthly.has(id)) wrong.push(`The site accepted the monthly gift ${id}, and it is not there`);
  for (const id of said.stopped) {
    const status = monthly.get(id);
    if (status !== 'stopped')
      wrong.push(`The monthly gift ${id} was stopped, and is ${status ?? 'not there'}`);
  }
  for (const id of said.revoked) {
    const status = pledges.get(id)?.status;
    if (status !== 'revoked') wrong.push(`Pledge ${id} was taken back, and is ${status ?? 'not there'}`);
  }
  for (const { batchId, personId } of said.approvals.values()) {
    const given = await db().payoutApproval.count({ where: { batchId, personId } });
    if (given !== 1) wrong.push(`The approval of ${batchId} was accepted, and is there ${given} times`);
  }
  for (const batchId of said.files) {
    if ((await db().payoutFile.count({ where: { batchId } })) === 0)
      wrong.push(`The file of ${batchId} was written, and is not there`);
  }
  for (const id of said.withdrawn) {
    const batch = await db().payoutBatch.findUnique({ where: { id } });
    // Of one by Stripe, what had left stays so.
    if (batch?.status !== 'withdrawn' && !(batch?.way === 'stripe' && batch.withdrawnOn))
      wrong.push(`Batch ${id} was withdrawn, and is ${batch?.status ?? 'not there'}`);
  }
  for (const [id, amount] of said.refunds) {
    const kept = await db().pledgeRefund.findUnique({ where: { id } });
    if (!kept?.amount.plus(kept.tip).equals(amount))
      wrong.push(`The refund ${id} was accepted, and is not there as it was`);
  }
  for (const [id, amount] of said.topUps) {
    const kept = await db().floatTopUp.findUnique({ where: { id } });
    if (!kept?.amount.equals(amount)) wrong.push(`The top-up ${id} was accepted, and is not there as it was`);
  }
  for (const reference of said.bankLines) {
    const kept = await db().bankLine.count({ where: { reference, part: 0 } });
    if (kept !== 1) wrong.push(`Line ${reference} of the bank was imported, and is there ${kept} times`);
  }
  return wrong;
}
