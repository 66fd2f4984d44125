import { phrases } from '#app/i18n/t.ts';
import type { Budget } from './budget.ts';

/** What goes into the estimate of what one can lend. */
export const budgetParts: readonly { part: keyof Budget; label: string; help: string }[] = [
  phrases(
    {
      label: 'Ce qui rentre par mois',
      help: 'Salaires, retraites, allocations, loyers reçus, après impôts.',
    },
    { part: 'income' },
  ),
  phrases(
    {
      label: 'Ce qui sort par mois',
      help: 'Loyer, crédits, courses, énergie, assurances, transports, et le douzième de ce qui se paie une fois l’an.',
    },
    { part: 'expenses' },
  ),
  phrases(
    {
      label: 'Épargne disponible aujourd’hui',
      help: 'Comptes et livrets. Sans ce que vous avez déjà prêté.',
    },
    { part: 'savings' },
  ),
];
