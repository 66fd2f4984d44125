import { describe, expect, test } from 'vitest';
import {
  type CompanyLaw,
  companyRelief,
  type HouseholdLaw,
  householdRelief,
  incomeForAll,
  wealthRelief,
} from '#app/features/papers/gift-relief.ts';
import { day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { lawOn } from '#tests/support/law.ts';

const householdLaw = (on = day('2026-11-21')): HouseholdLaw => ({
  reduction: lawOn('gift_reduction', on),
  incomeShare: lawOn('gift_income_share', on),
  aidReduction: lawOn('gift_aid_reduction', on),
  aidCeiling: lawOn('gift_aid_ceiling', on),
});

const companyLaw: CompanyLaw = {
  rate: lawOn('company_gift_rate'),
  rateAbove: lawOn('company_gift_rate_above'),
  rateLimit: lawOn('company_gift_rate_limit'),
  floor: lawOn('company_gift_floor'),
  turnoverShare: lawOn('company_gift_turnover_share'),
};

const shown = ({ base, reduction, cost, carried }: ReturnType<typeof companyRelief>) =>
  [base, reduction, cost, carried].map((amount) => amount.toFixed(2));

describe('a household', () => {
  test.each([
    ['100', null, ['100.00', '66.00', '34.00', '0.00']],
    ['50', null, ['50.00', '33.00', '17.00', '0.00']],
    ['33.33', null, ['33.33', '22.00', '11.33', '0.00']],
    ['5000', '18000', ['3600.00', '2376.00', '2624.00', '1400.00']],
    ['5000', '18000.03', ['3600.01', '2376.01', '2623.99', '1399.99']],
    ['3600', '18000', ['3600.00', '2376.00', '1224.00', '0.00']],
    ['3600.01', '18000', ['3600.00', '2376.00', '1224.01', '0.01']],
    ['100', '0', ['0.00', '0.00', '100.00', '100.00']],
  ])('gives %s with a taxable income of %s', (gifts, income, figures) => {
    const asked = {
      gifts: money(gifts),
      toAid: false,
      taxableIncome: income === null ? null : money(income),
    };
    expect(shown(householdRelief(asked, householdLaw()))).toEqual(figures);
  });

  test.each([
    [day('2026-11-21'), '1830.00'],
    [day('2025-10-14'), '1830.00'],
    [day('2025-10-13'), '1740.00'],
  ])('gives 2,500 € to an organisation of aid on %s', (on, reduction) => {
    const asked = { gifts: money('2500'), toAid: true, taxableIncome: null };
    expect(householdRelief(asked, householdLaw(on)).reduction.toFixed(2)).toBe(reduction);
  });

  test('what is given for aid takes no room in the share of income', () => {
    const asked = { gifts: money('2500'), toAid: true, taxableIncome: money('1000') };
    expect(shown(householdRelief(asked, householdLaw()))).toEqual(['2200.00', '1632.00', '868.00', '300.00']);
  });

  test('from such an income, all of a gift counts', () => {
    const given = { gifts: money('100'), toAid: false };
    expect(incomeForAll(given, householdLaw()).toFixed(2)).toBe('500.00');
    expect(incomeForAll({ gifts: money('2500'), toAid: true }, householdLaw()).toFixed(2)).toBe('2500.00');
    expect(incomeForAll({ gifts: money('50'), toAid: true }, householdLaw()).toFixed(2)).toBe('0.00');
  });
});

test.each([
  ['1000', '750.00', '250.00'],
  ['66666.66', '50000.00', '16666.66'],
  ['100000', '50000.00', '50000.00'],
])('%s to a body of the short list takes %s off the tax on real estate', (gifts, reduction, cost) => {
  const law = { reduction: lawOn('wealth_gift_reduction'), ceiling: lawOn('wealth_gift_ceiling') };
  expect(shown(wealthRelief(money(gifts), law))).toEqual([money(gifts).toFixed(2), reduction, cost, '0.00']);
});

describe('a company', () => {
  test.each([
    ['25000', '1200000', false, ['20000.00', '12000.00', '13000.00', '5000.00']],
    ['50000', '8000000', false, ['40000.00', '24000.00', '26000.00', '10000.00']],
    ['20000', '0', false, ['20000.00', '12000.00', '8000.00', '0.00']],
    ['3000000', '600000000', false, ['3000000.00', '1600000.00', '1400000.00', '0.00']],
    ['3000000', '600000000', true, ['3000000.00', '1800000.00', '1200000.00', '0.00']],
  ])('gives %s with a turnover of %s', (gifts, turnover, toAid, figures) => {
    const asked = { gifts: money(gifts), toAid, turnover: money(turnover) };
    expect(shown(companyRelief(asked, companyLaw))).toEqual(figures);
  });
});
