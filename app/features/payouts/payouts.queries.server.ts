import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import type { Day } from '#app/money/day.ts';
import { count, dayText, euros } from '#app/money/format.ts';
import { money, sum } from '#app/money/money.ts';
import { walletsToPayOut } from './batch.server.ts';
import { stepsOf } from './payout-steps.ts';

const batchesOnPage = 20;
const linesOnPage = 50;

/** The batches, latest first, and what could enter the next one. */
export async function payoutsPage(today: Day, page: number) {
  const [total, batches, ready, [waiting]] = await Promise.all([
    db().payoutBatch.count(),
    db().payoutBatch.findMany({
      orderBy: [{ createdOn: 'desc' }, { messageId: 'desc' }],
      omit: { file: true },
      include: { approvals: true },
      skip: (page - 1) * batchesOnPage,
      take: batchesOnPage,
    }),
    walletsToPayOut(today),
    db().$queryRaw<{ people: number; amount: string; without: number }[]>`
      select count(*)::int as people, coalesce(-sum(a."keptBalance"), 0)::text as amount,
        count(*) filter (where p.iban is null)::int as without
      from "LedgerAccount" a join "Person" p on a.code = 'liabilities:wallet:' || p.id where a."keptBalance" < 0`,
  ]);
  return {
    pages: Math.max(1, Math.ceil(total / batchesOnPage)),
    ready: { count: ready.length, total: euros(sum(ready.map(({ amount }) => amount))) },
    wallets: {
      people: count(waiting!.people, 'prêteur', 'prêteurs'),
      total: euros(waiting!.amount),
      without: waiting!.without,
    },
    batches: batches.map((batch) => ({
      id: batch.id,
      messageId: batch.messageId,
      createdOn: dayText(toDay(batch.createdOn)),
      count: count(batch.count, 'virement', 'virements'),
      total: euros(money(batch.total)),
      step: stepsOf(batch).now,
    })),
  };
}

/** One batch: where it stands, who approved it, and a page of its lines. Null when there is none. */
export async function batchPage(id: string, personId: string, page: number) {
  const batch = await db().payoutBatch.findUnique({
    where: { id },
    omit: { file: true },
    include: { approvals: { orderBy: { at: 'asc' } } },
  });
  if (!batch) return null;
  const people = await db().person.findMany({
    where: { id: { in: [...batch.approvals.map((one) => one.personId), batch.executedById ?? id] } },
    select: { id: true, firstName: true, lastName: true },
  });
  const nameOf = (wanted: string) => {
    const person = people.find((one) => one.id === wanted);
    return person ? `${person.firstName} ${person.lastName}` : 'Une personne de l’équipe';
  };
  const lines = await db().$queryRaw<
    { id: string; holder: string; iban: string; amount: string; reference: string }[]
  >`
    select id::text, holder, iban, amount::text, "endToEndId" as reference from "PayoutLine"
    where "batchId" = ${id}::uuid order by id limit ${linesOnPage} offset ${(page - 1) * linesOnPage}`;
  return {
    id,
    messageId: batch.messageId,
    createdOn: dayText(toDay(batch.createdOn)),
    count: count(batch.count, 'virement', 'virements'),
    total: euros(money(batch.total)),
    ...stepsOf(batch),
    approvals: batch.approvals.map((one) => nameOf(one.personId)),
    approvedByMe: batch.approvals.some((one) => one.personId === personId),
    fundedOn: batch.fundedOn && dayText(toDay(batch.fundedOn)),
    executedOn: batch.executedOn && dayText(toDay(batch.executedOn)),
    executedBy: batch.executedById && nameOf(batch.executedById),
    lines: lines.map((line) => ({
      ...line,
      amount: euros(line.amount),
      iban: `${line.iban.slice(0, 4)} … ${line.iban.slice(-4)}`,
    })),
    pages: Math.max(1, Math.ceil(batch.count / linesOnPage)),
  };
}

/** The file of an approved batch, with its name. Null when there is none (yet). */
export async function batchFile(id: string): Promise<{ name: string; xml: string } | null> {
  const batch = await db().payoutBatch.findUnique({ where: { id }, select: { messageId: true, file: true } });
  return batch?.file ? { name: `${batch.messageId}.xml`, xml: batch.file } : null;
}
