import { phrases } from '#app/i18n/t.ts';

export const topics = phrases({
  payment: 'Un paiement ou un remboursement',
  information: 'Une information fausse ou qui manque',
  project: 'Un projet ou une coopération',
  personal_details: 'Mes données personnelles',
  other: 'Autre chose',
});

export type Topic = keyof typeof topics;
export const topicNames = [
  'payment',
  'information',
  'project',
  'personal_details',
  'other',
] as const satisfies readonly Topic[];

export const states = phrases({
  to_acknowledge: 'À accuser réception',
  to_answer: 'À répondre',
  closed: 'Répondue',
});

/** What the complainant quotes: R-2026-0012. */
export function reference(number: number, year: number): string {
  return `R-${year}-${String(number).padStart(4, '0')}`;
}
