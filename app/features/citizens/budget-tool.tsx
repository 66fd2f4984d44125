import { Section } from '#app/components/page.tsx';
import { mayBeSaid, t, told } from '#app/i18n/t.ts';
import { amountSentences } from '#app/money/parse-amount.ts';
import { BudgetCalculator } from './budget-calculator.tsx';
import type { BudgetRule } from './budget.ts';

/** Where the page has drawn the calculator that a script brings to life (live-budget.tsx). */
export const budgetSlot = 'budget';

/** What one can afford to lend: the calculator where there is script, the same computation on paper where there is none. */
export function BudgetTool({ rule }: { rule: BudgetRule }) {
  // What the calculator says, some of it only in the browser.
  mayBeSaid([
    'Calculer sur cet appareil',
    'Reste de chaque mois',
    'Ce que vous pouvez prêter',
    'une estimation : vous restez libre',
    'Erreur :',
  ]);
  Object.values(amountSentences).forEach(told);
  const { cushionMonths, rebuildMonths } = rule;
  return (
    <Section id="calcul" title={t('Le calcul')}>
      <div id={budgetSlot} data-rule={JSON.stringify(rule)} className="noscript:hidden">
        <BudgetCalculator rule={rule} />
      </div>
      <div className="prose">
        <p>
          {t(
            'La règle, la nôtre : gardez d’avance {cushionMonths} mois de dépenses, et ne prêtez pas plus que ce que {rebuildMonths} mois de ce qui vous reste vous rendraient, si rien n’était remboursé. Le plus petit des deux montants est ce que vous pouvez prêter.',
            { cushionMonths, rebuildMonths },
          )}
        </p>
      </div>
    </Section>
  );
}
