import { t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { inTransaction, type Tx } from '#app/infra/db.server.ts';
import { countTry } from '#app/infra/rate-limit.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import type { Moderation } from './question.schema.ts';
import { tellOfAnswer, tellOfHiding, tellOfQuestion } from './question-letters.server.ts';

const asking = { name: 'question-person', tries: 6, minutes: 60 };

type Asker = { id: string; emailVerified: boolean };

/** Asks a published project's cooperation something; its members are told. The same question twice is one. */
export async function askQuestion(
  asker: Asker,
  asked: { id: string; slug: string; text: string },
): Promise<void> {
  if (!asker.emailVerified) {
    throw new Refusal(
      'email_not_verified',
      t('Confirmez d’abord votre adresse e-mail : la réponse vous sera envoyée.'),
    );
  }
  await countTry(asking, asker.id);
  await inTransaction(async (tx) => {
    const project = await tx.project.findFirst({
      where: { slug: asked.slug, status: 'published' },
      select: { id: true },
    });
    if (!project) throw new Refusal('not_published', t('Ce projet ne reçoit pas, ou plus, de questions.'));
    const { count } = await tx.question.createMany({
      data: {
        id: asked.id,
        projectId: project.id,
        personId: asker.id,
        text: asked.text.trim(),
        askedAt: now(),
      },
      skipDuplicates: true,
    });
    if (count > 0) await tellOfQuestion(tx, asked.id);
  });
}

type By = {
  personId: string;
  /** The project that a member answers for; null for the team, which may moderate all of them. */
  projectId: string | null;
};

/**
 * Answers a question, which makes it public; corrects an answer; hides it with a reason, or shows it again. Who asked is told once of the
 * answer, and each time of a hiding. What the team hid, the cooperation cannot show again.
 */
export async function moderate(act: Moderation, by: By): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Question" where id = ${act.id}::uuid for update`;
    const question = await tx.question.findUnique({ where: { id: act.id } });
    if (!question || (by.projectId !== null && question.projectId !== by.projectId)) {
      throw new Refusal('unknown_question', t('Cette question n’existe pas, ou plus.'));
    }
    if (act.intent === 'answer') return answer(tx, act, question, by);
    if (act.intent === 'hide') return hide(tx, act, question, by);
    return show(tx, question, by);
  });
}

type Kept = { id: string; hiddenAt: Date | null; hiddenByTeam: boolean };

async function answer(
  tx: Tx,
  { id, answer }: Extract<Moderation, { intent: 'answer' }>,
  question: Kept,
  by: By,
): Promise<void> {
  if (by.projectId === null) {
    throw new Refusal('not_yours', t('Seule la coopération répond aux questions qui lui sont posées.'));
  }
  if (question.hiddenAt) {
    throw new Refusal('hidden', t('Cette question est masquée : montrez-la d’abord.'));
  }
  await tx.question.update({
    where: { id },
    data: { answer, answeredAt: now(), answeredById: by.personId },
  });
  await tellOfAnswer(tx, id);
}

async function hide(
  tx: Tx,
  { id, why }: Extract<Moderation, { intent: 'hide' }>,
  question: Kept,
  by: By,
): Promise<void> {
  if (question.hiddenAt) throw new Refusal('hidden', t('Cette question est déjà masquée.'));
  await tx.question.update({
    where: { id },
    data: {
      hiddenAt: now(),
      hiddenById: by.personId,
      hiddenWhy: why,
      hiddenByTeam: by.projectId === null,
    },
  });
  await tellOfHiding(tx, id);
}

async function show(tx: Tx, question: Kept, by: By): Promise<void> {
  if (question.hiddenByTeam && by.projectId !== null) {
    throw new Refusal('hidden_by_team', t('L’équipe a masqué cette question : elle seule peut la montrer.'));
  }
  await tx.question.update({
    where: { id: question.id },
    data: { hiddenAt: null, hiddenById: null, hiddenWhy: '', hiddenByTeam: false },
  });
}
