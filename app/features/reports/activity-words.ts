import { phrases } from '#app/i18n/t.ts';

/** What a project was financed by, as the report of an intermediary tells it apart. */
export const kinds = ['gift', 'free_loan', 'loan', 'provider_loan', 'share'] as const;
export type FinancedKind = (typeof kinds)[number];

export const kindNames: Record<FinancedKind, string> = phrases({
  gift: 'Dons',
  free_loan: 'Prêts sans intérêt',
  loan: 'Prêts avec intérêts',
  provider_loan: 'Prêts sous le règlement européen (PSFP)',
  share: 'Parts sociales',
});
