import { barChart } from '#app/components/chart.server.ts';
import { stages } from '#app/features/cooperations/words.ts';
import { instruments } from '#app/features/projects/words.ts';
import { ageingBucket, portfolioAtRisk } from '#app/lending/arrears.ts';
import type { Day } from '#app/money/day.ts';
import { count, dayShort, dayText, euros, eurosShort, percent } from '#app/money/format.ts';
import { compare, decimalText, isPositive, subtract, sum, type Money } from '#app/money/money.ts';
import {
  collectedByInstrument,
  expectedByMonth,
  followedLoans,
  followedProjects,
  type FollowedLoan,
} from './followed.queries.server.ts';

const months = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juil.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
];
const barsShown = 12;

/** A partner's portfolio as it stands at the end of a day: figures, splits, the loans, what comes next, and two charts. */
export async function portfolio(partnerId: string, today: Day) {
  const [projects, loans, collected, expected] = await Promise.all([
    followedProjects(partnerId),
    followedLoans(partnerId, today),
    collectedByInstrument(partnerId),
    expectedByMonth(partnerId, today),
  ]);
  const territories = splitBy(loans, ({ territory }) => territory);
  return {
    asOf: dayText(today),
    projects: count(projects, 'projet suivi', 'projets suivis'),
    isEmpty: projects === 0,
    figures: figuresOf(loans),
    loans: loans.map(loanRow),
    next: loans
      .filter(({ nextDue }) => nextDue !== null)
      .sort((a, b) => (a.nextDue! < b.nextDue! ? -1 : 1))
      .slice(0, 10)
      .map(({ id, title, nextDue, nextAmount }) => ({
        id,
        title,
        due: dayShort(nextDue!),
        amount: euros(nextAmount!),
      })),
    byTerritory: { rows: territories.map(splitRow), chart: territoryChart(territories) },
    byStage: splitBy(loans, ({ stage }) => (stage ? stages[stage] : 'Stade à dire')).map(splitRow),
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
        month: monthName(month),
        amount: euros(amount),
      })),
      total: euros(sum(expected.map(({ amount }) => amount))),
      chart: barChart({
        categories: expected.map(({ month }) => months[Number(month.slice(5, 7)) - 1]!),
        series: [
          { name: 'Attendu', values: expected.map(({ amount }) => decimalText(amount)), color: 'leaf' },
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
    note: `${eurosShort(outstandingBeyond(loans, days))} sur ${eurosShort(outstanding)}`,
  });
  return {
    lent: euros(total((loan) => loan.lent)),
    loans: count(loans.length, 'prêt', 'prêts'),
    outstanding: euros(outstanding),
    repaid: euros(total((loan) => loan.repaid)),
    overdue: euros(total((loan) => loan.overdue)),
    lateLoans: count(
      loans.filter(({ daysPastDue }) => daysPastDue > 0).length,
      'prêt en retard',
      'prêts en retard',
    ),
    par30: atRisk(30),
    par90: atRisk(90),
  };
}

function outstandingBeyond(loans: readonly FollowedLoan[], days: number): Money {
  return sum(loans.filter(({ daysPastDue }) => daysPastDue > days).map(({ outstanding }) => outstanding));
}

const ageing: Record<ReturnType<typeof ageingBucket>, string> = {
  current: 'À jour',
  '1-30': '1 à 30 jours',
  '31-60': '31 à 60 jours',
  '61-90': '61 à 90 jours',
  '91-180': '91 à 180 jours',
  '181-365': '181 à 365 jours',
  '>365': 'plus d’un an',
};

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
    state: repaid ? 'Remboursé' : ageing[ageingBucket(loan.daysPastDue)],
    tone:
      loan.daysPastDue === 0
        ? ('success' as const)
        : loan.daysPastDue > 90
          ? ('danger' as const)
          : ('warning' as const),
    next: loan.nextDue && loan.nextAmount ? `${euros(loan.nextAmount)} le ${dayShort(loan.nextDue)}` : '',
  };
}

type Split = {
  label: string;
  loans: number;
  outstanding: Money;
  overdue: Money;
  late30: Money;
  late90: Money;
};

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
        name: 'À jour ou moins de 30 jours',
        values: shown.map(({ outstanding, late30 }) => decimalText(subtract(outstanding, late30))),
        color: 'leaf',
      },
      {
        name: 'Plus de 30 jours',
        values: shown.map(({ late30, late90 }) => decimalText(subtract(late30, late90))),
        color: 'ochre',
      },
      {
        name: 'Plus de 90 jours',
        values: shown.map(({ late90 }) => decimalText(late90)),
        texts,
        color: 'brick',
      },
    ],
  });
}

function monthName(month: Day): string {
  return dayText(month).replace(/^1er /, '');
}
