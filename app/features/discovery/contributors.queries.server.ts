import { t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { count, eurosShort } from '#app/i18n/format.ts';
import { money } from '#app/money/money.ts';
import { instruments } from '#app/features/projects/words.ts';
import { publicName } from './public-name.ts';

const mostShown = 24;

/** Those who accepted to be named, the latest first, with their amount when they accepted that too; the others are counted. */
export async function contributorsOf(projectId: string) {
  const standing = {
    campaign: { projectId },
    status: {
      in: [
        'reserved' as const,
        'charging' as const,
        'declined' as const,
        'collected' as const,
        'released' as const,
      ],
    },
  };
  const [all, named, pledges] = await Promise.all([
    db().pledge.count({ where: standing }),
    db().pledge.count({ where: { ...standing, showName: true } }),
    db().pledge.findMany({
      where: { ...standing, showName: true },
      orderBy: { rank: 'desc' },
      take: mostShown,
      select: { id: true, firstName: true, lastName: true, amount: true, showAmount: true, instrument: true },
    }),
  ]);
  const others = all - pledges.length;
  return {
    all: count(all, t('contribution'), t('contributions')),
    named: pledges.map(({ id, firstName, lastName, amount, showAmount, instrument }) => ({
      id,
      name: publicName(firstName, lastName),
      how: instruments[instrument].label,
      amount: showAmount ? eurosShort(money(amount)) : null,
    })),
    others: others > 0 ? count(others, t('autre contribution'), t('autres contributions')) : null,
    someHidden: all > named,
  };
}
