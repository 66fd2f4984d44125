/**
 * Text as searches compare it: lower case, without accents, apostrophes and hyphens as spaces, « st » and « ste » spelled out.
 * Both sides go through it: what is kept in a `searchText` column, and what people type.
 */
export function searchable(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\bst(e?)\b/g, 'saint$1')
    .trim();
}
