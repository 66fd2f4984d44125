import { allocation } from './allocation.ts';
import { dates } from './dates.ts';
import { datedFlows } from './dated-flows.ts';
import { daycount } from './daycount.ts';
import { euApr } from './eu-apr.ts';
import { event } from './event.ts';
import { Unsupported, fieldsOf } from './fields.ts';
import { instalment } from './instalment.ts';
import { interest } from './interest.ts';
import { periodRateToYear, periodicIrr } from './periodic-irr.ts';
import { schedule } from './schedule.ts';
import { usActuarial } from './us-actuarial.ts';
import { waterfall } from './waterfall.ts';

/** From the fields of a case to the figures asked for. Throws Unsupported on an option that the engine does not offer. */
type Kind = (input: Record<string, unknown>) => unknown;

/** One line here, and one file, for each kind of case. */
const kinds: Record<string, Kind> = {
  schedule,
  event,
  instalment,
  interest,
  dates,
  daycount,
  allocation,
  eu_apr: euApr,
  us_actuarial: usActuarial,
  dated_flows: datedFlows,
  periodic_irr: periodicIrr,
  no_solution: periodicIrr,
  period_rate_to_year: periodRateToYear,
  waterfall,
};

/** The answer to one line of JSON, as a line of JSON. Never throws: what cannot be answered is an error in the answer. */
export function answerLine(line: string): string {
  let id: unknown = null;
  try {
    const request = fieldsOf('the line', JSON.parse(line));
    id = request.id ?? null;
    const kind = Object.entries(kinds).find(([name]) => name === request.kind)?.[1];
    if (!kind) throw new Unsupported(`the kind ${JSON.stringify(request.kind)}`);
    return JSON.stringify({ id, result: kind(fieldsOf('input', request.input)) });
  } catch (error) {
    return JSON.stringify({ id, error: error instanceof Error ? error.message : String(error) });
  }
}
