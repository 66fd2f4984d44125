import { dayShort, euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import type { TableFile } from '#app/infra/http-table.server.ts';
import { pageIn } from '#app/infra/paging.ts';
import { dayOf } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { standing } from './board-sums.server.ts';
import { instruments, type Instrument } from './words.ts';

const perPage = 25;

const thanksOrders = ['grands', 'premiers', 'derniers'] as const;
export type ThanksOrder = (typeof thanksOrders)[number];

const orders: Record<ThanksOrder, Prisma.Sql> = {
  grands: Prisma.sql`g.amount desc, g.rank`,
  premiers: Prisma.sql`g.rank`,
  derniers: Prisma.sql`g.rank desc`,
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
  const order = thanksOrders.find((known) => known === asked.order) ?? 'grands';
  const of = Prisma.sql`from "Campaign" c join "Pledge" g on g."campaignId" = c.id left join "Person" p on p.id = g."personId"
    where c."projectId" = ${projectId}::uuid and g.status in ${standing}`;
  const [{ total }] = await db().$queryRaw<[{ total: number }]>`select count(*)::int as total ${of}`;
  const { page, pages, skip } = pageIn(total, asked.page, perPage);
  const rows = await db().$queryRaw<Row[]>`
    select g.id::text, g."firstName", g."lastName", case when g."contactSharedAt" is not null then coalesce(p.email, g.email) end as email,
      c.instrument::text, g.amount::text, g."createdAt", g."thankedAt", g."showName",
      g.rank = (select min(f.rank) from "Pledge" f where f."campaignId" = c.id and f.status in ${standing}) as "isFirst"
    ${of} order by (g."thankedAt" is not null), ${orders[order]} limit ${perPage} offset ${skip}`;
  return { people: rows.map(shown), order, total, page, pages };
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

const heads = () => [
  t('Prénom'),
  t('Nom'),
  t('Adresse e-mail'),
  t('Contribution'),
  t('Montant (€)'),
  t('Date'),
  t('Langue'),
  t('Remerciée le'),
];

/** The people who agreed that the cooperation may write to them. */
export async function contactsTable(projectId: string): Promise<TableFile> {
  const pledges = await db().pledge.findMany({
    where: {
      campaign: { projectId },
      contactSharedAt: { not: null },
      status: { in: ['reserved', 'charging', 'declined', 'collected', 'released'] },
    },
    orderBy: { rank: 'asc' },
    select: {
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
  });
  const rows = pledges.map(
    ({ firstName, lastName, email, person, instrument, amount, createdAt, language, thankedAt }) => [
      firstName,
      lastName,
      person?.email ?? email,
      instruments[instrument].label,
      money(amount),
      dayShort(dayOf(createdAt)),
      language,
      thankedAt ? dayShort(dayOf(thankedAt)) : '',
    ],
  );
  return { name: 'contacts', rows: [heads(), ...rows] };
}
