import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { euros } from '#app/i18n/format.ts';
import { money, round } from '#app/money/money.ts';
import type { Day } from '#app/money/day.ts';

/** A line of a cooperation's register of members, as its screen shows it. */
export type RegisterLine = {
  id: string;
  name: string;
  shares: number;
  amount: string;
  category: string;
  subscribedOn: Day;
  admittedOn: Day | null;
  memberNumber: number | null;
};

/** Everyone who subscribed shares of a cooperation: those who wait for admission first, then by member number. */
export async function shareRegister(cooperationId: string): Promise<RegisterLine[]> {
  const holdings = await db().shareHolding.findMany({
    where: { cooperationId },
    orderBy: [{ subscribedOn: 'asc' }, { pledge: { rank: 'asc' } }],
    include: { person: { select: { id: true, firstName: true, lastName: true } } },
  });
  const numbers = new Map(
    holdings.flatMap(({ personId, memberNumber }) =>
      memberNumber === null ? [] : [[personId, memberNumber] as const],
    ),
  );
  const lines = holdings.map((holding) => ({
    id: holding.id,
    name: `${holding.person.firstName} ${holding.person.lastName}`,
    shares: holding.shares,
    amount: euros(round(money(holding.nominal).times(holding.shares))),
    category: holding.category,
    subscribedOn: toDay(holding.subscribedOn),
    admittedOn: holding.admittedOn && toDay(holding.admittedOn),
    memberNumber: holding.status === 'admitted' ? (numbers.get(holding.personId) ?? null) : null,
  }));
  return lines.toSorted((a, b) => (a.memberNumber ?? 0) - (b.memberNumber ?? 0));
}
