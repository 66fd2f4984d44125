import { knownCategories } from '#app/features/share-members/categories.server.ts';
import { refuseTooPublic } from '#app/features/share-members/public-capital.server.ts';
import { lockRegister } from '#app/features/share-members/register.server.ts';
import { t } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import { forManyRows, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import type { Day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { tellAdmitted, tellGivenBack, tellRefused } from './admission-letters.server.ts';

/**
 * A share campaign has succeeded and its money leaves today: each collected pledge becomes a holding, subscribed and not yet
 * admitted. Run again, it adds nothing. One statement, whatever the number of pledges.
 */
export async function subscribeShares(tx: Tx, campaign: { id: string }, today: Day): Promise<number> {
  return tx.$executeRaw`
    insert into "ShareHolding" (id, "cooperationId", "pledgeId", "personId", shares, nominal, category, "subscribedOn")
    select gen_random_uuid(), p."cooperationId", g.id, g."personId", g.shares, o.nominal, g."shareCategory", ${today}::date
    from "Pledge" g
    join "Campaign" c on c.id = g."campaignId"
    join "Project" p on p.id = c."projectId"
    join "ShareOffer" o on o."campaignId" = c.id
    where c.id = ${campaign.id}::uuid and g.instrument = 'share' and g.status = 'collected'
    order by g.rank
    on conflict ("pledgeId") do nothing`;
}

/** What a board has decided about some subscriptions, or about all those that wait in one category (or in any). */
type BoardDecision = {
  cooperationId: string;
  which: { holdingIds: readonly string[] } | { allWaiting: { category: string | null } };
  /** Where the decision is written: « conseil du 12 mars ». */
  minutes?: string;
  decidedById?: string;
  today: Day;
};

/**
 * The board admits subscribers among the members. The first holding of a person takes the next member number, without gap or double; those
 * that follow belong to the same member. Each enters the register. Admitting twice is admitting once; gives how many were admitted.
 */
export async function admitMembers(order: BoardDecision & { category?: string | null }): Promise<number> {
  const { cooperationId, today, minutes = '', decidedById = null, category = null } = order;
  return inTransaction(async (tx) => {
    const ids = await waiting(tx, order);
    if (category !== null && !(await knownCategories(tx, cooperationId)).includes(category)) {
      throw new Refusal('unknown_category', t('Choisissez une des catégories de vos offres.'), 'category');
    }
    await refuseTooPublic(tx, cooperationId, await comingTo(tx, ids, category), { today, field: 'holding' });
    const admitted = await tx.$queryRaw<{ id: string; memberNumber: number }[]>`
      with chosen as (
        select h.id, h."personId", h."subscribedOn", g.rank,
          row_number() over (partition by h."personId" order by h."subscribedOn", g.rank) as place
        from "ShareHolding" h join "Pledge" g on g.id = h."pledgeId" where h.id = any(${ids}::uuid[])),
      known as (
        select "personId", min("memberNumber") as number from "ShareMovement"
        where "cooperationId" = ${cooperationId}::uuid group by 1),
      numbered as (
        select c."personId", (select coalesce(max(number), 0) from known) + row_number() over (order by c."subscribedOn", c.rank) as number
        from chosen c where c.place = 1 and not exists (select 1 from known k where k."personId" = c."personId")),
      changed as (
        update "ShareHolding" h set status = 'admitted', "admittedOn" = ${today}::date, minutes = ${minutes},
          "decidedById" = ${decidedById}::uuid, category = coalesce(${category}, h.category),
          "memberNumber" = case when c.place = 1 then n.number end
        from chosen c left join numbered n on n."personId" = c."personId"
        where h.id = c.id
        returning h.*, coalesce(n.number, (select k.number from known k where k."personId" = h."personId"))::int as "ofMember", c.place),
      written as (
        insert into "ShareMovement" ("cooperationId", "personId", "memberNumber", "holdingId", kind, "on", shares, nominal, category, note, "madeById")
        select "cooperationId", "personId", "ofMember", id,
          case when "memberNumber" is null then 'subscription' else 'admission' end::"ShareMovementKind",
          ${today}::date, shares, nominal, category, minutes, "decidedById"
        from changed order by "ofMember", place)
      select id, "ofMember" as "memberNumber" from changed order by "ofMember", place`;
    await tellAdmitted(tx, admitted, today);
    return admitted.length;
  }, forManyRows);
}

/** The board refuses subscribers, and says why: the whole of their money goes back. Gives how many were refused. */
export async function refuseMembers(order: BoardDecision & { why: string }): Promise<number> {
  const { why, today, minutes = '', decidedById = null } = order;
  if (why.trim() === '') {
    throw new Refusal('no_reason', t('Dites pourquoi : la personne le lira.'), 'why');
  }
  return inTransaction(async (tx) => {
    const ids = await waiting(tx, order);
    await tx.shareHolding.updateMany({
      where: { id: { in: ids } },
      data: { status: 'refused', refusedOn: fromDay(today), refusedWhy: why.trim(), minutes, decidedById },
    });
    await tellRefused(tx, ids, why.trim());
    return ids.length;
  }, forManyRows);
}

/**
 * The cooperation has given a refused subscriber's money back itself, while we could not take it back from its account. From then on we do not try
 * any more.
 */
export async function declareGivenBack(told: {
  cooperationId: string;
  holdingId: string;
  how: string;
  today: Day;
}): Promise<void> {
  const { cooperationId, holdingId, today } = told;
  const how = told.how.trim();
  if (how === '')
    throw new Refusal('no_evidence', t('Dites comment : date et référence du virement.'), 'how');
  await inTransaction(async (tx) => {
    const { count } = await tx.shareHolding.updateMany({
      where: { id: holdingId, cooperationId, status: 'refused', givenBackOn: null, takeBackAskedOn: null },
      data: { givenBackOn: fromDay(today), givenBackHow: how },
    });
    if (count === 0) {
      throw new Refusal(
        'being_refunded',
        t('Cet argent est déjà rendu, ou en train de l’être par la plateforme.'),
      );
    }
    await tellGivenBack(tx, holdingId, how);
  });
}

/** What these subscriptions would bring, each to its own category or to that which the board says. */
async function comingTo(tx: Tx, ids: string[], category: string | null) {
  const holdings = await tx.shareHolding.findMany({
    where: { id: { in: ids } },
    select: { personId: true, category: true, nominal: true, shares: true },
  });
  return holdings.map(({ personId, nominal, shares, ...asked }) => ({
    personId,
    category: category ?? asked.category,
    amount: money(nominal.times(shares)),
  }));
}

/** The subscriptions that a decision is about and that still wait, under the cooperation's lock: one decision after the other. */
async function waiting(tx: Tx, { cooperationId, which }: BoardDecision): Promise<string[]> {
  await lockRegister(tx, cooperationId);
  const chosen =
    'holdingIds' in which
      ? { id: { in: [...which.holdingIds] } }
      : which.allWaiting.category === null
        ? {}
        : { category: which.allWaiting.category };
  const holdings = await tx.shareHolding.findMany({
    where: { cooperationId, status: 'subscribed', pledge: { status: 'released' }, ...chosen },
    select: { id: true },
  });
  return holdings.map(({ id }) => id);
}
