import { t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import { type Day, dayOf, daysBetween } from '#app/money/day.ts';
import { count, dayText } from '#app/i18n/format.ts';
import { answerDueOn, fileStanding, reviewHistory, standingOf } from './editor.queries.server.ts';
import { noticesOn } from './campaign.queries.server.ts';
import { projectFile } from './project-file.server.ts';
import { reviewStanding } from './review-promise.ts';
import { paymentBlockers, submissionBlockers } from './submission.ts';
import { instruments, type ProjectStatus, statuses } from './words.ts';

const pageSize = 50;
const order: ProjectStatus[] = ['submitted', 'changes_requested', 'draft', 'published', 'withdrawn'];

/** The projects in one state, those that wait the longest first: some of them, or all. */
async function queueRows(status: ProjectStatus, some: { skip?: number; take?: number }) {
  const projects = await db().project.findMany({
    where: { status },
    orderBy:
      status === 'submitted'
        ? [{ answerDueOn: { sort: 'asc', nulls: 'first' } }, { submittedAt: 'asc' }]
        : { createdAt: 'desc' },
    ...some,
    select: {
      id: true,
      title: true,
      createdAt: true,
      submittedAt: true,
      answerDueOn: true,
      publishedAt: true,
      cooperation: { select: { name: true, stripeReady: true } },
      commune: { select: { name: true, departmentCode: true } },
      campaigns: { orderBy: { instrument: 'asc' }, select: { instrument: true } },
    },
  });
  return projects.map(({ commune, campaigns, ...project }) => ({
    ...project,
    place: commune ? `${commune.name} (${commune.departmentCode})` : '—',
    calls: campaigns.map(({ instrument }) => instruments[instrument].label).join(', ') || '—',
    since: dayOf((status === 'published' ? project.publishedAt : project.submittedAt) ?? project.createdAt),
    due:
      status === 'submitted' && project.submittedAt
        ? answerDueOn(project.submittedAt, project.answerDueOn)
        : null,
  }));
}

/** A page of these projects, and how many there are in each state. */
export async function reviewQueue(status: ProjectStatus, page: number, today: Day) {
  const [counts, projects] = await Promise.all([
    db().project.groupBy({ by: ['status'], _count: true }),
    queueRows(status, { skip: (page - 1) * pageSize, take: pageSize }),
  ]);
  const numberOf = (name: ProjectStatus) => counts.find((row) => row.status === name)?._count ?? 0;
  return {
    states: order.map((name) => ({ name, label: statuses[name].label, number: numberOf(name) })),
    pages: Math.max(1, Math.ceil(numberOf(status) / pageSize)),
    rows: projects.map(({ id, title, cooperation, place, calls, since, due }) => ({
      id,
      title,
      cooperation: cooperation.name,
      accountReady: cooperation.stripeReady,
      place,
      calls,
      age: since === today ? t('aujourd’hui') : count(daysBetween(since, today), t('jour'), t('jours')),
      since: dayText(since),
      due: due && dayText(due),
      lateBy: reviewStanding({ status, dueOn: due, lastWord: null }, today).lateBy,
    })),
  };
}

/** Which state of projects an address asks for; those to review unless another is named. */
export function queueAsked(search: URLSearchParams): ProjectStatus {
  const asked = search.get('etat') ?? '';
  return (Object.hasOwn(statuses, asked) ? asked : 'submitted') as ProjectStatus;
}

/** All the projects in one state. */
export async function queueTable(status: ProjectStatus): Promise<TableFile> {
  return tableOf(
    `projets-${status}`,
    [
      [t('Projet'), ({ title }) => title],
      [t('Coopération'), ({ cooperation }) => cooperation.name],
      [t('Lieu'), ({ place }) => place],
      [t('Collectes'), ({ calls }) => calls],
      [t('Depuis'), ({ since }) => since],
      [t('Réponse promise'), ({ due }) => due],
    ],
    await queueRows(status, {}),
  );
}

/** What an operator needs before publishing: what still blocks, what the law says of the loan, and the history. */
export async function reviewFile(projectId: string, today: Day) {
  const found = await db().project.findUnique({
    where: { id: projectId },
    select: {
      title: true,
      slug: true,
      ...standingOf,
      cooperation: { select: { id: true, name: true, siren: true, rna: true, contactEmail: true } },
    },
  });
  if (!found) return null;
  const file = await projectFile(db(), projectId);
  const loan = file.campaigns.find((campaign) => campaign.loan);
  const { accountReady, mandateSigned, members } = file.cooperation;
  return {
    id: projectId,
    title: found.title,
    slug: found.slug,
    status: found.status,
    cooperation: found.cooperation,
    members,
    standing: fileStanding(found, today),
    steps: await reviewHistory(found.reviews),
    /** Nothing blocks what is public already. */
    blockers:
      found.status === 'published'
        ? []
        : [...submissionBlockers(file, today), ...paymentBlockers(file)].map(({ sentence }) => sentence),
    notices: loan?.loan ? await noticesOn(loan.loan, loan.optimum, today) : [],
    /** The key information sheets that were begun, or that the regime asks for. */
    sheets: file.sheets
      .filter(({ begun, required }) => begun || required)
      .map(({ instrument }) => ({ instrument, path: instruments[instrument].path })),
    accountReady,
    mandate: loan ? (mandateSigned ? 'signed' : 'missing') : 'not_needed',
  } as const;
}
