import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { affordableLoan, leftOfMonth } from '#app/features/citizens/budget.ts';
import { BudgetTool } from '#app/features/citizens/budget-tool.tsx';
import { money } from '#app/money/money.ts';

const rule = { cushionMonths: 3, rebuildMonths: 12 };

test.each([
  // Income, expenses, savings; what is left of a month; what may be lent: the smaller of the two.
  ['1800', '1500', '8000', '300.00', '3500.00'],
  ['1800', '1500', '20000', '300.00', '3600.00'],
  ['1800', '1500', '4500', '300.00', '0.00'],
  ['1500', '1800', '20000', '-300.00', '0.00'],
  ['0', '0', '0', '0.00', '0.00'],
])('%s earned, %s spent, %s saved: %s left a month, %s to lend', (income, expenses, savings, left, lend) => {
  const budget = { income: money(income), expenses: money(expenses), savings: money(savings) };
  expect([leftOfMonth(budget).toFixed(2), affordableLoan(budget, rule).toFixed(2)]).toEqual([left, lend]);
});

test('nothing that is typed can be sent: no form, no name', () => {
  const page = renderToStaticMarkup(<BudgetTool rule={rule} />);
  expect(page.match(/<input/g)).toHaveLength(3);
  expect(page).not.toMatch(/<form|<input[^>]* name=|action=/);
});
