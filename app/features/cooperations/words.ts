import { phrases, t } from '#app/i18n/t.ts';

// What the screens call the things that the database names in English.

export const legalForms = phrases({
  association: 'Association',
  scic: 'Société coopérative d’intérêt collectif (SCIC)',
  scop: 'Société coopérative et participative (SCOP)',
  other_cooperative: 'Autre coopérative',
  fonds_de_dotation: 'Fonds de dotation',
  informal_collective: 'Collectif informel, porté par une autre structure',
});

export type LegalForm = keyof typeof legalForms;

export const legalFormNames = Object.keys(legalForms) as [LegalForm, ...LegalForm[]];

export const stages = phrases({
  emergence: 'Émergence',
  creation: 'Création',
  consolidation: 'Consolidation',
  change_of_scale: 'Changement d’échelle',
});

export type Stage = keyof typeof stages;

export const stageNames = Object.keys(stages) as [Stage, ...Stage[]];

/** Three sliders from 0 to 100 rather than boxes: no cooperation is wholly one or the other. */
export type Sliders = { notModelled: number; systemic: number; nonMarket: number };

/** Each slider: the question, what 0 means and what 100 means. */
export const sliders = [
  phrases(
    {
      label: 'Le modèle',
      low: 'Nous suivons un modèle connu',
      high: 'Nous inventons le nôtre',
      help: 'Un modèle connu a un nom, un réseau et des pairs : PTCE, TZCLD, tiers-lieu, AMAP…',
    },
    { name: 'notModelled' },
  ),
  phrases(
    {
      label: 'La finalité',
      low: 'Une réponse ciblée',
      high: 'Une transformation d’ensemble',
      help: 'Agissez-vous sur un besoin précis, ou sur toutes les causes d’un problème du territoire ?',
    },
    { name: 'systemic' },
  ),
  phrases(
    {
      label: 'L’économie',
      low: 'Des ventes',
      high: 'Pas de vente',
      help: 'D’où viennent ou viendront vos ressources : des clients, ou des dons, des aides et du bénévolat ?',
    },
    { name: 'nonMarket' },
  ),
] as const satisfies readonly {
  name: keyof Sliders;
  label: string;
  low: string;
  high: string;
  help: string;
}[];

/** Where a slider stands, in words that do not ask the reader to guess a number. */
export function sliderInWords(value: number, { low, high }: { low: string; high: string }): string {
  if (value <= 20) return low;
  if (value < 45) return t('Plutôt : {low}', { low: lowerFirst(low) });
  if (value <= 55) return t('Entre les deux');
  return value < 80 ? t('Plutôt : {high}', { high: lowerFirst(high) }) : high;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
