import { barChart } from '#app/components/chart.server.ts';
import { stages } from '#app/features/cooperations/words.ts';
import { instruments } from '#app/features/projects/words.ts';
import { phrases, t } from '#app/i18n/t.ts';
import { ageingBucket, portfolioAtRisk } from '#app/lending/arrears.ts';
import type { Day } from '#app/money/day.ts';
import { count, dayShort, dayText, euros, eurosShort, monthText, percent } from '#app/i18n/format.ts';
import { compare, decimalText, isPositive, subtract, sum, type Money } from '#app/money/money.ts';
import {
  collectedByInstrument,
  expectedByMonth,
  followedLoans,
  followedProjects,
  type FollowedLoan,
} from './followed.queries.server.ts';

const months: Record<string, string> = phrases({
  '01': 'janv.',
  '02': 'févr.',
  '03': 'mars',
  '04': 'avr.',
  '05': 'mai',
  '06': 'juin',
  '07': 'juil.',
  '08': 'août',
  '09': 'sept.',
  '10': 'oct.',
  '11': 'nov.',
  '12': 'déc.',
});
const barsShown = 12;

/** A partner's portfolio as it stands at the end of a day: figures, splits, the loans, what comes next, and two charts. */
export async function portfolio(partnerId: string, today: Day) {
  const [projects, loans, collected, expected] = await Promise.all([
    followedProjects(partnerId),
    followedLoans(partnerId, today),
    collectedByInstrument(partnerId),
    expectedByMonth(partnerId, today),
  ]);
  const territories = byTerritory(loans);
  return {
    asOf: dayText(today),
    projects: count(projects, t('projet suivi'), t('projets suivis')),
    isEmpty: projects === 0,
    figures: figuresOf(loans),
    loans: loans.map(loanRow),
    next: soonestFirst(loans)
      .slice(0, 10)
      .map(({ id, title, nextDue, nextAmount }) => ({
        id,
        title,
        due: dayShort(nextDue!),
        amount: euros(nextAmount!),
      })),
    byTerritory: { rows: territories.map(splitRow), chart: territoryChart(territories) },
    byStage: byStage(loans).map(splitRow),
    byInstrument: collected.map(({ instrument, amount, people, projects: of }) => ({
      id: instrument,
      label: instruments[instrument].label,
      amount: euros(amount),
      people: String(people),
      projects: String(of),
    })),
    expected: {
      rows: expected.map(({ month, amount }) => ({
        id: month,
        month: monthText(month),
        amount: euros(amount),
      })),
      total: euros(sum(expected.map(({ amount }) => amount))),
      chart: barChart({
        categories: expected.map(({ month }) => months[month.slice(5, 7)]!),
        series: [
          { name: t('Attendu'), values: expected.map(({ amount }) => decimalText(amount)), color: 'leaf' },
        ],
        unit: '€',
      }),
    },
  };
}

function figuresOf(loans: readonly FollowedLoan[]) {
  const total = (pick: (loan: FollowedLoan) => Money) => sum(loans.map(pick));
  const outstanding = total((loan) => loan.outstanding);
  const atRisk = (days: number) => ({
    rate: percent(portfolioAtRisk(loans, days), 1),
    note: t('{late} sur {outstanding}', {
      late: eurosShort(outstandingBeyond(loans, days)),
      outstanding: eurosShort(outstanding),
    }),
  });
  return {
    lent: euros(total((loan) => loan.lent)),
    loans: count(loans.length, t('prêt'), t('prêts')),
    outstanding: euros(outstanding),
    repaid: euros(total((loan) => loan.repaid)),
    overdue: euros(total((loan) => loan.overdue)),
    lateLoans: count(
      loans.filter(({ daysPastDue }) => daysPastDue > 0).length,
      t('prêt en retard'),
      t('prêts en retard'),
    ),
    par30: atRisk(30),
    par90: atRisk(90),
  };
}

function outstandingBeyond(loans: readonly FollowedLoan[], days: number): Money {
  return sum(loans.filter(({ daysPastDue }) => daysPastDue > days).map(({ outstanding }) => outstanding));
}

const ageing: Record<ReturnType<typeof ageingBucket>, string> = phrases({
  current: 'À jour',
  '1-30': '1 à 30 jours',
  '31-60': '31 à 60 jours',
  '61-90': '61 à 90 jours',
  '91-180': '91 à 180 jours',
  '181-365': '181 à 365 jours',
  '>365': 'plus d’un an',
});

function loanRow(loan: FollowedLoan) {
  const repaid = !isPositive(loan.outstanding);
  return {
    id: loan.id,
    title: loan.title,
    slug: loan.slug,
    cooperation: loan.cooperation,
    territory: loan.territory,
    lent: euros(loan.lent),
    outstanding: euros(loan.outstanding),
    repaid: euros(loan.repaid),
    overdue: isPositive(loan.overdue) ? euros(loan.overdue) : '',
    state: repaid ? t('Remboursé') : ageing[ageingBucket(loan.daysPastDue)],
    tone:
      loan.daysPastDue === 0
        ? ('success' as const)
        : loan.daysPastDue > 90
          ? ('danger' as const)
          : ('warning' as const),
    next:
      loan.nextDue && loan.nextAmount
        ? t('{nextAmount} le {nextDue}', {
            nextAmount: euros(loan.nextAmount),
            nextDue: dayShort(loan.nextDue),
          })
        : '',
  };
}

/** The loans that expect something, what is due first at the head. */
export function soonestFirst(loans: readonly FollowedLoan[]): FollowedLoan[] {
  return loans.filter(({ nextDue }) => nextDue !== null).sort((a, b) => (a.nextDue! < b.nextDue! ? -1 : 1));
}

export type Split = {
  label: string;
  loans: number;
  outstanding: Money;
  overdue: Money;
  late30: Money;
  late90: Money;
};

export function byTerritory(loans: readonly FollowedLoan[]): Split[] {
  return splitBy(loans, ({ territory }) => territory);
}

export function byStage(loans: readonly FollowedLoan[]): Split[] {
  return splitBy(loans, ({ stage }) => (stage ? stages[stage] : t('Stade à dire')));
}

/** The loans put together by what they have in common; the largest outstanding first. */
function splitBy(loans: readonly FollowedLoan[], labelOf: (loan: FollowedLoan) => string): Split[] {
  const labels = [...new Set(loans.map(labelOf))];
  return labels
    .map((label) => {
      const same = loans.filter((loan) => labelOf(loan) === label);
      return {
        label,
        loans: same.length,
        outstanding: sum(same.map(({ outstanding }) => outstanding)),
        overdue: sum(same.map(({ overdue }) => overdue)),
        late30: outstandingBeyond(same, 30),
        late90: outstandingBeyond(same, 90),
      };
    })
    .sort((a, b) => compare(b.outstanding, a.outstanding) || a.label.localeCompare(b.label, 'fr'));
}

function splitRow({ label, loans, outstanding, overdue, late30, late90 }: Split) {
  return {
    id: label,
    label,
    loans: String(loans),
    outstanding: euros(outstanding),
    overdue: euros(overdue),
    late30: euros(late30),
    late90: euros(late90),
  };
}

/** Principal still owed in each territory: on time or nearly, more than 30 days late, more than 90. */
function territoryChart(territories: readonly Split[]) {
  const shown = territories.filter(({ outstanding }) => isPositive(outstanding)).slice(0, barsShown);
  if (shown.length === 0) return null;
  const texts = shown.map(({ outstanding }) => eurosShort(outstanding.toDecimalPlaces(0).toFixed(2)));
  return barChart({
    categories: shown.map(({ label }) => label),
    horizontal: true,
    stacked: true,
    series: [
      {
        name: t('À jour ou moins de 30 jours'),
        values: shown.map(({ outstanding, late30 }) => decimalText(subtract(outstanding, late30))),
        color: 'leaf',
      },
      {
        name: t('Plus de 30 jours'),
        values: shown.map(({ late30, late90 }) => decimalText(subtract(late30, late90))),
        color: 'ochre',
      },
      {
        name: t('Plus de 90 jours'),
        values: shown.map(({ late90 }) => decimalText(late90)),
        texts,
        color: 'brick',
      },
    ],
  });
}
