import { phrases } from '#app/i18n/t.ts';

/** How instalments come: « 12 échéances mensuelles ». */
export const rhythms = phrases({
  month: 'mensuelles',
  quarter: 'trimestrielles',
  half_year: 'semestrielles',
  year: 'annuelles',
});
