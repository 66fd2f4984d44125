import { t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import type { Day } from '#app/money/day.ts';
import { count, dayText, eurosShort } from '#app/i18n/format.ts';
import { money } from '#app/money/money.ts';
import { projectCards } from './cards.queries.server.ts';

/** The home page: three figures as of a day, what is open now, and what ended lately, well or not. */
export async function homePage(today: Day) {
  const [figures, open, over] = await Promise.all([threeFigures(), openProjects(), projectsOver()]);
  // Nobody is in both: a project is over when all its campaigns are.
  const cards = await projectCards([...open, ...over], today);
  return {
    asOf: dayText(today),
    ...figures,
    open: cards.slice(0, open.length),
    over: cards.slice(open.length),
  };
}

async function threeFigures() {
  const [row] = await db().$queryRaw<
    [{ collected: string; projects: number; repaid: string; lenders: number }]
  >`
    select
      (select coalesce(sum(amount), 0)::text from "CampaignTotal" where what in ('collected', 'released')) as collected,
      (select count(*)::int from "Project" where status = 'published') as projects,
      (select coalesce(sum(principal + interest), 0)::text from "Repayment") as repaid,
      (select count(distinct "personId")::int from "LoanShare") as lenders`;
  return {
    collected: eurosShort(money(row.collected)),
    projects: count(row.projects, t('projet publié'), t('projets publiés')),
    repaid: eurosShort(money(row.repaid)),
    lenders: count(row.lenders, t('personne'), t('personnes')),
  };
}

async function openProjects(): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    select p.id from "Project" p join "Campaign" k on k."projectId" = p.id
    where p.status = 'published' and k.status = 'open'
    group by p.id order by min(k."closesOn"), p.id limit 6`;
  return rows.map(({ id }) => id);
}

async function projectsOver(): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    select p.id from "Project" p join "Campaign" k on k."projectId" = p.id
    where p.status = 'published'
    group by p.id having bool_and(k.status in ('succeeded', 'failed'))
    order by max(k."settledOn") desc nulls last, p.id limit 3`;
  return rows.map(({ id }) => id);
}
