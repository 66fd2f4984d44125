import { hydrateRoot } from 'react-dom/client';
import { BudgetCalculator } from './budget-calculator.tsx';
import { budgetSlot } from './budget-tool.tsx';
import type { BudgetRule } from './budget.ts';

/** In the browser: brings the calculator to life. Nothing of it is sent. */
export function computeBudget(): void {
  const slot = document.getElementById(budgetSlot);
  if (slot) {
    hydrateRoot(slot, <BudgetCalculator rule={JSON.parse(slot.dataset['rule'] ?? '') as BudgetRule} />);
  }
}
