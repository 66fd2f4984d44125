/** How many minutes a text takes a calm reader, at two hundred words a minute; one at least. Marks of layout are no words. */
export function readingMinutes(text: string): number {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  return Math.max(1, Math.round(words.length / 200));
}
