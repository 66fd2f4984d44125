import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { setClock } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import { reflectionEnd } from '#app/lending/reflection.ts';
import { day } from '#app/money/day.ts';
import * as space from '#app/routes/mon-espace._index.tsx';
import * as engagement from '#app/routes/mon-espace.engagements.$pledge.tsx';
import { freshDatabase } from '#tests/support/database.ts';
import { debit, grant, openLoanCampaign } from '#tests/support/lender.ts';
import { plain } from '#tests/support/plain.ts';
import { cookieOf } from '#tests/support/session.ts';
import { answerOf, visit } from '#tests/support/visit.ts';

let drop: () => Promise<void>;
beforeAll(async () => ({ drop } = await freshDatabase()));
afterAll(() => drop());
afterEach(() => setClock(() => new Date()));

type Someone = { id: string; email: string; cookie: string };

async function someone(firstName: string, verified = true): Promise<Someone> {
  const email = `${firstName.toLowerCase()}-${randomUUID().slice(0, 6)}@exemple.fr`;
  const emailVerifiedAt = verified ? new Date() : null;
  const { id } = await db().person.create({ data: { email, firstName, lastName: 'Riou', emailVerifiedAt } });
  return { id, email, cookie: await cookieOf(id) };
}

type SpacePage = Awaited<ReturnType<typeof space.loader>>;

async function spaceOf({ cookie }: Someone): Promise<SpacePage> {
  return (await answerOf(() => space.loader(visit('/mon-espace', { cookie })))).page as SpacePage;
}

const at = (pledge: string, cookie: string) => ({ params: { pledge }, cookie });

test('a lender sees what came, what comes, what is late and what we owe them', async () => {
  const [anne, paul] = [await someone('Anne'), await someone('Paul')];
  const lenders = [
    { personId: anne.id, amount: '1000.00' },
    { personId: paul.id, amount: '500.00' },
  ];
  const story = await openLoanCampaign('Le moulin', lenders, day('2026-02-20'));
  const loanId = await grant(story, day('2026-03-02'));
  for (let number = 1; number <= 6; number += 1) {
    await debit(loanId, number, day(`2026-${String(number + 3).padStart(2, '0')}-02`), 'succeeded');
  }
  await debit(loanId, 7, day('2026-10-02'), 'failed');
  setClock(() => new Date('2026-10-07T08:00:00Z'));

  const page = await spaceOf(anne);
  expect(page.late).toMatchObject([{ project: 'Le moulin', since: '2 octobre 2026' }]);
  // 1,500 € over 12 months at 2 % is 126.36 € a month; two thirds of six of them, computed apart by hand.
  const { lent, outstanding, principal, interest, withheld, wallet } = page.money;
  expect([lent, outstanding, principal, interest, withheld, wallet].map(plain)).toEqual([
    '1 000,00 €',
    '502,48 €',
    '497,52 €',
    '7,92 €',
    '2,48 €',
    '502,96 €',
  ]);
  expect(page.months.map(({ title }) => title)).toEqual([
    'octobre 2026',
    'novembre 2026',
    'décembre 2026',
    'janvier 2027',
    'février 2027',
    'mars 2027',
  ]);
  const [late, next] = page.months.map(({ lines }) => lines[0]!);
  expect(plain(late!.state.label)).toBe('En retard de 5 jours');
  expect(late!.state.note).toBe('Le prélèvement a été refusé.');
  expect(next!.state.label).toBe('À venir');
  expect(page.commitments.map(({ state, stage }) => [state.label, stage])).toEqual([['Prêté', 'alive']]);

  const shown = await answerOf(() => engagement.loader(visit('/', at(story.pledgeIds[0]!, anne.cookie))));
  const { repayments } = shown.page as {
    repayments: { received: { net: string }[]; coming: { principal: string }[] };
  };
  expect(repayments.received).toHaveLength(6);
  const cents = repayments.coming.map(({ principal }) => BigInt(principal.replace(/\D/g, '')));
  expect(cents.reduce((sum, one) => sum + one, 0n)).toBe(50_248n);

  const paulsPage = await answerOf(() => engagement.loader(visit('/', at(story.pledgeIds[0]!, paul.cookie))));
  expect(paulsPage.status).toBe(404);
});

test('an engagement in reflection is taken back by one press, and not one instant later', async () => {
  const [marie, other] = [await someone('Marie'), await someone('Luc')];
  const offered = new Date('2026-11-02T13:30:00Z');
  const reflectionEndsAt = reflectionEnd(offered, 4);
  const lenders = ['100.00', '200.00'].map((amount) => ({ personId: marie.id, amount, reflectionEndsAt }));
  const { pledgeIds } = await openLoanCampaign('La forge', lenders, day('2026-12-15'));
  const [first, second] = pledgeIds as [string, string];
  const revoke = (pledge: string, cookie: string) =>
    answerOf(() => engagement.action(visit('/', { ...at(pledge, cookie), form: { intent: 'revoke' } })));

  setClock(() => reflectionEndsAt);
  const page = await spaceOf(marie);
  expect(plain(page.commitments[0]!.state.sentence)).toContain('jusqu’au vendredi 6 novembre 2026 à 23 h 59');
  expect((await revoke(first, other.cookie)).status).toBe(404);
  expect((await revoke(first, marie.cookie)).status).toBe(303);
  expect((await db().pledge.findUniqueOrThrow({ where: { id: first } })).status).toBe('revoked');

  setClock(() => new Date(reflectionEndsAt.getTime() + 1));
  const late = await revoke(second, marie.cookie);
  expect(late.status).toBe(422);
  expect(late.errors['']![0]).toContain('réflexion');
  expect((await db().pledge.findUniqueOrThrow({ where: { id: second } })).status).toBe('reserved');
});

test('a gift made as a guest appears once its address is proven, and not before', async () => {
  const [proven, unproven] = [await someone('Zoé'), await someone('Léo', false)];
  const { campaignId } = await openLoanCampaign(
    'Le four',
    [{ personId: (await someone('Rose')).id, amount: '100.00' }],
    day('2026-12-15'),
  );
  for (const { email } of [proven, unproven]) {
    const gift = { instrument: 'gift' as const, amount: '30.00', status: 'collected' as const };
    const names = { email, firstName: 'X', lastName: 'Y' };
    await db().pledge.create({
      data: { id: randomUUID(), campaignId, ...gift, ...names, changedOn: new Date('2026-11-20') },
    });
  }
  expect((await spaceOf(proven)).commitments).toHaveLength(1);
  expect((await spaceOf(unproven)).commitments).toHaveLength(0);
});

test('a new citizen has an empty space, and no other door', async () => {
  const page = await spaceOf(await someone('Nour'));
  expect([page.commitments, page.months, page.payouts]).toEqual([[], [], []]);
  expect(page.money.isLender).toBe(false);
  const nobody = await answerOf(() => space.loader(visit('/mon-espace')));
  expect([nobody.status, nobody.location]).toEqual([302, '/connexion?suite=%2Fmon-espace']);
});
