import { fromDay } from '#app/infra/dates.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { type Day, addMonths, day } from '#app/money/day.ts';
import { type Money, add, isPositive, money, subtract, sum } from '#app/money/money.ts';
import type { OwedWithAdvance } from './allocation.ts';
import { retryDay } from './debit-policy.ts';

// Which part of a loan is asked for, which is on its way, and which waits for another day. A payment settles the oldest instalment
// first, whichever it was asked for: so all this is counted for the whole loan, and a debit asks for what nothing else covers.

type OpenInstalment = OwedWithAdvance & { id: string; nextAskOn: Day | null };

/** The instalments of a loan that are not fully paid, oldest first. */
export async function openInstalments(tx: Tx, loanId: string): Promise<OpenInstalment[]> {
  const rows = await tx.$queryRaw<
    {
      id: string;
      number: number;
      due: string;
      principal: string;
      interest: string;
      principalAdvanced: string;
      interestAdvanced: string;
      asked: boolean;
      nextAskOn: string | null;
    }[]
  >`
    select i.id, i.number, i."dueOn"::text as due, (i.principal - i."principalPaid")::text as principal,
      (i.interest - i."interestPaid")::text as interest,
      i."principalAdvanced"::text, i."interestAdvanced"::text, i."nextAskOn"::text,
      exists (select 1 from "Collection" c where c."instalmentId" = i.id) as asked
    from "Instalment" i
    where i."loanId" = ${loanId}::uuid and i.principal + i.interest > i."principalPaid" + i."interestPaid"
    order by i.number`;
  return rows.map((row) => ({
    ...row,
    due: day(row.due),
    principal: money(row.principal),
    interest: money(row.interest),
    principalAdvanced: money(row.principalAdvanced),
    interestAdvanced: money(row.interestAdvanced),
    nextAskOn: row.nextAskOn === null ? null : day(row.nextAskOn),
  }));
}

/** What was asked for a loan and has no answer yet. */
export async function onItsWay(tx: Tx, loanId: string): Promise<Money> {
  const [row] = await tx.$queryRaw<{ total: string }[]>`
    select coalesce(sum(c.amount), 0)::text as total
    from "Collection" c join "Instalment" i on i.id = c."instalmentId"
    where i."loanId" = ${loanId}::uuid and c.status in ('intended', 'processing')`;
  return money(row!.total);
}

/** What is owed on these instalments beyond what is on its way for the loan; never negative. */
export function notCovered(instalments: readonly OpenInstalment[], coming: Money): Money {
  const left = subtract(sum(instalments.map((one) => add(one.principal, one.interest))), coming);
  return isPositive(left) ? left : money('0');
}

/**
 * After a debit has ended, decides when the bank is asked again for what is not covered: soon when the refusal allows it, else
 * with the next instalment, else a month later. The plan is written on the oldest open instalment; answers its day, or null when
 * all is covered. A plan that exists is kept.
 */
export async function planNextAsk(
  tx: Tx,
  ended: { loanId: string; on: Day; code: string | null; round: number },
): Promise<Day | null> {
  const open = await openInstalments(tx, ended.loanId);
  const asked = open.filter((one) => one.asked);
  if (!isPositive(notCovered(asked, await onItsWay(tx, ended.loanId)))) return null;
  const planned = asked.find((one) => one.nextAskOn !== null)?.nextAskOn;
  if (planned) return planned;

  const next =
    retryDay(ended.on, ended.code, ended.round) ??
    open.find((one) => !one.asked && one.nextAskOn !== null && one.nextAskOn > ended.on)?.nextAskOn ??
    addMonths(ended.on, 1);
  await tx.instalment.update({ where: { id: asked[0]!.id }, data: { nextAskOn: fromDay(next) } });
  return next;
}
