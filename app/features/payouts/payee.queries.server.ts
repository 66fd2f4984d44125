import { isOffered } from '#app/features/parameters/offered-ways.server.ts';
import { dayText } from '#app/i18n/format.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import type { Day } from '#app/money/day.ts';
import { askedOfPerson, disabledWords, refusedWords } from './payee-words.ts';

/** How a person's account at Stripe stands for them, and whether that way is theirs now. Null: never chosen, and not offered. */
export async function payeeWayOf(personId: string, today: Day) {
  const [offered, way] = await Promise.all([
    isOffered('stripe_payouts', today),
    db().payeeAccount.findUnique({ where: { personId } }),
  ]);
  if (!way) return offered ? { offered, state: 'none' as const, ...nothing } : null;
  const account =
    way.accountId === null ? null : await db().connectedAccount.findUnique({ where: { id: way.accountId } });
  const opened = account !== null && (account.bankLast4 !== null || way.ready);
  const state = way.endedOn
    ? ('ended' as const)
    : way.ready
      ? ('ready' as const)
      : opened
        ? ('stopped' as const)
        : ('begun' as const);
  return {
    offered,
    state,
    since: dayText(toDay(way.endedOn ?? way.chosenOn)),
    /** Why it is no longer the way; null when the person decided it. */
    endedWhy: way.endedWhy && way.endedWhy !== 'own_choice' ? refusedWords(way.endedWhy) : null,
    stopped: disabledWords(account?.disabledWhy ?? null),
    missing: askedOfPerson([...(account?.pastDue ?? []), ...(account?.due ?? [])]),
    deadline: account?.deadline ? dayText(toDay(account.deadline)) : null,
    bank: account?.bankLast4 ?? null,
  };
}

const nothing = {
  since: null,
  endedWhy: null,
  stopped: null,
  missing: [] as string[],
  deadline: null,
  bank: null,
};

export type PayeeWay = Awaited<ReturnType<typeof payeeWayOf>>;

/** Is this person paid at Stripe by the next batch? */
export async function isPaidAtStripe(personId: string, today: Day): Promise<boolean> {
  const ready = await db().payeeAccount.count({ where: { personId, ready: true, endedOn: null } });
  return ready > 0 && (await isOffered('stripe_payouts', today));
}
