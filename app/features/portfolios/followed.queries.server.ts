import { t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { type Day, addMonths, day, daysBetween } from '#app/money/day.ts';
import { money, type Money } from '#app/money/money.ts';
import type { Stage } from '#app/features/cooperations/words.ts';

// What the figures of a portfolio are made of: one row a loan, one row an instalment to come, one row a campaign. SQL adds up.

export type FollowedLoan = {
  id: string;
  title: string;
  slug: string;
  cooperation: string;
  territory: string;
  department: string;
  stage: Stage | null;
  lent: Money;
  outstanding: Money;
  repaid: Money;
  /** Principal and interest that should have come and did not. */
  overdue: Money;
  daysPastDue: number;
  nextDue: Day | null;
  nextAmount: Money | null;
};

/** The loans of the projects that a partner follows, as they stand at the end of a day. */
export async function followedLoans(partnerId: string, today: Day): Promise<FollowedLoan[]> {
  const rows = await db().$queryRaw<
    {
      id: string;
      title: string;
      slug: string;
      cooperation: string;
      territory: string | null;
      department: string | null;
      stage: Stage | null;
      lent: string;
      outstanding: string;
      repaid: string;
      overdue: string;
      oldest: string | null;
      nextDue: string | null;
      nextAmount: string | null;
    }[]
  >`
    select l.id::text, p.title, p.slug, o.name as cooperation, coalesce(e.name, m.name) as territory, d.name as department,
      st.stage::text, l.principal::text as lent, i.outstanding::text, i.repaid::text, i.overdue::text, i.oldest::text,
      n.due::text as "nextDue", n.amount::text as "nextAmount"
    from "Follow" f
    join "Project" p on p.id = f."projectId"
    join "Campaign" c on c."projectId" = p.id
    join "Loan" l on l."campaignId" = c.id
    join "Organisation" o on o.id = l."borrowerId"
    left join "Commune" m on m.code = coalesce(p."communeCode", o."communeCode")
    left join "Epci" e on e.code = m."epciCode"
    left join "Department" d on d.code = m."departmentCode"
    left join lateral (select s.stage from "StageEntry" s
      where s."organisationId" = o.id and s.since <= ${today}::date order by s.since desc limit 1) st on true
    join lateral (select sum(principal - "principalPaid") as outstanding, sum("principalPaid") as repaid,
        coalesce(sum(owed) filter (where "settlesOn" < ${today}::date), 0) as overdue,
        min("dueOn") filter (where owed > 0 and "settlesOn" < ${today}::date) as oldest
      from (select *, principal + interest - "principalPaid" - "interestPaid" as owed from "Instalment" where "loanId" = l.id) x) i on true
    left join lateral (select "dueOn" as due, principal + interest - "principalPaid" - "interestPaid" as amount
      from "Instalment" where "loanId" = l.id and "settlesOn" >= ${today}::date
        and principal + interest > "principalPaid" + "interestPaid" order by number limit 1) n on true
    where f."organisationId" = ${partnerId}::uuid
    order by p.title, l.id`;
  return rows.map(({ oldest, ...row }) => ({
    ...row,
    territory: row.territory ?? t('Territoire à préciser'),
    department: row.department ?? '',
    lent: money(row.lent),
    outstanding: money(row.outstanding),
    repaid: money(row.repaid),
    overdue: money(row.overdue),
    daysPastDue: oldest === null ? 0 : daysBetween(day(oldest), today),
    nextDue: row.nextDue === null ? null : day(row.nextDue),
    nextAmount: row.nextAmount === null ? null : money(row.nextAmount),
  }));
}

/** What the followed projects collected, by instrument: money that came and was not given back. */
export async function collectedByInstrument(partnerId: string) {
  const rows = await db().$queryRaw<
    { instrument: 'gift' | 'loan' | 'share'; amount: string; people: number; projects: number }[]
  >`
    select c.instrument::text, sum(g.amount)::text as amount, count(*)::int as people,
      count(distinct c."projectId")::int as projects
    from "Follow" f join "Campaign" c on c."projectId" = f."projectId"
    join "Pledge" g on g."campaignId" = c.id and g.status in ('collected', 'released')
    where f."organisationId" = ${partnerId}::uuid
    group by c.instrument order by c.instrument`;
  return rows.map((row) => ({ ...row, amount: money(row.amount) }));
}

/** What should come in each of the next twelve months, from this one: all of it, and what is late, in the first. */
export async function expectedByMonth(partnerId: string, today: Day) {
  const first = day(`${today.slice(0, 7)}-01`);
  const rows = await db().$queryRaw<{ month: string; amount: string }[]>`
    select to_char(m.month, 'YYYY-MM-DD') as month, coalesce(sum(x.owed), 0)::text as amount
    from generate_series(${first}::date, ${addMonths(first, 11)}::date, interval '1 month') as m(month)
    left join (
      select greatest(date_trunc('month', i."dueOn"::timestamp), ${first}::date::timestamp) as month,
        i.principal + i.interest - i."principalPaid" - i."interestPaid" as owed
      from "Follow" f join "Campaign" c on c."projectId" = f."projectId"
      join "Loan" l on l."campaignId" = c.id join "Instalment" i on i."loanId" = l.id
      where f."organisationId" = ${partnerId}::uuid and i."dueOn" < ${addMonths(first, 12)}::date) x on x.month = m.month
    group by m.month order by m.month`;
  return rows.map((row) => ({ month: day(row.month), amount: money(row.amount) }));
}

/** How many projects a partner follows. */
export async function followedProjects(partnerId: string): Promise<number> {
  return db().follow.count({ where: { organisationId: partnerId } });
}
