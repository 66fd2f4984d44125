import { phrases } from '#app/i18n/t.ts';
import type { Profile } from './profile.ts';

type Offer = {
  applies: (profile: Profile) => boolean;
  words: { label: string; length: string; why: string };
};

const emerging = ({ stage }: Profile) => stage === 'emergence';

/** Ways in which emerging cooperations are accompanied, as the founders' study (seed 001) lists them, and whom each suits [policy]. */
const offers: readonly Offer[] = [
  {
    applies: (profile) => emerging(profile) && !profile.modelled,
    words: phrases({
      label: 'Générateur de projets',
      length: '1 à 3 ans, sur mesure',
      why: 'Il part du besoin et invente le projet avec vous.',
    }),
  },
  {
    applies: emerging,
    words: phrases({
      label: 'Programme consacré à la coopération',
      length: '6 à 12 mois, plusieurs projets ensemble',
      why: 'Vous apprenez avec d’autres collectifs au même stade.',
    }),
  },
  {
    applies: (profile) => !profile.systemic,
    words: phrases({
      label: 'Accompagnement coopératif thématique',
      length: '1 à 12 mois, facilitation',
      why: 'Votre réponse est ciblée : un thème suffit pour avancer.',
    }),
  },
  {
    applies: ({ modelled }) => modelled,
    words: phrases({
      label: 'Transfert de savoir-faire',
      length: 'ponctuel, de pair à pair',
      why: 'D’autres font déjà vivre votre modèle.',
    }),
  },
  {
    applies: ({ systemic }) => systemic,
    words: phrases({
      label: 'Accompagnement coopératif territorial',
      length: '1 an et plus, avec habitants et collectivités',
      why: 'Une transformation d’ensemble se mène avec tout le territoire.',
    }),
  },
  {
    applies: ({ systemic, economy }) => systemic && economy !== 'non_market',
    words: phrases({
      label: 'Économie de la fonctionnalité et de la coopération',
      length: '1 à 3 ans, sur mesure',
      why: 'Vous cherchez un modèle économique qui serve la transformation.',
    }),
  },
];

/** Ways to be accompanied that suit this cooperation, each with its reason. */
export function supportFor(profile: Profile): Offer['words'][] {
  return offers.filter(({ applies }) => applies(profile)).map(({ words }) => words);
}
