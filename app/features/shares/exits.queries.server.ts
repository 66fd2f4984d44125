import { count, dayText, euros, percent } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { barChart } from '#app/components/chart.server.ts';
import { db } from '#app/infra/db.server.ts';
import { addMonths, yearOf, type Day } from '#app/money/day.ts';
import { isPositive, money, subtract, sum, type Money } from '#app/money/money.ts';
import type { ExitReason, SharePaymentWay } from '#prisma/generated/client.ts';
import { capitalOf, heldBy } from './capital.queries.server.ts';
import { paymentWayNames } from './words.ts';

const mostShown = 100;
const person = { select: { firstName: true, lastName: true } };
const payments = {
  orderBy: [{ on: 'asc' as const }, { id: 'asc' as const }],
  include: { reversal: true },
};

/** What a cooperation knows of those who leave: requests, what is owed and when, what was paid, and how much its capital allows. */
export async function exitsOf(cooperationId: string, today: Day) {
  const [asked, owed, over, capital, rules, due] = await Promise.all([
    db().shareExit.findMany({
      where: { cooperationId, status: 'asked' },
      orderBy: [{ askedOn: 'asc' }, { id: 'asc' }],
      take: mostShown,
      include: { person },
    }),
    db().shareExit.findMany({
      where: { cooperationId, status: 'accepted' },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      take: mostShown,
      include: { person, payments },
    }),
    db().shareExit.findMany({
      where: { cooperationId, status: { in: ['paid', 'declined', 'cancelled'] } },
      orderBy: [{ decidedOn: 'desc' }, { id: 'desc' }],
      take: 50,
      include: { person, payments },
    }),
    capitalOf(db(), cooperationId, today),
    rulesOf(cooperationId),
    dueByYear(cooperationId, today),
  ]);
  const values = await nominalOf(cooperationId);
  const latest = addMonths(today, rules.deferralMonths);
  return {
    rules: { minimumCapital: typed(rules.minimumCapital), deferralMonths: rules.deferralMonths },
    capital: {
      now: euros(capital.now),
      highest: euros(capital.highest),
      floor: euros(capital.floor),
      part: percent(capital.part),
      room: euros(capital.room),
    },
    latest,
    latestText: dayText(latest),
    due,
    chart: barChart({
      categories: due.map(({ year }) => year),
      series: [
        {
          name: t('Dû aux sortants'),
          values: due.map(({ amount }) => amount),
          texts: due.map(({ text }) => text),
          color: 'ochre',
        },
      ],
      unit: '€',
    }),
    asked: asked.map((exit) => ({
      ...shown(exit),
      on: dayText(toDay(exit.askedOn)),
      words: exit.words,
      nominal: values.has(exit.id) ? typed(money(values.get(exit.id)!)) : '',
      value: values.has(exit.id) ? euros(money(values.get(exit.id)!)) : '—',
    })),
    owed: owed.map((exit) => ({
      ...shown(exit),
      amount: euros(money(exit.amount!)),
      ...paymentsShown(exit),
      due: dayText(toDay(exit.dueOn!)),
      isLate: toDay(exit.dueOn!) < today,
    })),
    /** What may have been written down by mistake, the newest first. */
    reversible: [...owed, ...over]
      .flatMap((exit) => exit.payments.map((payment) => ({ payment, name: shown(exit).name })))
      .filter(({ payment }) => payment.reversal === null)
      .sort((a, b) => Number(b.payment.saidOn) - Number(a.payment.saidOn))
      .map(({ payment, name }) => ({
        id: payment.id,
        label: t('{name} : {payment}', { name, payment: paymentText(payment) }),
      })),
    over: over.map((exit) => ({
      ...shown(exit),
      status: exit.status as 'paid' | 'declined' | 'cancelled',
      amount: exit.amount ? euros(money(exit.amount)) : '—',
      on: dayText(toDay(exit.paidOn ?? exit.decidedOn!)),
      words: exit.answer,
      payments: exit.payments.map(paymentText),
    })),
  };
}

type Paid = {
  id: string;
  on: Date;
  amount: { toFixed(): string; isFinite(): boolean };
  way: SharePaymentWay;
  reference: string;
  reversal: { reason: string; saidOn: Date } | null;
};

/** What was paid of an exit until now, and what is left of it. */
function paymentsShown(exit: { amount: Paid['amount'] | null; payments: readonly Paid[] }) {
  const counted = exit.payments.filter(({ reversal }) => reversal === null);
  const paid = sum(counted.map(({ amount }) => money(amount)));
  const left = subtract(money(exit.amount ?? '0'), paid);
  return {
    paid: isPositive(paid) ? euros(paid) : '—',
    left: euros(left),
    leftTyped: typed(left),
    payments: exit.payments.map(paymentText),
  };
}

function paymentText({ on, amount, way, reference, reversal }: Paid): string {
  const said = t('{amount} le {on}, {way} : {reference}', {
    amount: euros(money(amount)),
    on: dayText(toDay(on)),
    way: paymentWayNames[way],
    reference,
  });
  if (!reversal) return said;
  const { reason, saidOn } = reversal;
  return t('{said} — annulé le {on} : {reason}', { said, reason, on: dayText(toDay(saidOn)) });
}

/** An amount as the reader of this page types it. */
function typed(amount: Money): string {
  return euros(amount).replace('€', '').trim();
}

/** The nominal value of what each waiting request would take out, where all the member's shares have one; the form proposes it. */
async function nominalOf(cooperationId: string): Promise<Map<string, string>> {
  const rows = await db().$queryRaw<{ id: string; value: string }[]>`
    select x.id, (x.shares * min(m.nominal))::text as value
    from "ShareExit" x join "ShareMovement" m on m."cooperationId" = x."cooperationId" and m."personId" = x."personId"
    where x."cooperationId" = ${cooperationId}::uuid and x.status = 'asked'
    group by x.id having count(distinct m.nominal) = 1`;
  return new Map(rows.map(({ id, value }) => [id, value]));
}

function shown(exit: {
  id: string;
  shares: number;
  reason: ExitReason;
  person: { firstName: string; lastName: string };
}) {
  return {
    id: exit.id,
    name: `${exit.person.firstName} ${exit.person.lastName}`,
    reason: exit.reason,
    shares: count(exit.shares, t('part'), t('parts')),
  };
}

async function rulesOf(cooperationId: string): Promise<{ minimumCapital: Money; deferralMonths: number }> {
  const rules = await db().shareRules.findUnique({ where: { cooperationId } });
  return {
    minimumCapital: money(rules?.minimumCapital ?? '0'),
    deferralMonths: rules?.deferralMonths ?? 60,
  };
}

/** What leavers are still owed by the year in which it is due, from this year to the fifth after it; what is late counts in this year. */
async function dueByYear(cooperationId: string, today: Day) {
  const rows = await db().$queryRaw<{ year: number; amount: string; people: number }[]>`
    select greatest(extract(year from x."dueOn")::int, ${yearOf(today)}::int) as year, sum(x.amount - p.paid)::text as amount, count(*)::int as people
    from "ShareExit" x
    cross join lateral (select coalesce(sum(y.amount), 0) as paid from "ShareExitPayment" y
      where y."exitId" = x.id and not exists (select 1 from "ShareExitReversal" v where v."paymentId" = y.id)) p
    where x."cooperationId" = ${cooperationId}::uuid and x.status = 'accepted' group by 1`;
  return Array.from({ length: 6 }, (_, place) => {
    const year = yearOf(today) + place;
    const row = rows.find((one) => one.year === year);
    const amount = money(row?.amount ?? '0');
    return {
      id: year,
      year: String(year),
      amount: amount.toFixed(2),
      text: euros(amount),
      people: row?.people ?? 0,
    };
  });
}

/** What one person holds in each cooperation, with their requests to leave. */
export async function sharesOf(personId: string) {
  const [places, exits] = await Promise.all([
    db().shareMovement.findMany({
      where: { personId },
      distinct: ['cooperationId'],
      select: { cooperationId: true, cooperation: { select: { name: true } } },
    }),
    db().shareExit.findMany({
      where: { personId },
      orderBy: [{ askedOn: 'desc' }, { id: 'desc' }],
      take: mostShown,
      include: { payments },
    }),
  ]);
  return Promise.all(
    places.map(async ({ cooperationId, cooperation }) => {
      const held = await heldBy(db(), cooperationId, personId);
      const own = exits.filter((exit) => exit.cooperationId === cooperationId);
      const capital = held?.lots
        .map((lot) => lot.nominal.times(lot.shares))
        .reduce((all, one) => all.plus(one));
      return {
        id: cooperationId,
        name: cooperation.name,
        held: held?.shares ?? 0,
        shares: count(held?.shares ?? 0, t('part'), t('parts')),
        capital: euros(money(capital ?? '0')),
        number: held?.memberNumber ?? null,
        category: held?.category ?? '',
        waiting:
          own.find(({ status, askedById }) => status === 'asked' && askedById === personId)?.id ?? null,
        isAsked: own.some(({ status }) => status === 'asked'),
        exits: own.map((exit) => ({
          id: exit.id,
          on: dayText(toDay(exit.askedOn)),
          shares: count(exit.shares, t('part'), t('parts')),
          status: exit.status,
          amount: exit.amount ? euros(money(exit.amount)) : '—',
          due: exit.dueOn ? dayText(toDay(exit.dueOn)) : '—',
          words: exit.answer,
          payments: exit.payments.map(paymentText),
          hasPaper: exit.status === 'accepted' || exit.status === 'paid',
        })),
      };
    }),
  );
}
