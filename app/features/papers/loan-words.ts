import { frenchOnly } from '#app/i18n/t.ts';

// How papers name the rhythm of a loan.

export const periodNames = frenchOnly({
  month: 'mois',
  quarter: 'trimestre',
  half_year: 'semestre',
  year: 'an',
});

export const amortisationNames = frenchOnly({
  annuity: 'échéances constantes',
  equal_principal: 'capital constant',
  bullet: 'capital remboursé à la dernière échéance',
  revenue: 'échéances liées aux recettes',
});
