import { prioritiesShown } from '#app/features/local-priority/priority.queries.server.ts';
import { papersOf } from '#app/features/uploads/papers.queries.server.ts';
import { t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { viaOf } from '#app/infra/via.ts';
import { toDay } from '#app/infra/dates.ts';
import { legalForms, sliderInWords, sliders, stages } from '#app/features/cooperations/words.ts';
import { directGiftsInWords } from '#app/features/projects/direct-gifts.queries.server.ts';
import { videoAt } from '#app/features/projects/video-hosts.ts';
import { themeInWords } from '#app/features/projects/words.ts';
import { dayOf, type Day } from '#app/money/day.ts';
import { dayText } from '#app/i18n/format.ts';
import { money } from '#app/money/money.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { barChart } from '#app/components/chart.server.ts';
import { noticesOf } from '#app/features/protection/notices.queries.server.ts';
import { sheetsToRead } from '#app/features/protection/sheet.server.ts';
import { changesOf } from '#app/features/protection/suspension.queries.server.ts';
import { frenchSpaces } from '#app/i18n/french-spaces.ts';
import { campaignFigures } from './campaign-figures.ts';
import { campaignsOf, cardOf, loanOf } from './cards.queries.server.ts';
import { contributorsOf } from './contributors.queries.server.ts';
import { projectsNear } from './list.queries.server.ts';
import { offersOf } from './offers.queries.server.ts';
import { planInWords, type Plan } from './plan.ts';
import { projectState } from './project-state.ts';
import { readingMinutes } from './reading-time.ts';
import { renderRichText } from './rich-text.server.ts';
import { shareImagePath } from './share-image.queries.server.ts';
import { whatHappenedNext } from './what-next.queries.server.ts';

type Asked = {
  today: Day;
  /** The amount of the loan to simulate, as typed. */
  amount: string | null;
  /** By which link the reader came, as it stands in the address. */
  via?: string | null;
};

export type ProjectPage = NonNullable<Awaited<ReturnType<typeof projectPage>>>;

/** The public page of a project: published, or withdrawn after having been. Null for any other. */
export async function projectPage(slug: string, asked: Asked) {
  const found = await db().project.findFirst({
    where: { slug, publishedAt: { not: null }, status: { in: ['published', 'withdrawn'] } },
    ...shown,
  });
  return found && pageOf(found, asked);
}

/** The same page before it is public, for those who may see it: `allow` has decided that. Its campaigns look as if they were open. */
export async function projectPreview(id: string, asked: Asked): Promise<ProjectPage | null> {
  const found = await db().project.findUnique({ where: { id }, ...shown });
  return found && pageOf(found, asked, found.publishedAt === null);
}

const shown = {
  include: {
    commune: { include: { department: true, region: true } },
    images: { orderBy: { position: 'asc' }, select: { id: true, alt: true, width: true, height: true } },
    budgetLines: { orderBy: { position: 'asc' } },
    video: { include: { poster: { select: { id: true, alt: true, width: true, height: true } } } },
    updates: { orderBy: { publishedAt: 'desc' } },
    cooperation: {
      include: {
        commune: { include: { department: true } },
        host: { select: { name: true } },
        stages: { orderBy: { since: 'desc' } },
        memberships: {
          where: { role: 'member' },
          include: { person: { select: { firstName: true, lastName: true } } },
        },
      },
    },
  },
} as const satisfies Prisma.ProjectFindManyArgs;

type Found = Prisma.ProjectGetPayload<typeof shown>;

async function pageOf(project: Found, { today, amount, via }: Asked, preview = false) {
  const [campaigns, offers, near, news, notices, changes, sheets, documents, directGifts] = await Promise.all(
    [
      campaignsOf([project.id]),
      offersOf(project.id, today, amount),
      project.commune && !preview
        ? projectsNear(project.commune, today, { except: project.id, limit: 3 })
        : [],
      newsOf(project.updates),
      noticesOf(project.id, today),
      changesOf(project.id),
      sheetsToRead(project.id),
      papersOf('document', [project.cooperationId]),
      directGiftsInWords(project.id),
    ],
  );
  const lines = project.budgetLines.map((line) => ({ ...line, amount: money(line.amount) }));
  const plan = planInWords(lines, campaigns);
  const [priorities, contributors, aftermath] = await Promise.all([
    prioritiesShown(
      campaigns.map(({ id }) => id),
      today,
    ),
    contributorsOf(campaigns),
    whatHappenedNext(campaigns, today),
  ]);
  const opened = campaigns.filter(({ status }) => preview || status !== 'draft');
  const cover = project.images.find(({ id }) => id === project.coverImageId) ?? project.images[0] ?? null;
  return {
    id: project.id,
    slug: project.slug,
    via: viaOf(via) ?? null,
    title: frenchSpaces(project.title),
    summary: frenchSpaces(project.summary),
    story: renderRichText(project.story),
    minutes: readingMinutes(project.story),
    risks: project.risks ? renderRichText(project.risks) : null,
    preview,
    state: projectState(opened, loanOf(campaigns), project.status === 'withdrawn'),
    publishedOn: project.publishedAt && dayText(dayOf(project.publishedAt)),
    place: placeOf(project.commune),
    themes: project.themes.map((name) => ({ name, label: themeInWords(name) })),
    cover,
    shareImage: shareImagePath(cardOf(cardFacts(project), campaigns, today)),
    video: project.video && videoOf(project.video, cover),
    images: project.images.filter(({ id }) => id !== cover?.id),
    campaigns: opened.map((campaign) => {
      const open = preview ? { ...campaign, status: 'open' as const } : campaign;
      const { closesOn } = campaign;
      const figures = campaignFigures(open, today);
      return {
        ...figures,
        closes: closesOn && dayText(closesOn),
        priority: priorities.get(campaign.id) ?? null,
      };
    }),
    ...offers,
    notices,
    changes,
    sheets,
    plan,
    chart: budgetChart(plan),
    cooperation: cooperationOf(project.cooperation),
    documents,
    people: peopleOf(project.cooperation.memberships),
    news,
    contributors,
    directGifts,
    aftermath,
    near,
  };
}

function cardFacts(project: Found) {
  const { coverImageId, commune, cooperation } = project;
  return {
    ...project,
    cooperation: cooperation.name,
    place: commune && `${commune.name}, ${commune.department.name}`,
    image: project.images.find(({ id }) => id === coverImageId) ?? null,
  };
}

/** What is shown of a video, by its image until somebody asks for it; null when its host is no longer one that we know. */
type FoundVideo = NonNullable<Found['video']>;

function videoOf({ address, title, captions, poster }: FoundVideo, cover: FoundVideo['poster']) {
  const video = videoAt(address);
  return video && { ...video, title: frenchSpaces(title), captions, poster: poster ?? cover };
}

function placeOf(commune: Found['commune']) {
  if (!commune) return null;
  const { name, department, region } = commune;
  return { name, department: { code: department.code, name: department.name }, region: region.name };
}

function cooperationOf({
  name,
  legalForm,
  siren,
  rna,
  host,
  commune,
  stages: said,
  presentation,
  ...axes
}: Found['cooperation']) {
  const [stage] = said;
  return {
    name,
    presentation: presentation ? renderRichText(presentation) : null,
    legalForm: legalForm && legalForms[legalForm],
    siren,
    rna,
    host: host?.name ?? null,
    seat: commune && `${commune.name}, ${commune.department.name}`,
    stage: stage
      ? t('{stages}, depuis le {since}', { stages: stages[stage.stage], since: dayText(toDay(stage.since)) })
      : null,
    sliders: sliders.map((slider) => ({
      name: slider.label,
      value: sliderInWords(axes[slider.name], slider),
    })),
    website: axes.website,
    email: axes.contactEmail,
  };
}

/** Members are equal: they stand in alphabetical order. */
function peopleOf(memberships: Found['cooperation']['memberships']) {
  return memberships
    .map(({ personId, title, person: { firstName, lastName } }) => ({
      id: personId,
      name: `${firstName} ${lastName}`.trim(),
      title,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'fr'));
}

async function newsOf(updates: Found['updates']) {
  const authors = await db().person.findMany({
    where: { id: { in: updates.map(({ authorId }) => authorId) } },
    select: { id: true, firstName: true },
  });
  const nameOf = new Map(authors.map(({ id, firstName }) => [id, firstName]));
  return updates.map(({ id, title, body, publishedAt, authorId }) => ({
    id,
    title: frenchSpaces(title),
    html: renderRichText(body),
    day: dayOf(publishedAt),
    date: dayText(dayOf(publishedAt)),
    author: nameOf.get(authorId) ?? null,
  }));
}

function budgetChart({ uses }: Plan) {
  if (uses.length < 2) return null;
  return barChart({
    categories: uses.map(({ label }) => label),
    series: [
      {
        name: t('Montant'),
        values: uses.map(({ size }) => size),
        texts: uses.map(({ amount }) => amount),
        color: 'strata-2',
      },
    ],
    horizontal: true,
  });
}
