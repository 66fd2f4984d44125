import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  agree,
  setApprovalRule,
  withApproval,
  withdrawRequest,
} from '#app/features/cooperations/approvals.server.ts';
import { changeDuty, endMembership } from '#app/features/cooperations/duties.server.ts';
import { inviteToCooperation } from '#app/features/cooperations/members.server.ts';
import type { Duty } from '#app/features/people/duties.ts';
import { takePause } from '#app/features/loans/pause.server.ts';
import { proposeRescheduling } from '#app/features/loans/rescheduling.server.ts';
import { acceptInvitation } from '#app/features/people/invitations.server.ts';
import { setClock } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import { addDays, day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import * as exits from '#app/routes/porteur.$cooperation.parts.sorties.tsx';
import * as identity from '#app/routes/porteur.$cooperation.identite.tsx';
import { citizen, mailsTo, type Citizen } from '#tests/support/cast.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { grant, lentCampaign } from '#tests/support/loan-scene.ts';
import { cookieOf } from '#tests/support/session.ts';
import { answerOf, visit } from '#tests/support/visit.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let cooperationId: string;
let people: Record<'ana' | 'bob' | 'eli' | 'tom', Citizen>;
const today = day('2026-12-14');

beforeAll(async () => {
  database = await freshDatabase();
  setClock(() => new Date('2026-12-14T09:00:00Z'));
  const [ana, bob, eli, tom] = [
    await citizen('Ana'),
    await citizen('Bob'),
    await citizen('Eli'),
    await citizen('Tom'),
  ];
  people = { ana, bob, eli, tom };
  const made = await db().organisation.create({
    data: {
      kind: 'cooperation',
      slug: 'fournil',
      name: 'Le Fournil',
      legalForm: 'scic',
      memberships: { create: { personId: ana.id, role: 'member' } },
    },
  });
  cooperationId = made.id;
  await joins(bob, 'owner');
  await joins(eli, 'editor');
  await joins(tom, 'treasurer');
});
afterAll(async () => {
  setClock(() => new Date());
  await database.drop();
});

async function joins(who: Citizen, duty: Duty): Promise<void> {
  const secret = await inviteToCooperation(cooperationId, who.email, people.ana.id, duty);
  await acceptInvitation(secret, who.id);
  expect((await mailsTo(people.ana.email)).at(-1)).toBe(`${who.firstName} Martin a rejoint Le Fournil`);
}

test('who had been invited twice joins once', async () => {
  const other = await inviteToCooperation(cooperationId, 'bob.autre@exemple.fr', people.ana.id, 'editor');
  const before = await mailsTo(people.ana.email);
  await acceptInvitation(other, people.bob.id);
  expect(await mailsTo(people.ana.email)).toEqual(before);
});

const asked = async (who: Citizen, path: string, form?: Record<string, string>) =>
  visit(`/porteur/fournil/${path}`, {
    params: { cooperation: 'fournil' },
    cookie: await cookieOf(who.id),
    ...(form && { form }),
  });

test('every member reads, each acts within their duty, a stranger finds nothing', async () => {
  const rules = { intent: 'rules', minimumCapital: '100', deferralMonths: '24' };
  const acts = async (who: Citizen) =>
    (await answerOf(async () => exits.action(await asked(who, 'parts/sorties', rules)))).status;
  expect([await acts(people.ana), await acts(people.tom), await acts(people.eli)]).toEqual([303, 303, 403]);
  const reads = async (who: Citizen) => {
    const request = await asked(who, 'parts/sorties');
    return [(await answerOf(() => exits.loader(request))).status, request.context.closedForms];
  };
  // Who may not send its forms reads the page, and who may.
  expect(await reads(people.eli)).toEqual([
    200,
    {
      sentence: 'Rôles qui peuvent le faire : Responsable, Trésorerie. Le vôtre : Rédaction.',
      to: '/porteur/fournil/membres',
    },
  ]);
  expect(await reads(people.tom)).toEqual([200, undefined]);
  const writes = async (who: Citizen) =>
    (await answerOf(async () => identity.action(await asked(who, 'identite', {})))).status;
  // The editor is told what is wrong with the form; the treasurer may not send it at all.
  expect([await writes(people.eli), await writes(people.tom)]).toEqual([400, 403]);
  expect(await acts(await citizen('Zoé'))).toBe(404);
});

test('only owners invite and give roles; the last owner stays', async () => {
  await expect(inviteToCooperation(cooperationId, 'x@exemple.fr', people.eli.id)).rejects.toThrow(
    /responsables/,
  );
  const change = { cooperationId, today };
  const give = (who: Citizen, duty: Duty, by: Citizen) =>
    changeDuty({ ...change, personId: who.id, byId: by.id, duty });
  await expect(give(people.eli, 'owner', people.eli)).rejects.toThrow(/responsables/);
  await give(people.bob, 'treasurer', people.ana);
  expect((await mailsTo(people.bob.email)).at(-1)).toBe('Votre rôle dans Le Fournil a changé');
  await expect(give(people.ana, 'editor', people.ana)).rejects.toThrow(/au moins un responsable/);
  const leaves = { ...change, personId: people.ana.id, byId: people.ana.id, successorId: null };
  await expect(endMembership(leaves)).rejects.toThrow(/au moins un responsable/);
});

test('k of n: from an amount several agree before money moves, once, for that amount', async () => {
  const by = { cooperationId, personId: people.ana.id, today };
  await expect(setApprovalRule({ ...by, fromAmount: money('500'), approvals: 4 })).rejects.toThrow(
    /pas assez/,
  );
  await setApprovalRule({ ...by, fromAmount: money('500'), approvals: 2 });
  let paid = 0;
  const pay = (amount: string, subjectId = 'x') =>
    withApproval(
      { ...by, kind: 'share_exit', subjectId, amount: money(amount), what: 'Rembourser Zoé' },
      () => Promise.resolve((paid += 1)),
    );
  const requestOf = (subjectId: string) =>
    db().approvalRequest.findFirstOrThrow({ where: { subjectId, withdrawnOn: null, usedOn: null } });
  const voice = async (who: Citizen, subjectId = 'x') =>
    agree({ requestId: (await requestOf(subjectId)).id, cooperationId, personId: who.id, today });
  await pay('499.99');
  // Asked by two clicks at once, it is one request.
  const clicks = await Promise.allSettled([pay('500'), pay('500')]);
  expect(clicks.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await db().approvalRequest.count()).toBe(1);
  expect((await mailsTo(people.tom.email)).at(-1)).toBe('Votre accord est demandé pour Le Fournil');
  await voice(people.ana);
  await expect(voice(people.eli)).rejects.toThrow(/trésorerie/);
  await expect(pay('500')).rejects.toThrow(/il en manque 1/);
  await voice(people.tom);
  expect((await mailsTo(people.ana.email)).at(-1)).toBe('Assez de membres de Le Fournil sont d’accord');
  const both = await Promise.allSettled([pay('500'), pay('500')]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(paid).toBe(2);

  // What was agreed for one amount counts for no other.
  await expect(pay('600', 'y')).rejects.toThrow(/manque 1/);
  await voice(people.tom, 'y');
  await expect(pay('600.01', 'y')).rejects.toThrow(/manque 1/);
  await expect(pay('600', 'y')).rejects.toThrow(/manque 1/);
  expect(paid).toBe(2);
});

test('the rule and who may pay are changed under the rule itself; who leaves hands over', async () => {
  const by = { cooperationId, personId: people.ana.id, today };
  await expect(setApprovalRule({ ...by, fromAmount: money('0'), approvals: 1 })).rejects.toThrow(/manque 1/);
  expect(await db().approvalRule.count()).toBe(1);
  // Nor does anybody bring in somebody more who could agree with them.
  await expect(inviteToCooperation(cooperationId, 'puppet@exemple.fr', people.ana.id)).rejects.toThrow(
    /manque 1/,
  );
  expect(await db().invitation.count({ where: { email: 'puppet@exemple.fr' } })).toBe(0);
  const [invited] = await db().approvalRequest.findMany({ where: { kind: 'membership' } });
  expect(invited!.what).toBe('Inviter puppet@exemple.fr avec le rôle : Responsable');
  await withdrawRequest({ requestId: invited!.id, cooperationId, personId: people.bob.id, today });
  const out = { cooperationId, personId: people.tom.id, byId: people.ana.id, today };
  await expect(endMembership({ ...out, successorId: people.bob.id })).rejects.toThrow(/manque 1/);
  const request = await db().approvalRequest.findFirstOrThrow({
    where: { kind: 'membership', withdrawnOn: null },
  });
  await agree({ requestId: request.id, cooperationId, personId: people.bob.id, today });
  await endMembership({ ...out, successorId: people.bob.id });
  expect((await mailsTo(people.eli.email)).at(-1)).toBe('Tom Martin n’est plus membre de Le Fournil');
  expect(await db().membershipEnd.findMany()).toMatchObject([
    { personId: people.tom.id, successorId: people.bob.id, duty: 'treasurer' },
  ]);
  // Two are left to agree: neither may go without another.
  const bobLeaves = { cooperationId, personId: people.bob.id, byId: people.bob.id, today, successorId: null };
  await expect(endMembership(bobLeaves)).rejects.toThrow(/plus assez de membres/);
  // The treasurer who left agrees to nothing any more.
  const rule = await db().approvalRequest.findFirstOrThrow({
    where: { kind: 'approval_rule', usedOn: null },
  });
  await expect(agree({ requestId: rule.id, cooperationId, personId: people.tom.id, today })).rejects.toThrow(
    /trésorerie/,
  );
});

test('a pause, and another plan put to the lenders, wait for the agreement that the rule asks for', async () => {
  const lent = await lentCampaign([{ name: 'Lou', lent: '1200' }], { annualRate: '0.03', count: 12 }, today);
  await db().loanOffer.update({
    where: { campaignId: lent.campaign.id },
    data: { pauseCount: 2, pauseLongest: 3 },
  });
  const { id: loanId } = await grant(lent.campaign, lent.total, today);
  const [moulin, zoe] = [lent.cooperation.id, await citizen('Zoé')];
  await db().membership.create({ data: { personId: zoe.id, organisationId: moulin, role: 'member' } });
  const by = { cooperationId: moulin, personId: lent.member.id, today };
  await setApprovalRule({ ...by, fromAmount: money('200'), approvals: 2 });
  const agreed = async (kind: string) => {
    const request = await db().approvalRequest.findFirstOrThrow({ where: { cooperationId: moulin, kind } });
    await agree({ requestId: request.id, cooperationId: moulin, personId: zoe.id, today });
    return `${request.what} (${request.amount?.toFixed(2)})`;
  };
  const pause = (instalments: number, version: number) =>
    takePause({ loanId, cooperationId: moulin, byId: lent.member.id, why: '', instalments, version }, today);
  // Three instalments put off are more than the rule's amount.
  await expect(pause(3, 1)).rejects.toThrow(/manque 1/);
  expect(await db().loanChange.count()).toBe(0);
  expect((await mailsTo(zoe.email)).at(-1)).toBe('Votre accord est demandé pour Le Moulin commun');
  expect(await agreed('loan_pause')).toMatch(
    /^Prendre une pause de 3.échéances : Un moulin à farine \(29\d\.\d\d\)$/,
  );
  await pause(3, 1);
  expect(await db().loanChange.count()).toBe(1);

  const closesOn = addDays(today, 30);
  const propose = () =>
    proposeRescheduling(
      {
        loanId,
        cooperationId: moulin,
        byId: lent.member.id,
        version: 2,
        why: 'Le four doit être refait cet hiver.',
        count: 24,
        principalGrace: 0,
        firstDue: addDays(closesOn, 40),
        closesOn,
      },
      today,
    );
  await expect(propose()).rejects.toThrow(/manque 1/);
  expect(await db().vote.count()).toBe(0);
  expect(await agreed('loan_rescheduling')).toMatch(/^Proposer aux prêteurs 24.échéances.*\(1200\.00\)$/);
  const { id } = await propose();
  expect(await db().loanProposal.findUniqueOrThrow({ where: { id } })).toMatchObject({ loanId, count: 24 });
  // An agreement is used once.
  expect(await db().approvalRequest.count({ where: { cooperationId: moulin, usedOn: null } })).toBe(0);
});
