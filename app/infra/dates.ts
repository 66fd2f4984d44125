import { day, type Day } from '#app/money/day.ts';

/** A `date` column, which Prisma gives as UTC midnight, as the calendar day that it is; an empty one stays empty. */
export function toDay(date: Date): Day;
export function toDay(date: Date | null): Day | null;
export function toDay(date: Date | null): Day | null {
  return date && day(date.toISOString().slice(0, 10));
}

/** A calendar day as Prisma wants it for a `date` column. */
export function fromDay(value: Day): Date {
  return new Date(`${value}T00:00:00.000Z`);
}
