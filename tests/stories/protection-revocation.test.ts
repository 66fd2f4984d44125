import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { revokePledge } from '#app/features/pledges/revoke.server.ts';
import { offerPlaces, waitForPlace, waitingPlaceOf } from '#app/features/pledges/waiting-list.server.ts';
import { placePledge } from '#app/features/pledges/pledge.server.ts';
import { setClock } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { day } from '#app/money/day.ts';
import { money, zero } from '#app/money/money.ts';
import * as calendar from '#app/routes/engagements.$pledge_.reflexion[.]ics.ts';
import * as link from '#app/routes/revoquer.$token.tsx';
import {
  citizen,
  cooperation,
  loanCall,
  openProject,
  type CastCooperation,
  type Citizen,
} from '#tests/support/cast.ts';
import { openLoanCampaign } from '#tests/support/lender.ts';
import { cookieOf } from '#tests/support/session.ts';
import { openWorld } from '#tests/support/stage.ts';
import { answerOf, visit } from '#tests/support/visit.ts';
import { startCheckout } from '#app/features/pledges/start-checkout.server.ts';
import type { World } from '../../bin/world.ts';

let world: World;
let moulin: CastCooperation;
let campaignId: string;

beforeAll(async () => {
  world = await openWorld('2026-11-02');
  moulin = await cooperation(world, 'Le Moulin');
  const closesOn = day('2026-12-31');
  const call = loanCall({ minimum: '500', optimum: '1000', closesOn, minimumPledge: '20' });
  campaignId = (await openProject(world, moulin, 'Une roue', [call])).campaigns.loan!;
});
afterAll(async () => {
  setClock(() => new Date());
  await world.close();
});

const at = (text: string) => new Date(`${text}+01:00`);

async function lend(who: Citizen, amount: string, on: Date): Promise<string> {
  const { id: personId, ...names } = who;
  const visible = { showName: false, showAmount: false };
  const { id } = await placePledge({
    id: crypto.randomUUID(),
    campaignId,
    instrument: 'loan' as const,
    personId,
    ...names,
    ...visible,
    amount: money(amount),
    tip: zero,
    at: on,
  });
  return id;
}

async function reserve(who: Citizen, amount: string, on: Date): Promise<string> {
  const id = await lend(who, amount, on);
  await world.visit(await startCheckout(id), { method: 'card', name: who.firstName });
  await world.drain();
  return id;
}

const lettersTo = (to: string) => db().mail.findMany({ where: { to } });

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'taken',
    (error: unknown) => {
      if (error instanceof Refusal) return error.code;
      throw error;
    },
  );

describe('scenario 5: a lender revokes', () => {
  let lou: Citizen;
  let first: Citizen;
  let second: Citizen;
  let pledgeId: string;

  beforeAll(async () => {
    [lou, first, second] = [await citizen('Lou'), await citizen('Un'), await citizen('Deux')];
    pledgeId = await reserve(lou, '600', at('2026-11-02T14:30:00'));
    await reserve(await citizen('Ali'), '400', at('2026-11-02T15:00:00'));
  });

  test('the campaign is full: those who come wait in order', async () => {
    expect(await refusalOf(lend(first, '100', at('2026-11-03T09:00:00')))).toBe('above_optimum');
    for (const [who, amount] of [
      [first, '500'],
      [second, '300'],
    ] as const) {
      await waitForPlace({
        campaignId,
        personId: who.id,
        amount: money(amount),
        at: at('2026-11-03T10:00:00'),
      });
    }
    expect(await waitingPlaceOf(campaignId, second.id)).toMatchObject({ position: 2, offerEndsAt: null });
  });

  test('the letter has a link that shows, and only its button revokes', async () => {
    const letter = (await lettersTo(lou.email)).find(({ text }) => text.includes('/revoquer/'))!;
    const token = /\/revoquer\/([\w-]+)/.exec(letter.text)![1]!;
    setClock(() => at('2026-11-05T20:00:00'));
    const open = () => answerOf(() => link.loader(visit(`/revoquer/${token}`, { params: { token } })));
    const seen = (await open()).page as { pledge: { isRevocable: boolean; until: string } };
    expect(seen.pledge.isRevocable).toBe(true);
    expect(seen.pledge.until).toMatch(/vendredi 6 novembre 2026 à 23/);
    expect((await db().pledge.findUniqueOrThrow({ where: { id: pledgeId } })).status).toBe('reserved');

    const press = () =>
      answerOf(() => link.action(visit(`/revoquer/${token}`, { params: { token }, form: {} })));
    expect((await press()).location).toBe(`/revoquer/${token}`);
    expect((await db().pledge.findUniqueOrThrow({ where: { id: pledgeId } })).status).toBe('revoked');
    expect((await press()).location).toBe(`/revoquer/${token}`);
    expect((await lettersTo(lou.email)).filter(({ subject }) => subject.includes('révoqué'))).toHaveLength(1);
    const other = await answerOf(() => link.loader(visit('/revoquer/x', { params: { token: 'x' } })));
    expect(other.page).toEqual({ pledge: null });
  });

  test('the cooperation is told how much, and not who', async () => {
    const letters = (await lettersTo(moulin.member.email)).filter(({ subject }) =>
      subject.includes('révoqué'),
    );
    expect(letters).toHaveLength(1);
    expect(letters[0]!.text).not.toMatch(/Lou/);
  });

  test('those who wait are offered what came free, in order and as far as it goes', async () => {
    const told = await waitingPlaceOf(campaignId, first.id);
    expect(told?.amount).toMatch(/^500,00/);
    expect(told?.offerEndsAt).toEqual(new Date('2026-11-07T22:59:59.999Z'));
    expect((await waitingPlaceOf(campaignId, second.id))?.amount).toMatch(/^100,00/);
    expect((await lettersTo(first.email)).map(({ subject }) => subject)).toContain(
      'Une place s’est libérée pour « Une roue »',
    );
    const stranger = await citizen('Zoé');
    expect(await refusalOf(lend(stranger, '50', at('2026-11-06T09:00:00')))).toBe('above_optimum');
    expect(await refusalOf(lend(first, '500', at('2026-11-06T09:00:00')))).toBe('taken');
    expect(await waitingPlaceOf(campaignId, first.id)).toBeNull();
  });

  test('what was not taken in two days lapses, and is free for all', async () => {
    await offerPlaces(campaignId, at('2026-11-08T00:00:00'));
    expect(await waitingPlaceOf(campaignId, second.id)).toBeNull();
    expect(await refusalOf(lend(await citizen('Max'), '100', at('2026-11-08T09:00:00')))).toBe('taken');
  });
});

test('one millisecond after the fourth day it is too late, and the calendar says which day', async () => {
  const lou = await citizen('Lou');
  const endsAt = new Date('2026-11-06T22:59:59.999Z');
  const lenders = [{ personId: lou.id, amount: '100', reflectionEndsAt: endsAt }];
  const [pledgeId] = (await openLoanCampaign('Trop tard', lenders, day('2026-12-31'))).pledgeIds;
  const late = { pledgeId: pledgeId!, personId: lou.id, at: new Date(endsAt.getTime() + 1) };
  expect(await refusalOf(revokePledge(late))).toBe('reflection_over');
  expect(await refusalOf(revokePledge({ ...late, personId: crypto.randomUUID() }))).toBe('not_yours');

  const cookie = await cookieOf(lou.id);
  const asked = visit(`/engagements/${pledgeId}/reflexion.ics`, { params: { pledge: pledgeId! }, cookie });
  const file = await calendar.loader(asked);
  expect(file.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
  expect(await file.text()).toContain('DTSTART;VALUE=DATE:20261106');

  expect(await refusalOf(revokePledge({ ...late, at: endsAt }))).toBe('taken');
});
