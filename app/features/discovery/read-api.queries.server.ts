import type * as z from 'zod';
import { limits } from '#app/features/people/limits.ts';
import { db } from '#app/infra/db.server.ts';
import { env } from '#app/infra/env.server.ts';
import { countedAddress, countTry } from '#app/infra/rate-limit.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { isUuid } from '#app/infra/uuid.ts';
import { yearlyDefaultRates } from '#app/lending/default-rate.ts';
import type { Day } from '#app/money/day.ts';
import { decimalText, money, subtract, sum, zero } from '#app/money/money.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { campaignsOf, loanOf, type PublicCampaign } from './cards.queries.server.ts';
import { mostInList, type ProjectDetail, type ProjectList, type Statistics } from './read-api.schema.ts';
import { projectState } from './project-state.ts';
import { closedByYear, collectedByYear, everyLoan, repaidOf } from './statistics.queries.server.ts';

type Asked = { limit: number; after: { publishedAt: Date; id: string } | null };

/** What a list is asked for by its address; null for what cannot be read. */
export function askedOf(search: URLSearchParams): Asked | null {
  const limit = search.get('limit') ?? '20';
  const after = search.get('after');
  if (!/^[1-9][0-9]{0,2}$/.test(limit) || Number(limit) > mostInList) return null;
  if (after === null) return { limit: Number(limit), after };
  const [time = '', id = ''] = after.split('_');
  const publishedAt = new Date(time);
  return isUuid(id) && !Number.isNaN(publishedAt.getTime())
    ? { limit: Number(limit), after: { publishedAt, id } }
    : null;
}

const shown = {
  include: {
    cooperation: { select: { name: true } },
    commune: { select: { code: true, name: true, department: { select: { name: true } } } },
  },
} as const satisfies Prisma.ProjectFindManyArgs;

/** The published projects, the latest first; each page begins after the last row of the one before, whatever came meanwhile. */
export async function openProjects({ limit, after }: Asked): Promise<z.infer<typeof ProjectList>> {
  const rows = await db().project.findMany({
    where: {
      status: 'published',
      publishedAt: { not: null },
      ...(after && {
        OR: [
          { publishedAt: { lt: after.publishedAt } },
          { publishedAt: after.publishedAt, id: { lt: after.id } },
        ],
      }),
    },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    ...shown,
  });
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  const campaigns = await campaignsOf(page.map(({ id }) => id));
  return {
    projects: page.map((project) => itemOf(project, campaigns)),
    next: last
      ? `${env().APP_URL}/api/v1/projects?limit=${limit}&after=${last.publishedAt!.toISOString()}_${last.id}`
      : null,
  };
}

/** One published project, or null. */
export async function openProject(slug: string): Promise<z.infer<typeof ProjectDetail> | null> {
  const project = await db().project.findFirst({
    where: { slug, status: 'published', publishedAt: { not: null } },
    include: { ...shown.include, updates: { orderBy: { publishedAt: 'desc' } } },
  });
  if (!project) return null;
  return {
    ...itemOf(project, await campaignsOf([project.id])),
    story: project.story,
    risks: project.risks,
    news: project.updates.map(({ title, publishedAt }) => ({
      title,
      publishedAt: publishedAt.toISOString(),
    })),
  };
}

type Found = Prisma.ProjectGetPayload<typeof shown>;

function itemOf(project: Found, campaigns: readonly PublicCampaign[]) {
  const { id, slug, title, summary, themes, commune, cooperation, publishedAt } = project;
  const own = campaigns.filter(({ projectId }) => projectId === id);
  const opened = own.filter(({ status }) => status !== 'draft');
  return {
    slug,
    title,
    summary,
    themes,
    url: `${env().APP_URL}/projets/${slug}`,
    cooperation: cooperation.name,
    place: commune && { code: commune.code, commune: commune.name, department: commune.department.name },
    state: projectState(opened, loanOf(own)).name,
    publishedAt: publishedAt!.toISOString(),
    campaigns: opened.flatMap(({ status, ...campaign }) =>
      status === 'draft'
        ? []
        : {
            status,
            instrument: campaign.instrument,
            mode: campaign.mode,
            minimum: decimalText(campaign.minimum),
            optimum: decimalText(campaign.optimum),
            raised: decimalText(campaign.engaged),
            received: decimalText(campaign.received ?? zero),
            returned: decimalText(campaign.returned),
            people: campaign.people,
            openedOn: campaign.openedOn ?? null,
            closesOn: campaign.closesOn,
          },
    ),
  };
}

/** The public figures, from the queries of their page. */
export async function openStatistics(today: Day): Promise<z.infer<typeof Statistics>> {
  const [projects, collected, closed, loans] = await Promise.all([
    db().project.count({ where: { status: 'published' } }),
    collectedByYear(),
    closedByYear(),
    everyLoan(today),
  ]);
  const alive = loans.filter(({ writtenOff }) => writtenOff === null);
  const total = (amounts: Parameters<typeof sum>[0]) => decimalText(sum(amounts));
  return {
    projects,
    asOf: today,
    collected: collected.map(({ year, gift, loan, share }) => ({
      year,
      gift: decimalText(money(gift)),
      loan: decimalText(money(loan)),
      share: decimalText(money(share)),
    })),
    campaigns: closed.map(({ year, closed: ended, succeeded }) => ({ year, closed: ended, succeeded })),
    loans: {
      count: loans.length,
      lent: total(loans.map(({ principal }) => principal)),
      repaid: total(loans.map(repaidOf)),
      interest: total(
        loans.flatMap(({ instalments }) => instalments.map(({ interestPaid }) => interestPaid)),
      ),
      outstanding: total(alive.map((loan) => subtract(loan.principal, repaidOf(loan)))),
      writtenOff: loans.length - alive.length,
      defaultRates: yearlyDefaultRates(loans, today).map(({ from, loans: watched, defaults }) => ({
        year: Number(from.slice(0, 4)),
        loans: watched,
        defaults,
      })),
    },
  };
}

/** An answer of the read API: any site may read it, and caches keep it for a minute; each address asks so often. Null is 404. */
export async function readApiReply(
  { clientAddress }: { clientAddress: string },
  work: () => Promise<object | null> | object | null,
): Promise<Response> {
  try {
    await countTry(limits.readApi, countedAddress(clientAddress));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return problem(429, 'too many requests', { 'Retry-After': '60' });
  }
  const answer = await work();
  if (!answer) return problem(404, 'not found');
  return Response.json(answer, { headers: { ...forAll, 'Cache-Control': 'public, max-age=60' } });
}

const forAll = { 'Access-Control-Allow-Origin': '*' };

/** What went wrong, for programs (RFC 9457). */
export function problem(status: number, title: string, headers: Record<string, string> = {}): Response {
  const type = 'application/problem+json';
  return Response.json(
    { status, title },
    { status, headers: { ...forAll, ...headers, 'Content-Type': type } },
  );
}
