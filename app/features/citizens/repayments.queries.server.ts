import { t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import { daysBetween, type Day } from '#app/money/day.ts';
import { count, dayText, euros, monthText } from '#app/i18n/format.ts';
import { add, isPositive, money, subtract, type Money } from '#app/money/money.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { expectedPart, totalOf, type Coming } from './expected.ts';

const wantedShare = {
  id: true,
  pledgeId: true,
  outstanding: true,
  loan: {
    select: {
      id: true,
      status: true,
      revenueShare: true,
      campaign: { select: { project: { select: { title: true } } } },
      instalments: {
        where: { paidOn: null },
        orderBy: { number: 'asc' },
        select: {
          dueOn: true,
          settlesOn: true,
          noticeSentOn: true,
          principal: true,
          interest: true,
          principalPaid: true,
          interestPaid: true,
          collections: {
            orderBy: { attempt: 'desc' },
            take: 1,
            select: { status: true },
          },
        },
      },
    },
  },
} satisfies Prisma.LoanShareSelect;

type ShareRow = Prisma.LoanShareGetPayload<{ select: typeof wantedShare }>;
type InstalmentRow = ShareRow['loan']['instalments'][number];

export type Line = {
  pledgeId: string;
  project: string;
  dueOn: Day;
  principal: Money;
  interest: Money;
  state: LineState;
};
type LineState = { tone: 'neutral' | 'info' | 'danger'; label: string; note?: string };

/** What a person's loans still have to bring, line by line, before tax; late instalments come first. */
export async function comingLines(personId: string, today: Day): Promise<Line[]> {
  const shares = await db().loanShare.findMany({
    where: { personId, outstanding: { gt: 0 } },
    select: wantedShare,
  });
  const owed = await owedToAll(shares.map(({ loan }) => loan.id));
  const lines = shares.flatMap((share) => linesOf(share, owed.get(share.loan.id), today));
  return lines.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

/** The same as a file. */
export async function comingTable(personId: string, today: Day): Promise<TableFile> {
  return tableOf(
    'echeances-a-venir',
    [
      [t('Projet'), ({ project }) => project],
      [t('Échéance'), ({ dueOn }) => dueOn],
      [t('Capital'), ({ principal }) => principal],
      [t('Intérêts'), ({ interest }) => interest],
      [t('Total'), (line) => totalOf([line])],
      [t('État'), ({ state }) => [state.label, state.note].filter(Boolean).join('. ')],
    ],
    await comingLines(personId, today),
  );
}

/** The same, month by month. */
export async function comingRepayments(personId: string, today: Day) {
  const lines = await comingLines(personId, today);
  const months = Map.groupBy(lines, ({ dueOn }) => dueOn.slice(0, 7));
  return [...months].map(([month, ofMonth]) => ({
    month,
    title: monthText(ofMonth[0]!.dueOn),
    total: euros(totalOf(ofMonth)),
    lines: ofMonth.map(shownLine),
  }));
}

export type MonthOfRepayments = Awaited<ReturnType<typeof comingRepayments>>[number];

/** What one loan share has brought, payment by payment, and what it still has to bring. */
export async function repaymentsOfShare(loanShareId: string, today: Day) {
  const [share, received] = await Promise.all([
    db().loanShare.findUniqueOrThrow({ where: { id: loanShareId }, select: wantedShare }),
    db().$queryRaw<
      { on: string; principal: string; interest: string; incomeTax: string; socialLevies: string }[]
    >`
      select coalesce(r."distributedOn", r."receivedOn")::text as on, l.principal::text, l.interest::text,
        l."incomeTax"::text, l."socialLevies"::text
      from "DistributionLine" l join "Repayment" r on r.id = l."repaymentId"
      where l."loanShareId" = ${loanShareId}::uuid order by r."receivedOn", r.id`,
  ]);
  const owed = await owedToAll([share.loan.id]);
  return {
    outstanding: euros(money(share.outstanding)),
    isLost: share.loan.status === 'written_off',
    followsRevenue: share.loan.revenueShare !== null,
    received: received.map((line) => {
      const [principal, interest] = [money(line.principal), money(line.interest)];
      const withheld = add(money(line.incomeTax), money(line.socialLevies));
      return {
        on: dayText(line.on as Day),
        principal: euros(principal),
        interest: euros(interest),
        withheld: euros(withheld),
        net: euros(subtract(add(principal, interest), withheld)),
      };
    }),
    coming: linesOf(share, owed.get(share.loan.id), today).map(shownLine),
  };
}

/** Principal that a loan owes to all its lenders together, by loan. */
async function owedToAll(loanIds: string[]): Promise<Map<string, Money>> {
  const sums = await db().loanShare.groupBy({
    by: ['loanId'],
    where: { loanId: { in: loanIds } },
    _sum: { outstanding: true },
  });
  return new Map(sums.map(({ loanId, _sum }) => [loanId, money(_sum.outstanding ?? '0')]));
}

function linesOf(share: ShareRow, owed: Money | undefined, today: Day): Line[] {
  const { instalments, campaign } = share.loan;
  // Nothing more is expected of a loan that was written off.
  if (!owed || !isPositive(owed) || share.loan.status === 'written_off') return [];
  const coming: Coming[] = instalments.map((instalment) => ({
    dueOn: toDay(instalment.dueOn),
    principal: subtract(money(instalment.principal), money(instalment.principalPaid)),
    interest: subtract(money(instalment.interest), money(instalment.interestPaid)),
  }));
  const lines = expectedPart(coming, money(share.outstanding), owed).map((part, index) => ({
    ...part,
    pledgeId: share.pledgeId,
    project: campaign.project.title,
    state: stateOf(instalments[index]!, today, share.loan.revenueShare !== null),
  }));
  // While interest is deferred, some instalments ask for nothing.
  return lines.filter((line) => isPositive(totalOf([line])));
}

/** Late is said as soon as it is true, with what the bank answered. */
function stateOf(row: InstalmentRow, today: Day, followsRevenue: boolean): LineState {
  const { dueOn, settlesOn, collections } = row;
  const asked = collections[0]?.status;
  if (today > toDay(settlesOn)) {
    const days = daysBetween(toDay(dueOn), today);
    const label = t('En retard de {days}', { days: count(days, t('jour'), t('jours')) });
    return { tone: 'danger', label, ...(asked === 'failed' && { note: t('Le prélèvement a été refusé.') }) };
  }
  if (asked === 'failed') return { tone: 'danger', label: t('Prélèvement refusé') };
  if (asked) return { tone: 'info', label: t('Prélèvement en cours') };
  const isOpen = followsRevenue && !row.noticeSentOn;
  return { tone: 'neutral', label: t('À venir'), ...(isOpen && { note: t('Selon les recettes.') }) };
}

export function shownLine({ pledgeId, project, dueOn, principal, interest, state }: Line) {
  return {
    id: `${pledgeId}:${dueOn}`,
    path: `/mon-espace/engagements/${pledgeId}`,
    project,
    due: dayText(dueOn),
    principal: euros(principal),
    interest: euros(interest),
    total: euros(add(principal, interest)),
    state,
  };
}

/** The loans of a person that are late, told on top of their space: which, and since when. An instalment of zero asks for nothing. */
export async function lateLoans(personId: string, today: Day) {
  const rows = await db().$queryRaw<{ path: string; project: string; since: Day }[]>`
    select '/mon-espace/engagements/' || s."pledgeId" as path, p.title as project, min(i."dueOn")::text as since
    from "LoanShare" s join "Loan" l on l.id = s."loanId" join "Instalment" i on i."loanId" = s."loanId"
      join "Campaign" c on c.id = l."campaignId" join "Project" p on p.id = c."projectId"
    where s."personId" = ${personId}::uuid and s.outstanding > 0 and l.status <> 'written_off' and i."settlesOn" < ${today}::date
      and i.principal + i.interest > i."principalPaid" + i."interestPaid"
    group by s.id, p.title order by since, s.id`;
  return rows.map((row) => ({ ...row, since: dayText(row.since) }));
}
