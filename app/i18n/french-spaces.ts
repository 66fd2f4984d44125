/**
 * The spaces of French typography, which people type as plain ones: a colon must not begin a line, nor « stand alone at its end.
 * Spaces that are right already stay as they are.
 */
export function frenchSpaces(text: string): string {
  return text
    .replace(/ (?=[;!?](?![\p{L}\p{N}]))/gu, '\u202f')
    .replace(/ (?=[:»€%](?![\p{L}\p{N}/]))/gu, '\u00a0')
    .replace(/« /g, '«\u00a0')
    .replace(/(?<=n°) (?=[\p{N}{])/gu, '\u00a0')
    .replace(
      /(?<=[\d}]) h(?![\p{L}])( (?=[\d{]))?/gu,
      (_all, minutes: string | undefined) => `\u00a0h${minutes ? '\u00a0' : ''}`,
    )
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, '\u202f')
    .replace(dayOfMonth, '\u00a0');
}

/** Between a day and its month: “20 novembre” stays on one line. */
const dayOfMonth =
  /(?<=\b(?:\d{1,2}|1er)) (?=(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b)/g;
