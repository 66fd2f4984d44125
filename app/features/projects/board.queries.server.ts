import { barChart } from '#app/components/chart.server.ts';
import { t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { toDay } from '#app/infra/dates.ts';
import { compareDays, type Day, dayOf, daysBetween } from '#app/money/day.ts';
import { count, dayShort, dayText, euros, eurosShort } from '#app/i18n/format.ts';
import { add, decimalText, isPositive, money, type Money, sum } from '#app/money/money.ts';
import { instruments } from './words.ts';

/** How far a pledge is, for those who wait for its money. What was undone or never finished is not shown. */
const stands = {
  reserved: 'engaged',
  charging: 'engaged',
  declined: 'declined',
  collected: 'received',
  released: 'received',
} as const;

type Standing = keyof typeof stands;
const standing = Object.keys(stands) as Standing[];

const shownPeople = 200;

type Row = {
  id: string;
  amount: Money;
  status: Standing;
  createdAt: Date;
  reflectionEndsAt: Date | null;
  firstName: string;
  lastName: string;
  showName: boolean;
};

export type Board = Awaited<ReturnType<typeof boardOf>>;

/** What the members of a cooperation follow while people pledge: each campaign's money by state, its rhythm, and whom to thank. */
export async function boardOf(projectId: string, at: Date, today: Day) {
  const campaigns = await db().campaign.findMany({
    where: { projectId, status: { not: 'draft' } },
    orderBy: { instrument: 'asc' },
    include: {
      pledges: {
        where: { status: { in: [...standing] } },
        orderBy: { rank: 'desc' },
        select: {
          id: true,
          amount: true,
          status: true,
          createdAt: true,
          reflectionEndsAt: true,
          firstName: true,
          lastName: true,
          showName: true,
        },
      },
    },
  });
  return campaigns.map(({ pledges, ...campaign }) => {
    const rows = pledges.map((pledge) => ({
      ...pledge,
      amount: money(pledge.amount),
      status: pledge.status as Standing,
    }));
    const total = sum(rows.map(({ amount }) => amount));
    const optimum = money(campaign.optimum);
    const closesOn = toDay(campaign.closesOn);
    return {
      id: campaign.id,
      title: instruments[campaign.instrument].campaign,
      state: stateInWords(campaign.status, closesOn, today),
      total: eurosShort(total),
      minimum: eurosShort(money(campaign.minimum)),
      optimum: eurosShort(optimum),
      percent: wholePercent(total, optimum),
      minimumPercent: wholePercent(money(campaign.minimum), optimum),
      people: count(rows.length, t('engagement'), t('engagements')),
      layers: layersOf(rows, optimum, at),
      rhythm: rhythmOf(rows),
      thanks: rows.slice(0, shownPeople).map(thanksLine),
      more: Math.max(0, rows.length - shownPeople),
    };
  });
}

function stateInWords(status: string, closesOn: Day, today: Day): string {
  if (status === 'charging') return t('Close et réussie : les engagements sont en cours d’encaissement.');
  if (status === 'succeeded') return t('Réussie : l’argent encaissé vous a été versé.');
  if (status === 'failed')
    return t('Close sans avoir atteint son minimum : personne n’a rien payé, ou tout a été rendu.');
  const last = dayText(closesOn);
  if (compareDays(today, closesOn) >= 0) {
    return t('Ouverte jusqu’au {last} inclus, elle se clôt aujourd’hui.', { last });
  }
  const left = count(daysBetween(today, closesOn), t('jour'), t('jours'));
  return t('Ouverte jusqu’au {last} inclus, encore {left}.', { last, left });
}

/** The same money, by how sure it is. */
function layersOf(rows: readonly Row[], optimum: Money, at: Date) {
  const thinking = ({ reflectionEndsAt, status }: Row) =>
    status === 'reserved' && reflectionEndsAt !== null && reflectionEndsAt > at;
  const part = (label: string, layer: 'leaf' | 3 | 4 | 'hollow', chosen: readonly Row[]) => {
    const total = sum(chosen.map(({ amount }) => amount));
    const text = `${eurosShort(total)} (${chosen.length})`;
    return { label, layer, text, percent: wholePercent(total, optimum), shown: isPositive(total) };
  };
  const engaged = rows.filter(({ status }) => stands[status] === 'engaged');
  return [
    part(
      t('Reçu'),
      'leaf',
      rows.filter(({ status }) => stands[status] === 'received'),
    ),
    part(
      t('Engagé, réflexion terminée'),
      3,
      engaged.filter((row) => !thinking(row)),
    ),
    part(t('Engagé, encore en réflexion'), 4, engaged.filter(thinking)),
    part(
      t('Paiement refusé, nouvel essai prévu'),
      'hollow',
      rows.filter(({ status }) => stands[status] === 'declined'),
    ),
  ].filter(({ shown }) => shown);
}

/** What came each day, and the running total. */
function rhythmOf(rows: readonly Row[]) {
  const byDay = new Map<Day, { amount: Money; people: number }>();
  for (const { createdAt, amount } of [...rows].reverse()) {
    const day = dayOf(createdAt);
    const before = byDay.get(day) ?? { amount: money('0'), people: 0 };
    byDay.set(day, { amount: add(before.amount, amount), people: before.people + 1 });
  }
  const days = [...byDay].sort(([a], [b]) => compareDays(a, b));
  let running = money('0');
  const table = days.map(([day, { amount, people }]) => {
    running = add(running, amount);
    return {
      id: day,
      day: dayText(day),
      people: String(people),
      amount: euros(amount),
      total: euros(running),
    };
  });
  const recent = days.slice(-30);
  const chart =
    recent.length < 2
      ? null
      : barChart({
          categories: recent.map(([day]) => dayShort(day).slice(0, 5)),
          series: [
            {
              name: t('Montant'),
              values: recent.map(([, { amount }]) => decimalText(amount)),
              color: 'leaf',
            },
          ],
          unit: '€',
        });
  return { table, chart };
}

function thanksLine({ id, firstName, lastName, amount, status, createdAt, showName }: Row) {
  const states = { received: t('Reçu'), engaged: t('Engagé'), declined: t('Paiement refusé') };
  return {
    id,
    name: `${firstName} ${lastName}`.trim() || t('Sans nom'),
    amount: euros(amount),
    date: dayText(dayOf(createdAt)),
    state: states[stands[status]],
    public: showName ? t('Oui') : t('Non'),
  };
}

/** Rounded down, for widths and words only. */
function wholePercent(part: Money, whole: Money): number {
  return isPositive(whole) ? Number(part.times(100).dividedBy(whole).floor().toFixed(0)) : 0;
}
