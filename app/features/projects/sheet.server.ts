import { tellOperators } from '#app/features/people/operator-letters.server.ts';
import { keepAnswers } from '#app/features/protection/sheet.server.ts';
import type { SheetInstrument } from '#app/features/protection/sheet-fields.ts';
import { t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { inTransaction } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { editableProject, whyLocked } from './project.server.ts';
import type { TypedSheet } from './sheet.schema.ts';

/**
 * A member saves what the key information sheet of an offer says. While the offer is open, what they save is read by the team, who publish it
 * as a new version with the change that it tells; until then everybody reads the old one.
 */
export async function saveSheet(
  projectId: string,
  instrument: SheetInstrument,
  { seen, ...typed }: Omit<TypedSheet, 'seen'> & { seen?: number },
  by: string,
): Promise<void> {
  await inTransaction(async (tx) => {
    const campaign = await tx.campaign.findUnique({
      where: { projectId_instrument: { projectId, instrument } },
      select: { id: true, status: true, project: { select: { title: true, status: true } } },
    });
    if (!campaign)
      throw new Refusal(
        'no_campaign',
        t('Préparez d’abord la collecte : la fiche en reprend les conditions.'),
      );
    const { id: campaignId, project } = campaign;
    const isOpen = project.status === 'published' && campaign.status === 'open';
    if (!isOpen && project.status === 'published')
      throw new Refusal('project_locked', whyLocked('published')!);
    if (!isOpen) await editableProject(tx, projectId);
    const version = await keepAnswers(tx, { campaignId, instrument, ...typed, by, at: now(), seen });
    if (!isOpen) return;
    await tellOperators(tx, `sheet:${campaignId}:${version}`, () => ({
      subject: t('« {title} » : fiche d’informations clés à relire', { title: project.title }),
      paragraphs: [
        t(
          'La coopération a corrigé la fiche d’une offre ouverte. Déclarez le changement pour que la nouvelle version soit publiée et que ceux qui se sont engagés soient prévenus.',
        ),
      ],
      path: `/operateur/projets/${projectId}/offres`,
    }));
  });
}
