/** The spaces of French typography, which people type as plain ones: a colon must not begin a line, nor « stand alone at its end. */
export function frenchSpaces(text: string): string {
  return text
    .replace(/ (?=[;!?](?:\s|$))/gm, '\u202f')
    .replace(/ (?=[:»€%](?:[\s.,;)]|$))/gm, '\u00a0')
    .replace(/« /g, '«\u00a0')
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, '\u202f');
}
