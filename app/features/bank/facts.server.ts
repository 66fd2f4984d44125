import { pledgesOfTransfers } from '#app/features/pledge-transfers/arrival.server.ts';
import { lockTaxPayments, monthsOf } from '#app/features/papers/tax-office.server.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { yearOf } from '#app/money/day.ts';
import { isPositive, money } from '#app/money/money.ts';
import { isForTaxOffice, nameOf, pledgeReferences, type Facts, type LinePart } from './meaning.ts';

/**
 * What our rows know of some lines of an account, whatever their number by as many questions. With `toBook`, the files and transfers that they may be about are
 * locked: nobody else executes them or takes them back meanwhile.
 */
export async function factsFor(
  tx: Tx,
  iban: string,
  parts: readonly LinePart[],
  { toBook }: { toBook: boolean },
): Promise<Facts> {
  const incoming = parts.filter(({ amount }) => isPositive(amount));
  const outgoing = parts.filter(({ amount }) => !isPositive(amount));
  const endToEndIds = [
    ...new Set([
      ...incoming.flatMap(({ detail }) => detail?.endToEndId ?? []),
      ...outgoing.flatMap((line) => line.endToEndIds),
    ]),
  ];
  const files = await filesNamed(tx, outgoing);
  const listed = outgoing.flatMap((line) => line.endToEndIds);
  const batchIds = [...files.map(({ batchId }) => batchId), ...(await batchesOf(tx, listed))];
  if (toBook) await lock(tx, batchIds, endToEndIds);
  return {
    known: await knownLines(tx, iban, parts),
    files,
    batches: await batchesNamed(tx, batchIds),
    transfers: await transfersNamed(tx, endToEndIds),
    pledges: await pledgesOfTransfers(tx, [...new Set(incoming.flatMap(pledgeReferences))]),
    ...(await unshown(tx, parts)),
    taxMonths: await taxMonths(tx, outgoing.filter(isForTaxOffice), { toBook }),
  };
}

async function lock(tx: Tx, batchIds: readonly string[], endToEndIds: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    select 1 from "PayoutBatch" where id = any(${batchIds}::uuid[]) order by id for update`;
  await tx.$queryRaw`
    select 1 from "PayoutLine" where "endToEndId" = any(${endToEndIds}::text[]) order by id for update`;
}

async function knownLines(tx: Tx, iban: string, parts: readonly LinePart[]): Promise<Facts['known']> {
  const references = [...new Set(parts.map(({ reference }) => reference))];
  const rows = await tx.$queryRaw<{ reference: string; part: number; amount: string }[]>`
    select reference, part, amount::text from "BankLine" where iban = ${iban} and reference = any(${references}::text[])`;
  return new Map(rows.map((row) => [nameOf(row), money(row.amount)]));
}

/** Which of our files some lines name. */
async function filesNamed(tx: Tx, outgoing: readonly LinePart[]): Promise<Facts['files'][number][]> {
  const named = (texts: (string | null)[]) => [...new Set(texts.filter((text) => text !== null))];
  const messageIds = named(outgoing.map(({ messageId }) => messageId));
  const paymentIds = named(outgoing.map(({ paymentId }) => paymentId));
  if (messageIds.length + paymentIds.length === 0) return [];
  return tx.$queryRaw`
    select "messageId", "batchId"::text as "batchId" from "PayoutFile"
    where "messageId" = any(${messageIds}::text[])
      or exists (select 1 from unnest(${paymentIds}::text[]) payment where starts_with(payment, "messageId"))`;
}

async function batchesOf(tx: Tx, endToEndIds: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ batchId: string }[]>`
    select distinct "batchId"::text as "batchId" from "PayoutLine" where "endToEndId" = any(${endToEndIds}::text[])`;
  return rows.map(({ batchId }) => batchId);
}

async function batchesNamed(tx: Tx, ids: readonly string[]): Promise<Facts['batches']> {
  const rows = await tx.$queryRaw<
    { id: string; status: string; total: string; lines: number; waiting: number; isShown: boolean }[]
  >`
    select b.id::text, b.status::text, b.total::text, count(*)::int as lines, (count(*) filter (where l."executedOn" is null))::int as waiting,
      exists (select 1 from "BankLine" k where k."batchId" = b.id and k.meaning in ('batch_executed', 'payouts_executed')) as "isShown"
    from "PayoutBatch" b join "PayoutLine" l on l."batchId" = b.id
    where b.id = any(${ids}::uuid[]) group by b.id`;
  return new Map(rows.map(({ id, total, ...row }) => [id, { ...row, total: money(total) }]));
}

async function transfersNamed(tx: Tx, endToEndIds: readonly string[]): Promise<Facts['transfers']> {
  const rows = await tx.$queryRaw<
    { name: string; id: string; batchId: string; amount: string; isExecuted: boolean; mayReturn: boolean }[]
  >`
    select "endToEndId" as name, id::text, "batchId"::text as "batchId", amount::text, "executedOn" is not null as "isExecuted",
      "executedOn" is not null and "returnedOn" is null and iban is not null as "mayReturn"
    from "PayoutLine" where "endToEndId" = any(${endToEndIds}::text[])`;
  return new Map(rows.map(({ name, amount, ...row }) => [name, { ...row, amount: money(amount) }]));
}

/** What was withheld in the months of some debits for the tax office: a line is of one of the twelve months before it. */
async function taxMonths(
  tx: Tx,
  lines: readonly LinePart[],
  { toBook }: { toBook: boolean },
): Promise<Facts['taxMonths']> {
  if (lines.length === 0) return [];
  if (toBook) await lockTaxPayments(tx);
  const years = lines.flatMap(({ bookedOn }) => [yearOf(bookedOn) - 1, yearOf(bookedOn)]);
  const months: Awaited<ReturnType<typeof monthsOf>> = [];
  for (const year of new Set(years)) months.push(...(await monthsOf(year, tx)));
  const shown = await tx.bankLine.findMany({
    where: { taxMonth: { in: months.map(({ month }) => fromDay(month)) } },
    select: { taxMonth: true },
  });
  const told = new Set(shown.map(({ taxMonth }) => toDay(taxMonth)));
  return months
    .filter(({ month, total }) => !told.has(month) && isPositive(total))
    .map(({ month, total, paidOn }) => ({ month, amount: total, isPaid: paidOn !== null }))
    .toSorted((a, b) => a.month.localeCompare(b.month));
}

/** What moved between Stripe and the bank, of the amounts of some lines, and that no line has shown yet. The oldest first. */
async function unshown(tx: Tx, parts: readonly LinePart[]): Promise<Pick<Facts, 'fromStripe' | 'toStripe'>> {
  const amounts = [...new Set(parts.map(({ amount }) => amount.abs().toFixed(2)))];
  const fromStripe = await tx.$queryRaw<{ id: string; batchId: string | null; amount: string }[]>`
    select p.id, p."batchId", p.amount::text from (
      select "stripePayoutId" as id, id::text as "batchId", coalesce("fundAmount", total) as amount, "approvedOn" as since from "PayoutBatch"
        where "stripePayoutId" is not null and coalesce("fundAmount", total) = any(${amounts}::numeric[])
      union all select "stripePayoutId", null, amount, "askedOn" from "BankFunding"
        where "stripePayoutId" is not null and ("failedOn" is null or "arrivedOn" is not null) and amount = any(${amounts}::numeric[])) p
    where not exists (select 1 from "BankLine" l where l."stripePayoutId" = p.id)
    order by p.since, p.id`;
  const toStripe = await tx.$queryRaw<{ id: string; stripeId: string | null; amount: string }[]>`
    select t.id::text, t."stripeTopUpId" as "stripeId", t.amount::text from "FloatTopUp" t
    where t."ofClients" and (t."failedOn" is null or t."receivedOn" is not null) and t.amount = any(${amounts}::numeric[])
      and not exists (select 1 from "BankLine" l where l."topUpId" = t.id)
    order by t."askedOn", t.id`;
  return {
    fromStripe: fromStripe.map((row) => ({ ...row, stripeId: row.id, amount: money(row.amount) })),
    toStripe: toStripe.map((row) => ({ ...row, amount: money(row.amount) })),
  };
}
