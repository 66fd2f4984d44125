import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { toDay } from '#app/infra/dates.ts';
import { db, type Tx } from '#app/infra/db.server.ts';
import { type Day, dayOf } from '#app/money/day.ts';
import { parameterOn } from '#app/features/parameters/parameters.queries.server.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { dayText } from '#app/i18n/format.ts';
import { formProblems } from './campaign-terms.ts';
import { exampleFor, type ExampleKind } from './examples.ts';
import { projectFile } from './project-file.server.ts';
import { whyLocked } from './project.server.ts';
import { promisedOn, reviewStanding, type Speaker } from './review-promise.ts';
import {
  partStates,
  type PartState,
  type ProjectFile,
  submissionAdvice,
  submissionBlockers,
} from './submission.ts';
import { instrumentNames, instruments, reviewSteps, statuses, type ProjectStatus } from './words.ts';

type EditorSection = { id: string; label: string; to: string; state?: PartState };

export type EditorFrame = {
  id: string;
  title: string;
  slug: string;
  status: ProjectStatus;
  statusLabel: string;
  /** Why nothing can be changed any more; null while it can. */
  locked: string | null;
  cooperation: { slug: string; name: string };
  sections: EditorSection[];
  /** Whose file is shown as an example beside the fields. */
  example: ExampleKind;
};

/** What surrounds each page of a project's file: its name, its state and its parts. */
export async function editorFrame(projectId: string): Promise<EditorFrame> {
  return (await openFile(projectId)).frame;
}

async function openFile(projectId: string): Promise<{ frame: EditorFrame; file: ProjectFile }> {
  const [file, localFirst, project] = await Promise.all([
    projectFile(db(), projectId),
    db().localPriority.count({ where: { campaign: { projectId } } }),
    db().project.findUniqueOrThrow({
      where: { id: projectId },
      select: {
        id: true,
        title: true,
        slug: true,
        status: true,
        themes: true,
        cooperation: { select: { slug: true, name: true } },
      },
    }),
  ]);
  const { themes, ...named } = project;
  const { status } = named;
  const sections = sectionsOf(file, status, localFirst > 0);
  return {
    frame: {
      ...named,
      statusLabel: statuses[status].label,
      locked: whyLocked(status),
      sections,
      example: exampleFor(themes),
    },
    file,
  };
}

function sectionsOf(file: ProjectFile, status: ProjectStatus, localFirst: boolean): EditorSection[] {
  const base = `/porteur/projets/${file.id}`;
  const states = partStates(file, today());
  const part = (id: 'recit' | 'images' | 'budget', label: string) => ({
    id,
    label,
    to: `${base}/${id}`,
    state: states[id],
  });
  const parts = [
    { id: 'sommaire', label: t('Où en est le projet'), to: base },
    part('recit', t('Récit')),
    part('images', t('Images')),
    { id: 'video', label: t('Vidéo'), to: `${base}/video` },
    part('budget', t('Budget')),
    { id: 'plan', label: t('Plan de financement'), to: `${base}/plan` },
    ...campaignSections(file, base),
    ...sheetSections(file, base),
    ...giftEffectsSection(file, base),
    { id: 'priorite', label: t('Habitants d’abord'), to: `${base}/priorite` },
    { id: 'impact', label: t('Effets du projet'), to: `${base}/impact` },
    { id: 'apercu', label: t('Aperçu'), to: `${base}/apercu` },
  ];
  if (status !== 'published') return parts;
  // Nothing is left to complete in a published file, even when its dates have passed.
  const read = parts.map(({ id, label, to }) => ({ id, label, to }));
  return [
    ...read,
    { id: 'actualites', label: t('Actualités'), to: `${base}/actualites` },
    { id: 'remerciements', label: t('Qui remercier'), to: `${base}/remerciements` },
    ...(localFirst ? [{ id: 'communes', label: t('Communes déclarées'), to: `${base}/communes` }] : []),
    { id: 'questions', label: t('Questions et réponses'), to: `${base}/questions` },
    { id: 'messages', label: t('Messages'), to: `${base}/messages` },
    { id: 'benevolat', label: t('Bénévolat et dons en nature'), to: `${base}/benevolat` },
    ...(file.campaigns.some(({ instrument }) => instrument === 'gift')
      ? [{ id: 'dons-directs', label: t('Dons reçus directement'), to: `${base}/dons-directs` }]
      : []),
  ];
}

/** Once there is a campaign of gifts. */
function giftEffectsSection(file: ProjectFile, base: string): EditorSection[] {
  if (!file.campaigns.some(({ instrument }) => instrument === 'gift')) return [];
  return [{ id: 'effets-dons', label: t('Ce que permet un don'), to: `${base}/effets-dons` }];
}

/** One entry for each instrument open to this legal form. Only one campaign is needed: the others show no state until begun. */
function campaignSections(file: ProjectFile, base: string): EditorSection[] {
  const blocked = submissionBlockers(file, today()).map(({ link }) => link);
  const open = instrumentNames.filter((name) => formProblems(name, file.cooperation.legalForm).length === 0);
  return open.map((name) => {
    const { path, campaign } = instruments[name];
    const to = `${base}/collecte/${path}`;
    const begun = file.campaigns.some(({ instrument }) => instrument === name);
    const state: PartState = blocked.some((link) => link.startsWith(to)) ? 'started' : 'complete';
    const untouched = file.campaigns.length === 0 ? { state: 'todo' as const } : {};
    return { id: `collecte-${path}`, label: campaign, to, ...(begun ? { state } : untouched) };
  });
}

/** One for each loan or share campaign: to do where the regime asks for it, of no state until begun elsewhere. */
function sheetSections(file: ProjectFile, base: string): EditorSection[] {
  return file.sheets.map(({ instrument, required, begun, problems }) => {
    const { path } = instruments[instrument];
    const state: PartState = problems.length === 0 ? 'complete' : begun ? 'started' : 'todo';
    const label = instrument === 'loan' ? t('Fiche du prêt') : t('Fiche des parts');
    return {
      id: `fiche-${path}`,
      label,
      to: `${base}/fiche/${path}`,
      ...(required || begun ? { state } : {}),
    };
  });
}

/** The first page of a project's file: what is left to do, what happened, and what comes next. */
export async function checklist(projectId: string) {
  const { frame, file } = await openFile(projectId);
  const saved = await db().project.findUniqueOrThrow({ where: { id: projectId }, select: standingOf });
  const steps = await reviewHistory(saved.reviews);
  const { note, date } = steps.find(({ step }) => step === 'changes_requested') ?? {};
  return {
    frame,
    blockers: submissionBlockers(file, today()),
    advice: submissionAdvice(file),
    submittable: frame.status === 'draft' || frame.status === 'changes_requested',
    standing: fileStanding(saved, today()),
    promise: t('{hours} heures ouvrées', { hours: 24 * (await promisedDays(today())) }),
    asked: frame.status === 'changes_requested' && note ? { note, date: date! } : null,
    steps,
  };
}

/** Within how many working days an answer is promised to what is handed in on a day. */
export async function promisedDays(on: Day, tx?: Tx): Promise<number> {
  return Number((await parameterOn('review_working_days', on, tx)).toFixed(0));
}

/** By when what was handed in is answered: the day promised then. Files from before promises were kept had two working days. */
export function answerDueOn(submittedAt: Date, promised: Date | null = null): Day {
  return promised ? toDay(promised) : promisedOn(dayOf(submittedAt), 2);
}

/** What `fileStanding` reads of a project, the latest that happened first. */
export const standingOf = {
  status: true,
  submittedAt: true,
  answerDueOn: true,
  reviews: { orderBy: { at: 'desc' } },
} as const satisfies Prisma.ProjectSelect;

export type FileStanding = ReturnType<typeof fileStanding>;

/** Where a file stands between its members and the team, in words. */
export function fileStanding(of: Prisma.ProjectGetPayload<{ select: typeof standingOf }>, on: Day) {
  const { status, submittedAt, reviews } = of;
  const speakers: Partial<Record<string, Speaker>> = { team_wrote: 'team', members_wrote: 'members' };
  const due = status === 'submitted' && submittedAt ? answerDueOn(submittedAt, of.answerDueOn) : null;
  return {
    submittedOn: submittedAt && dayText(dayOf(submittedAt)),
    dueOn: due && dayText(due),
    ...reviewStanding({ status, dueOn: due, lastWord: speakers[reviews[0]?.step ?? ''] ?? null }, on),
  };
}

type Review = { id: string; step: keyof typeof reviewSteps; personId: string; note: string; at: Date };

/** What happened to a file, the latest first: what, when, by whom, with which note. */
export async function reviewHistory(reviews: readonly Review[]) {
  const people = await db().person.findMany({
    where: { id: { in: reviews.map(({ personId }) => personId) } },
    select: { id: true, firstName: true, lastName: true },
  });
  const names = new Map(people.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]));
  return reviews.map(({ id, step, personId, note, at }) => ({
    id,
    step,
    label: reviewSteps[step],
    date: dayText(dayOf(at)),
    who: names.get(personId) ?? '',
    note,
  }));
}
