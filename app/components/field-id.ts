/** The id of a field's control, made from its name; what error summaries and « il reste à faire » lists link to (`#champ-title`). */
export function fieldId(name: string): string {
  return `champ-${name.replace(/[^\w-]+/g, '-').replace(/-+$/, '')}`;
}
