import { Facts } from '#app/components/facts.tsx';
import { euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { affordableLoan, type BudgetRule, leftOfMonth } from './budget.ts';
import { budgetParts } from './budget-parts.ts';
import { DeviceCalculator } from './device-calculator.tsx';

/** Computes in the browser what somebody can afford to lend. */
export function BudgetCalculator({ rule }: { rule: BudgetRule }) {
  return (
    <DeviceCalculator name="budget" parts={budgetParts}>
      {(budget) => (
        <Facts
          facts={[
            { name: t('Reste de chaque mois'), value: euros(leftOfMonth(budget)) },
            {
              name: t('Ce que vous pouvez prêter'),
              value: euros(affordableLoan(budget, rule)),
              note: t('une estimation : vous restez libre'),
            },
          ]}
        />
      )}
    </DeviceCalculator>
  );
}
