import { phrases } from '#app/i18n/t.ts';
import type { Worth } from './loss.ts';

/** What goes into the simulation, in the words of delegated regulation (EU) 2022/2114, articles 8 to 11. */
export const worthParts: readonly { part: keyof Worth; label: string; help: string }[] = [
  phrases(
    {
      label: 'Revenus nets de l’an dernier',
      help: 'Salaires, retraites, allocations, loyers et intérêts reçus, après charges et impôts. Sans les primes exceptionnelles ni les plus-values.',
    },
    { part: 'netIncome' },
  ),
  phrases(
    {
      label: 'Épargne disponible au 31 décembre dernier',
      help: 'Comptes courants, livrets, et ce qui se vend en moins de 30 jours. Sans l’immobilier, l’épargne retraite, ni ce que vous avez déjà prêté ici.',
    },
    { part: 'liquidAssets' },
  ),
  phrases(
    {
      label: 'Dépenses engagées sur un an',
      help: 'Loyer, mensualités de crédit, pensions versées, assurances, énergie, abonnements, impôts.',
    },
    { part: 'commitments' },
  ),
];
