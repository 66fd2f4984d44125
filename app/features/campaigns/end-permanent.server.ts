import { t } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import { inTransaction } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import type { Day } from '#app/money/day.ts';

/**
 * A cooperation ends its permanent campaign: today is its last day. What follows is what follows the last day of any campaign; monthly gifts end
 * with it. Twice is once.
 */
export async function endPermanent(projectId: string, said: { sure: boolean; today: Day }): Promise<void> {
  if (!said.sure) {
    throw new Refusal('not_sure', t('Cochez la case pour mettre fin à la collecte.'), 'sure');
  }
  await inTransaction(async (tx) => {
    const { count } = await tx.campaign.updateMany({
      where: { projectId, mode: 'permanent', status: 'open', closesOn: null },
      data: { closesOn: fromDay(said.today) },
    });
    if (count > 0) return;
    const ended = await tx.campaign.count({
      where: { projectId, mode: 'permanent', closesOn: { not: null } },
    });
    if (ended === 0)
      throw new Refusal('not_permanent', t('Ce projet n’a pas de collecte permanente ouverte.'));
  });
}
