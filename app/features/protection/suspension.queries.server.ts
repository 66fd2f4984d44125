import { dayText } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { isUuid } from '#app/infra/uuid.ts';
import type { Instrument } from '#prisma/generated/client.ts';

/** The changes that suspend an offer: its information is wrong or incomplete, and nobody has corrected it yet. */
export const uncorrected = { suspendedUntil: { not: null }, correctedOn: null, cancelledOn: null };

/** Of a campaign: the change that has stopped its offer, if one has. */
export const stopping = {
  where: { suspendedUntil: { not: null }, correctedOn: null },
  select: { cancelledOn: true },
} as const;

/** Where an offer stands whose information was found wrong; null when it goes on. */
export function stopOf(stopping: readonly { cancelledOn: Date | null }[]): 'suspended' | 'cancelled' | null {
  if (stopping.length === 0) return null;
  return stopping.some(({ cancelledOn }) => cancelledOn) ? 'cancelled' : 'suspended';
}

/** Is the offer suspended? */
export async function isSuspended(tx: Tx, campaignId: string): Promise<boolean> {
  return (await tx.offerChange.count({ where: { campaignId, ...uncorrected } })) > 0;
}

/** Nothing is engaged in an offer while it is suspended. */
export async function refuseSuspended(tx: Tx, campaignId: string): Promise<void> {
  if (await isSuspended(tx, campaignId)) throw new Refusal('not_open', suspendedInWords());
}

export function suspendedInWords(): string {
  return t(
    'Cette offre est suspendue, le temps que son information soit corrigée : rien ne peut y être engagé pour l’instant.',
  );
}

/** What has changed in the offers of a project since they opened, for everyone to read: newest first. */
export async function changesOf(projectId: string) {
  const changes = await db().offerChange.findMany({
    where: { campaign: { projectId } },
    orderBy: [{ declaredOn: 'desc' }, { id: 'desc' }],
    include: { campaign: { select: { instrument: true } } },
  });
  return changes.map(({ id, what, declaredOn, suspendedUntil, correctedOn, cancelledOn, campaign }) => ({
    id,
    instrument: campaign.instrument,
    offer: offerName(campaign.instrument),
    what,
    on: dayText(toDay(declaredOn)),
    suspendedUntil: suspendedUntil && !correctedOn && !cancelledOn ? dayText(toDay(suspendedUntil)) : null,
    cancelledOn: cancelledOn && dayText(toDay(cancelledOn)),
  }));
}

/** The loan and share offers of a project that are open. Null when there is no such project. */
export async function openOffersOf(projectId: string) {
  if (!isUuid(projectId)) return null;
  const project = await db().project.findUnique({
    where: { id: projectId },
    select: {
      title: true,
      campaigns: {
        where: { status: 'open', instrument: { in: ['loan', 'share'] } },
        select: { id: true, instrument: true },
      },
    },
  });
  if (!project) return null;
  const offers = project.campaigns.map(({ id, instrument }) => ({
    id,
    label: offerName(instrument),
  }));
  return { id: projectId, title: project.title, offers };
}

function offerName(instrument: Instrument): string {
  return instrument === 'loan' ? t('Prêt') : t('Parts sociales');
}
