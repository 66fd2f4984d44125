import { day, type Day } from '#app/money/day.ts';

/** A `date` column, which Prisma gives as UTC midnight, as the calendar day that it is. */
export function toDay(date: Date): Day {
  return day(date.toISOString().slice(0, 10));
}

/** A calendar day as Prisma wants it for a `date` column. */
export function fromDay(value: Day): Date {
  return new Date(`${value}T00:00:00.000Z`);
}
