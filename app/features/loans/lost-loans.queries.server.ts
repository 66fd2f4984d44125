import { defaultDaysOn } from '#app/features/parameters/default-days.server.ts';
import { count, dayText, euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import type { TableFile } from '#app/infra/http-table.server.ts';
import { dayOfDefault } from '#app/lending/default-rate.ts';
import { type Day, daysBetween } from '#app/money/day.ts';
import { money, subtract } from '#app/money/money.ts';
import { owedToLenders } from './write-off.server.ts';

const onePage = 50;

/** The loans that are late or written off, those written off last and the latest first: a page of them. */
export async function loansInTrouble(page: number, today: Day) {
  const defaultAfter = await defaultDaysOn(today);
  const rows = await troubled(today, onePage, page);
  return {
    page,
    pages: Math.max(1, Math.ceil((rows[0]?.all ?? 0) / onePage)),
    rows: rows.map((row) => ({
      id: row.id,
      project: row.project,
      borrower: row.borrower,
      owed: euros(money(row.owed)),
      isLost: row.lost !== null,
      state: stateOf(row, today, defaultAfter),
    })),
  };
}

/** All of these loans, in the order of their page. */
export async function loansInTroubleTable(today: Day): Promise<TableFile> {
  const defaultAfter = await defaultDaysOn(today);
  const heads = [t('Projet'), t('Coopération'), t('Dû aux prêteurs'), t('En retard depuis le'), t('État')];
  const lines = (await troubled(today, null, 1)).map((row) => [
    row.project,
    row.borrower,
    money(row.owed),
    row.since ?? '',
    stateOf(row, today, defaultAfter),
  ]);
  return { name: `prets-en-difficulte-${today}`, rows: [heads, ...lines] };
}

type Troubled = {
  id: string;
  project: string;
  borrower: string;
  since: Day | null;
  owed: string;
  lost: Day | null;
  all: number;
};

function stateOf({ lost, since }: Troubled, today: Day, defaultAfter: number): string {
  if (lost) return t('Passé en perte le {on}', { on: dayText(lost) });
  return daysBetween(since!, today) > defaultAfter
    ? t('En défaut depuis le {on}', { on: dayText(dayOfDefault(since!, defaultAfter)) })
    : t('En retard de {days}', { days: count(daysBetween(since!, today), t('jour'), t('jours')) });
}

/** A page of so many, or all for null. */
function troubled(today: Day, most: number | null, page: number): Promise<Troubled[]> {
  return db().$queryRaw<Troubled[]>`
    with late as (
      select i."loanId" as loan, min(i."dueOn") as since from "Instalment" i
      where i."settlesOn" < ${today}::date and i.principal + i.interest > i."principalPaid" + i."interestPaid" group by 1
    )
    select l.id::text, j.title as project, o.name as borrower, t.since::text as since, w.on::text as lost,
      (select sum(outstanding) from "LoanShare" s where s."loanId" = l.id)::text as owed, count(*) over ()::int as all
    from "Loan" l join "Campaign" c on c.id = l."campaignId" join "Project" j on j.id = c."projectId"
    join "Organisation" o on o.id = l."borrowerId"
    left join late t on t.loan = l.id left join "LoanWriteOff" w on w."loanId" = l.id
    where w."loanId" is not null or t.loan is not null
    order by w.on nulls first, t.since, l.id limit ${most}::int offset ${(most ?? 0) * (page - 1)}::int`;
}

/** A loan as the team decides on it: what is owed, since when it is late, what was lost and recovered, and the transfers that may be for it. */
export async function loanInTrouble(loanId: string, today: Day) {
  const loan = await db().loan.findUnique({
    where: { id: loanId },
    include: {
      borrower: { select: { name: true } },
      campaign: { select: { project: { select: { title: true, slug: true } } } },
      writeOff: true,
      instalments: { where: { paidOn: null, settlesOn: { lt: new Date(`${today}T00:00:00Z`) } } },
      _count: { select: { shares: true } },
    },
  });
  if (!loan) return null;
  const owed = await owedToLenders(db(), loanId);
  const { writeOff } = loan;
  const since = loan.instalments.map(({ dueOn }) => toDay(dueOn)).sort()[0];
  return {
    id: loanId,
    project: loan.campaign.project.title,
    borrower: loan.borrower.name,
    principal: euros(money(loan.principal)),
    shares: loan._count.shares,
    owed: euros(owed),
    late: since ? dayText(since) : null,
    isRepaid: loan.status === 'repaid',
    lost: writeOff && {
      on: dayText(toDay(writeOff.on)),
      amount: euros(money(writeOff.amount)),
      why: writeOff.why,
      evidence: writeOff.evidence,
      recovered: euros(subtract(money(writeOff.amount), owed)),
    },
    transfers: writeOff ? await transfersToExplain() : [],
  };
}

/** Money that came to our bank and that nobody has explained, newest first. */
async function transfersToExplain() {
  const lines = await db().bankLine.findMany({
    where: { meaning: 'suspense', settledOn: null, amount: { gt: 0 } },
    orderBy: { bookedOn: 'desc' },
    take: 100,
  });
  return lines.map(({ id, amount, bookedOn, party }) => ({
    value: id,
    label: t('{amount}, le {on}, de {party}', {
      amount: euros(money(amount)),
      on: dayText(toDay(bookedOn)),
      party: party || '—',
    }),
  }));
}
