import { parametersOn } from '#app/features/parameters/parameters.queries.server.ts';
import { euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import { lossRelief } from '#app/lending/loss-relief.ts';
import { day, type Day, yearOf } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';

/**
 * What a person lost for good until a day (what was still owed to them of each loan on the day it was written off), and what they were
 * paid in interest in each year until then: all that decides how much of a loss counts when. An organisation has no such losses, which are of
 * those who lend for themselves.
 */
export async function capitalLosses(personId: string, to: Day) {
  const [losses, interest, law] = await Promise.all([
    lossesUntil(personId, to),
    interestUntil(personId, to),
    parametersOn({ cap: 'loss_relief_cap', years: 'loss_relief_years' }, to),
  ]);
  return { losses, interest, lossLaw: { cap: money(law.cap), years: law.years.toNumber() } };
}

async function lossesUntil(personId: string, to: Day) {
  const rows = await db().$queryRaw<{ project: string; on: string; amount: string }[]>`
    select j.title as project, w."on"::text as on, sum(s.principal - coalesce(d.paid, 0))::text as amount
    from "LoanShare" s
    join "Person" p on p.id = s."personId" and p.kind = 'natural_person'
    join "LoanWriteOff" w on w."loanId" = s."loanId"
    join "Loan" l on l.id = s."loanId"
    join "Campaign" c on c.id = l."campaignId"
    join "Project" j on j.id = c."projectId"
    left join lateral (select sum(d.principal) as paid from "DistributionLine" d join "Repayment" r on r.id = d."repaymentId"
      where d."loanShareId" = s.id and r."distributedOn" <= w."on") d on true
    where s."personId" = ${personId}::uuid and w."on" <= ${to}::date
    group by j.title, w."on" order by w."on", j.title`;
  return rows.map((row) => ({ project: row.project, on: day(row.on), amount: money(row.amount) }));
}

async function interestUntil(personId: string, to: Day) {
  const rows = await db().$queryRaw<{ year: number; amount: string }[]>`
    select extract(year from r."distributedOn")::int as year, sum(d.interest)::text as amount
    from "LoanShare" s
    join "DistributionLine" d on d."loanShareId" = s.id
    join "Repayment" r on r.id = d."repaymentId"
    where s."personId" = ${personId}::uuid and r."distributedOn" <= ${to}::date
    group by 1 order by 1`;
  return rows.map((row) => ({ year: row.year, amount: money(row.amount) }));
}

/** The losses that a lender may still set against interest this year, after what the years before have taken up. */
async function followed(personId: string, today: Day) {
  const { losses, interest, lossLaw } = await capitalLosses(personId, today);
  const lost = losses.map(({ on, amount }) => ({ year: yearOf(on), amount }));
  return lossRelief({ year: yearOf(today), interest, losses: lost, ...lossLaw }).losses;
}

/** The same as the page of their papers shows them. */
export async function lossesShown(personId: string, today: Day) {
  const losses = await followed(personId, today);
  return losses.map(({ year, amount, usedBefore, used, left, until }) => ({
    id: String(year),
    year: String(year),
    amount: euros(amount),
    usedBefore: euros(usedBefore),
    used: euros(used),
    left: euros(left),
    until: String(until),
  }));
}

export type LossShown = Awaited<ReturnType<typeof lossesShown>>[number];

/** The same as a file. */
export async function lossesTable(personId: string, today: Day): Promise<TableFile> {
  return tableOf(
    'pertes-en-capital',
    [
      [t('Année de la perte'), ({ year }) => year],
      [t('Perte'), ({ amount }) => amount],
      [t('Imputée avant'), ({ usedBefore }) => usedBefore],
      [t('Imputée cette année'), ({ used }) => used],
      [t('Reste'), ({ left }) => left],
      [t('Jusqu’à fin'), ({ until }) => until],
    ],
    await followed(personId, today),
  );
}
