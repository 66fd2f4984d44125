import { answerDays, proofRulesOf } from '#app/features/local-priority/proofs.server.ts';
import { proofNames, type ProofKind } from '#app/features/local-priority/proofs.ts';
import { letterFacts } from '#app/features/pledges/letter-facts.server.ts';
import type { OnePaper } from '#app/features/uploads/one-paper.server.ts';
import { keepPaper } from '#app/features/uploads/papers.server.ts';
import { dayText } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import { inTransaction, type Tx } from '#app/infra/db.server.ts';
import { queueMail } from '#app/infra/mail.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { addWorkingDays } from '#app/money/calendar.ts';
import { dayOf, type Day } from '#app/money/day.ts';
import { anotherAsked, proofAccepted, tellTreasurers } from './letters.server.ts';
import { promised } from './states.ts';

/**
 * Keeps the paper that shows where somebody lives, instead of the one before, and tells those of the cooperation who answer to it. Refused once one
 * was accepted, after its last day, before the pledge is finished, or for a kind of paper that the campaign does not accept.
 */
export async function handProof(handed: {
  pledgeId: string;
  kind: ProofKind;
  paper: OnePaper;
  at: Date;
}): Promise<void> {
  const { pledgeId, kind, paper, at } = handed;
  await inTransaction(async (tx) => {
    const { status, handBy, pledge } = await locked(tx, pledgeId);
    if (status === 'accepted') {
      throw new Refusal('decided', t('Votre justificatif est déjà accepté : rien d’autre n’est demandé.'));
    }
    if (status === 'later' || dayOf(at) > toDay(handBy)) {
      const day = dayText(toDay(handBy));
      throw new Refusal('too_late', t('Un justificatif pouvait être remis jusqu’au {day}.', { day }));
    }
    if (!promised.includes(pledge.status)) {
      throw new Refusal('unfinished', t('Terminez d’abord votre engagement : le justificatif vient après.'));
    }
    const { localPriority, project } = pledge.campaign;
    if (!localPriority || !proofRulesOf(localPriority).proofs.includes(kind)) {
      throw new Refusal('other_paper', t('Choisissez une pièce de la liste.'), 'kind');
    }
    await tx.handedPaper.deleteMany({ where: { kind: 'residence', subject: pledgeId } });
    await keepPaper(tx, {
      kind: 'residence',
      subject: pledgeId,
      personId: pledge.personId,
      label: proofNames[kind],
      paper,
      at,
    });
    const answerBy = await answerDue(tx, dayOf(at));
    await tx.residenceProof.update({
      where: { pledgeId },
      data: { status: 'handed', kind, handedAt: at, answerBy: fromDay(answerBy), note: '' },
    });
    await tellTreasurers(tx, { project, answerBy, on: dayOf(at) });
  });
}

/** The cooperation accepts a paper, or says why it asks for another. Either way the paper is erased; the person is told. */
export async function answerProof(answer: {
  projectId: string;
  pledgeId: string;
  accepted: boolean;
  note: string;
  by: string;
  at: Date;
}): Promise<void> {
  const { projectId, pledgeId, accepted, by, at } = answer;
  await inTransaction(async (tx) => {
    const { status, handBy, pledge } = await locked(tx, pledgeId);
    if (pledge.campaign.project.id !== projectId || status !== 'handed') {
      throw new Refusal('answered', t('Ce justificatif n’attend plus de réponse.'));
    }
    await tx.handedPaper.deleteMany({ where: { kind: 'residence', subject: pledgeId } });
    const decided = { decidedAt: at, decidedById: by, answerBy: null };
    const facts = await letterFacts(tx, pledgeId);
    if (accepted) {
      await tx.residenceProof.update({ where: { pledgeId }, data: { ...decided, status: 'accepted' } });
      return queueMail(tx, proofAccepted(facts, { byItself: false }));
    }
    const until = latest(toDay(handBy), await answerDue(tx, dayOf(at)));
    const { note } = answer;
    await tx.residenceProof.update({
      where: { pledgeId },
      data: { ...decided, status: 'awaited', note, handBy: fromDay(until) },
    });
    return queueMail(tx, anotherAsked(facts, { note, until, at }));
  });
}

async function answerDue(tx: Tx, from: Day): Promise<Day> {
  return addWorkingDays(from, await answerDays(from, tx));
}

function latest(one: Day, other: Day): Day {
  return one > other ? one : other;
}

/** What is asked of a pledge, under a lock: a paper handed over and its answer wait for each other. */
async function locked(tx: Tx, pledgeId: string) {
  await tx.$queryRaw`select 1 from "ResidenceProof" where "pledgeId" = ${pledgeId}::uuid for update`;
  const proof = await tx.residenceProof.findUnique({
    where: { pledgeId },
    include: {
      pledge: {
        select: {
          status: true,
          personId: true,
          campaign: {
            select: {
              localPriority: true,
              project: { select: { id: true, title: true, cooperationId: true } },
            },
          },
        },
      },
    },
  });
  if (!proof) throw new Refusal('not_asked', t('Aucun justificatif n’est demandé pour cet engagement.'));
  return proof;
}
