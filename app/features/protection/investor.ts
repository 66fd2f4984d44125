import { type Decimal, type Money, money } from '#app/money/money.ts';

/** What makes an investor sophisticated (regulation (EU) 2020/1503, annex II): amounts in euros, durations in months. */
export type InvestorLaw = {
  ownFunds: Money;
  turnover: Money;
  balanceSheet: Money;
  income: Money;
  portfolio: Money;
  experienceMonths: number;
  transactionsPerQuarter: number;
  /** For how long a recognition holds. */
  validMonths: number;
};

/** The names under which these figures are kept, each with its dates and its source. */
export const investorLawNames = {
  ownFunds: 'sophisticated_own_funds',
  turnover: 'sophisticated_turnover',
  balanceSheet: 'sophisticated_balance_sheet',
  income: 'sophisticated_income',
  portfolio: 'sophisticated_portfolio',
  experienceMonths: 'sophisticated_experience_months',
  transactionsPerQuarter: 'sophisticated_transactions',
  validMonths: 'sophisticated_valid_months',
} as const satisfies Record<keyof InvestorLaw, string>;

/** The figures of law as read from the table of parameters. */
export function investorLaw(read: Record<keyof InvestorLaw, Decimal>): InvestorLaw {
  return {
    ownFunds: money(read.ownFunds),
    turnover: money(read.turnover),
    balanceSheet: money(read.balanceSheet),
    income: money(read.income),
    portfolio: money(read.portfolio),
    experienceMonths: read.experienceMonths.toNumber(),
    transactionsPerQuarter: read.transactionsPerQuarter.toNumber(),
    validMonths: read.validMonths.toNumber(),
  };
}

/** The last accounts of a legal person, in euros. */
type OrganisationSize = { ownFunds: Money; turnover: Money; balanceSheet: Money };

/** What a person says of themselves: a year's gross income, deposits and financial assets, in euros. */
export type PersonStanding = {
  income: Money;
  portfolio: Money;
  /** Months in a post of the financial sector that asks for knowledge of such transactions. */
  financeMonths: number;
  /** Months as an executive of a legal person that is itself large enough. */
  executiveMonths: number;
  /** Significant transactions on capital markets over the last four quarters, all together. */
  yearlyTransactions: number;
};

export type Criterion = 'means' | 'experience' | 'transactions';

/** A legal person needs one size out of three. */
export function isLargeOrganisation(size: OrganisationSize, law: InvestorLaw): boolean {
  return (
    size.ownFunds.greaterThanOrEqualTo(law.ownFunds) ||
    size.turnover.greaterThanOrEqualTo(law.turnover) ||
    size.balanceSheet.greaterThanOrEqualTo(law.balanceSheet)
  );
}

/** The criteria that a person meets. An income may equal the figure; a portfolio must exceed it: so the annex says. */
export function criteriaMet(person: PersonStanding, law: InvestorLaw): Criterion[] {
  const { income, portfolio, financeMonths, executiveMonths, yearlyTransactions } = person;
  const met: Record<Criterion, boolean> = {
    means: income.greaterThanOrEqualTo(law.income) || portfolio.greaterThan(law.portfolio),
    experience: financeMonths >= law.experienceMonths || executiveMonths >= law.experienceMonths,
    transactions: yearlyTransactions >= 4 * law.transactionsPerQuarter,
  };
  return (Object.keys(met) as Criterion[]).filter((criterion) => met[criterion]);
}

/** A natural person needs two criteria out of three; everybody else is not sophisticated, whatever they wish. */
export function isSophisticated(person: PersonStanding, law: InvestorLaw): boolean {
  return criteriaMet(person, law).length >= 2;
}
