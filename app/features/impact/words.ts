import { phrases } from '#app/i18n/t.ts';

export const indicatorKinds = phrases({
  quantitative: 'Un nombre',
  qualitative: 'Une observation',
  story: 'Un récit',
});

export type IndicatorKind = keyof typeof indicatorKinds;
export const indicatorKindNames = Object.keys(indicatorKinds) as [IndicatorKind, ...IndicatorKind[]];
