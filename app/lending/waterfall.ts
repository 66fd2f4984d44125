import { type Day, compareDays } from '#app/money/day.ts';
import { type Money, add, isPositive, min, subtract, sum, zero } from '#app/money/money.ts';
import { InvalidValue, checkedAmount, checkedDay, checkedWhole } from './refused.ts';

export type Component = 'penalty' | 'fee' | 'interest' | 'principal';

/** Something owed: a component of an instalment (numbered in the order of their days), the day from which it is due, how much, in euros. */
export type Debt = { number: number; component: Component; due: Day; amount: Money };

/** A debt and what a payment settles of it. */
type SettledDebt = Debt & { paid: Money };

/** What happens to money beyond every debt a payment may settle: kept for what comes next, or taken off the principal. */
type ExcessPolicy = 'credit_balance' | 'early_repayment';

/**
 * How a payment is applied, as a term of the contract: the order within what is due, the order within what is not due yet (null:
 * a payment settles nothing in advance), and what happens to an excess.
 */
export type Waterfall = {
  due: readonly Component[];
  inAdvance: readonly Component[] | null;
  excess: ExcessPolicy;
};

/** Costs first, then interest, then principal (Code civil, 1343-1). A contract may say otherwise: the order is data. */
export const usualOrder: readonly Component[] = ['penalty', 'fee', 'interest', 'principal'];

/** The house's order: costs, interest, principal of what is due; the rest waits for the next instalment. */
export const usualWaterfall: Waterfall = { due: usualOrder, inAdvance: null, excess: 'credit_balance' };

/** The two orders published by Apache Fineract, which other houses know by these names. */
export const publishedWaterfalls = {
  'principal first in advance': {
    due: ['penalty', 'fee', 'interest', 'principal'],
    inAdvance: ['principal', 'penalty', 'fee', 'interest'],
    excess: 'credit_balance',
  },
  'fees last': {
    due: ['penalty', 'interest', 'principal', 'fee'],
    inAdvance: ['penalty', 'interest', 'principal', 'fee'],
    excess: 'credit_balance',
  },
} as const satisfies Record<string, Waterfall>;

/** Every cent of a payment: what it settles, in the order in which it does, and what is left, under the name of the policy. */
type Imputation = { settled: SettledDebt[]; creditBalance: Money; earlyRepayment: Money };

/**
 * Applies a payment, in euros, to debts on a day: what is due that day first, the oldest instalment first and its components in the
 * order for what is due; then what is not due yet, the same way, in its own order. Paid amounts and the excess sum to the payment.
 * Debts that receive nothing are left out. Throws InvalidValue on a negative amount or debt, on a day that does not exist, and on an
 * order that does not name each component once.
 */
export function impute(
  payment: Money,
  debts: readonly Debt[],
  on: Day,
  waterfall: Waterfall = usualWaterfall,
): Imputation {
  checkedAmount('payment', payment);
  checkedDay('on', on);
  const order = checkedWaterfall(waterfall);
  debts.forEach(checkDebt);

  const isDue = (debt: Debt) => debt.due <= on;
  const inAdvance = order.inAdvance ? queue(debts, order.inAdvance, (debt) => !isDue(debt)) : [];
  const settled: SettledDebt[] = [];
  let left = payment;
  for (const debt of [...queue(debts, order.due, isDue), ...inAdvance]) {
    const paid = min(debt.amount, left);
    if (!isPositive(paid)) continue;
    settled.push({ ...debt, paid });
    left = subtract(left, paid);
  }
  const isKept = order.excess === 'credit_balance';
  return { settled, creditBalance: isKept ? left : zero, earlyRepayment: isKept ? zero : left };
}

/** What is still owed after a payment: the same debts, less what it settled, without those that are settled. */
export function debtsAfter(debts: readonly Debt[], { settled }: Pick<Imputation, 'settled'>): Debt[] {
  const paid = new Map(settled.map((debt) => [keyOf(debt), zero]));
  for (const debt of settled) paid.set(keyOf(debt), add(paid.get(keyOf(debt))!, debt.paid));
  return debts.flatMap((debt) => {
    const taken = min(debt.amount, paid.get(keyOf(debt)) ?? zero);
    paid.set(keyOf(debt), subtract(paid.get(keyOf(debt)) ?? zero, taken));
    const amount = subtract(debt.amount, taken);
    return isPositive(amount) ? [{ ...debt, amount }] : [];
  });
}

/**
 * Debts that a condition picks, in the order in which money reaches them. Instalments are numbered in the order of their days; the day of a
 * single debt would not do, because an instalment must not change places when its oldest debt is settled.
 */
function queue(debts: readonly Debt[], order: readonly Component[], picks: (debt: Debt) => boolean): Debt[] {
  return debts
    .filter(picks)
    .sort(
      (a, b) =>
        a.number - b.number ||
        order.indexOf(a.component) - order.indexOf(b.component) ||
        compareDays(a.due, b.due),
    );
}

/** Is each component named once in each order, and the policy a known one? Throws InvalidValue. */
export function checkedWaterfall(waterfall: Waterfall): Waterfall {
  checkOrder('the order of what is due', waterfall.due);
  if (waterfall.inAdvance) checkOrder('the order in advance', waterfall.inAdvance);
  if (waterfall.excess !== 'credit_balance' && waterfall.excess !== 'early_repayment') {
    throw new InvalidValue('excess', waterfall.excess, 'it must be credit_balance or early_repayment');
  }
  return waterfall;
}

function checkOrder(field: string, order: readonly Component[]): void {
  const isWhole = order.length === usualOrder.length && usualOrder.every((one) => order.includes(one));
  if (!isWhole)
    throw new InvalidValue(field, order.join(', '), `it must name each of ${usualOrder.join(', ')} once`);
}

function checkDebt({ number, component, due, amount }: Debt): void {
  checkedWhole('the number of an instalment', number);
  checkedDay(`the day of instalment ${number}`, due);
  checkedAmount(`the ${component} owed on instalment ${number}`, amount);
  if (!usualOrder.includes(component))
    throw new InvalidValue('component', component, `it must be one of ${usualOrder.join(', ')}`);
}

const keyOf = ({ number, component, due }: Debt) => `${number} ${component} ${due}`;

/** What is still owed on one instalment, in euros. */
export type OwedInstalment = { number: number; due: Day } & Record<Component, Money>;

/** What a repayment settles of one instalment. */
export type AppliedRow = { number: number; due: Day; total: Money } & Record<Component, Money>;

/**
 * Applies a repayment to instalments that are all asked for, whatever their day: the oldest first, and within it in the given order.
 * What exceeds everything owed comes back as `excess`, for the caller to keep or refund: it is never lost. Rows that receive
 * nothing are left out. Throws InvalidValue as `impute` does.
 */
export function applyRepayment(
  amount: Money,
  owed: readonly OwedInstalment[],
  order: readonly Component[] = usualOrder,
): { applied: AppliedRow[]; excess: Money } {
  const debts = owed.flatMap(debtsOf);
  const lastDay = owed
    .map(({ due }) => due)
    .sort()
    .at(-1);
  if (!lastDay) return { applied: [], excess: checkedAmount('payment', amount) };
  const { settled, creditBalance } = impute(amount, debts, lastDay, { ...usualWaterfall, due: order });
  const applied = [...new Set(settled.map(({ number }) => number))].map((number) => {
    const own = settled.filter((debt) => debt.number === number);
    const of = (component: Component) =>
      sum(own.filter((debt) => debt.component === component).map(({ paid }) => paid));
    return {
      number,
      due: own[0]!.due,
      penalty: of('penalty'),
      fee: of('fee'),
      interest: of('interest'),
      principal: of('principal'),
      total: sum(own.map(({ paid }) => paid)),
    };
  });
  return { applied, excess: creditBalance };
}

/** What an instalment owes, one debt for each component. */
export function debtsOf(owed: OwedInstalment): Debt[] {
  return usualOrder.map((component) => ({
    number: owed.number,
    component,
    due: owed.due,
    amount: owed[component],
  }));
}
