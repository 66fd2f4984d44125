import { toDay } from '#app/infra/dates.ts';
import type { LoanEvent } from '#app/lending/events.ts';
import type { Keeps } from '#app/lending/events.ts';
import type { PlanChange, Unpaid, Withdrawal } from '#app/lending/kept-plan.ts';
import { type Day, day } from '#app/money/day.ts';
import { decimalText, money, zero } from '#app/money/money.ts';
import type { LoanChange } from '#prisma/generated/client.ts';

/** A change of plan that a loan can be given here. */
export type PlanEvent =
  | Extract<LoanEvent, { type: 'pause' | 'rescheduling' | 'extra_instalment' | 'revenue_declared' }>
  | Withdrawal;

/** How a change is kept under another name than the lending room has for it. */
export function kindOf(event: PlanEvent): LoanChange['kind'] {
  if (event.type === 'extra_instalment') return 'early_repayment';
  return event.type === 'withdrawal' ? 'early_withdrawn' : event.type;
}

type Facts = {
  instalments?: number;
  count?: number;
  firstDue?: string;
  principalGrace?: number;
  isDistressed?: boolean;
  principal?: string | null;
  keeps?: Keeps;
  of?: string;
  replaces?: string | null;
  due?: string;
  revenue?: string | null;
  carried?: string;
  unpaid?: { number: number; principal: string; interest: string }[];
};

/** What is written of a change beside its day: plain figures, amounts as text. */
export function factsOf({ event, unpaid, replaces = null }: PlanChange & { event: PlanEvent }): Facts {
  if (event.type === 'pause') return { instalments: event.instalments };
  if (event.type === 'withdrawal') return { of: event.of };
  if (event.type === 'extra_instalment')
    return { principal: event.principal && decimalText(event.principal), keeps: event.keeps, replaces };
  if (event.type === 'revenue_declared') return { ...revenueFacts(event), replaces };
  const { count, firstDue, principalGrace = 0, isDistressed } = event;
  const late = unpaid.map((row) => ({
    number: row.number,
    principal: decimalText(row.principal),
    interest: decimalText(row.interest),
  }));
  return { count, firstDue, principalGrace, isDistressed, unpaid: late };
}

function revenueFacts({
  due,
  revenue,
  carried = zero,
}: Extract<PlanEvent, { type: 'revenue_declared' }>): Facts {
  return { due: due!, revenue: revenue && decimalText(revenue), carried: decimalText(carried) };
}

/** A change as the lending room reads it. */
export function asChange(
  kept: Pick<LoanChange, 'id' | 'kind' | 'effectiveOn' | 'facts'>,
): PlanChange & { event: PlanEvent } {
  const facts = kept.facts as Facts;
  const what = { id: kept.id, on: toDay(kept.effectiveOn) };
  const unpaid = (facts.unpaid ?? []).map(unpaidOf);
  return { event: eventOf(kept.kind, what, facts), unpaid, replaces: facts.replaces ?? null };
}

function eventOf(kind: LoanChange['kind'], what: { id: string; on: Day }, facts: Facts): PlanEvent {
  if (kind === 'pause') return { ...what, type: 'pause', instalments: facts.instalments! };
  if (kind === 'revenue_declared') {
    const revenue = facts.revenue ? money(facts.revenue) : null;
    return {
      ...what,
      type: 'revenue_declared',
      due: day(facts.due!),
      revenue,
      carried: money(facts.carried!),
    };
  }
  if (kind === 'early_withdrawn') return { ...what, type: 'withdrawal', of: facts.of! };
  if (kind === 'early_repayment') {
    const principal = facts.principal ? money(facts.principal) : null;
    return { ...what, type: 'extra_instalment', principal, keeps: facts.keeps! };
  }
  return {
    ...what,
    type: 'rescheduling',
    count: facts.count!,
    firstDue: day(facts.firstDue!),
    principalGrace: facts.principalGrace!,
    isDistressed: facts.isDistressed!,
  };
}

function unpaidOf({ number, principal, interest }: NonNullable<Facts['unpaid']>[number]): Unpaid {
  return { number, principal: money(principal), interest: money(interest) };
}
