import { db } from '#app/infra/db.server.ts';
import { compareDays, day, type Day } from '#app/money/day.ts';
import { eurosShort } from '#app/i18n/format.ts';
import {
  totalsColumns,
  totalsOf,
  type CampaignTotals,
  type TotalsRow,
} from '#app/features/campaign-modes/totals.queries.server.ts';
import { isPositive, money, sum, type Money } from '#app/money/money.ts';
import { instrumentNames, themeInWords } from '#app/features/projects/words.ts';
import {
  campaignFigures,
  wholePercent,
  type CampaignFigures,
  type CampaignSums,
} from './campaign-figures.ts';
import type { LoanStatus, ProjectStatus } from '#prisma/generated/enums.ts';
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

/** What a card says of a project besides its campaigns. */
type CardFacts = {
  slug: string;
  title: string;
  summary: string;
  themes: readonly string[];
  status: ProjectStatus;
  cooperation: string;
  place: string | null;
  image: ProjectCard['image'];
};

/** The cards of these projects, in the order of the ids. */
export async function projectCards(ids: readonly string[], today: Day): Promise<ProjectCard[]> {
  if (ids.length === 0) return [];
  const [projects, campaigns] = await Promise.all([factsOf(ids), campaignsOf(ids)]);
  const found = new Map(projects.map((project) => [project.id, project]));
  return ids.flatMap((id) => {
    const project = found.get(id);
    if (!project) return [];
    return [
      cardOf(
        project,
        campaigns.filter(({ projectId }) => projectId === id),
        today,
      ),
    ];
  });
}

type FactsRow = Omit<CardFacts, 'image'> & {
  id: string;
  imageId: string | null;
  alt: string;
  width: number;
  height: number;
};

async function factsOf(ids: readonly string[]): Promise<(CardFacts & { id: string })[]> {
  const rows = await db().$queryRaw<FactsRow[]>`
    select p.id, p.slug, p.title, p.summary, coalesce(p.themes, '{}') as themes, p.status::text, o.name as cooperation,
      c.name || ', ' || d.name as place, i.id as "imageId", i.alt, i.width, i.height
    from "Project" p join "Organisation" o on o.id = p."cooperationId"
    left join "Commune" c on c.code = p."communeCode" left join "Department" d on d.code = c."departmentCode"
    left join "Image" i on i.id = p."coverImageId"
    where p.id = any(${ids}::uuid[])`;
  return rows.map(({ imageId, alt, width, height, ...facts }) => ({
    ...facts,
    image: imageId === null ? null : { id: imageId, alt, width, height },
  }));
}

/** The card of a project with all its campaigns, drafts too, of which it says nothing. */
export function cardOf(facts: CardFacts, campaigns: readonly PublicCampaign[], today: Day): ProjectCard {
  const { slug, title, summary, cooperation, place, themes, image, status } = facts;
  const opened = campaigns.filter((campaign) => campaign.status !== 'draft');
  return {
    slug,
    title: frenchSpaces(title),
    summary: frenchSpaces(summary),
    cooperation,
    place,
    themes: themes.map(themeInWords),
    image,
    state: projectState(opened, loanOf(campaigns), status === 'withdrawn'),
    ...together(opened, today),
  };
}

/** The loan that a project has come to, of whichever campaign. */
export function loanOf(campaigns: readonly PublicCampaign[]): { status: LoanStatus } | null {
  const status = campaigns.find(({ loan }) => loan)?.loan;
  return status ? { status } : null;
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

/** A campaign with what its pledges sum to, and what has become of its loan. */
export type PublicCampaign = CampaignSums &
  CampaignTotals & { projectId: string; loan: LoanStatus | null; stopped: 'suspended' | 'cancelled' | null };

type CampaignRow = TotalsRow &
  Pick<CampaignSums, 'id' | 'instrument' | 'mode' | 'status' | 'closesOn' | 'openedOn'> & {
    projectId: string;
    minimum: string;
    optimum: string;
    monthlyCost: string | null;
    loan: LoanStatus | null;
    stopped: PublicCampaign['stopped'];
    givers: number;
    monthly: string | null;
  };

/** The campaigns of these projects, in the order gift, loan, share. Gifts of every month are those under way. */
export async function campaignsOf(projectIds: readonly string[]): Promise<PublicCampaign[]> {
  const rows = await db().$queryRaw<CampaignRow[]>`
    select k.id, k."projectId", k.instrument::text, k.mode::text, k.status::text, k.minimum::text, k.optimum::text,
      k."closesOn"::text as "closesOn", k."openedOn"::text as "openedOn", k."monthlyCost"::text as "monthlyCost", l.status::text as loan, t.*, m.*,
      (select case when bool_or("cancelledOn" is not null) then 'cancelled' when count(*) > 0 then 'suspended' end from "OfferChange"
        where "campaignId" = k.id and "suspendedUntil" is not null and "correctedOn" is null) as stopped
    from "Campaign" k left join "Loan" l on l."campaignId" = k.id
    cross join lateral (select ${totalsColumns} from "CampaignTotal" where "campaignId" = k.id) t
    cross join lateral (select count(*)::int as givers, sum(amount)::text as monthly from "MonthlyGift"
      where "campaignId" = k.id and status in ('active', 'method_failing')) m
    where k."projectId" = any(${projectIds}::uuid[])`;
  return rows
    .map(({ minimum, optimum, monthlyCost, givers, monthly, ...campaign }) => ({
      ...campaign,
      minimum: money(minimum),
      optimum: money(optimum),
      ...totalsOf(campaign),
      monthly: givers > 0 ? { givers, total: money(monthly!) } : null,
      monthlyCost: monthlyCost === null ? null : money(monthlyCost),
    }))
    .sort(
      (a, b) =>
        instrumentNames.indexOf(a.instrument) - instrumentNames.indexOf(b.instrument) ||
        compareDays(a.closesOn ?? latest, b.closesOn ?? latest),
    );
}

export type { CampaignFigures };
