import { phrases } from '#app/i18n/t.ts';
import type { Family } from './knowledge.ts';

/** A family of instruments in our addresses and on our screens. */
export const families = {
  pret: phrases({ name: 'les prêts', activity: 'prêter' }, { family: 'loan' }),
  parts: phrases({ name: 'les parts sociales', activity: 'prendre des parts sociales' }, { family: 'share' }),
} as const satisfies Record<string, { family: Family; name: string; activity: string }>;

type FamilyPath = keyof typeof families;

export function isFamilyPath(text: string | undefined): text is FamilyPath {
  return text !== undefined && Object.hasOwn(families, text);
}
