import { knownCategories } from '#app/features/share-members/categories.server.ts';
import { count, dayText, euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { money } from '#app/money/money.ts';
import type { Prisma } from '#prisma/generated/client.ts';

const pageSize = 50;

/** Subscriptions that wait for the board, oldest first, a page at a time; `category` keeps one category. */
export async function waitingAdmissions(
  cooperationId: string,
  asked: { category: string | null; page: number },
) {
  const where = {
    cooperationId,
    status: 'subscribed',
    pledge: { status: 'released' },
    ...(asked.category === null ? {} : { category: asked.category }),
  } satisfies Prisma.ShareHoldingWhereInput;
  const [total, holdings, categories] = await Promise.all([
    db().shareHolding.count({ where }),
    db().shareHolding.findMany({
      where,
      orderBy: [{ subscribedOn: 'asc' }, { pledge: { rank: 'asc' } }],
      take: pageSize,
      skip: (asked.page - 1) * pageSize,
      select: {
        id: true,
        shares: true,
        nominal: true,
        category: true,
        subscribedOn: true,
        person: {
          select: {
            firstName: true,
            lastName: true,
            kind: true,
            shareMovements: { where: { cooperationId }, take: 1, select: { memberNumber: true } },
          },
        },
      },
    }),
    knownCategories(db(), cooperationId),
  ]);
  return {
    total,
    pages: Math.max(1, Math.ceil(total / pageSize)),
    categories,
    rows: holdings.map(({ id, person, shares, nominal, category, subscribedOn }) => ({
      id,
      name: `${person.firstName} ${person.lastName}`,
      isLegalPerson: person.kind === 'legal_person',
      memberNumber: person.shareMovements[0]?.memberNumber ?? null,
      shares: count(shares, t('part'), t('parts')),
      amount: euros(money(nominal.times(shares))),
      category,
      subscribedOn: dayText(toDay(subscribedOn)),
    })),
  };
}

/** The last hundred refused, newest first, and where the money of each is. */
export async function refusedAdmissions(cooperationId: string) {
  const holdings = await db().shareHolding.findMany({
    where: { cooperationId, status: 'refused' },
    orderBy: [{ refusedOn: 'desc' }, { id: 'desc' }],
    take: 100,
    select: {
      id: true,
      refusedOn: true,
      refusedWhy: true,
      takeBackAskedOn: true,
      takenBackOn: true,
      givenBackOn: true,
      givenBackHow: true,
      person: { select: { firstName: true, lastName: true } },
      pledge: { select: { amount: true, tip: true, status: true } },
    },
  });
  return holdings.map(({ person, pledge, ...holding }) => ({
    id: holding.id,
    name: `${person.firstName} ${person.lastName}`,
    on: dayText(toDay(holding.refusedOn!)),
    why: holding.refusedWhy,
    amount: euros(money(pledge.amount.plus(pledge.tip))),
    how: holding.givenBackHow,
    money: moneyOf(pledge.status, holding),
    /** We could not take the money back yet, and nothing is under way at Stripe. */
    canDeclare: pledge.status === 'released' && !holding.givenBackOn && !holding.takeBackAskedOn,
  }));
}

/** Where the money of a refused subscription is, as the page words it. */
export type RefusedMoney = 'waits' | 'leaving' | 'refunded' | 'given back';

function moneyOf(
  pledgeStatus: string,
  holding: { givenBackOn: Date | null; takenBackOn: Date | null },
): RefusedMoney {
  if (holding.givenBackOn) return 'given back';
  if (pledgeStatus === 'refunded') return 'refunded';
  return holding.takenBackOn ? 'leaving' : 'waits';
}
