import { phrases, t } from '#app/i18n/t.ts';
import type { FigureName, SheetText } from './sheet-fields.ts';

/** The names of the fields of a key information sheet. */
export const sheetLabels = (): Record<SheetText, string> => ({
  ownership: t('Propriété et gouvernance'),
  management: t('Direction'),
  responsible: t('Personnes responsables de la fiche'),
  activities: t('Activités principales'),
  accounts: t('Derniers comptes'),
  noFigures: t('Pourquoi des chiffres manquent'),
  description: t('Le projet, son objet et ses caractéristiques'),
  elsewhere: t('Offres déjà faites ailleurs'),
  riskProject: t('Risque lié au projet'),
  riskSector: t('Risque lié au secteur'),
  riskDefault: t('Risque de défaut'),
  riskReturn: t('Risque de rendement plus faible, retardé ou absent'),
  riskOther: t('Autres risques'),
  guarantees: t('Garanties et atténuation des risques'),
  defaults: t('Défauts de paiement des cinq dernières années'),
  rights: t('Droits attachés aux parts'),
  restrictions: t('Limites de ces droits et de la cession'),
  exit: t('Sortie et remboursement des parts'),
  votes: t('Capital et voix avant et après l’offre'),
});

/** What each asks for, with an example. */
export const sheetHelp = (): Record<SheetText, string> => ({
  ownership: t(
    'Qui détient la structure, qui décide. Exemple : « 42 sociétaires en quatre collèges, une personne une voix ».',
  ),
  management: t(
    'Qui dirige, à quel titre. Exemple : « Gérance : Léa Martin, depuis 2021 ; conseil de neuf membres ».',
  ),
  responsible: t(
    'Nom et fonction de chaque personne ; pour une personne morale, son nom et son siège. Exemple : « Léa Martin, gérante ».',
  ),
  activities: t('Ce que vous faites, ce que vous vendez ou rendez comme service.'),
  accounts: t(
    'L’adresse où lire les derniers comptes, ou pourquoi ils ne peuvent pas être lus. Exemple : « première clôture le 31 décembre ».',
  ),
  noFigures: t(
    'Seulement s’il manque une des trois dernières années. Exemple : « structure créée en 2025 ».',
  ),
  description: t(
    'Ce que l’argent permet de faire, où, quand, avec qui. Sans adjectifs : c’est une information, pas un appel.',
  ),
  elsewhere: t('Offres publiques ou privées achevées hors de ce site, pour ce projet. Exemple : « aucune ».'),
  riskProject: t('Ce qui peut mal tourner dans ce projet. Exemple : « le permis peut être refusé ».'),
  riskSector: t('Exemple : « le prix de la farine suit celui du blé ».'),
  riskDefault: t('Ce qui vous empêcherait de rembourser, ou ferait disparaître la structure.'),
  riskReturn: t('Exemple : « les premières ventes peuvent tarder d’un an ; un report serait demandé ».'),
  riskOther: t('Ou « aucun autre à notre connaissance ».'),
  guarantees: t(
    'Caution, nantissement, fonds de garantie : qui, combien. Exemple : « sans objet : aucune garantie n’est donnée ».',
  ),
  defaults: t('Retards et défauts sur des emprunts depuis cinq ans. Exemple : « aucun ».'),
  rights: t(
    'Vote, information, intérêt aux parts. Exemple : « une voix par personne, quel que soit le nombre de parts ».',
  ),
  restrictions: t('Agrément, durée de détention. Exemple : « cession soumise à l’accord du conseil ».'),
  exit: t(
    'Quand et à quel prix les parts sont reprises. Exemple : « à la valeur nominale au plus, sous cinq ans ».',
  ),
  votes: t('Exemple : « 30 000 € et 42 voix avant ; de 50 000 € à 60 000 € après, une voix par associé ».'),
});

export const figureLabels: Record<FigureName, string> = phrases({
  turnover: 'Chiffre d’affaires',
  profit: 'Résultat net',
  assets: 'Total du bilan',
  equity: 'Fonds propres',
  debt: 'Dettes financières nettes',
  ebitda: 'Excédent brut d’exploitation',
  debtService: 'Annuité des emprunts',
  intangibles: 'Immobilisations incorporelles',
});
