import { day } from '#app/money/day.ts';
import { type Money, add, money } from '#app/money/money.ts';
import type { LoanEvent } from '#app/lending/events.ts';
import { type EventRules, type LoanHistory, replay, usualRules } from '#app/lending/history.ts';
import { type LoanState, planOf } from '#app/lending/loan-state.ts';
import { type LoanTermsInput, loanTerms } from '#app/lending/terms.ts';

/** 1,200 € at 12 % over six months, 1 % a month: figures that can be checked by hand. */
export const terms = (changes: Partial<LoanTermsInput> = {}) =>
  loanTerms({
    principal: '1200',
    annualRate: '0.12',
    count: 6,
    start: '2026-01-01',
    amortisation: 'equal_principal',
    ...changes,
  });

let named = 0;
type Happened = LoanEvent extends infer One
  ? One extends LoanEvent
    ? Omit<One, 'id' | 'on'>
    : never
  : never;
export const at = (on: string, happened: Happened): LoanEvent =>
  ({ id: `event ${++named}`, on: day(on), ...happened }) as LoanEvent;
export const paid = (on: string, amount: string) => at(on, { type: 'payment', amount: money(amount) });
export const rows = (history: LoanHistory) =>
  planOf(history.state).map(
    (row) =>
      `${row.due} ${row.principal.toFixed(2)} + ${row.interest.toFixed(2)} → ${row.balance.toFixed(2)}`,
  );
export const imputed = (history: LoanHistory, place = -1) =>
  Object.entries(history.entries.at(place)!.imputed)
    .filter(([, part]) => !part.isZero())
    .map(([name, part]) => `${name} ${part.toFixed(2)}`);
export const life = (agreed: ReturnType<typeof terms>, events: LoanEvent[], rules?: Partial<EventRules>) =>
  replay(agreed, events, { ...usualRules, ...rules });

/** All principal still owed: due and not paid, or not due yet. */
export function principalOwed(state: LoanState): Money {
  return add(state.balance, ...state.overdue.map(({ principal }) => principal));
}
