import fc from 'fast-check';
import { expect, test } from 'vitest';
import { budgetSummary, type BudgetSide } from '#app/features/projects/budget.ts';
import { cents, decimalText, fromCents, money } from '#app/money/money.ts';
import { plain } from '#tests/support/plain.ts';

const line = (side: BudgetSide, amount: string) => ({ side, amount: money(amount) });

test.each([
  { lines: [], sentence: 'Le budget est vide : commencez par ce que vous allez payer.' },
  {
    lines: [line('resource', '10')],
    sentence: 'Aucune dépense n’est inscrite : dites à quoi serviront les ressources.',
  },
  {
    lines: [line('use', '1500.10'), line('use', '0.20'), line('resource', '1000')],
    sentence: 'Il manque 500,30 € de ressources pour couvrir les dépenses.',
  },
  {
    lines: [line('use', '0.30'), line('resource', '0.10'), line('resource', '0.20')],
    sentence: 'Le budget est équilibré à 0,30 €.',
  },
  {
    lines: [line('use', '10'), line('resource', '12.50')],
    sentence: 'Les ressources dépassent les dépenses de 2,50 € : dites à quoi servira cette somme.',
  },
])('the gap is said in words: $sentence', ({ lines, sentence }) => {
  expect(plain(budgetSummary(lines).sentence)).toBe(sentence);
});

test('an empty plan is not a balanced one', () => {
  expect(budgetSummary([]).balanced).toBe(false);
});

test('both sides are summed to the cent, whatever the order', () => {
  const amount = fc.integer({ min: 1, max: 10_000_000_00 });
  const lines = fc.array(fc.tuple(fc.constantFrom<BudgetSide>('use', 'resource'), amount), { maxLength: 60 });
  fc.assert(
    fc.property(lines, (typed) => {
      const summary = budgetSummary(typed.map(([side, count]) => ({ side, amount: fromCents(count) })));
      const total = (of: BudgetSide) =>
        typed.reduce((sum, [side, count]) => (side === of ? sum + BigInt(count) : sum), 0n);
      expect(cents(summary.uses)).toBe(total('use'));
      expect(cents(summary.resources)).toBe(total('resource'));
      expect(decimalText(summary.gap)).toBe(decimalText(fromCents(total('resource') - total('use'))));
      expect(summary.balanced).toBe(total('use') > 0n && total('use') === total('resource'));
    }),
  );
});
