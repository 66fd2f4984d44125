import type { Family } from './knowledge.ts';

/** A family of instruments in our addresses and on our screens. */
export const families = {
  pret: { family: 'loan', name: 'les prêts', activity: 'prêter' },
  parts: { family: 'share', name: 'les parts sociales', activity: 'prendre des parts sociales' },
} as const satisfies Record<string, { family: Family; name: string; activity: string }>;

export type FamilyPath = keyof typeof families;

export function isFamilyPath(text: string | undefined): text is FamilyPath {
  return text !== undefined && Object.hasOwn(families, text);
}
