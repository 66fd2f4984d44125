import { describe, expect, test } from 'vitest';
import { campaignProblems, type CampaignTerms, offeredLoan } from '#app/features/projects/campaign-terms.ts';
import { revenueCosts } from '#app/features/projects/revenue-terms.ts';
import { loanNotices } from '#app/features/projects/routing.ts';
import { schedule } from '#app/lending/schedule.ts';
import { day } from '#app/money/day.ts';
import { Decimal, decimalText, money } from '#app/money/money.ts';

const today = day('2026-11-21');

const gift: CampaignTerms = {
  instrument: 'gift',
  mode: 'all_or_nothing',
  minimum: money('5000'),
  optimum: money('8000'),
  closesOn: day('2026-12-31'),
};

const loan: CampaignTerms = {
  ...gift,
  instrument: 'loan',
  loan: {
    annualRate: new Decimal('0.02'),
    count: 60,
    frequency: 'month',
    amortisation: 'annuity',
    principalGrace: 12,
    interestGrace: 'paid',
    commercial: false,
    minimumPledge: money('20'),
  },
};

const shares: CampaignTerms = {
  ...gift,
  instrument: 'share',
  minimum: money('2000'),
  optimum: money('5000'),
  share: { nominal: money('50'), shares: 100, categories: ['Usagers'] },
};

const fields = (terms: CampaignTerms, form: Parameters<typeof campaignProblems>[1] = 'scic') =>
  campaignProblems(terms, form, today).map(({ field }) => field);

describe('the terms of a campaign', () => {
  test('right terms have no problem', () => {
    expect([gift, loan, shares].flatMap((terms) => campaignProblems(terms, 'scic', today))).toEqual([]);
  });

  test.each([
    ['2026-11-27', ['closesOn']],
    ['2026-11-28', []],
    ['2027-11-21', []],
    ['2027-11-22', ['closesOn']],
    ['2020-01-01', ['closesOn']],
  ])('closing on %s, seen from 2026-11-21', (closesOn, expected) => {
    expect(fields({ ...gift, closesOn: day(closesOn) })).toEqual(expected);
  });

  test('a permanent campaign has no end, but says what a month costs, and is of gifts', () => {
    const permanent = { ...gift, mode: 'permanent' as const, minimum: money('0'), closesOn: null };
    expect(fields({ ...permanent, monthlyCost: money('1500') })).toEqual([]);
    expect(fields({ ...permanent, monthlyCost: null })).toEqual(['monthlyCost']);
    expect(fields({ ...permanent, mode: 'keep_what_comes' })).toEqual(['closesOn']);
    expect(fields({ ...shares, mode: 'permanent' })).toContain('mode');
  });

  test('the minimum is not above the optimum', () => {
    expect(fields({ ...gift, minimum: money('8000.01') })).toEqual(['minimum']);
    expect(fields({ ...gift, minimum: money('8000') })).toEqual([]);
  });

  test('all or nothing needs a minimum; keeping what comes does not, and is for gifts only', () => {
    expect(fields({ ...gift, minimum: money('0') })).toEqual(['minimum']);
    expect(fields({ ...gift, mode: 'keep_what_comes', minimum: money('0') })).toEqual([]);
    expect(fields({ ...loan, mode: 'keep_what_comes' })).toEqual(['mode']);
    expect(fields({ ...shares, mode: 'keep_what_comes' })).toEqual(['mode']);
  });

  test('a collective without legal existence neither borrows nor has shares; only cooperatives have shares', () => {
    expect(fields(gift, 'informal_collective')).toEqual([]);
    expect(fields(loan, 'informal_collective')).toEqual(['instrument']);
    expect(fields(shares, 'informal_collective')).toEqual(['instrument']);
    expect(fields(shares, 'association')).toEqual(['instrument']);
    expect(fields(shares, 'fonds_de_dotation')).toEqual(['instrument']);
    expect(fields(shares, 'scop')).toEqual([]);
  });

  test('a loan that no schedule can be drawn from is told on its field', () => {
    const offer = loan.loan!;
    expect(fields({ ...loan, loan: { ...offer, principalGrace: 60 } })).toEqual(['principalGrace']);
    expect(fields({ ...loan, loan: { ...offer, count: 0, principalGrace: 0 } })).toEqual(['count']);
    expect(fields({ ...loan, loan: { ...offer, annualRate: new Decimal('1.2') } })).toEqual(['annualRate']);
    expect(fields({ ...loan, loan: { ...offer, minimumPledge: money('0.99') } })).toEqual(['minimumPledge']);
    expect(fields({ ...loan, loan: { ...offer, minimumPledge: money('8000.01') } })).toEqual([
      'minimumPledge',
    ]);
    expect(fields({ ...loan, loan: undefined })).toEqual(['annualRate']);
  });

  test('shares: the optimum is nominal × shares, the minimum a whole number of shares', () => {
    const offer = shares.share!;
    expect(fields({ ...shares, optimum: money('5000.01') })).toEqual(['optimum']);
    expect(fields({ ...shares, minimum: money('2020') })).toEqual(['minimum']);
    expect(fields({ ...shares, share: { ...offer, shares: 1.5 } })).toEqual(['shares']);
    expect(fields({ ...shares, share: { ...offer, nominal: money('0') } })).toEqual(['nominal']);
    expect(fields({ ...shares, share: { ...offer, categories: [] } })).toEqual(['categories']);
    const huge = { ...offer, nominal: money('999999999999'), shares: 1_000_000 };
    expect(fields({ ...shares, share: huge })).toEqual(['optimum']);
  });

  test('the simulator draws the schedule of the terms offered', () => {
    const rows = schedule(offeredLoan(loan.loan!, money('8000'), today));
    expect(rows).toHaveLength(60);
    expect(rows.slice(0, 12).every(({ principal }) => principal.isZero())).toBe(true);
    expect(decimalText(rows[0]!.interest)).toBe('13.33');
    expect(decimalText(rows[59]!.balance)).toBe('0.00');
  });
});

describe('what the law says of a loan', () => {
  const caps = {
    freePerLender: new Decimal(5000),
    perLender: new Decimal(2000),
    perProject: new Decimal(1_000_000),
    months: new Decimal(84),
  };
  const said = (change: Partial<Parameters<typeof loanNotices>[0]>) =>
    loanNotices(
      { annualRate: new Decimal('0.02'), commercial: false, months: 60, optimum: money('8000'), ...change },
      caps,
    )
      .join(' ')
      .replace(/[\u00a0\u202f]/g, ' ');

  test('without interest: 5 000 € per lender', () => {
    expect(said({ annualRate: new Decimal(0) })).toContain('5 000 € au plus');
  });

  test('with interest, not commercial: 2 000 € per lender and seven years', () => {
    expect(said({})).toContain('2 000 € au plus');
    expect(said({ months: 84 })).not.toContain('dure');
    expect(said({ months: 85 })).toContain('84 mois au plus ; celui-ci dure 85 mois');
  });

  test('commercial with interest needs a licensed provider', () => {
    expect(said({ commercial: true })).toContain('PSFP');
    expect(said({ commercial: true, annualRate: new Decimal(0) })).not.toContain('PSFP');
  });

  test('a project above the cap is told so, at any rate', () => {
    expect(said({ optimum: money('1000000') })).not.toContain('plafonné');
    expect(said({ optimum: money('1000000.01') })).toContain('plafonné à 1 000 000 €');
  });
});

describe('a loan linked to revenue', () => {
  const revenue = {
    share: new Decimal('0.04'),
    floor: money('50'),
    cap: money('600'),
    expected: money('9000'),
    of: 'les ventes',
  };
  const linked = {
    ...loan.loan!,
    count: 36,
    amortisation: 'revenue' as const,
    principalGrace: 0,
    pauses: null,
    revenue,
  };
  const told = (change: Partial<typeof linked>) => fields({ ...loan, loan: { ...linked, ...change } });

  test('is right when what is expected repays it, and is refused on its field when something cannot be', () => {
    expect(told({})).toEqual([]);
    expect(told({ principalGrace: 3 })).toEqual(['principalGrace']);
    expect(told({ revenue: { ...revenue, cap: money('40') } })).toEqual(['revenueCap']);
    // 8,000 € at 2 % bear 13.33 € a month: a cap below gives nothing of the capital back.
    expect(told({ revenue: { ...revenue, floor: money('0'), cap: money('13.33') } })).toEqual(['revenueCap']);
    expect(told({ revenue: { ...revenue, expected: money('3000') } })).toEqual(['revenueExpected']);
    expect(told({ count: 12 })).toEqual(['revenueExpected']);
  });

  test('costs most when it ends soonest, our commission being paid at once', () => {
    const terms = offeredLoan(linked, money('8000'), today);
    const costs = revenueCosts(terms, revenue.expected, new Decimal('0.02'));
    expect(costs.map(({ instalments, taeg }) => `${instalments} ${taeg.times(100).toFixed(2)}`)).toEqual([
      '36 2.79',
      '23 4.15',
      '14 5.51',
    ]);
  });
});
