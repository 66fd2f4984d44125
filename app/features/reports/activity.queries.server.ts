import { activityReportDue } from '#app/features/parameters/due-dates.ts';
import { operatorInWords } from '#app/features/protection/notices.queries.server.ts';
import { dayText, euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { day, type Day, startOfDay, yearOf } from '#app/money/day.ts';
import { Decimal, money, type Money } from '#app/money/money.ts';
import { kindNames, kinds, type FinancedKind } from './activity-words.ts';

/** What a platform publishes of a calendar year (Code monétaire et financier, L548-6): who runs it, what was asked, chosen and financed. */
export async function activityReport(year: number, today: Day) {
  const [asked, financed, people] = await Promise.all([projectsOf(year), financedIn(year), governance(year)]);
  const total = financed.find(({ kind, lent }) => kind === null && lent === null);
  const lenders = financed.find(({ kind, lent }) => kind === null && lent === true);
  return {
    year,
    isOver: yearOf(today) > year,
    asOf: dayText(today),
    due: dayText(activityReportDue(year)),
    firstYear: asked.firstYear ?? yearOf(today),
    lastYear: yearOf(today),
    people: { ...people, status: operatorInWords() },
    projects: [
      {
        id: 'received',
        name: t('Reçus'),
        projects: String(asked.received),
        amount: euros(money(asked.receivedAmount)),
      },
      {
        id: 'selected',
        name: t('Retenus'),
        projects: String(asked.selected),
        amount: euros(money(asked.selectedAmount)),
      },
      {
        id: 'financed',
        name: t('Financés'),
        projects: String(total?.projects ?? 0),
        amount: euros(money(total?.amount ?? '0')),
      },
    ],
    kinds: kinds.map((kind) =>
      inWords(
        kindNames[kind],
        kind,
        financed.find((row) => row.kind === kind),
      ),
    ),
    foot: inWords(t('Total'), 'total', total),
    lenders: lenders?.people ?? 0,
  };
}

export type ActivityReport = Awaited<ReturnType<typeof activityReport>>;

type Asked = {
  received: number;
  receivedAmount: string;
  selected: number;
  selectedAmount: string;
  firstYear: number | null;
};

/** Received: sent to the team for the first time that year; selected: published that year. Their amounts are the most that they asked for. */
async function projectsOf(year: number): Promise<Asked> {
  const [row] = await db().$queryRaw<[Asked]>`
    with project as (
      select extract(year from coalesce(r.at, j."submittedAt", j."publishedAt") at time zone 'Europe/Paris') as received,
        extract(year from j."publishedAt" at time zone 'Europe/Paris') as selected, coalesce(c.most, 0) as most
      from "Project" j
      left join (select "projectId", min(at) as at from "ProjectReview" where step = 'submitted' group by 1) r on r."projectId" = j.id
      left join (select "projectId", sum(optimum) as most from "Campaign" group by 1) c on c."projectId" = j.id
    )
    select count(*) filter (where received = ${year})::int as received,
      coalesce(sum(most) filter (where received = ${year}), 0)::text as "receivedAmount",
      count(*) filter (where selected = ${year})::int as selected,
      coalesce(sum(most) filter (where selected = ${year}), 0)::text as "selectedAmount",
      min(received)::int as "firstYear"
    from project`;
  return row;
}

type Financed = {
  kind: FinancedKind | null;
  lent: boolean | null;
  projects: number;
  amount: string;
  people: number;
};

/** What left for cooperations that year and was not given back: by kind, for all loans together, and in all. Without a kind, `lent` tells these apart. */
async function financedIn(year: number): Promise<Financed[]> {
  return db().$queryRaw<Financed[]>`
    with sent as (
      select case when c.instrument <> 'loan' then c.instrument::text when o."annualRate" = 0 then 'free_loan'
          when o.commercial then 'provider_loan' else 'loan' end as kind,
        c.instrument = 'loan' as lent, c."projectId" as project, k.amount, coalesce(k."personId"::text, k.email) as person
      from "Pledge" k join "Campaign" c on c.id = k."campaignId"
      left join "LoanOffer" o on o."campaignId" = c.id
      left join "CampaignRelease" r on r.id = k."releaseId"
      where k.status in ('collected', 'released')
        and extract(year from case when k."releaseId" is null then c."settledOn" else r."releasedOn" end) = ${year}
    )
    select kind, case when grouping(lent) = 0 then lent end as lent, count(distinct project)::int as projects,
      coalesce(sum(amount), 0)::text as amount, count(distinct person)::int as people
    from sent group by grouping sets ((kind), (lent), ())`;
}

function inWords(name: string, id: string, row: Financed | undefined) {
  const amount = money(row?.amount ?? '0');
  return {
    id,
    name,
    projects: String(row?.projects ?? 0),
    amount: euros(amount),
    people: String(row?.people ?? 0),
    each: average(amount, row?.people),
    perProject: average(amount, row?.projects),
  };
}

function average(amount: Money, among: number | undefined): string {
  return among ? euros(money(new Decimal(amount).dividedBy(among).toDecimalPlaces(2).toFixed(2))) : '—';
}

async function governance(year: number) {
  const between = { gte: startOfDay(day(`${year}-01-01`)), lt: startOfDay(day(`${year + 1}-01-01`)) };
  const [operator, team, complaints] = await Promise.all([
    db().organisation.findFirst({
      where: { kind: 'operator' },
      orderBy: { createdAt: 'asc' },
      select: { name: true },
    }),
    db().membership.count({ where: { role: 'operator' } }),
    db().complaint.count({ where: { receivedAt: between } }),
  ]);
  return { operator: operator?.name ?? null, team, complaints };
}
