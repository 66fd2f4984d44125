import { answerDays, proofRulesOf } from '#app/features/local-priority/proofs.server.ts';
import { proofNames, type ProofKind } from '#app/features/local-priority/proofs.ts';
import { paperNotice, papersOf } from '#app/features/uploads/papers.queries.server.ts';
import { dayText } from '#app/i18n/format.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { type Day } from '#app/money/day.ts';
import { promised } from './states.ts';

/** Where the paper asked of a pledge stands; null when none is asked. */
export async function residenceShown(pledgeId: string, today: Day) {
  const proof = await db().residenceProof.findUnique({
    where: { pledgeId },
    select: { status: true, handBy: true, answerBy: true, note: true },
  });
  if (!proof) return null;
  return {
    status: proof.status,
    to: `/engagements/${pledgeId}/domicile`,
    handBy: dayText(toDay(proof.handBy)),
    answerBy: proof.answerBy && dayText(toDay(proof.answerBy)),
    note: proof.note,
    inTime: proof.status === 'handed' || (proof.status === 'awaited' && today <= toDay(proof.handBy)),
  };
}

export type ResidenceShown = NonNullable<Awaited<ReturnType<typeof residenceShown>>>;

/** The page on which that paper is handed over; null when none is asked. */
export async function residencePage(pledgeId: string, today: Day) {
  const shown = await residenceShown(pledgeId, today);
  if (!shown) return null;
  const { status, personId, campaign, residenceProof } = await db().pledge.findUniqueOrThrow({
    where: { id: pledgeId },
    select: {
      status: true,
      personId: true,
      residenceProof: { select: { kind: true } },
      campaign: { select: { localPriority: true, project: { select: { title: true, slug: true } } } },
    },
  });
  const { localPriority, project } = campaign;
  const rules = localPriority && proofRulesOf(localPriority);
  const [papers, notice, days] = await Promise.all([
    papersOf('residence', [pledgeId]),
    paperNotice('residence', today),
    answerDays(today),
  ]);
  return {
    ...shown,
    project: { title: project.title, path: `/projets/${project.slug}` },
    pledgePath: `/engagements/${pledgeId}`,
    kinds: (rules?.proofs ?? []).map((kind) => ({ value: kind, label: proofNames[kind] })),
    kind: residenceProof!.kind && proofNames[residenceProof!.kind as ProofKind],
    /** A guest has no sign-in that would open the file again. */
    papers: personId ? papers : [],
    notice,
    days,
    mayHand: shown.inTime && promised.includes(status),
  };
}

export type ResidencePage = NonNullable<Awaited<ReturnType<typeof residencePage>>>;

/** How many papers of a project wait for its cooperation's answer, and until when the first does; null when none does. */
export async function proofsToRead(projectId: string) {
  const waiting = await db().residenceProof.aggregate({
    where: { status: 'handed', campaign: { projectId } },
    _count: true,
    _min: { answerBy: true },
  });
  const { answerBy } = waiting._min;
  return answerBy && { count: waiting._count, answerBy: dayText(toDay(answerBy)) };
}
