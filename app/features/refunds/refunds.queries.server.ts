import { dayText, euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { allRows, tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import { isUuid } from '#app/infra/uuid.ts';
import { add, isPositive, money } from '#app/money/money.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { refundStates } from './words.ts';

const perPage = 50;

const withPledge = {
  include: {
    pledge: {
      select: {
        id: true,
        firstName: true,
        lastName: true,
        campaign: { select: { project: { select: { title: true } } } },
      },
    },
  },
} as const;
type Row = Prisma.PledgeRefundGetPayload<typeof withPledge>;

/** Refunds ordered by the team or made at Stripe: those that wait for somebody first of all, then the latest, a page at a time. */
export async function refundsPage(page: number) {
  const [waiting, latest, all] = await Promise.all([
    db().pledgeRefund.findMany({
      where: { status: 'failed' },
      orderBy: [{ askedOn: 'asc' }, { id: 'asc' }],
      take: 200,
      ...withPledge,
    }),
    db().pledgeRefund.findMany({
      where: { status: { not: 'failed' } },
      orderBy: [{ askedOn: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * perPage,
      take: perPage,
      ...withPledge,
    }),
    db().pledgeRefund.count({ where: { status: { not: 'failed' } } }),
  ]);
  return {
    waiting: waiting.map(asLine),
    latest: latest.map(asLine),
    page,
    pages: Math.max(1, Math.ceil(all / perPage)),
  };
}

/** Every refund, the latest first. */
export function refundsTable(): TableFile {
  const rows = allRows((next) =>
    db().pledgeRefund.findMany({ orderBy: [{ askedOn: 'desc' }, { id: 'desc' }], ...withPledge, ...next }),
  );
  return tableOf(
    'remboursements',
    [
      [t('Personne'), ({ pledge }) => `${pledge.firstName} ${pledge.lastName}`.trim()],
      [t('Projet'), ({ pledge }) => pledge.campaign.project.title],
      [t('Demandé le'), ({ askedOn }) => toDay(askedOn)],
      [t('Raison'), ({ reason }) => reason],
      [t('État'), ({ status }) => refundStates[status]],
      [t('Encore dû'), ({ advanced }) => money(advanced)],
      [t('Montant'), ({ amount, tip }) => add(money(amount), money(tip))],
    ],
    rows,
  );
}

function asLine(row: Row) {
  const { pledge } = row;
  return {
    ...asRefund(row),
    pledgeId: pledge.id,
    who: `${pledge.firstName} ${pledge.lastName}`.trim(),
    project: pledge.campaign.project.title,
  };
}

export type RefundLine = ReturnType<typeof asLine>;

function asRefund(row: Omit<Row, 'pledge'>) {
  const advanced = money(row.advanced);
  return {
    id: row.id,
    on: dayText(toDay(row.askedOn)),
    total: euros(add(money(row.amount), money(row.tip))),
    reason: row.reason,
    status: row.status,
    state: refundStates[row.status],
    failureCode: row.status === 'failed' ? row.failureCode : null,
    owed: isPositive(advanced) ? euros(advanced) : null,
    writtenOff: row.writtenOffOn && {
      amount: euros(money(row.writtenOff)),
      on: dayText(toDay(row.writtenOffOn)),
      why: row.writtenOffWhy ?? '',
    },
    /** Given back, and sent back by the bank: it is owed. */
    isOwed: row.bookedOn !== null,
  };
}

/** Payments found by the address of whoever paid, or by their number here or at Stripe. Newest first. */
export async function findPayments(asked: string) {
  const text = asked.trim();
  if (!text) return [];
  const where: Prisma.PledgeWhereInput = isUuid(text)
    ? { id: text.toLowerCase() }
    : text.startsWith('pi_')
      ? { paymentId: text }
      : text.startsWith('ch_') || text.startsWith('py_')
        ? { chargeId: text }
        : { OR: [{ email: text.toLowerCase() }, { person: { email: text.toLowerCase() } }] };
  const pledges = await db().pledge.findMany({
    where: { ...where, status: { in: ['collected', 'released', 'refunded', 'disputed'] } },
    orderBy: { rank: 'desc' },
    take: perPage,
    select: paymentShown,
  });
  return pledges.map(asPayment);
}

const paymentShown = {
  id: true,
  firstName: true,
  lastName: true,
  email: true,
  instrument: true,
  amount: true,
  tip: true,
  refunded: true,
  status: true,
  changedOn: true,
  campaign: { select: { project: { select: { title: true, slug: true } } } },
} as const;

function asPayment(pledge: Prisma.PledgeGetPayload<{ select: typeof paymentShown }>) {
  const [amount, tip, refunded] = [money(pledge.amount), money(pledge.tip), money(pledge.refunded)];
  const kinds = { gift: t('Don'), loan: t('Prêt'), share: t('Parts sociales') };
  return {
    id: pledge.id,
    who: `${pledge.firstName} ${pledge.lastName}`.trim(),
    email: pledge.email,
    kind: kinds[pledge.instrument],
    instrument: pledge.instrument,
    status: pledge.status,
    project: pledge.campaign.project.title,
    amount: euros(amount),
    tip: isPositive(tip) ? euros(tip) : null,
    stands: euros(add(amount, tip)),
    refunded: isPositive(refunded) ? euros(refunded) : null,
    on: dayText(toDay(pledge.changedOn)),
  };
}

/** One payment and all that was given back of it. Null when there is none. */
export async function paymentToRefund(id: string) {
  const pledge = await db().pledge.findUnique({
    where: { id },
    select: {
      ...paymentShown,
      walletPayment: { select: { pledgeId: true } },
      refunds: { orderBy: [{ askedOn: 'desc' }, { id: 'desc' }], take: 100 },
    },
  });
  if (!pledge) return null;
  const { instrument, status } = pledge;
  return {
    ...asPayment(pledge),
    isRefundable: status === 'collected' || (status === 'released' && instrument === 'gift'),
    wasReleased: status === 'released',
    fromWallet: pledge.walletPayment !== null,
    refunds: pledge.refunds.map(asRefund),
  };
}

export type PaymentToRefund = NonNullable<Awaited<ReturnType<typeof paymentToRefund>>>;
