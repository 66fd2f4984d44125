import { plural, t } from '#app/i18n/t.ts';
import { dayText } from '#app/i18n/format.ts';
import { db } from '#app/infra/db.server.ts';
import { pageIn } from '#app/infra/paging.ts';
import { dayOf } from '#app/money/day.ts';
import { frenchSpaces } from '#app/i18n/french-spaces.ts';
import type { Prisma } from '#prisma/generated/client.ts';

const perPage = 10;

const shown = {
  include: { person: { select: { firstName: true } }, project: { select: { title: true, slug: true } } },
} as const satisfies Prisma.QuestionFindManyArgs;

type Kept = Prisma.QuestionGetPayload<typeof shown>;

const isPublic = { answeredAt: { not: null }, hiddenAt: null };

/** What visitors of a project's page see of its questions: the last three answered, and how many there are. */
export async function lastAnswers(projectId: string) {
  const [questions, total] = await Promise.all([
    db().question.findMany({
      where: { projectId, ...isPublic },
      orderBy: [{ answeredAt: 'desc' }, { id: 'asc' }],
      take: 3,
      ...shown,
    }),
    db().question.count({ where: { projectId, ...isPublic } }),
  ]);
  return { questions: questions.map(publicly), total };
}

/** The public questions of a project, a page of them, and those of one's own that wait or were hidden. Null for an unknown project. */
export async function questionsOf(slug: string, asked: { page: number; personId: string | null }) {
  const project = await db().project.findFirst({
    where: { slug, publishedAt: { not: null }, status: { in: ['published', 'withdrawn'] } },
    select: { id: true, title: true, slug: true, status: true, cooperation: { select: { name: true } } },
  });
  if (!project) return null;
  const where = { projectId: project.id, ...isPublic };
  const total = await db().question.count({ where });
  const { page, pages, skip } = pageIn(total, asked.page, perPage);
  const [questions, own] = await Promise.all([
    db().question.findMany({
      where,
      orderBy: [{ answeredAt: 'desc' }, { id: 'asc' }],
      skip,
      take: perPage,
      ...shown,
    }),
    asked.personId === null
      ? []
      : db().question.findMany({
          where: {
            projectId: project.id,
            personId: asked.personId,
            OR: [{ answeredAt: null }, { hiddenAt: { not: null } }],
          },
          orderBy: { askedAt: 'desc' },
          take: perPage,
        }),
  ]);
  return {
    project: { ...project, title: frenchSpaces(project.title) },
    questions: questions.map(publicly),
    own: own.map(({ id, text, askedAt, hiddenWhy }) => ({
      id,
      text,
      askedOn: dayText(dayOf(askedAt)),
      hiddenWhy: hiddenWhy || null,
    })),
    page,
    pages,
  };
}

/** The questions of a project for its members, or all of them for the team: those that wait first. */
export async function questionsToModerate(projectId: string | null, asked: number) {
  const where = projectId === null ? {} : { projectId };
  const total = await db().question.count({ where });
  const { page, pages, skip } = pageIn(total, asked, perPage);
  const [questions, waiting] = await Promise.all([
    db().question.findMany({
      where,
      orderBy: projectId
        ? [{ answeredAt: { sort: 'desc', nulls: 'first' } }, { askedAt: 'desc' }]
        : [{ askedAt: 'desc' }, { id: 'asc' }],
      skip,
      take: perPage,
      ...shown,
    }),
    db().question.count({ where: { ...where, answeredAt: null, hiddenAt: null } }),
  ]);
  return { questions: questions.map(inFull), waiting: waitingWords(waiting), page, pages };
}

function waitingWords(waiting: number): string {
  if (waiting === 0) return t('Aucune question n’attend de réponse.');
  return plural(waiting, {
    one: t('Une question attend une réponse.'),
    other: t('{waiting} questions attendent une réponse.', { waiting }),
  });
}

function publicly({ id, text, answer, askedAt, answeredAt, person }: Kept) {
  return {
    id,
    text,
    answer,
    who: person.firstName || t('Quelqu’un'),
    askedOn: dayText(dayOf(askedAt)),
    answeredOn: answeredAt && dayText(dayOf(answeredAt)),
  };
}

function inFull(question: Kept) {
  const { hiddenAt, hiddenWhy, hiddenByTeam, project } = question;
  return {
    ...publicly(question),
    project,
    hidden: hiddenAt && { on: dayText(dayOf(hiddenAt)), why: hiddenWhy, byTeam: hiddenByTeam },
  };
}
