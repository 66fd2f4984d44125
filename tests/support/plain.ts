/** Text with the spaces that people type, where the site sets those of French typography. */
export const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
