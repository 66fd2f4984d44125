import { type Decimal } from '#app/money/money.ts';

/**
 * How far a figure has come from its beginning to its aim, in whole percent, rounded down: below 0 when it went the other way, above 100
 * when it passed the aim. Works as well for what is to become smaller. Null when the aim is the beginning.
 */
export function progressOf(baseline: Decimal, target: Decimal, value: Decimal): number | null {
  const way = target.minus(baseline);
  if (way.isZero()) return null;
  return Number(value.minus(baseline).times(100).dividedBy(way).floor().toFixed(0));
}

/** "1 250,5" without needless zeros: a figure as the pages write it. */
export function figureText(value: Decimal, language: string): string {
  const [whole = '', decimals] = value.toDecimalPlaces(2).toFixed().split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'en' ? ',' : '\u202f');
  return decimals ? `${grouped}${language === 'en' ? '.' : ','}${decimals}` : grouped;
}
