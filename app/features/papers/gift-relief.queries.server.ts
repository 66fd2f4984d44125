import { parametersOn } from '#app/features/parameters/parameters.queries.server.ts';
import { eurosShort, percent } from '#app/i18n/format.ts';
import type { Day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import type { CompanyLaw, HouseholdLaw, WealthLaw } from './gift-relief.ts';

/** What the law of a day gives to a household for its gifts. */
export function householdLawOn(day: Day): Promise<HouseholdLaw> {
  const names = {
    reduction: 'gift_reduction',
    incomeShare: 'gift_income_share',
    aidReduction: 'gift_aid_reduction',
    aidCeiling: 'gift_aid_ceiling',
  };
  return parametersOn(names, day);
}

/** What the law of a day gives to a company for its gifts. */
export function companyLawOn(day: Day): Promise<CompanyLaw> {
  const names = {
    rate: 'company_gift_rate',
    rateAbove: 'company_gift_rate_above',
    rateLimit: 'company_gift_rate_limit',
    floor: 'company_gift_floor',
    turnoverShare: 'company_gift_turnover_share',
  };
  return parametersOn(names, day);
}

/** What the law of a day gives off the tax on real estate. */
export function wealthLawOn(day: Day): Promise<WealthLaw> {
  return parametersOn({ reduction: 'wealth_gift_reduction', ceiling: 'wealth_gift_ceiling' }, day);
}

/** The figures that the page of gifts explains, in words. */
export async function giftLawInWords(day: Day) {
  const { years } = await parametersOn({ years: 'gift_carried_years' }, day);
  const [household, company, wealth] = await Promise.all([
    householdLawOn(day),
    companyLawOn(day),
    wealthLawOn(day),
  ]);
  return {
    reduction: percent(household.reduction),
    share: percent(household.incomeShare),
    aid: percent(household.aidReduction),
    ceiling: eurosShort(money(household.aidCeiling)),
    company: percent(company.rate),
    floor: eurosShort(money(company.floor)),
    turnover: percent(company.turnoverShare),
    years: years.toFixed(),
    wealth: percent(wealth.reduction),
    wealthCeiling: eurosShort(money(wealth.ceiling)),
  };
}
