import { isDraft } from '#app/features/protection/wording.server.ts';
import { count, dayText, euros } from '#app/i18n/format.ts';
import { phrases, t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import { money, sum } from '#app/money/money.ts';
import type { ShareTransferStatus } from '#prisma/generated/client.ts';
import { heldBy } from './capital.queries.server.ts';
import { lotsLeaving } from './capital.ts';
import { categoriesToTake, offeredTo } from './transfers.server.ts';

const mostShown = 100;
const person = { select: { firstName: true, lastName: true } };
const named = (one: { firstName: string; lastName: string } | null) =>
  one ? `${one.firstName} ${one.lastName}` : '';

/** What a cooperation's board has to decide about shares that pass from one person to another, and the last fifty decided. */
export async function transfersOf(cooperationId: string) {
  const include = { from: person, to: person };
  const [taken, over, offered] = await Promise.all([
    db().shareTransfer.findMany({
      where: { cooperationId, status: 'taken' },
      orderBy: [{ takenOn: 'asc' }, { id: 'asc' }],
      take: mostShown,
      include,
    }),
    db().shareTransfer.findMany({
      where: { cooperationId, status: { in: ['agreed', 'refused'] } },
      orderBy: [{ decidedOn: 'desc' }, { id: 'desc' }],
      take: 50,
      include,
    }),
    db().shareTransfer.count({ where: { cooperationId, status: 'offered' } }),
  ]);
  const members = new Set(
    (
      await db().shareMovement.findMany({
        where: { cooperationId, personId: { in: taken.flatMap(({ toId }) => toId ?? []) } },
        distinct: ['personId'],
        select: { personId: true },
      })
    ).map(({ personId }) => personId),
  );
  return {
    offered,
    taken: taken.map((one) => ({
      ...shown(one),
      on: dayText(toDay(one.takenOn!)),
      words: one.words,
      isNew: !members.has(one.toId!),
    })),
    over: over.map((one) => ({
      ...shown(one),
      on: dayText(toDay(one.decidedOn!)),
      isAgreed: one.status === 'agreed',
      answer: one.answer,
    })),
  };
}

/** Every transfer that a board was asked about, the latest first. */
export async function transfersTable(cooperationId: string): Promise<TableFile> {
  const rows = await db().shareTransfer.findMany({
    where: { cooperationId, status: { in: ['taken', 'agreed', 'refused'] } },
    orderBy: [{ takenOn: 'desc' }, { id: 'desc' }],
    include: { from: person, to: person },
  });
  return tableOf(
    'cessions',
    [
      [t('De'), ({ from }) => named(from)],
      [t('À'), ({ to }) => named(to)],
      [t('Catégorie'), ({ category }) => category],
      [t('Depuis le'), ({ takenOn }) => toDay(takenOn)],
      [t('État'), ({ status }) => decided[status] ?? ''],
      [t('Décidé le'), ({ decidedOn }) => toDay(decidedOn)],
      [t('Décision'), ({ answer }) => answer],
      [t('Parts'), ({ shares }) => shares],
    ],
    rows,
  );
}

const decided: Partial<Record<ShareTransferStatus, string>> = phrases({
  taken: 'À décider',
  agreed: 'Faite',
  refused: 'Refusée',
});

function shown(one: {
  id: string;
  shares: number;
  category: string;
  from: { firstName: string; lastName: string };
  to: { firstName: string; lastName: string } | null;
}) {
  return {
    id: one.id,
    from: named(one.from),
    to: named(one.to),
    category: one.category,
    shares: count(one.shares, t('part'), t('parts')),
  };
}

type Reader = { id: string; email: string; emailVerified: boolean };

/** What somebody hands on and what they are offered, and whether the words about it are still a draft. */
export async function myTransfers(me: Reader) {
  const cooperation = { select: { name: true } };
  const [mine, offers, draft] = await Promise.all([
    db().shareTransfer.findMany({
      where: { OR: [{ fromId: me.id }, { toId: me.id }] },
      orderBy: [{ offeredOn: 'desc' }, { id: 'desc' }],
      take: mostShown,
      include: { from: person, to: person, cooperation },
    }),
    db().shareTransfer.findMany({
      where: offeredTo(me),
      orderBy: [{ offeredOn: 'asc' }, { id: 'asc' }],
      take: mostShown,
      include: { from: person, cooperation },
    }),
    isDraft('shares'),
  ]);
  return {
    draft,
    mine: mine.map((one) => ({
      id: one.id,
      cooperation: one.cooperation.name,
      who:
        one.fromId === me.id
          ? t('à {name}', { name: named(one.to) || one.toEmail })
          : t('de {name}', { name: named(one.from) }),
      shares: count(one.shares, t('part'), t('parts')),
      on: dayText(toDay(one.offeredOn)),
      status: one.status satisfies ShareTransferStatus,
      answer: one.answer,
      mayKeep: one.fromId === me.id && (one.status === 'offered' || one.status === 'taken'),
    })),
    offers: await Promise.all(
      offers.map(async (one) => {
        const held = await heldBy(db(), one.cooperationId, one.fromId);
        const isStill = held !== null && held.shares >= one.shares;
        const lots = isStill ? lotsLeaving(held.lots, one.shares) : [];
        const own = await heldBy(db(), one.cooperationId, me.id);
        return {
          id: one.id,
          cooperation: one.cooperation.name,
          from: named(one.from),
          shares: count(one.shares, t('part'), t('parts')),
          nominal: euros(sum(lots.map(({ nominal, shares }) => money(nominal.times(shares))))),
          words: one.words,
          categories: own ? [] : await categoriesToTake(db(), one.cooperationId, me.id),
        };
      }),
    ),
  };
}
