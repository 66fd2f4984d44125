import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { compareDays, day, type Day } from '#app/money/day.ts';
import { eurosShort } from '#app/i18n/format.ts';
import {
  campaignTotals,
  noTotals,
  type CampaignTotals,
} from '#app/features/campaign-modes/totals.queries.server.ts';
import { isPositive, money, sum, type Money } from '#app/money/money.ts';
import { instrumentNames, themeInWords } from '#app/features/projects/words.ts';
import {
  campaignFigures,
  wholePercent,
  type CampaignFigures,
  type CampaignSums,
} from './campaign-figures.ts';
import { frenchSpaces } from '#app/i18n/french-spaces.ts';
import { projectState, type ProjectState } from './project-state.ts';

/** A project in a list: what it is, where, and how far its campaigns are, all together. */
export type ProjectCard = {
  slug: string;
  title: string;
  summary: string;
  cooperation: string;
  place: string | null;
  themes: string[];
  image: { id: string; alt: string; width: number; height: number } | null;
  state: ProjectState;
  instruments: string[];
  /** A loan or shares are open to subscription: what is said of it elsewhere names the risk. */
  mayLose: boolean;
  /** Of a permanent campaign: how many months are secured, and how much of a month comes every month. */
  animation: { headline: string; percent: number } | null;
  /** All campaigns that opened and end, as one bar. Null before any has. */
  total: { raised: string; goal: string; percent: number } | null;
  /** Of the open campaign that closes first. */
  daysLeft: number | null;
  people: number;
};

/** The cards of these projects, in the order of the ids. */
export async function projectCards(ids: readonly string[], today: Day): Promise<ProjectCard[]> {
  const [projects, campaigns] = await Promise.all([
    db().project.findMany({
      where: { id: { in: [...ids] } },
      select: {
        id: true,
        slug: true,
        title: true,
        summary: true,
        themes: true,
        status: true,
        cooperation: { select: { name: true } },
        commune: { select: { name: true, department: { select: { name: true } } } },
        cover: { select: { id: true, alt: true, width: true, height: true } },
        campaigns: { select: { loan: { select: { status: true } } } },
      },
    }),
    campaignsOf(ids),
  ]);
  const found = new Map(projects.map((project) => [project.id, project]));
  return ids.flatMap((id) => {
    const project = found.get(id);
    if (!project) return [];
    const opened = campaigns.filter(({ projectId, status }) => projectId === id && status !== 'draft');
    const loan = project.campaigns.find((campaign) => campaign.loan)?.loan ?? null;
    return [
      {
        slug: project.slug,
        title: frenchSpaces(project.title),
        summary: frenchSpaces(project.summary),
        cooperation: project.cooperation.name,
        place: project.commune && `${project.commune.name}, ${project.commune.department.name}`,
        themes: project.themes.map(themeInWords),
        image: project.cover,
        state: projectState(opened, loan, project.status === 'withdrawn'),
        ...together(opened, today),
      },
    ];
  });
}

function together(opened: readonly CampaignSums[], today: Day) {
  const figures = opened.map((campaign) => campaignFigures(campaign, today));
  const ending = opened.filter(({ mode }) => mode !== 'permanent');
  const animation = figures.find((one) => one.animation)?.animation ?? null;
  const left = figures.flatMap(({ daysLeft }) => daysLeft ?? []);
  const raised = sum(
    ending.map(({ status, engaged, returned }) => (status === 'failed' ? returned : engaged)),
  );
  const goal = sum(ending.map(goalOf));
  return {
    instruments: figures.map(({ label }) => label),
    mayLose: opened.some(({ status, instrument }) => status === 'open' && instrument !== 'gift'),
    animation: animation && { headline: animation.headline, percent: animation.percent },
    total:
      ending.length > 0
        ? { raised: eurosShort(raised), goal: eurosShort(goal), percent: wholePercent(raised, goal) }
        : null,
    daysLeft: left.length > 0 ? Math.min(...left) : null,
    people: opened.reduce((total, { people }) => total + people, 0),
  };
}

function goalOf({ mode, minimum, optimum }: CampaignSums): Money {
  return mode === 'all_or_nothing' && isPositive(minimum) ? minimum : optimum;
}

/** What has no end stands after what has one. */
const latest = day('9999-12-31');

/** The campaigns of these projects with what their pledges sum to, in the order gift, loan, share. */
export async function campaignsOf(
  projectIds: readonly string[],
): Promise<(CampaignSums & CampaignTotals & { projectId: string })[]> {
  const campaigns = await db().campaign.findMany({ where: { projectId: { in: [...projectIds] } } });
  const ids = campaigns.map(({ id }) => id);
  const [totals, givers] = await Promise.all([campaignTotals(ids), giversOf(ids)]);
  return campaigns
    .map(({ id, projectId, instrument, mode, status, ...campaign }) => ({
      id,
      projectId,
      instrument,
      mode,
      status,
      minimum: money(campaign.minimum),
      optimum: money(campaign.optimum),
      closesOn: toDay(campaign.closesOn),
      openedOn: toDay(campaign.openedOn),
      ...(totals.get(id) ?? noTotals),
      monthly: givers.get(id) ?? null,
      monthlyCost: campaign.monthlyCost && money(campaign.monthlyCost),
    }))
    .sort(
      (a, b) =>
        instrumentNames.indexOf(a.instrument) - instrumentNames.indexOf(b.instrument) ||
        compareDays(a.closesOn ?? latest, b.closesOn ?? latest),
    );
}

/** Gifts of every month under way. */
async function giversOf(campaignIds: readonly string[]) {
  const rows = await db().$queryRaw<{ campaignId: string; givers: number; total: string }[]>`
    select "campaignId", count(*)::int as givers, sum(amount)::text as total from "MonthlyGift"
    where "campaignId" = any(${campaignIds}::uuid[]) and status in ('active', 'method_failing')
    group by "campaignId"`;
  return new Map(rows.map(({ campaignId, givers, total }) => [campaignId, { givers, total: money(total) }]));
}

export type { CampaignFigures };
