import { usActuarialRate } from '#app/lending/us-actuarial.ts';
import { named, wholeOf } from './fields.ts';
import { fractionIn, listIn, repeated } from './rates.ts';

/** The nominal yearly rate of Regulation Z, in percent. */
export function usActuarial(input: Record<string, unknown>) {
  const flows = listIn(input, 'flows').flatMap((one) => {
    const payment = { f: fractionIn(one, 'f', '0'), amount: fractionIn(one, 'amount') };
    return repeated({ ...one, step: wholeOf(one, 'step', 1) }, 't').map((t) => ({
      ...payment,
      t: t.toNumber(),
    }));
  });
  const rate = usActuarialRate(
    fractionIn(input, 'advance'),
    flows,
    fractionIn(input, 'unit_periods_per_year'),
  );
  return named({ apr_percent: rate.times(100).toFixed(10) });
}
