import { dayText } from '#app/i18n/format.ts';
import { plural, t } from '#app/i18n/t.ts';
import { now, today } from '#app/infra/clock.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { inTransaction, type Tx } from '#app/infra/db.server.ts';
import { siteUrl } from '#app/infra/mail.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import type { Day } from '#app/money/day.ts';
import { writeToMembers } from '#app/features/people/letters.server.ts';
import { publishSheet } from '#app/features/papers/information-sheet.server.ts';
import { parameterOn } from '#app/features/parameters/parameters.queries.server.ts';
import { promisedDays } from './editor.queries.server.ts';
import { tellNeighbours } from './neighbours.server.ts';
import { projectFile } from './project-file.server.ts';
import { promisedOn } from './review-promise.ts';
import { paymentBlockers, submissionBlockers, type ProjectFile } from './submission.ts';
import type { ProjectStatus } from './words.ts';

type Step = 'submitted' | 'changes_requested' | 'published' | 'withdrawn';

/** A member hands the project in. Refused while something blocks it; the sentence names the first thing. */
export async function submitProject(projectId: string, personId: string): Promise<void> {
  await inTransaction(async (tx) => {
    await inState(tx, projectId, ['draft', 'changes_requested'], t('Ce projet a déjà été soumis.'));
    refuseBlocked(await projectFile(tx, projectId), today());
    const answerDueOn = promisedOn(today(), await promisedDays(today(), tx));
    const state = { status: 'submitted', submittedAt: now(), answerDueOn: fromDay(answerDueOn) } as const;
    await step(tx, projectId, 'submitted', personId, '', state);
    await tellTeam(tx, projectId, answerDueOn);
  });
}

/** An operator gives the project back, and says what to change. */
export async function requestChanges(projectId: string, operatorId: string, note: string): Promise<void> {
  const text = note.trim();
  if (!text) throw new Refusal('no_note', t('Dites aux porteurs ce qui est à changer.'), 'note');
  await inTransaction(async (tx) => {
    await inState(tx, projectId, ['submitted'], t('Ce projet n’est plus en relecture.'));
    await step(tx, projectId, 'changes_requested', operatorId, text, { status: 'changes_requested' });
    await tellMembers(tx, projectId, (title) => ({
      subject: t('« {title} » : des modifications sont demandées', { title }),
      paragraphs: [
        t('L’équipe a relu « {title} » et vous demande des modifications avant de le publier :', { title }),
        text,
      ],
      label: t('Modifier le projet'),
      path: `/porteur/projets/${projectId}`,
    }));
  });
}

/**
 * An operator publishes the project on a day: its campaigns open, with the platform's part as it is on that day. Refused until
 * the money can reach the cooperation, and, for a loan, until its instalments can be debited. Key information sheets are published with it.
 */
export async function publishProject(projectId: string, operatorId: string, on: Day): Promise<void> {
  await inTransaction(async (tx) => {
    await inState(tx, projectId, ['submitted'], t('Ce projet n’est plus en relecture.'));
    const file = await projectFile(tx, projectId);
    refuseBlocked(file, on);
    refuseUnpayable(file);
    for (const { instrument } of file.campaigns) {
      const feeRate = await parameterOn(`platform_fee_${instrument}`, on, tx);
      const { id } = await tx.campaign.update({
        where: { projectId_instrument: { projectId, instrument } },
        data: { status: 'open', openedOn: fromDay(on), feeRate: feeRate.toFixed() },
        select: { id: true },
      });
      if (instrument !== 'gift') await publishSheet(tx, id, now());
    }
    const { slug } = await tx.project.findUniqueOrThrow({ where: { id: projectId }, select: { slug: true } });
    await step(tx, projectId, 'published', operatorId, '', { status: 'published', publishedAt: now() });
    await tellMembers(tx, projectId, (title) => ({
      subject: t('« {title} » est publié', { title }),
      paragraphs: [
        t('« {title} » est en ligne et ses collectes sont ouvertes. Partagez son adresse autour de vous.', {
          title,
        }),
      ],
      label: t('Voir la page du projet'),
      path: `/projets/${slug}`,
    }));
    await tellNeighbours(tx, projectId);
  });
}

/** A member takes the project back for good. A published one stays while people can still pledge, or their money is held. */
export async function withdrawProject(projectId: string, personId: string, note = ''): Promise<void> {
  await inTransaction(async (tx) => {
    const status = await inState(
      tx,
      projectId,
      ['draft', 'submitted', 'changes_requested', 'published'],
      t('Ce projet est déjà retiré.'),
    );
    const running = await tx.campaign.count({ where: { projectId, status: { in: ['open', 'charging'] } } });
    if (status === 'published' && running > 0) {
      throw new Refusal(
        'campaign_running',
        t('Une collecte est en cours : le projet pourra être retiré quand elle sera close.'),
      );
    }
    await step(tx, projectId, 'withdrawn', personId, note.trim(), { status: 'withdrawn' });
  });
}

/** Holds the project and refuses when it is in another state than these. */
async function inState(
  tx: Tx,
  projectId: string,
  states: ProjectStatus[],
  sentence: string,
): Promise<ProjectStatus> {
  await tx.$queryRaw`select 1 from "Project" where id = ${projectId}::uuid for update`;
  const { status } = await tx.project.findUniqueOrThrow({
    where: { id: projectId },
    select: { status: true },
  });
  if (!states.includes(status)) throw new Refusal('wrong_state', sentence);
  return status;
}

async function step(
  tx: Tx,
  projectId: string,
  name: Step,
  personId: string,
  note: string,
  state: { status: ProjectStatus; submittedAt?: Date; answerDueOn?: Date; publishedAt?: Date },
): Promise<void> {
  await tx.project.update({ where: { id: projectId }, data: { ...state, version: { increment: 1 } } });
  await tx.projectReview.create({ data: { projectId, step: name, personId, note, at: now() } });
}

function refuseBlocked(file: ProjectFile, on: Day): void {
  const [first, ...others] = submissionBlockers(file, on);
  if (!first) return;
  const { sentence } = first;
  const more = others.length;
  if (more === 0) throw new Refusal('not_ready', sentence);
  const withMore = plural(more, {
    one: t('{sentence} (et un autre point)', { sentence }),
    other: t('{sentence} (et {more} autres points)', { sentence, more }),
  });
  throw new Refusal('not_ready', withMore);
}

function refuseUnpayable(file: ProjectFile): void {
  const [first] = paymentBlockers(file);
  if (first) throw new Refusal(first.code, first.sentence);
}

async function tellMembers(
  tx: Tx,
  projectId: string,
  write: (title: string) => { subject: string; paragraphs: string[]; label: string; path: string },
): Promise<void> {
  const { title, cooperationId } = await tx.project.findUniqueOrThrow({ where: { id: projectId } });
  await writeToMembers(tx, { organisationId: cooperationId }, () => {
    const { subject, paragraphs, label, path } = write(title);
    return { subject, paragraphs, link: { label, url: siteUrl(path) } };
  });
}

/** Each time that it is handed in; nobody of the team who is suspended. */
async function tellTeam(tx: Tx, projectId: string, dueOn: Day): Promise<void> {
  const { title, cooperation } = await tx.project.findUniqueOrThrow({
    where: { id: projectId },
    select: { title: true, cooperation: { select: { name: true } } },
  });
  const team = { organisation: { kind: 'operator' as const }, person: { suspendedAt: null } };
  await writeToMembers(tx, team, () => ({
    subject: t('À relire : « {title} »', { title }),
    paragraphs: [
      t('{name} a soumis « {title} ». Une réponse lui est promise au plus tard le {day}.', {
        name: cooperation.name,
        title,
        day: dayText(dueOn),
      }),
    ],
    link: { label: t('Relire le projet'), url: siteUrl(`/operateur/projets/${projectId}`) },
  }));
}
