/** « Awa D. »: enough for neighbours to know each other, not enough for a search engine. */
export function publicName(firstName: string, lastName: string): string {
  const initial = lastName.trim().charAt(0).toUpperCase();
  if (!firstName.trim()) return lastName.trim();
  return initial ? `${firstName.trim()} ${initial}.` : firstName.trim();
}
