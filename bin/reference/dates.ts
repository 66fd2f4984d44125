import { dueDays } from '#app/lending/schedule.ts';
import { inputsOf } from './fields.ts';
import { termsOf } from './terms.ts';

/** {"due_dates": {"1": day, "2": day…}}, all of them. */
export function dates(input: Record<string, unknown>) {
  const days = dueDays(termsOf(inputsOf(input)));
  return { due_dates: Object.fromEntries(days.map((due, index) => [String(index + 1), due])) };
}
