import { dayOf, type Day } from '#app/money/day.ts';

const machine = () => new Date();
let read: () => Date = machine;

/** The instant. Only the outside of the house asks; the domain is told. */
export function now(): Date {
  return read();
}

/** The business date: the calendar day in Paris. */
export function today(): Day {
  return dayOf(now());
}

/** The story moves the clock; nothing else does. */
export function setClock(source: () => Date): void {
  read = source;
}

/** Does a story move the clock, so that PostgreSQL's tells another time? */
export function isClockMoved(): boolean {
  return read !== machine;
}
