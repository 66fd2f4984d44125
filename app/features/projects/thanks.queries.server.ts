import { dayShort, euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { allRows, inPieces, tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import { pageIn } from '#app/infra/paging.ts';
import { dayOf } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { standing } from './board-sums.server.ts';
import { instruments, type Instrument } from './words.ts';

const perPage = 25;

const thanksOrders = ['grands', 'premiers', 'derniers'] as const;
export type ThanksOrder = (typeof thanksOrders)[number];

/** Where a pledge stands: those not thanked yet first. */
const places: Record<ThanksOrder, Prisma.Sql> = {
  grands: Prisma.sql`g."thankedAt" is not null, -g.amount, g.rank`,
  premiers: Prisma.sql`g."thankedAt" is not null, g.rank`,
  derniers: Prisma.sql`g."thankedAt" is not null, -g.rank`,
};

type Row = {
  id: string;
  firstName: string;
  lastName: string;
  email: string | null;
  instrument: Instrument;
  amount: string;
  createdAt: Date;
  thankedAt: Date | null;
  showName: boolean;
  isFirst: boolean;
};

/** Whom to thank, those not thanked yet first, a page of them. The address is given of those who agreed to it. */
export async function peopleToThank(projectId: string, asked: { order: string | null; page: number }) {
  const order = orderAsked(asked.order);
  const [{ total }] = await db().$queryRaw<[{ total: number }]>`
    select count(*)::int as total ${peopleOf(projectId)}`;
  const { page, pages, skip } = pageIn(total, asked.page, perPage);
  const rows = await toThank(projectId, order, { most: perPage, skip });
  return { people: rows.map(shown), order, total, page, pages };
}

/** All of them, in the same order. */
export function thanksTable(projectId: string, asked: string | null): TableFile {
  const order = orderAsked(asked);
  return tableOf(
    'remerciements',
    [
      [t('Prénom'), ({ firstName }) => firstName],
      [t('Nom'), ({ lastName }) => lastName],
      [t('Adresse e-mail'), ({ email }) => email],
      [t('Contribution'), ({ instrument }) => instruments[instrument].label],
      [t('Montant'), ({ amount }) => money(amount)],
      [t('Le'), ({ createdAt }) => dayOf(createdAt)],
      [t('Nom public'), ({ showName }) => (showName ? t('Oui') : t('Non'))],
      [t('Premier engagement'), ({ isFirst }) => (isFirst ? t('Oui') : '')],
      [t('Remerciée le'), ({ thankedAt }) => thankedAt && dayOf(thankedAt)],
    ],
    inPieces<Row>((last, most) => toThank(projectId, order, { most, after: last?.id })),
  );
}

const orderAsked = (order: string | null) => thanksOrders.find((known) => known === order) ?? 'grands';
const peopleOf = (projectId: string) => Prisma.sql`
  from "Campaign" c join "Pledge" g on g."campaignId" = c.id left join "Person" p on p.id = g."personId"
  where c."projectId" = ${projectId}::uuid and g.status in ${standing}`;

/** So many people in this order, after one of them or without the first. */
function toThank(
  projectId: string,
  order: ThanksOrder,
  { most, skip = 0, after }: { most: number; skip?: number; after?: string | undefined },
): Promise<Row[]> {
  const place = places[order];
  const from = after
    ? Prisma.sql`(${place}) > (select ${place} from "Pledge" g where g.id = ${after}::uuid)`
    : Prisma.sql`true`;
  return db().$queryRaw<Row[]>`
    select g.id::text, g."firstName", g."lastName", case when g."contactSharedAt" is not null then coalesce(p.email, g.email) end as email,
      c.instrument::text, g.amount::text, g."createdAt", g."thankedAt", g."showName",
      g.rank = (select min(f.rank) from "Pledge" f where f."campaignId" = c.id and f.status in ${standing}) as "isFirst"
    ${peopleOf(projectId)} and ${from} order by ${place} limit ${most} offset ${skip}`;
}

function shown({ firstName, lastName, instrument, amount, createdAt, thankedAt, showName, ...row }: Row) {
  return {
    ...row,
    name: `${firstName} ${lastName}`.trim() || t('Sans nom'),
    how: instruments[instrument].label,
    amount: euros(money(amount)),
    date: dayShort(dayOf(createdAt)),
    thankedOn: thankedAt && dayShort(dayOf(thankedAt)),
    public: showName ? t('Oui') : t('Non'),
  };
}

/** The people who agreed that the cooperation may write to them. */
export function contactsTable(projectId: string): TableFile {
  const pledges = allRows((next) =>
    db().pledge.findMany({
      where: {
        campaign: { projectId },
        contactSharedAt: { not: null },
        status: { in: ['reserved', 'charging', 'declined', 'collected', 'released'] },
      },
      orderBy: [{ rank: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        firstName: true,
        lastName: true,
        email: true,
        person: { select: { email: true } },
        instrument: true,
        amount: true,
        createdAt: true,
        language: true,
        thankedAt: true,
      },
      ...next,
    }),
  );
  return tableOf(
    'contacts',
    [
      [t('Prénom'), ({ firstName }) => firstName],
      [t('Nom'), ({ lastName }) => lastName],
      [t('Adresse e-mail'), ({ person, email }) => person?.email ?? email],
      [t('Contribution'), ({ instrument }) => instruments[instrument].label],
      [t('Montant (€)'), ({ amount }) => money(amount)],
      [t('Date'), ({ createdAt }) => dayShort(dayOf(createdAt))],
      [t('Langue'), ({ language }) => language],
      [t('Remerciée le'), ({ thankedAt }) => thankedAt && dayShort(dayOf(thankedAt))],
    ],
    pledges,
  );
}
