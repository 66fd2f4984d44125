import { type DatedRate, rateInForce } from './dated-rate.ts';
import { type Day, day } from './day.ts';
import type { Decimal } from './money.ts';

/** The levies on interest paid to natural persons. The last three are the parts of `social_levies`. */
export type TaxName = 'income_tax_advance' | 'social_levies' | 'csg' | 'crds' | 'solidarity_levy';

type TaxRate = DatedRate<TaxName>;

const since2018 = day('2018-01-01');
const since2019 = day('2019-01-01');
const end2025 = day('2025-12-31');
const since2026 = day('2026-01-01');
const lfss2026 = 'LFSS 2026, article 12 ; CSS L136-8';

/** Law as data. A new rate is a new row, and an end to the row before; a rate that ended stays, for payments of its time. */
export const taxRates: readonly TaxRate[] = [
  {
    name: 'income_tax_advance',
    rate: '0.128',
    validFrom: since2018,
    validTo: null,
    source: 'CGI 125 A (PFNL)',
  },
  {
    name: 'social_levies',
    rate: '0.172',
    validFrom: since2019,
    validTo: end2025,
    source: 'CSS L136-8, CGI 235 ter',
  },
  { name: 'social_levies', rate: '0.186', validFrom: since2026, validTo: null, source: lfss2026 },
  { name: 'csg', rate: '0.092', validFrom: since2019, validTo: end2025, source: 'CSS L136-8' },
  { name: 'csg', rate: '0.106', validFrom: since2026, validTo: null, source: lfss2026 },
  {
    name: 'crds',
    rate: '0.005',
    validFrom: since2019,
    validTo: null,
    source: 'Ordonnance 96-50, article 19',
  },
  { name: 'solidarity_levy', rate: '0.075', validFrom: since2019, validTo: null, source: 'CGI 235 ter' },
];

/**
 * The rate of a levy on a day, as a fraction (0.128). The day is the day of payment, which is what the law looks at, not the
 * day the interest fell due. Throws a RangeError on what is not a day, and when no row covers it: a missing rate must
 * stop a payment, never be guessed.
 */
export function rateOn(name: TaxName, on: Day, rates: readonly TaxRate[] = taxRates): Decimal {
  return rateInForce(name, on, rates);
}

/** The two rates that a payment of interest needs, in the shape that `withholding` takes. */
export function withholdingRatesOn(on: Day) {
  return {
    incomeTax: rateOn('income_tax_advance', on),
    socialLevies: rateOn('social_levies', on),
  };
}
