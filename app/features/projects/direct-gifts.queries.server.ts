import { count, dayShort, dayText, euros, eurosShort } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { allRows, tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import { pageIn } from '#app/infra/paging.ts';
import { dayOf } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { giftMeans } from './direct-gift.schema.ts';

const perPage = 50;

/** What the public reads beside the bar of gifts; null when the cooperation has declared nothing. */
export async function directGiftsInWords(projectId: string): Promise<string | null> {
  const standing = { projectId, takenBackAt: null };
  const { _sum, _max } = await db().directGift.aggregate({
    where: standing,
    _sum: { amount: true, gifts: true },
    _max: { receivedOn: true },
  });
  if (!_sum.amount || !_max.receivedOn) return null;
  return t(
    'Et {amount} que la coopération déclare avoir reçus elle-même par chèque, en espèces ou par virement : {gifts}, au {day}. Cette somme n’est pas passée par ici et ne compte pas dans la barre.',
    {
      amount: eurosShort(money(_sum.amount)),
      gifts: count(_sum.gifts ?? 0, t('don'), t('dons')),
      day: dayText(toDay(_max.receivedOn)),
    },
  );
}

/** The declarations of a project, the latest gifts first, those taken back included; and the sentence that the public reads. */
export async function directGiftsOf(projectId: string, asked: number) {
  const [total, shown] = await Promise.all([
    db().directGift.count({ where: { projectId } }),
    directGiftsInWords(projectId),
  ]);
  const { page, pages, skip } = pageIn(total, asked, perPage);
  const rows = await db().directGift.findMany({
    where: { projectId },
    orderBy: [{ receivedOn: 'desc' }, { id: 'asc' }],
    skip,
    take: perPage,
  });
  const people = await db().person.findMany({
    where: {
      id: { in: rows.flatMap(({ madeById, takenBackById }) => [madeById, takenBackById ?? []].flat()) },
    },
    select: { id: true, firstName: true },
  });
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.firstName ?? '';
  return {
    page,
    pages,
    shown,
    gifts: rows.map((row) => ({
      id: row.id,
      day: dayShort(toDay(row.receivedOn)),
      means: giftMeans[row.means],
      gifts: String(row.gifts),
      amount: euros(money(row.amount)),
      receipt: row.receipt || '–',
      proof: row.proof,
      by: nameOf(row.madeById),
      takenBack:
        row.takenBackAt &&
        t('Repris le {day} par {name} : {reason}', {
          day: dayShort(dayOf(row.takenBackAt)),
          name: nameOf(row.takenBackById),
          reason: row.takenBackWhy,
        }),
    })),
  };
}

/** Every declaration of a project as a file. */
export function directGiftsTable(projectId: string): TableFile {
  return tableOf(
    'dons-recus-directement',
    [
      [t('Reçu le'), ({ receivedOn }) => toDay(receivedOn)],
      [t('Moyen'), ({ means }) => giftMeans[means]],
      [t('Nombre de dons'), ({ gifts }) => gifts],
      [t('Montant'), ({ amount }) => money(amount)],
      [t('Numéro de votre reçu'), ({ receipt }) => receipt],
      [t('Ce qui le montre'), ({ proof }) => proof],
      [t('Repris le'), ({ takenBackAt }) => takenBackAt && dayOf(takenBackAt)],
      [t('Ce qui était faux'), ({ takenBackWhy }) => takenBackWhy],
    ],
    allRows((next) =>
      db().directGift.findMany({
        where: { projectId },
        orderBy: [{ receivedOn: 'asc' }, { id: 'asc' }],
        ...next,
      }),
    ),
  );
}
