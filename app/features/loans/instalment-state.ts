import { phrases } from '#app/i18n/t.ts';
import { isPositive, type Money } from '#app/money/money.ts';
import type { Day } from '#app/money/day.ts';

/** Where an instalment stands, as its payer and its lenders see it. */
export type InstalmentState =
  'moved' | 'nothing to pay' | 'paid' | 'on its way' | 'late' | 'refused' | 'to come';

type Standing = {
  /** Was what was late of it moved into a new plan? */
  isMoved: boolean;
  payment: Money;
  owed: Money;
  /** The day after which it is late. */
  settlesOn: Day;
  /** Is a debit asked and not answered? */
  isComing: boolean;
  /** Was the last debit refused? */
  wasRefused: boolean;
};

/** Lateness is said first, whatever is on its way: only the money itself ends it. */
export function instalmentState(
  { isMoved, payment, owed, settlesOn, isComing, wasRefused }: Standing,
  today: Day,
): InstalmentState {
  if (isMoved) return 'moved';
  if (!isPositive(payment)) return 'nothing to pay';
  if (!isPositive(owed)) return 'paid';
  if (settlesOn < today) return 'late';
  if (isComing) return 'on its way';
  return wasRefused ? 'refused' : 'to come';
}

export const stateWords: Record<InstalmentState, string> = phrases({
  moved: 'Reportée',
  'nothing to pay': 'Rien à payer',
  paid: 'Payée',
  'on its way': 'Prélèvement en cours',
  late: 'En retard',
  refused: 'Prélèvement refusé',
  'to come': 'À venir',
});

export const stateTones: Record<InstalmentState, 'neutral' | 'success' | 'info' | 'danger' | 'warning'> = {
  moved: 'neutral',
  'nothing to pay': 'neutral',
  paid: 'success',
  'on its way': 'info',
  late: 'danger',
  refused: 'warning',
  'to come': 'neutral',
};
