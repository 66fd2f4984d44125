import { randomUUID } from 'node:crypto';
import { admitMembers } from '#app/features/shares/shares.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { day } from '#app/money/day.ts';
import type { Citizen } from './cast.ts';

// A cooperative and its members, as the end of a campaign and its board have left them: how that came is another story.

/** Gives the id of « Le Fournil », owned by `owner`, which has admitted these subscribers with as many shares of 50 €. */
export async function cooperativeOf(
  owner: Citizen,
  members: readonly (readonly [Citizen, number])[],
): Promise<string> {
  const { id: cooperationId } = await db().organisation.create({
    data: {
      kind: 'cooperation',
      slug: 'fournil',
      name: 'Le Fournil',
      legalForm: 'scic',
      memberships: { create: { personId: owner.id, role: 'member' } },
    },
  });
  const holdingIds = [];
  for (const [who, shares] of members) holdingIds.push(await subscribe(cooperationId, who, shares));
  await admitMembers({ cooperationId, which: { holdingIds }, today: day('2026-12-01') });
  return cooperationId;
}

/** A subscription whose money has arrived, as the end of a campaign leaves it. */
export async function subscribe(cooperationId: string, who: Citizen, shares: number): Promise<string> {
  const slug = randomUUID();
  const on = fromDay(day('2026-11-20'));
  const project = await db().project.create({
    data: { cooperationId, slug, title: 'Des parts', status: 'published' },
  });
  const campaign = await db().campaign.create({
    data: {
      projectId: project.id,
      instrument: 'share',
      mode: 'all_or_nothing',
      status: 'succeeded',
      minimum: '50',
      optimum: '5000',
      closesOn: on,
    },
  });
  const pledge = await db().pledge.create({
    data: {
      id: randomUUID(),
      campaignId: campaign.id,
      instrument: 'share',
      personId: who.id,
      email: who.email,
      firstName: who.firstName,
      lastName: who.lastName,
      amount: 50 * shares,
      shares,
      shareCategory: 'Usagers',
      status: 'released',
      changedOn: on,
    },
  });
  const holding = await db().shareHolding.create({
    data: {
      cooperationId,
      pledgeId: pledge.id,
      personId: who.id,
      shares,
      nominal: '50',
      category: 'Usagers',
      subscribedOn: on,
    },
  });
  return holding.id;
}
