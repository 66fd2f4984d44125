import type { Tx } from '#app/infra/db.server.ts';
import { budgetOf } from './budget.server.ts';
import { sheetsOf } from './sheet.queries.server.ts';
import { campaignsOf } from './campaign.server.ts';
import type { ProjectFile } from './submission.ts';

const told = {
  id: true,
  title: true,
  summary: true,
  story: true,
  risks: true,
  communeCode: true,
  themes: true,
  _count: { select: { images: true } },
  cooperation: {
    select: {
      slug: true,
      legalForm: true,
      communeCode: true,
      presentation: true,
      siren: true,
      rna: true,
      hostAcceptedAt: true,
      notModelled: true,
      systemic: true,
      nonMarket: true,
      stripeReady: true,
      debitMandateId: true,
      _count: { select: { stages: true, memberships: true } },
    },
  },
} as const;

/** Reads everything that decides whether a project may be submitted or published. */
export async function projectFile(tx: Tx, projectId: string): Promise<ProjectFile> {
  const { _count, cooperation, ...project } = await tx.project.findUniqueOrThrow({
    where: { id: projectId },
    select: told,
  });
  const { notModelled, systemic, nonMarket } = cooperation;
  const campaigns = await campaignsOf(tx, projectId);
  return {
    ...project,
    images: _count.images,
    budget: await budgetOf(tx, projectId),
    campaigns,
    sheets: await sheetsOf(tx, projectId, campaigns),
    cooperation: {
      slug: cooperation.slug,
      legalForm: cooperation.legalForm,
      communeCode: cooperation.communeCode,
      presentation: cooperation.presentation,
      hasNumber: Boolean(cooperation.siren ?? cooperation.rna),
      hostAccepted: cooperation.hostAcceptedAt !== null,
      stagesSaid: cooperation._count.stages,
      slidersMoved: [notModelled, systemic, nonMarket].some((value) => value !== 50),
      members: cooperation._count.memberships,
      accountReady: cooperation.stripeReady,
      mandateSigned: cooperation.debitMandateId !== null,
    },
  };
}
