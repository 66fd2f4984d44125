import { type Decimal, type Money, add, max, min, money, round, subtract, zero } from '#app/money/money.ts';

/** What the law gives to a household that gives, on the day of the gift: fractions, and euros for the ceiling. */
export type HouseholdLaw = {
  reduction: Decimal;
  incomeShare: Decimal;
  aidReduction: Decimal;
  aidCeiling: Decimal;
};

/** What the law gives to a company that gives: fractions, and euros for the limit and the floor. */
export type CompanyLaw = {
  rate: Decimal;
  rateAbove: Decimal;
  rateLimit: Decimal;
  floor: Decimal;
  turnoverShare: Decimal;
};

export type Relief = {
  /** Of the gifts, what counts this year. */
  base: Money;
  reduction: Money;
  /** What the gifts cost once the tax is reduced. */
  cost: Money;
  /** What counts in a later year. */
  carried: Money;
};

/** Gifts of a year, in euros; `toAid`: they go to an organisation that helps people in difficulty. */
type HouseholdGifts = { gifts: Money; toAid: boolean; taxableIncome: Money | null };

/**
 * What the gifts of a year take off the income tax of a household (CGI, article 200): so much within a share of its taxable income, the rest
 * being carried; more, up to a ceiling and outside that share, for gifts that help people in difficulty. Without an
 * income all of it counts. An estimate: what else a household gave and owes is not known here.
 */
export function householdRelief({ gifts, toAid, taxableIncome }: HouseholdGifts, law: HouseholdLaw): Relief {
  const favoured = toAid ? min(gifts, money(law.aidCeiling)) : zero;
  const others = subtract(gifts, favoured);
  const counted = taxableIncome
    ? min(others, round(taxableIncome.times(law.incomeShare), 'half_up'))
    : others;
  const reduction = add(
    round(favoured.times(law.aidReduction), 'half_up'),
    round(counted.times(law.reduction), 'half_up'),
  );
  return reliefOf(gifts, add(favoured, counted), reduction);
}

/** The taxable income from which all of a gift counts at once, in euros rounded up to the cent. */
export function incomeForAll(
  { gifts, toAid }: Omit<HouseholdGifts, 'taxableIncome'>,
  law: HouseholdLaw,
): Money {
  const others = toAid ? max(zero, subtract(gifts, money(law.aidCeiling))) : gifts;
  return round(others.dividedBy(law.incomeShare), 'up');
}

/**
 * What the gifts of a financial year take off the tax of a company (CGI, article 238 bis): they count up to the higher of a floor and a share of
 * its turnover, the rest being carried; at a lower rate above a limit, except for gifts that help people in difficulty.
 */
export function companyRelief(
  { gifts, toAid, turnover }: { gifts: Money; toAid: boolean; turnover: Money },
  law: CompanyLaw,
): Relief {
  const base = min(gifts, max(money(law.floor), round(turnover.times(law.turnoverShare), 'half_up')));
  const whole = toAid ? base : min(base, money(law.rateLimit));
  const reduction = add(
    round(whole.times(law.rate), 'half_up'),
    round(subtract(base, whole).times(law.rateAbove), 'half_up'),
  );
  return reliefOf(gifts, base, reduction);
}

/** What the law gives off the tax on real estate for gifts: a fraction, and euros for the most. */
export type WealthLaw = { reduction: Decimal; ceiling: Decimal };

/**
 * What gifts to a body of its short list take off a household's tax on real estate (CGI, article 978), up to a ceiling; above it nothing is carried.
 * The same gift counts for this tax or for that on income.
 */
export function wealthRelief(gifts: Money, law: WealthLaw): Relief {
  const reduction = min(round(gifts.times(law.reduction), 'half_up'), money(law.ceiling));
  return reliefOf(gifts, gifts, reduction);
}

function reliefOf(gifts: Money, base: Money, reduction: Money): Relief {
  return { base, reduction, cost: subtract(gifts, reduction), carried: subtract(gifts, base) };
}
