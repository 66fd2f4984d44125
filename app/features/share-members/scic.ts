import type { MemberKind } from '#prisma/generated/enums.ts';
import { type Decimal, type Money, isPositive, round, sum, zero } from '#app/money/money.ts';

/** A category of members: what it is to the law (null while nobody has said), and what its members hold, in euros of capital. */
export type CategoryHeld = { name: string; kind: MemberKind | null; members: number; capital: Money };

/** How many categories a SCIC needs, and the part of the capital that public bodies may hold together: a fraction below one. */
export type ScicLaw = { categories: number; publicShare: Decimal };

/** What lacks to a SCIC, in the order in which one would mend it. */
export type Lack = 'unsaid' | 'few' | 'beneficiaries' | 'employees' | 'public';

/**
 * What its register lacks of what the law asks of a SCIC: members in so many categories that differ in kind, among them its beneficiaries and its
 * employees (producers, where it employs nobody), and public bodies below their part of the capital (law of 10 September 1947, article 19 septies).
 */
export function lacksOf(categories: readonly CategoryHeld[], law: ScicLaw): Lack[] {
  const present = new Set(categories.filter(({ members }) => members > 0).map(({ kind }) => kind));
  const unsaid = categories.some(({ kind }) => kind === null);
  present.delete(null);
  const lacks: Record<Lack, boolean> = {
    unsaid,
    few: present.size < law.categories,
    beneficiaries: !present.has('beneficiary'),
    employees: !present.has('employee') && !present.has('producer'),
    public: publicCapital(categories).greaterThan(capitalIn(categories).times(law.publicShare)),
  };
  return (Object.keys(lacks) as Lack[]).filter((lack) => lacks[lack]);
}

/** What public bodies hold together, in euros. */
export function publicCapital(categories: readonly CategoryHeld[]): Money {
  return capitalIn(categories.filter(({ kind }) => kind === 'public_body'));
}

export function capitalIn(categories: readonly CategoryHeld[]): Money {
  return sum(categories.map(({ capital }) => capital));
}

/**
 * How much public bodies may still have of a capital, both in euros, rounded down. What they subscribe adds to the capital; what another member
 * hands them (`handed`) does not.
 */
export function publicRoom(
  held: { capital: Money; ofPublic: Money },
  publicShare: Decimal,
  handed: boolean,
): Money {
  const room = held.capital.times(publicShare).minus(held.ofPublic);
  const whole = round(handed ? room : room.dividedBy(publicShare.negated().plus(1)), 'down');
  return isPositive(whole) ? whole : zero;
}
