import { phrases } from '#app/i18n/t.ts';
import type { Profile } from './profile.ts';

type Row = {
  applies: (profile: Profile) => boolean;
  words: { why: string; support: string; funding: string };
};

const emerging = ({ stage }: Profile) => stage === 'emergence';

/**
 * What cooperations of a kind need: the founders' study of how they are financed (seed 001), transcribed on 2026-11-21. What to accompany
 * in each of the three economies is ours [policy]: the study speaks of their funding only.
 */
const rows: readonly Row[] = [
  {
    applies: emerging,
    words: phrases({
      why: 'Vous émergez : un collectif est au cœur du projet, et cela prend souvent du temps.',
      support:
        'Une animation interne continue, par des bénévoles ou des salariés ; un appui à la structuration et au métier.',
      funding:
        'L’animation interne, besoin permanent ; des appuis ponctuels à la structuration ; parfois des expérimentations.',
    }),
  },
  {
    applies: (profile) => emerging(profile) && profile.modelled,
    words: phrases({
      why: 'Vous suivez un modèle connu : des réseaux et des centres de ressources existent.',
      support:
        'Des pairs et des visites apprenantes, le partage de ressources, l’appui éventuel des réseaux.',
      funding: 'L’accompagnement par les pairs et par les réseaux d’appui.',
    }),
  },
  {
    applies: (profile) => emerging(profile) && !profile.modelled,
    words: phrases({
      why: 'Vous inventez votre modèle : aucune référence ne vous précède.',
      support: 'Un tiers de confiance, et une aide à la définition du projet.',
      funding: 'Le temps du tiers de confiance.',
    }),
  },
  {
    applies: (profile) => emerging(profile) && profile.systemic,
    words: phrases({
      why: 'Vous visez toutes les causes d’un problème : c’est stratégique et partenarial.',
      support: 'Un appui stratégique et une animation territoriale dédiée.',
      funding: 'Un financement important de l’accompagnement, et des expériences pilotes.',
    }),
  },
  {
    applies: (profile) => !emerging(profile),
    words: phrases({
      why: 'Vous êtes en activité : la gouvernance et la coordination sont à faire vivre.',
      support: 'Une animation qui garantit la gouvernance participative.',
      funding: 'L’animation, chaque année : elle ne s’arrête pas avec le démarrage.',
    }),
  },
  {
    applies: (profile) => !emerging(profile) && profile.systemic,
    words: phrases({
      why: 'Vous transformez le territoire : de nouveaux chantiers s’ouvrent.',
      support: 'Une animation stratégique, pour développer ces nouveaux chantiers.',
      funding: 'La recherche et les nouveaux chantiers.',
    }),
  },
  {
    applies: (profile) => !emerging(profile) && profile.economy === 'market',
    words: phrases({
      why: 'Vous vendez : les revenus et les fonds propres couvrent les dépenses à terme, et vous pouvez emprunter.',
      support: 'Une aide à la gestion et à la prévision.',
      funding: 'Les financements classiques de la création, sans recours aux subventions ni aux dons.',
    }),
  },
  {
    applies: (profile) => !emerging(profile) && profile.economy === 'hybrid',
    words: phrases({
      why: 'Vos ressources sont mêlées : des ventes, des aides et des dons.',
      support: 'Une aide à tenir ensemble ces ressources différentes.',
      funding: 'Les outils classiques, des subventions et des dons, ensemble.',
    }),
  },
  {
    applies: (profile) => !emerging(profile) && profile.economy === 'non_market',
    words: phrases({
      why: 'Vous ne vendez pas, ou presque : vous dépendez de fonds publics ou privés, à moins d’avoir peu de besoins.',
      support: 'Une aide à la recherche de financements et à la relation avec les financeurs.',
      funding:
        'Le fonctionnement et l’investissement, en totalité par des subventions ou des financements privés.',
    }),
  },
];

/** What this cooperation needs, each need with its reason. */
export function needsOf(profile: Profile): Row['words'][] {
  return rows.filter(({ applies }) => applies(profile)).map(({ words }) => words);
}
