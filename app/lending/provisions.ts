import { type DatedRate, rateInForce } from '#app/money/dated-rate.ts';
import { type Day, day } from '#app/money/day.ts';
import { Decimal, type Money, round, sum } from '#app/money/money.ts';
import { aprTime } from './apr.ts';
import { type AgeingBucket, type PortfolioLoan, ageingBucket } from './arrears.ts';
import { InvalidValue, checkedAmount, checkedDay, checkedFraction, checkedPositive } from './refused.ts';

type ProvisionName =
  | 'provision_current'
  | 'provision_1_30'
  | 'provision_31_90'
  | 'provision_91_180'
  | 'provision_181_365'
  | 'provision_over_365'
  | 'provision_restructured';

const nameOf: Record<AgeingBucket, ProvisionName> = {
  current: 'provision_current',
  '1-30': 'provision_1_30',
  '31-60': 'provision_31_90',
  '61-90': 'provision_31_90',
  '91-180': 'provision_91_180',
  '181-365': 'provision_181_365',
  '>365': 'provision_over_365',
};

const grid: Record<ProvisionName, string> = {
  provision_current: '0',
  provision_1_30: '0.05',
  provision_31_90: '0.25',
  provision_91_180: '0.5',
  provision_181_365: '0.75',
  provision_over_365: '1',
  provision_restructured: '0.25',
};

/** The house's own provision rates, by lateness: policy, not law. Data: another policy is other rows. */
export const provisionRates: readonly DatedRate<ProvisionName>[] = Object.entries(grid).map(
  ([name, rate]) => ({
    name: name as ProvisionName,
    rate,
    validFrom: day('2020-01-01'),
    validTo: null,
    source: 'Décision de la plateforme : part du capital restant dû à provisionner',
  }),
);

/**
 * What to provision for a loan at the end of a day, in euros: its outstanding principal times the rate of its lateness in the table in
 * force. A restructured loan is provisioned as such at least. Throws InvalidValue, and a RangeError when the table has no rate.
 */
export function provision(loan: PortfolioLoan, on: Day): { rate: Decimal; amount: Money } {
  const outstanding = checkedAmount('outstanding', loan.outstanding);
  const byDelay = rateInForce(nameOf[ageingBucket(loan.daysPastDue)], checkedDay('on', on), provisionRates);
  const rate = loan.restructured
    ? Decimal.max(byDelay, rateInForce('provision_restructured', on, provisionRates))
    : byDelay;
  return { rate, amount: round(outstanding.times(rate), 'half_up') };
}

/** What came back of a defaulted loan, and what it cost to get it, in euros. */
type Recovery = { on: Day; amount: Money; cost: Money };

/**
 * Loss given default, a fraction: 1 − present value of net recoveries at the contract's rate ÷ exposure at default, time by remark (c).
 * Above 1 when recovering cost more than it brought. Throws InvalidValue on a recovery before the default.
 */
export function lossGivenDefault(
  exposure: Money,
  annualRate: Decimal,
  defaultedOn: Day,
  recoveries: readonly Recovery[],
): Decimal {
  checkedPositive('exposure', exposure);
  checkedFraction('annualRate', annualRate);
  checkedDay('defaultedOn', defaultedOn);
  const present = recoveries.map(({ on, amount, cost }) => {
    if (checkedDay('the day of a recovery', on) < defaultedOn)
      throw new InvalidValue('the day of a recovery', on, `it must not come before ${defaultedOn}`);
    const net = checkedAmount('amount', amount).minus(checkedAmount('cost', cost));
    return net.dividedBy(annualRate.plus(1).pow(aprTime(defaultedOn, on)));
  });
  const recovered = present.reduce((total, value) => total.plus(value), new Decimal(0));
  return new Decimal(1).minus(recovered.dividedBy(exposure));
}

/**
 * Principal written off over twelve months ÷ the average of what was outstanding at their start and at their end: a fraction. Null when
 * nothing was. A write-off does not end the claim: what comes back later is counted apart. Throws InvalidValue on a negative amount.
 */
export function writeOffRatio(writtenOff: Money, atStart: Money, atEnd: Money): Decimal | null {
  checkedAmount('writtenOff', writtenOff);
  const both = sum([checkedAmount('atStart', atStart), checkedAmount('atEnd', atEnd)]);
  return both.isZero() ? null : writtenOff.times(2).dividedBy(both);
}
