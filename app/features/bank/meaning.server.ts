import { pledgeOfTransfer } from '#app/features/pledge-transfers/arrival.server.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { equals, isPositive, money, negate, sum, type Money } from '#app/money/money.ts';
import type { CamtDetail, CamtLine } from './camt.server.ts';

/** What a line of the bank is, as far as our own rows can tell. What they cannot is `suspense`: never guessed. */
export type Meaning =
  | { is: 'batch_executed'; batchId: string; alreadyBooked: boolean }
  | { is: 'payouts_executed'; batchId: string; lineIds: string[] }
  | { is: 'payout_returned'; payoutLineId: string }
  | { is: 'stripe_paid_out'; stripePayoutId: string; batchId: string }
  | { is: 'stripe_topped_up'; topUpId: string }
  | { is: 'pledge_transfer'; pledgeId: string }
  | { is: 'suspense' };

/** One line, or one of several transfers that came back in one line. */
export type LinePart = { part: number; amount: Money; detail: CamtDetail | null };

/** Money that comes in several transfers in one line is told apart; what goes out is one line of ours. */
export function partsOf(line: CamtLine): LinePart[] {
  const { details, amount } = line;
  const amounts = details.flatMap((detail) => (detail.amount ? [detail.amount] : []));
  const several = isPositive(amount) && details.length > 1 && amounts.length === details.length;
  if (several && equals(sum(amounts), amount)) {
    return details.map((detail, index) => ({ part: index + 1, amount: detail.amount!, detail }));
  }
  return [{ part: 0, amount, detail: details.length === 1 ? details[0]! : null }];
}

/** Looks for what a line is among the files that we wrote and the payouts that Stripe announced. */
export async function meaningOf(tx: Tx, line: CamtLine, part: LinePart): Promise<Meaning> {
  return (
    (isPositive(part.amount)
      ? ((await returned(tx, line, part)) ??
        (await forPledge(tx, line, part)) ??
        (await fromStripe(tx, line, part)))
      : ((await executed(tx, line)) ?? (await toStripe(tx, line, part)))) ?? { is: 'suspense' }
  );
}

/** A debit that names one of our files, or lists its transfers. */
async function executed(tx: Tx, line: CamtLine): Promise<Meaning | null> {
  const paid = negate(line.amount);
  const ids = line.details.flatMap(({ endToEndId }) => (endToEndId ? [endToEndId] : []));
  const batchId = (await batchOfFile(tx, line)) ?? (await batchOfTransfers(tx, ids));
  if (!batchId) return null;
  await tx.$queryRaw`select 1 from "PayoutBatch" where id = ${batchId}::uuid for update`;
  const batch = await tx.payoutBatch.findUniqueOrThrow({
    where: { id: batchId },
    include: { lines: { select: { id: true, endToEndId: true, amount: true, executedOn: true } } },
  });
  if (batch.status === 'executed') {
    const told = await tx.bankLine.count({
      where: { batchId, meaning: { in: ['batch_executed', 'payouts_executed'] } },
    });
    return told === 0 && equals(money(batch.total), paid)
      ? { is: 'batch_executed', batchId, alreadyBooked: true }
      : null;
  }
  if (batch.status !== 'approved') return null;
  const waiting = batch.lines.filter(({ executedOn }) => !executedOn);
  if (waiting.length === batch.lines.length && equals(money(batch.total), paid)) {
    return { is: 'batch_executed', batchId, alreadyBooked: false };
  }
  const listed = waiting.filter(({ endToEndId }) => ids.includes(endToEndId));
  const whole = listed.length > 0 && listed.length === new Set(ids).size;
  return whole && equals(sum(listed.map(({ amount }) => money(amount))), paid)
    ? { is: 'payouts_executed', batchId, lineIds: listed.map(({ id }) => id) }
    : null;
}

/** Our files write their MsgId also at the beginning of the PmtInfId. */
async function batchOfFile(tx: Tx, { messageId, paymentId }: CamtLine): Promise<string | null> {
  const [file] = await tx.$queryRaw<{ batchId: string }[]>`
    select "batchId"::text as "batchId" from "PayoutFile"
    where "messageId" = ${messageId ?? ''} or starts_with(${paymentId ?? ''}, "messageId") limit 1`;
  return file?.batchId ?? null;
}

async function batchOfTransfers(tx: Tx, endToEndIds: readonly string[]): Promise<string | null> {
  if (endToEndIds.length === 0) return null;
  const rows = await tx.$queryRaw<{ batchId: string; lines: number }[]>`
    select "batchId"::text as "batchId", count(*)::int as lines from "PayoutLine"
    where "endToEndId" = any(${[...endToEndIds]}::text[]) group by 1`;
  return rows.length === 1 && rows[0]!.lines === new Set(endToEndIds).size ? rows[0]!.batchId : null;
}

/** A credit under the name of a transfer that we made, of the same amount: it has come back. */
async function returned(tx: Tx, line: CamtLine, { amount, detail }: LinePart): Promise<Meaning | null> {
  const endToEndId = detail?.endToEndId;
  if (!endToEndId) return null;
  const known = await tx.payoutLine.findUnique({ where: { endToEndId } });
  const fits = known?.executedOn && !known.returnedOn && equals(money(known.amount), amount);
  return fits ? { is: 'payout_returned', payoutLineId: known.id } : null;
}

/** A credit under the reference of a pledge: its owner's transfer. A line of several transfers is read one by one, never as a whole. */
async function forPledge(tx: Tx, line: CamtLine, { part, detail }: LinePart): Promise<Meaning | null> {
  const says = [detail?.words, detail?.endToEndId, part === 0 ? line.words : null];
  const pledgeId = await pledgeOfTransfer(tx, says.filter(Boolean).join(' / '));
  return pledgeId ? { is: 'pledge_transfer', pledgeId } : null;
}

/** A credit that says it comes from Stripe, of the amount of a payout that no line has shown yet: the oldest of them. */
async function fromStripe(tx: Tx, line: CamtLine, { amount, detail }: LinePart): Promise<Meaning | null> {
  const says = ofStripe(line, detail);
  if (says === null) return null;
  const [batch] = await tx.$queryRaw<{ id: string; payout: string }[]>`
    select b.id::text, b."stripePayoutId" as payout from "PayoutBatch" b
    where b."stripePayoutId" is not null and coalesce(b."fundAmount", b.total) = ${amount.toFixed(2)}::numeric
      and not exists (select 1 from "BankLine" l where l."stripePayoutId" = b."stripePayoutId")
    order by strpos(${says}, b."stripePayoutId") = 0, b."approvedOn", b.id limit 1`;
  return batch ? { is: 'stripe_paid_out', stripePayoutId: batch.payout, batchId: batch.id } : null;
}

/** A debit for Stripe, of the amount of money that a job brings there and that no line has shown yet: the oldest of them. */
async function toStripe(tx: Tx, line: CamtLine, { amount, detail }: LinePart): Promise<Meaning | null> {
  const says = ofStripe(line, detail);
  if (says === null) return null;
  const [topUp] = await tx.$queryRaw<{ id: string }[]>`
    select t.id::text from "FloatTopUp" t
    where t."ofClients" and (t."failedOn" is null or t."receivedOn" is not null) and t.amount = ${negate(amount).toFixed(2)}::numeric
      and not exists (select 1 from "BankLine" l where l."topUpId" = t.id)
    order by coalesce(strpos(${says}, t."stripeTopUpId"), 0) = 0, t."askedOn", t.id limit 1`;
  return topUp ? { is: 'stripe_topped_up', topUpId: topUp.id } : null;
}

/** All that a line says, when it names Stripe or one of its objects; null otherwise. */
function ofStripe(line: CamtLine, detail: CamtDetail | null): string | null {
  const says = [detail?.party, detail?.words, line.words, detail?.endToEndId].join(' ');
  return /stripe|\b(po|tu)_/i.test(says) ? says : null;
}
