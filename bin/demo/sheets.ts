import type { SheetText } from '#app/features/protection/sheet-fields.ts';

/** What the farmers of the preserving workshop answer for the key information sheet of their loan. */
export const conservesSheet: Partial<Record<SheetText, string>> = {
  ownership: 'Coopérative de vingt-deux fermes et de trois communes ; une personne, une voix.',
  management: 'Un conseil de sept membres élus pour trois ans, dont deux représentants des salariés.',
  responsible: 'La présidence du conseil, pour l’ensemble de la fiche.',
  activities: 'Transformation et livraison de légumes de plein champ ; location de l’atelier à la journée.',
  accounts:
    'Sur demande à l’adresse de la coopérative ; les comptes sont présentés chaque année en assemblée.',
  noFigures: 'L’atelier est une activité nouvelle : aucun exercice ne lui est propre.',
  description:
    'Achat d’un autoclave et d’une légumerie, travaux de raccordement, et coordination de la filière pendant un an. L’atelier doit ouvrir avant les récoltes de l’été prochain.',
  elsewhere: 'Aucune.',
  riskProject: 'Les travaux peuvent prendre du retard ; l’agrément sanitaire n’est donné qu’à la fin.',
  riskSector: 'Le prix des légumes d’industrie suit celui de l’énergie et des récoltes.',
  riskDefault:
    'La perte de deux cantines ou une mauvaise récolte réduiraient les recettes au point de retarder les échéances.',
  riskReturn: 'Le premier été peut être manqué : une pause serait alors demandée.',
  riskOther: 'Aucun autre à notre connaissance.',
  guarantees: 'Aucune garantie n’est donnée ; le matériel se revend à la moitié de son prix environ.',
  defaults: 'Aucun retard ni défaut depuis cinq ans.',
};

/** What the energy cooperative answers for that of its first loan, which sells what its roofs produce. */
export const roofsSheet: Partial<Record<SheetText, string>> = {
  ownership: 'Deux cent dix sociétaires et six communes ; une personne, une voix.',
  management: 'Un conseil coopératif de neuf membres, dont trois élus des communes.',
  responsible: 'La présidence du conseil coopératif, pour l’ensemble de la fiche.',
  activities: 'Production et vente d’électricité solaire sur des toits publics ; animations dans les écoles.',
  accounts: 'Déposés au greffe, et présentés chaque printemps en assemblée.',
  noFigures: 'La coopérative n’avait pas encore clos son premier exercice quand cette offre a été écrite.',
  description:
    'Achat et pose de panneaux sur quatre écoles, raccordement, et animations pendant deux ans. La vente de l’électricité rembourse le prêt, puis paie l’isolation des classes.',
  elsewhere: 'Aucune.',
  riskProject: 'Le raccordement peut prendre six mois de plus que prévu.',
  riskSector: 'La production dépend du soleil ; une panne d’onduleur peut l’arrêter plusieurs semaines.',
  riskDefault: 'Deux étés gris ou une panne mal assurée retarderaient les échéances.',
  riskReturn: 'Les intérêts ne sont pas garantis non plus ; une pause peut être demandée une fois.',
  riskOther: 'Aucun autre à notre connaissance.',
  guarantees: 'Aucune garantie n’est donnée. Les panneaux appartiennent à la coopérative.',
  defaults: 'Aucun : c’est le premier emprunt.',
};
