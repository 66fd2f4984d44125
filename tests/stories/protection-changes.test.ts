import { afterAll, beforeAll, expect, test } from 'vitest';
import { campaignsToClose, closeCampaign } from '#app/features/campaigns/close.server.ts';
import {
  cancelOffer,
  changesToCancel,
  correctChange,
  declareChange,
} from '#app/features/campaigns/offer-change.server.ts';
import { projectCards } from '#app/features/discovery/cards.queries.server.ts';
import { placePledge } from '#app/features/pledges/pledge.server.ts';
import { changesOf } from '#app/features/protection/suspension.queries.server.ts';
import { workPage } from '#app/features/worklist/work.queries.server.ts';
import { db } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { day } from '#app/money/day.ts';
import { money, zero } from '#app/money/money.ts';
import { citizen } from '#tests/support/cast.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { openLoanCampaign } from '#tests/support/lender.ts';
import { loadParameters } from '../../prisma/seed/parameters.ts';

let drop: () => Promise<void>;
beforeAll(async () => {
  ({ drop } = await freshDatabase());
  await loadParameters();
});
afterAll(() => drop());

const at = (text: string) => new Date(`${text}+01:00`);

/** An offer until the end of November, with one pledge whose reflection is long over and place for more. */
async function offer(title: string) {
  const who = await citizen('Lou');
  const lenders = [{ personId: who.id, amount: '100', reflectionEndsAt: at('2026-11-01T00:00:00') }];
  const story = await openLoanCampaign(title, lenders, day('2026-11-30'));
  await db().campaign.update({ where: { id: story.campaignId }, data: { optimum: '500' } });
  const member = await citizen('Mia');
  const { cooperationId: organisationId } = await db().project.findUniqueOrThrow({
    where: { id: story.projectId },
  });
  await db().membership.create({ data: { organisationId, personId: member.id, role: 'member' } });
  return { ...story, who, member };
}
const by = crypto.randomUUID();

async function lend(campaignId: string, on: Date) {
  const { id: personId, ...names } = await citizen('Max');
  const wish = {
    instrument: 'loan' as const,
    amount: money('50'),
    tip: zero,
    showName: false,
    showAmount: false,
  };
  return placePledge({ id: crypto.randomUUID(), campaignId, personId, ...names, ...wish, at: on }).then(
    () => 'taken',
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  );
}
const stateInLists = async (projectId: string) =>
  (await projectCards([projectId], day('2026-12-10')))[0]?.state.name;
const subjects = async (to: string) =>
  (await db().mail.findMany({ where: { to } })).map((mail) => mail.subject);

test('a change that leaves the information whole: investors are told and may think again, the offer goes on', async () => {
  const { campaignId, who, projectId } = await offer('Un four');
  const change = { campaignId, what: 'Le four sera électrique.', complete: true, by };
  await declareChange({ ...change, at: at('2026-11-10T09:00:00') });
  expect(await subjects(who.email)).toEqual(['L’offre « Un four » a changé']);
  const pledge = await db().pledge.findFirstOrThrow({ where: { campaignId } });
  expect(pledge.reflectionEndsAt).toEqual(new Date('2026-11-14T22:59:59.999Z'));
  expect(await lend(campaignId, at('2026-11-10T10:00:00'))).toBe('taken');
  expect(await changesOf(projectId)).toMatchObject([{ on: '10 novembre 2026', suspendedUntil: null }]);
});

test('scenario 12: incomplete, it is suspended thirty days; corrected, it goes on', async () => {
  const { campaignId, who, member, projectId } = await offer('Une forge');
  const change = { campaignId, what: 'Les comptes 2025 manquent.', complete: false, by };
  const { id } = await declareChange({ ...change, at: at('2026-11-10T09:00:00') });
  expect(await changesOf(projectId)).toMatchObject([{ suspendedUntil: '10 décembre 2026' }]);
  expect(await lend(campaignId, at('2026-11-11T10:00:00'))).toBe('not_open');
  // Its last day goes by: nothing is closed and nobody charged while it is suspended.
  expect((await campaignsToClose(day('2026-12-05'))).map((campaign) => campaign.id)).not.toContain(
    campaignId,
  );
  expect(await closeCampaign(campaignId, day('2026-12-05'))).toBe('waiting');
  await expect(declareChange({ ...change, at: at('2026-11-12T09:00:00') })).rejects.toThrow('déjà suspendue');
  const waiting = () =>
    workPage({ kind: 'suspension', standing: 'all', words: '' }, 1, by, day('2026-11-12'));
  expect((await waiting()).rows).toMatchObject([
    { kind: 'Offre suspendue', to: `/operateur/projets/${projectId}/offres`, dueOn: '2026-12-10' },
  ]);

  await correctChange(id, at('2026-11-20T09:00:00'));
  await correctChange(id, at('2026-11-21T09:00:00'));
  expect((await waiting()).rows).toEqual([]);
  expect(await subjects(who.email)).toEqual([
    'L’offre « Une forge » a changé',
    'L’offre « Une forge » reprend',
  ]);
  expect(await subjects(member.email)).toEqual([
    'L’offre « Une forge » est suspendue',
    'L’offre « Une forge » reprend',
  ]);
  expect(await lend(campaignId, at('2026-11-20T10:00:00'))).toBe('taken');
  expect(await changesToCancel(day('2027-01-31'))).toEqual([]);
});

test('scenario 12: not corrected on the thirtieth day, it is cancelled the day after and nobody pays', async () => {
  const { campaignId, who, member, projectId } = await offer('Un étang');
  const change = { campaignId, what: 'Le permis est annulé.', complete: false, by };
  const { id } = await declareChange({ ...change, at: at('2026-11-10T09:00:00') });
  expect(await changesToCancel(day('2026-12-10'))).toEqual([]);
  await cancelOffer(id, day('2026-12-10'));
  expect((await db().campaign.findUniqueOrThrow({ where: { id: campaignId } })).status).toBe('open');
  expect(await stateInLists(projectId)).toBe('suspendue');
  expect(await changesToCancel(day('2026-12-11'))).toEqual([{ id, label: 'Un étang' }]);
  await cancelOffer(id, day('2026-12-11'));
  await cancelOffer(id, day('2026-12-11'));
  expect((await db().campaign.findUniqueOrThrow({ where: { id: campaignId } })).status).toBe('failed');
  expect(await stateInLists(projectId)).toBe('annulee');
  expect((await db().pledge.findFirstOrThrow({ where: { campaignId } })).status).toBe('cancelled');
  expect(await subjects(who.email)).toEqual([
    'L’offre « Un étang » a changé',
    'L’offre « Un étang » est annulée',
  ]);
  expect(await subjects(member.email)).toEqual([
    'L’offre « Un étang » est suspendue',
    'L’offre « Un étang » est annulée',
  ]);
  expect(await changesOf(projectId)).toMatchObject([
    { suspendedUntil: null, cancelledOn: '11 décembre 2026' },
  ]);
});
