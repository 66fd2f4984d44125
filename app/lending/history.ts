import { type Day, compareDays } from '#app/money/day.ts';
import { type Money, isZero, subtract, zero } from '#app/money/money.ts';
import { applyTo } from './event-effects.ts';
import { type LoanEvent, checkedEvent } from './events.ts';
import { type LoanState, firstState } from './loan-state.ts';
import { InvalidValue, checkedChoice } from './refused.ts';
import { type EventRules, type Imputed, advance, plusImputed } from './settling.ts';
import type { LoanTerms } from './terms.ts';
import { checkedWaterfall, usualOrder } from './waterfall.ts';

export type { EventRules, Imputed, LoanEvent, LoanState };

/** What an event did to the money: its own, and the credit that waited and was taken by instalments since the event before. */
type HistoryEntry = { event: LoanEvent; imputed: Imputed };

/** A loan and everything that happened to it. A value: applying an event makes another. */
export type LoanHistory = {
  terms: LoanTerms;
  rules: EventRules;
  entries: readonly HistoryEntry[];
  state: LoanState;
};

/** By how much an event counts otherwise than it did, in euros: new − old. */
type Compensation = { event: LoanEvent } & Imputed;

/** Costs, interest, principal; an excess waits for the next instalment; the end is kept; parts of interest are rounded apart. */
export const usualRules: EventRules = {
  waterfall: { due: usualOrder, excess: 'credit_balance' },
  earlyRepaymentKeeps: 'end',
  interestParts: 'apart',
};

/** A loan on the day it is drawn: one version of its plan, and no event. Throws InvalidValue on rules that are none. */
export function openHistory(terms: LoanTerms, rules: EventRules = usualRules): LoanHistory {
  checkedWaterfall({ ...rules.waterfall, inAdvance: null });
  checkedChoice('earlyRepaymentKeeps', rules.earlyRepaymentKeeps, ['end', 'payment']);
  checkedChoice('interestParts', rules.interestParts, ['apart', 'sum']);
  return { terms, rules, entries: [], state: firstState(terms) };
}

/**
 * The loan after one event more. Instalments up to its value date, that day included, fall due first; rows that fell due are never
 * rewritten, and each change of plan is a version of its own. An event dated before the last one is taken in its place: all that
 * came after is reversed and replayed, and `compensation` says what counts otherwise, to be posted. Throws InvalidValue when the event is
 * wrong by itself, known already, or against the contract or the state of the loan; the history given stays as it was.
 */
export function applyEvent(
  history: LoanHistory,
  event: LoanEvent,
): { history: LoanHistory; compensation: Compensation[] } {
  checkedEvent(event);
  if (event.on < history.terms.start)
    throw new InvalidValue(
      'on',
      event.on,
      `it must not come before the start of the loan, ${history.terms.start}`,
    );
  if (history.entries.some((entry) => entry.event.id === event.id))
    throw new InvalidValue('id', event.id, 'this event was applied before');
  const last = history.entries.at(-1)?.event.on;
  if (last === undefined || event.on >= last) return { history: following(history, event), compensation: [] };

  const events = history.entries.map((entry) => entry.event);
  const replayed = replay(history.terms, [...events, event], history.rules);
  return { history: replayed, compensation: differences(history, replayed) };
}

/**
 * The loan after events in order of value dates, those of one day in the order given: the same as applying them one by one, in any
 * order of arrival that keeps the order of each day. Throws InvalidValue as `applyEvent` does.
 */
export function replay(
  terms: LoanTerms,
  events: readonly LoanEvent[],
  rules: EventRules = usualRules,
): LoanHistory {
  return [...events]
    .sort((a, b) => compareDays(a.on, b.on))
    .reduce((history, event) => applyEvent(history, event).history, openHistory(terms, rules));
}

/** The loan on a later day if nothing else happens: instalments fall due, and late principal bears interest. Throws InvalidValue. */
export function stateOn(history: LoanHistory, on: Day): LoanState {
  if (on < history.state.asOf)
    throw new InvalidValue('on', on, `it must not come before the last event, on ${history.state.asOf}`);
  const state = draftOf(history.state);
  advance(state, on, history.rules);
  return state;
}

function following(history: LoanHistory, event: LoanEvent): LoanHistory {
  const state = draftOf(history.state);
  const taken = advance(state, event.on, history.rules);
  const own = applyTo(state, event, history.rules);
  const imputed = own ? plusImputed(taken, own) : taken;
  return { ...history, state, entries: [...history.entries, { event, imputed }] };
}

/** A state that may be written to: rows of plans are shared, they never change. */
function draftOf(state: LoanState): LoanState {
  return { ...state, overdue: state.overdue.map((row) => ({ ...row })) };
}

const parts = ['penalty', 'fee', 'interest', 'principal', 'early', 'credit'] as const;

function differences(before: LoanHistory, after: LoanHistory): Compensation[] {
  const known = new Map(before.entries.map(({ event, imputed }) => [event.id, imputed]));
  return after.entries.flatMap(({ event, imputed }) => {
    const old = known.get(event.id);
    if (!old) return [];
    const change = Object.fromEntries(
      parts.map((part) => [part, subtract(imputed[part], old[part])]),
    ) as Record<(typeof parts)[number], Money>;
    return parts.every((part) => isZero(change[part])) ? [] : [{ event, ...change }];
  });
}

/** Everything that payments of a history settled, in euros. */
export function imputedInAll(history: LoanHistory): Imputed {
  const none = { penalty: zero, fee: zero, interest: zero, principal: zero, early: zero, credit: zero };
  return history.entries.reduce((total, { imputed }) => plusImputed(total, imputed), none);
}
