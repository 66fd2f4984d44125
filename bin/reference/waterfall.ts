import { type Component, type Debt, type Waterfall, debtsAfter, impute } from '#app/lending/waterfall.ts';
import { decimalText, sum } from '#app/money/money.ts';
import { Unsupported, amountOf, dayOf, textOf, wholeOf } from './fields.ts';
import { listIn } from './rates.ts';

const components: readonly Component[] = ['penalty', 'fee', 'interest', 'principal'];

/** What each payment settles, in order, by component; `excess` is what no debt took. */
export function waterfall(input: Record<string, unknown>) {
  const order = orderOf(input);
  let debts = listIn(input, 'items').map(debtOf);
  const payments = listIn(input, 'payments').map((payment) => {
    const imputation = impute(amountOf(payment, 'amount'), debts, dayOf(payment, 'date'), order);
    debts = debtsAfter(debts, imputation);
    const paid = (component: Component) =>
      sum(imputation.settled.flatMap((debt) => (debt.component === component ? [debt.paid] : [])));
    const split = Object.fromEntries(components.map((one) => [one, decimalText(paid(one))]));
    const excess = decimalText(imputation.creditBalance);
    return { date: payment.date, amount: payment.amount, ...split, excess, expected: split };
  });
  return { payments };
}

function orderOf(input: Record<string, unknown>): Waterfall {
  const order = (name: string) => {
    const value = input[name];
    if (!Array.isArray(value))
      throw new RangeError(`${name} is ${JSON.stringify(value)}, but it must be a list`);
    return value as Component[];
  };
  return {
    due: order('order_due'),
    inAdvance: input.order_in_advance === undefined ? null : order('order_in_advance'),
    excess: 'credit_balance',
  };
}

function debtOf(item: Record<string, unknown>): Debt {
  const component = components.find((one) => one === textOf(item, 'kind'));
  if (!component) throw new Unsupported(`the kind of debt ${JSON.stringify(item.kind)}`);
  return {
    number: wholeOf(item, 'instalment'),
    component,
    due: dayOf(item, 'due'),
    amount: amountOf(item, 'amount'),
  };
}
