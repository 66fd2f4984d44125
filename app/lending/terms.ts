import { type Day, addMonths, compareDays, isDay } from '#app/money/day.ts';
import {
  Decimal,
  type Money,
  type MoneySource,
  type RoundingMode,
  isPositive,
  money,
} from '#app/money/money.ts';

export type Frequency = 'month' | 'quarter' | 'half_year' | 'year';
export type Amortisation = 'annuity' | 'equal_principal' | 'bullet';
export type InterestGrace = 'paid' | 'deferred';
export type DayCount = '30/360' | 'ACT/365F' | 'ACT/360';

/** What a lender and a borrower agree on: enough to draw the whole schedule, and nothing else. */
export type LoanTerms = {
  principal: Money;
  /** Nominal yearly rate, as a fraction: 0.03 is 3 %. A month bears a twelfth of it. */
  annualRate: Decimal;
  /** How many instalments, those of the grace included. */
  count: number;
  frequency: Frequency;
  /** The day the money leaves and interest begins. */
  start: Day;
  firstDue: Day;
  amortisation: Amortisation;
  /** How many instalments, from the first, carry no principal. */
  principalGrace: number;
  /** Interest of the grace: paid at each instalment, or all of it, bearing no interest, with the first instalment after the grace. */
  interestGrace: InterestGrace;
  dayCount: DayCount;
  rounding: RoundingMode;
};

/** Terms as they are typed or stored. What is left out takes the usual value of a citizens' loan. */
export type LoanTermsInput = {
  principal: MoneySource;
  annualRate: string | { toFixed(): string; isFinite(): boolean };
  count: number;
  frequency?: Frequency;
  start: string;
  firstDue?: string;
  amortisation?: Amortisation;
  principalGrace?: number;
  interestGrace?: InterestGrace;
  dayCount?: DayCount;
  rounding?: RoundingMode;
};

export type TermsField = keyof LoanTerms;

/** Terms that no schedule can be drawn from. `rule` is for us, `sentence` is French and shown beside the field. */
export class InvalidTerms extends Error {
  readonly field: TermsField;
  readonly value: string;
  readonly rule: string;
  readonly sentence: string;

  constructor(field: TermsField, value: unknown, rule: string, sentence: string) {
    super(`Loan terms: ${field} is ${String(value)}, but ${rule}`);
    this.name = 'InvalidTerms';
    this.field = field;
    this.value = String(value);
    this.rule = rule;
    this.sentence = sentence;
  }
}

/** The most instalments a loan may have: fifty years of months. */
export const mostInstalments = 600;

const monthsOf: Record<Frequency, number> = { month: 1, quarter: 3, half_year: 6, year: 12 };

/** How many months lie between two instalments. */
export function monthsBetweenInstalments(frequency: Frequency): number {
  return monthsOf[frequency];
}

/** Does the first instalment fall exactly one period after the money leaves? If not, the first period is a broken one. */
export function startsWithWholePeriod(terms: Pick<LoanTerms, 'start' | 'firstDue' | 'frequency'>): boolean {
  return terms.firstDue === addMonths(terms.start, monthsOf[terms.frequency]);
}

/** Checks terms and completes them; throws InvalidTerms on the first that is wrong. The first due day defaults to one period after the start. */
export function loanTerms(input: LoanTermsInput): LoanTerms {
  const frequency = oneOf('frequency', input.frequency ?? 'month', Object.keys(monthsOf) as Frequency[]);
  const count = wholeCount(input.count);
  const start = existingDay('start', input.start);
  return {
    principal: lentPrincipal(input.principal),
    annualRate: yearlyRate(input.annualRate),
    count,
    frequency,
    start,
    firstDue: firstDueDay(input.firstDue, start, frequency),
    amortisation: oneOf('amortisation', input.amortisation ?? 'annuity', [
      'annuity',
      'equal_principal',
      'bullet',
    ]),
    principalGrace: graceWithin(input.principalGrace ?? 0, count),
    interestGrace: oneOf('interestGrace', input.interestGrace ?? 'paid', ['paid', 'deferred']),
    dayCount: oneOf('dayCount', input.dayCount ?? '30/360', ['30/360', 'ACT/365F', 'ACT/360']),
    rounding: oneOf('rounding', input.rounding ?? 'half_even', ['half_even', 'half_up']),
  };
}

function lentPrincipal(source: MoneySource): Money {
  let principal: Money;
  try {
    principal = money(source);
  } catch {
    throw new InvalidTerms(
      'principal',
      source,
      'it must be an exact amount in euros and cents',
      'Le montant du prêt s’écrit en euros, avec deux chiffres au plus après la virgule.',
    );
  }
  if (isPositive(principal)) return principal;
  throw new InvalidTerms(
    'principal',
    source,
    'it must be more than zero',
    'Le montant du prêt doit être plus grand que zéro.',
  );
}

function yearlyRate(source: LoanTermsInput['annualRate']): Decimal {
  const text = typeof source === 'string' || !source.isFinite() ? String(source) : source.toFixed();
  const rate = /^[0-9]+(\.[0-9]+)?$/.test(text) ? new Decimal(text) : undefined;
  if (rate?.lessThanOrEqualTo(1)) return rate;
  throw new InvalidTerms(
    'annualRate',
    text,
    'it must be a fraction from 0 to 1 (0.03 for 3 %)',
    'Le taux annuel doit être compris entre 0 et 100 %.',
  );
}

function wholeCount(count: number): number {
  if (Number.isInteger(count) && count >= 1 && count <= mostInstalments) return count;
  throw new InvalidTerms(
    'count',
    count,
    `it must be a whole number from 1 to ${mostInstalments}`,
    `Le nombre d’échéances est un nombre entier de 1 à ${mostInstalments}.`,
  );
}

function graceWithin(grace: number, count: number): number {
  if (Number.isInteger(grace) && grace >= 0 && grace < count) return grace;
  throw new InvalidTerms(
    'principalGrace',
    grace,
    `it must be a whole number from 0 to ${count - 1}, one instalment at least being left to repay`,
    'Le différé doit être plus court que le prêt : il reste au moins une échéance pour rembourser.',
  );
}

function existingDay(field: 'start' | 'firstDue', text: string): Day {
  if (isDay(text)) return text;
  throw new InvalidTerms(
    field,
    text,
    'it must be a day that exists',
    'Cette date n’existe pas. Vérifiez le jour et le mois.',
  );
}

function firstDueDay(text: string | undefined, start: Day, frequency: Frequency): Day {
  if (text === undefined) return addMonths(start, monthsOf[frequency]);
  const firstDue = existingDay('firstDue', text);
  if (compareDays(firstDue, start) > 0) return firstDue;
  throw new InvalidTerms(
    'firstDue',
    text,
    'it must come after the start',
    'La première échéance doit venir après le versement du prêt.',
  );
}

function oneOf<Choice extends string>(field: TermsField, value: Choice, choices: readonly Choice[]): Choice {
  if (choices.includes(value)) return value;
  throw new InvalidTerms(
    field,
    value,
    `it must be one of ${choices.join(', ')}`,
    'Choisissez une valeur de la liste.',
  );
}
