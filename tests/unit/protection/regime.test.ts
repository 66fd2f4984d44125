import { createHash } from 'node:crypto';
import { expect, describe, test } from 'vitest';
import { standingOf } from '#app/features/protection/mode.ts';
import {
  mayOffer,
  raisedInAYear,
  regimeOf,
  type LawfulCaps,
  type Offer,
} from '#app/features/protection/regime.ts';
import { disclaimer, riskWarning } from '#app/features/protection/wording.ts';
import { readEnv } from '#app/infra/env.server.ts';
import { day } from '#app/money/day.ts';
import { Decimal, money } from '#app/money/money.ts';

const caps: LawfulCaps = {
  freePerLender: money('5000'),
  interestPerLender: money('2000'),
  perProject: money('1000000'),
  months: 84,
  perOwnerInAYear: money('5000000'),
};
const both = { ifp: true, psfp: true };
const loan = (rate: string, commercial: boolean, owner: Offer['owner'] = 'legal_person'): Offer => ({
  instrument: 'loan',
  owner,
  annualRate: new Decimal(rate),
  commercial,
});

describe('the regime of an offer', () => {
  test('a gift is the intermediary’s, and nothing caps it, whoever receives it', () => {
    for (const owner of ['legal_person', 'informal_collective'] as const) {
      const route = regimeOf({ instrument: 'gift', owner }, both, caps);
      expect(route.regime).toBe('ifp');
      expect(route.regime && route.ceilings.perLender).toBeNull();
    }
  });

  test('a loan without interest: 5,000 a lender and a million a project, whatever the purpose', () => {
    for (const commercial of [true, false]) {
      const { regime, ceilings } = regimeOf(loan('0', commercial), both, caps) as never as {
        regime: string;
        ceilings: Record<string, unknown>;
      };
      expect(regime).toBe('ifp');
      expect(ceilings).toMatchObject({
        perLender: money('5000'),
        perProject: money('1000000'),
        months: null,
      });
      expect(ceilings['usury']).toBe(false);
    }
  });

  test('a loan with interest: the provider for profit; 2,000, seven years and usury without', () => {
    expect(regimeOf(loan('0.02', true), both, caps)).toMatchObject({
      regime: 'psfp',
      ceilings: { perLender: null, months: null, perOwnerInAYear: money('5000000') },
    });
    expect(regimeOf(loan('0.02', false), both, caps)).toMatchObject({
      regime: 'ifp',
      ceilings: { perLender: money('2000'), months: 84, usury: true },
    });
    expect(regimeOf(loan('0.02', false), { ifp: false, psfp: true }, caps).regime).toBe('psfp');
  });

  test('a person cannot borrow at interest here, a group without legal existence not at all', () => {
    expect(regimeOf(loan('0.02', false, 'natural_person'), both, caps)).toEqual({
      regime: null,
      why: 'consumer_loan',
    });
    expect(regimeOf(loan('0', false, 'natural_person'), both, caps).regime).toBe('ifp');
    expect(regimeOf(loan('0', false, 'informal_collective'), both, caps)).toEqual({
      regime: null,
      why: 'no_legal_person',
    });
    expect(regimeOf({ instrument: 'share', owner: 'informal_collective' }, both, caps).regime).toBeNull();
    expect(regimeOf({ instrument: 'share', owner: 'legal_person' }, both, caps).regime).toBe('none');
  });
});

test('five millions a year: an offer that ended twelve months before to the day still counts', () => {
  const earlier = [{ amount: money('4200000'), closedOn: day('2026-01-10') }];
  const offer = (opensOn: string) =>
    raisedInAYear(earlier, { amount: money('900000'), opensOn: day(opensOn) }).toFixed(0);
  expect(offer('2026-11-21')).toBe('5100000');
  expect(offer('2027-01-10')).toBe('5100000');
  expect(offer('2027-01-11')).toBe('900000');
  const running = [{ amount: money('100'), closedOn: null }];
  expect(raisedInAYear(running, { amount: money('1'), opensOn: day('2030-01-01') }).toFixed(0)).toBe('101');
});

describe('the mode of a platform', () => {
  const offers = (declared: Parameters<typeof standingOf>[0]) => {
    const { statuses, mayCollectGifts } = standingOf(declared);
    return [mayCollectGifts, ...(['ifp', 'psfp', 'none'] as const).map((one) => mayOffer(one, statuses))];
  };

  test('decides what is offered', () => {
    expect(offers({ mode: 'demo' })).toEqual([true, true, true, true]);
    expect(offers({ mode: 'gifts_only', psfpNumber: 'FP-1' })).toEqual([true, false, false, false]);
    expect(offers({ mode: 'ifp', ifpNumber: '26' })).toEqual([true, true, false, true]);
    expect(offers({ mode: 'psfp', psfpNumber: 'FP-1' })).toEqual([false, false, true, true]);
    expect(offers({ mode: 'psfp', psfpNumber: 'FP-1', ifpNumber: '26' })).toEqual([true, true, true, true]);
    expect(offers({ mode: 'partner', ifpNumber: '26' })).toEqual([true, true, false, true]);
  });

  const environment = (more: Record<string, string>) =>
    readEnv({ DATABASE_URL: 'postgresql://nobody@nowhere/none', ...more });
  const live = {
    STRIPE_SECRET_KEY: 'sk_live_x',
    STRIPE_WEBHOOK_SECRET: 'whsec_x',
    APP_URL: 'https://terreau.example',
    SMTP_URL: 'smtp://mail.example:587',
  };

  test('is a demonstration by default, gifts alone beside a live key, and never more than its numbers; what real money needs is named', () => {
    expect(environment({}).DEPLOYMENT_MODE).toBe('demo');
    expect(environment(live).DEPLOYMENT_MODE).toBe('gifts_only');
    expect(() => environment({ ...live, DEPLOYMENT_MODE: 'demo' })).toThrow('DEPLOYMENT_MODE cannot be demo');
    expect(() => environment({ ...live, APP_URL: '' })).toThrow('The variable APP_URL is needed with a live');
    expect(() => environment({ ...live, SMTP_URL: '' })).toThrow(
      'The variable SMTP_URL is needed with a live',
    );
    expect(() => environment({ PAYOUT_IBAN: 'FR12' })).toThrow('The variable PAYOUT_IBAN must be an IBAN');
    expect(() => environment({ DEPLOYMENT_MODE: 'ifp' })).toThrow('The variable IFP_NUMBER is needed');
    expect(() => environment({ DEPLOYMENT_MODE: 'psfp', IFP_NUMBER: '1' })).toThrow('PSFP_NUMBER');
    expect(() => environment({ DEPLOYMENT_MODE: 'partner', IFP_NUMBER: '1' })).toThrow('REGULATED_NAME');
    expect(() => environment({ DEPLOYMENT_MODE: 'partner', REGULATED_NAME: 'A' })).toThrow('IFP_NUMBER');
    expect(() => environment({ DEPLOYMENT_MODE: 'yes' })).toThrow('must be demo, gifts_only');
  });
});

test('the sentences whose wording is fixed are as they were when last compared', () => {
  const print = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
  expect([print(disclaimer()), print(riskWarning())]).toMatchInlineSnapshot(`
    [
      "e1a32f9537ac0bd5",
      "a06e52f8ae0bebe1",
    ]
  `);
});
