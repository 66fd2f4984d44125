import { phrases, t } from '#app/i18n/t.ts';
import type { Prisma } from '#prisma/generated/client.ts';

const sorts = phrases({ gift: 'dons', loan: 'prêts', share: 'parts' });

/** What `labelled` needs of a campaign. */
export const campaignLabel = {
  id: true,
  instrument: true,
  project: { select: { title: true } },
} as const satisfies Prisma.CampaignSelect;

/** A campaign as the run log of jobs names it: « La Ferme des Possibles » (prêts). */
export function labelled(campaign: Prisma.CampaignGetPayload<{ select: typeof campaignLabel }>): {
  id: string;
  label: string;
} {
  return {
    id: campaign.id,
    label: t('« {title} » ({sorts})', { title: campaign.project.title, sorts: sorts[campaign.instrument] }),
  };
}
