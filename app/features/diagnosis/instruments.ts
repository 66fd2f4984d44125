import type { Stage } from '#app/features/cooperations/words.ts';
import { phrases } from '#app/i18n/t.ts';
import type { Economy, Profile } from './profile.ts';

const instrumentLabels = phrases({
  gift: 'Dons',
  grant: 'Subventions',
  free_loan: 'Prêts citoyens à 0 %',
  loan: 'Prêts citoyens avec intérêt',
  share: 'Parts sociales',
  guarantee: 'Garantie',
  host: 'Une structure porteuse',
});

type SuitedInstrument = keyof typeof instrumentLabels;

const emergence: readonly SuitedInstrument[] = ['gift', 'free_loan', 'grant', 'host'];
const market: readonly SuitedInstrument[] = ['loan', 'share', 'guarantee'];
const mixed: readonly SuitedInstrument[] = ['gift', 'grant', 'free_loan', 'loan', 'share', 'guarantee'];
const nonMarket: readonly SuitedInstrument[] = ['gift', 'grant', 'free_loan'];
const later: Readonly<Record<Economy, readonly SuitedInstrument[]>> = {
  market,
  hybrid: mixed,
  non_market: nonMarket,
};

/** [policy] Which instruments suit which stage and economy. In emergence the economy is not there yet, and decides nothing. */
export const grid: Readonly<Record<Stage, Readonly<Record<Economy, readonly SuitedInstrument[]>>>> = {
  emergence: { market: emergence, hybrid: emergence, non_market: emergence },
  creation: later,
  consolidation: later,
  change_of_scale: later,
};

const reasons: Readonly<Record<SuitedInstrument, { yes: string; no: string }>> = {
  gift: phrases({
    yes: 'Un don n’attend ni chiffre d’affaires ni garantie, et peut payer l’animation.',
    no: 'Vos ventes couvrent vos dépenses à terme : gardez les dons pour ce qu’elles ne paient pas.',
  }),
  grant: phrases({
    yes: 'Une subvention paie ce qu’aucun client ne paie.',
    no: 'Vos ventes couvrent vos dépenses à terme : les subventions visent d’autres projets.',
  }),
  free_loan: phrases({
    yes: 'Sans intérêt, un prêt laisse du temps ; il se rembourse par une recette ou une aide déjà identifiée.',
    no: 'Votre activité peut porter un intérêt, et les prêts à 0 % sont plafonnés par personne.',
  }),
  loan: phrases({
    yes: 'Des ventes régulières permettent de rembourser avec un intérêt modéré.',
    no: 'Rembourser avec un intérêt demande des ventes régulières.',
  }),
  share: phrases({
    yes: 'Le capital des sociétaires reste, donne une voix, et rassure les prêteurs.',
    no: 'Le capital demande une société et un modèle économique déjà esquissés.',
  }),
  guarantee: phrases({
    yes: 'Une garantie prend une part du risque d’un prêt.',
    no: 'Une garantie accompagne un prêt avec intérêt.',
  }),
  host: phrases({
    yes: 'Une structure voisine peut garder l’argent tant que vous n’avez pas de forme juridique.',
    no: 'Vous pouvez recevoir l’argent vous-mêmes.',
  }),
};

/** Every instrument, the suitable first, each with its reason. */
export function instrumentsFor({ stage, economy, canCollect, legalForm }: Profile) {
  const suited = grid[stage][economy].filter(
    (name) => name !== 'host' || legalForm === 'informal_collective',
  );
  const names = Object.keys(instrumentLabels) as SuitedInstrument[];
  return names
    .map((name) => {
      const fits = suited.includes(name) || (name === 'host' && !canCollect);
      return { name, label: instrumentLabels[name], fits, reason: reasons[name][fits ? 'yes' : 'no'] };
    })
    .sort((a, b) => Number(b.fits) - Number(a.fits));
}
