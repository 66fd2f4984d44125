import type { Tone } from '#app/components/badge.tsx';
import { phrases, plural } from '#app/i18n/t.ts';
import type { InKind } from '#app/ledger/accounts.ts';

export const kindNames = ['hours', 'skills', 'premises', 'things'] as const satisfies readonly InKind[];
export const unitNames = ['hour', 'day', 'month', 'item'] as const;
export type Unit = (typeof unitNames)[number];
export type Status = 'offered' | 'accepted' | 'declined' | 'done' | 'validated';

/** What can be given otherwise than in money, as an offer names it. */
export const kinds: Readonly<Record<InKind, string>> = phrases({
  hours: 'Du temps',
  skills: 'Un savoir-faire',
  premises: 'Un lieu ou du matériel prêté',
  things: 'Des choses données',
});

/** In what it is counted. */
export const units: Readonly<Record<Unit, string>> = phrases({
  hour: 'heures',
  day: 'jours',
  month: 'mois',
  item: 'pièces',
});

/** As many as a number says, one of them or several. */
export function unitsOf(quantity: number, unit: Unit): string {
  return plural(quantity, { one: alone[unit], other: units[unit] });
}

const alone: Readonly<Record<Unit, string>> = phrases({
  hour: 'heure',
  day: 'jour',
  month: 'mois|un',
  item: 'pièce',
});

/** What one of them is called, where its worth is asked. */
export const oneOf: Readonly<Record<Unit, string>> = phrases({
  hour: 'Valeur d’une heure',
  day: 'Valeur d’un jour',
  month: 'Valeur d’un mois',
  item: 'Valeur d’une pièce',
});

export const statuses: Readonly<Record<Status, { label: string; tone: Tone }>> = {
  offered: phrases({ label: 'Proposé' }, { tone: 'warning' }),
  accepted: phrases({ label: 'Accepté' }, { tone: 'info' }),
  declined: phrases({ label: 'Décliné' }, { tone: 'neutral' }),
  done: phrases({ label: 'Fait, à valider' }, { tone: 'warning' }),
  validated: phrases({ label: 'Inscrit dans les comptes' }, { tone: 'success' }),
};
