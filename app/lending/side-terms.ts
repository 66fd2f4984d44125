import type { Day } from '#app/money/day.ts';
import type { Decimal, Money, MoneySource } from '#app/money/money.ts';
import { type Calendar, dueDays } from './due-days.ts';
import {
  InvalidTerms,
  type RateSource,
  amountOf,
  existingDay,
  fractionOf,
  oneOf,
  partsOf,
  wholeNumber,
} from './invalid-terms.ts';

// What is agreed beside the plan: rights, and what happens when it is not followed. The plan itself is in terms.ts.

/** `count` pauses of `longest` instalments each; what becomes of the interest that runs meanwhile. */
export type PauseRight = { count: number; longest: number; interest: 'paid' | 'deferred' | 'capitalised' };

/**
 * An instalment is `share` of the declared revenue, at least `floor`, at most `cap`; all is due by `latestEnd`. `undeclared`: what is asked
 * where no revenue was declared in time. `declared`: what instalments ask, by their day, since their revenue is known.
 */
export type RevenueTerms = {
  share: Decimal;
  floor: Money;
  cap: Money;
  latestEnd: Day;
  undeclared: 'floor' | 'cap';
  declared: readonly { due: Day; payment: Money }[];
};
export type RevenueTermsInput = {
  share: RateSource;
  floor: MoneySource;
  cap: MoneySource;
  /** The day of the last instalment, unless said otherwise. */
  latestEnd?: string;
  undeclared?: RevenueTerms['undeclared'];
  declared?: RevenueTerms['declared'];
};

/** Late payment: a yearly rate on what is overdue, after `freeDays` days, and a fixed `fee` for each late instalment. */
export type LateTerms = { annualRate: Decimal; freeDays: number; fee: Money };
export type LateTermsInput = { annualRate?: RateSource; freeDays?: number; fee?: MoneySource };

/** Fees of the borrower: when the money leaves, with each instalment, and the part of a principal repaid early. */
export type FeeTerms = { atStart: Money; perInstalment: Money; earlyRepayment: Decimal };
export type FeeTermsInput = {
  atStart?: MoneySource;
  perInstalment?: MoneySource;
  earlyRepayment?: RateSource;
};

/** Checks a right to pause: at most twelve pauses of at most sixty instalments. Throws InvalidTerms. */
export function pauseRight(input: PauseRight): PauseRight {
  const given = partsOf('pauses', input);
  return {
    count: wholeNumber('pauses.count', given.count, 1, 12),
    longest: wholeNumber('pauses.longest', given.longest, 1, 60),
    interest: oneOf('pauses.interest', given.interest, ['paid', 'deferred', 'capitalised']),
  };
}

/** Checks what links instalments to revenue; the last due day must not come after the latest end. Throws InvalidTerms. */
export function revenueTerms(input: RevenueTermsInput, calendar: Calendar): RevenueTerms {
  const given = partsOf('revenue', input);
  const floor = amountOf('revenue.floor', given.floor);
  const cap = amountOf('revenue.cap', given.cap);
  if (cap.lessThan(floor) || cap.isZero()) {
    throw new InvalidTerms(
      'revenue.cap',
      given.cap,
      'it must be more than zero, and at least the floor',
      'Le plafond de l’échéance ne peut pas être plus petit que son plancher.',
    );
  }
  const last = dueDays(calendar).at(-1)!;
  const latestEnd = existingDay('revenue.latestEnd', given.latestEnd ?? last);
  if (latestEnd < last) {
    throw new InvalidTerms(
      'revenue.latestEnd',
      latestEnd,
      `it must not come before the last instalment, on ${last}`,
      'La dernière échéance doit tomber au plus tard à la date limite.',
    );
  }
  return {
    share: fractionOf('revenue.share', given.share),
    floor,
    cap,
    latestEnd,
    undeclared: oneOf('revenue.undeclared', given.undeclared ?? 'floor', ['floor', 'cap']),
    declared: given.declared ?? [],
  };
}

/** Checks what a late payment costs; nothing unless said otherwise. Throws InvalidTerms. */
export function lateTerms(input?: LateTermsInput): LateTerms {
  const given = partsOf('late', input ?? {});
  return {
    annualRate: fractionOf('late.annualRate', given.annualRate ?? '0'),
    freeDays: wholeNumber('late.freeDays', given.freeDays ?? 0, 0, 365),
    fee: amountOf('late.fee', given.fee ?? '0'),
  };
}

/** Checks the fees of the borrower; none unless said otherwise. Throws InvalidTerms. */
export function feeTerms(input?: FeeTermsInput): FeeTerms {
  const given = partsOf('fees', input ?? {});
  return {
    atStart: amountOf('fees.atStart', given.atStart ?? '0'),
    perInstalment: amountOf('fees.perInstalment', given.perInstalment ?? '0'),
    earlyRepayment: fractionOf('fees.earlyRepayment', given.earlyRepayment ?? '0'),
  };
}
