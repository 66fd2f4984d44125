import { searchable } from '#app/features/territories/searchable.ts';

/** "L’Épicerie du Cœur — Saint-Étienne" → "l-epicerie-du-coeur-saint-etienne", cut between two words at 60 characters. */
export function slugOf(text: string): string {
  const plain = searchable(text).replaceAll(' ', '-');
  const cut =
    plain.length <= 60
      ? plain
      : plain
          .slice(0, 61)
          .replace(/-[^-]*$/, '')
          .slice(0, 60);
  return cut || 'sans-nom';
}
