import { afterEach, beforeEach, expect, test } from 'vitest';
import { bankPage, unexplainedLine } from '#app/features/bank/bank.queries.server.ts';
import { settleBankLine } from '#app/features/bank/settle.server.ts';
import { writeOffDebt } from '#app/features/disputes/debt.server.ts';
import { disputePage } from '#app/features/disputes/dispute-page.queries.server.ts';
import { answerBank } from '#app/features/disputes/evidence.server.ts';
import { walletsToPayOut } from '#app/features/payouts/batch.server.ts';
import { putInWallet } from '#app/features/pledges/give-back.server.ts';
import { db } from '#app/infra/db.server.ts';
import { addDays, day } from '#app/money/day.ts';
import { runJob } from '#jobs/runner.ts';
import { books } from '#tests/support/books.ts';
import { camt } from '#tests/support/camt.ts';
import { citizen, gift, liveUntil, loan, pledge, statuses, type CastProject } from '#tests/support/cast.ts';
import { everythingHolds } from '#tests/support/holds.ts';
import { openMill } from '#tests/support/mill.ts';
import { dispute, happensHeardTwice, tellStandIn } from '#tests/support/stand-in.ts';
import { importBankFile } from '../../bin/story/bank-import.ts';
import type { World } from '../../bin/world.ts';

// What is owed to us after a dispute, what we owe and Stripe cannot give back, and what we tell a bank.

let world: World;
let project: CastProject;
let operator: string;

beforeEach(async () => {
  ({ world, project } = await openMill('all_or_nothing'));
  operator = (await db().membership.findFirstOrThrow({ where: { role: 'operator' } })).personId;
});
afterEach(() => world.close());

let files = 0;

/** The bank shows a line that nobody can explain; gives its id. */
async function lineOf(amount: string): Promise<string> {
  files += 1;
  const reference = `L-${files}`;
  const on = world.today();
  const bytes = camt({
    id: `S-${files}`,
    on,
    kind: '054',
    lines: [{ reference, amount, on, words: 'VIREMENT' }],
  });
  await importBankFile({ bytes, fileName: 'releve.xml', personId: operator });
  return (await db().bankLine.findFirstOrThrow({ where: { reference } })).id;
}

const settle = (lineId: string, as: 'given_back' | 'debt_paid', about: string | null) =>
  settleBankLine({
    lineId,
    as,
    about,
    why: 'Vu avec la personne',
    reference: null,
    personId: operator,
    today: world.today(),
  });

/** Ana has lent 200 €, her bank has taken them back for good: the share stands, and she owes them. */
async function lostLoan() {
  const ana = await citizen('Ana');
  const ids = [
    await pledge(world, loan(project, ana, { amount: '200' })),
    await pledge(world, loan(project, await citizen('Ben'), { amount: '100' })),
  ];
  await liveUntil(world, day('2026-11-20'));
  expect(await statuses(...ids)).toEqual(['released', 'released']);
  const disputeId = await dispute(world, ids[0]!);
  await happensHeardTwice(world, `disputes/${disputeId}/lose`);
  const names = { [ids[0]!]: 'ana', [ana.id]: 'ana' };
  return { ana, disputeId, names };
}

test('a lender pays what a bank took back from us, in two transfers; won after all, it is in their wallet', async () => {
  const { disputeId, names } = await lostLoan();
  expect(await books(names)).toMatch(/assets:owed:pledge:ana +200\.00/);
  const first = await lineOf('150.00');
  expect((await unexplainedLine(first, world.today()))!.about).toMatchObject([
    { value: `dispute:${disputeId}`, label: expect.stringMatching(/Ana Martin.*doit 200,00/) },
  ]);
  await expect(settle(first, 'debt_paid', null)).rejects.toThrow(/Dites quelle dette/);
  await settle(first, 'debt_paid', `dispute:${disputeId}`);
  await expect(settle(first, 'debt_paid', `dispute:${disputeId}`)).rejects.toThrow(/déjà expliquée/);
  expect(await books(names)).toMatch(/assets:owed:pledge:ana +50\.00/);
  expect(await books(names)).toMatch(/assets:bank +150\.00/);
  await everythingHolds(world, { mayBeUnderWay: true });
  const tooMuch = await lineOf('60.00');
  await expect(settle(tooMuch, 'debt_paid', `dispute:${disputeId}`)).rejects.toThrow(
    /moindre que cette ligne/,
  );
  await settle(await lineOf('50.00'), 'debt_paid', `dispute:${disputeId}`);
  expect(await books(names)).not.toContain('assets:owed');
  expect((await bankPage(world.today())).waiting.map(({ id }) => id)).toEqual([tooMuch]);
  await everythingHolds(world, { mayBeUnderWay: true });

  await happensHeardTwice(world, `disputes/${disputeId}/win`);
  expect(await books(names)).toMatch(/liabilities:wallet:ana +-200\.00/);
  await everythingHolds(world, { mayBeUnderWay: true });
});

test('a debt is given up with a reason: the platform bears it, and the lender is paid again', async () => {
  const { ana, disputeId, names } = await lostLoan();
  const order = { disputeId, why: 'La personne est partie sans adresse', today: world.today() };
  await expect(writeOffDebt({ ...order, personId: ana.id })).rejects.toThrow(/Seule l’équipe/);
  await writeOffDebt({ ...order, personId: operator });
  await expect(writeOffDebt({ ...order, personId: operator })).rejects.toThrow(/Rien n’est dû/);
  expect(await books(names)).toMatch(/expenses:losses +200\.00/);
  expect(await books(names)).not.toContain('assets:owed');
  expect(await disputePage(disputeId)).toMatchObject({ owed: null, writtenOff: { why: order.why } });
  await everythingHolds(world, { mayBeUnderWay: true });
  // The bank thinks again: it is no loss any more.
  await happensHeardTwice(world, `disputes/${disputeId}/win`);
  expect(await books(names)).not.toMatch(/expenses:losses|assets:owed|wallet/);
  await everythingHolds(world, { mayBeUnderWay: true });
});

test('a guest is given back by a transfer made by hand, which the bank’s line shows; somebody with an account, by the next file', async () => {
  const ben = await citizen('Ben');
  const ids = [
    await pledge(world, gift(project, null, { amount: '60' })),
    await pledge(world, gift(project, ben, { amount: '35' })),
  ];
  await liveUntil(world, day('2026-11-04'));
  await world.advance(day('2026-11-10'));
  expect(await statuses(...ids)).toEqual(['refunded', 'refunded']);
  for (const { refundId } of await db().pledge.findMany({ where: { id: { in: ids } } })) {
    await happensHeardTwice(world, `refunds/${refundId}/fail`);
  }
  expect(await statuses(...ids)).toEqual(['collected', 'collected']);
  const line = await lineOf('-60.00');
  const [option] = (await unexplainedLine(line, world.today()))!.about;
  expect(option).toMatchObject({ value: `pledge:${ids[0]}`, label: expect.stringContaining('Inès Garcia') });
  await expect(settle(line, 'given_back', `pledge:${ids[1]}`)).rejects.toThrow(/pas le montant/);
  await settle(line, 'given_back', option!.value);
  await expect(settle(await lineOf('-60.00'), 'given_back', option!.value)).rejects.toThrow(
    /plus, d’être rendu/,
  );
  await putInWallet({ pledgeId: ids[1]!, personId: operator, today: world.today() });
  await expect(putInWallet({ pledgeId: ids[1]!, personId: operator, today: world.today() })).rejects.toThrow(
    /plus, d’être rendu/,
  );
  expect(await statuses(...ids)).toEqual(['refunded', 'refunded']);
  expect(await books({ [ben.id]: 'ben' })).toBe(`
 account                    balance
 assets:bank                -120.00
 assets:stripe               693.07
 equity:float               -600.00
 expenses:processing-fees      1.93
 liabilities:suspense:bank    60.00
 liabilities:wallet:ben      -35.00
`);
  await db().person.update({ where: { id: ben.id }, data: { iban: 'FR1420041010050500013M02606' } });
  expect(await walletsToPayOut(world.today())).toMatchObject([{ personId: ben.id }]);
  await everythingHolds(world, { mayBeUnderWay: true });
});

test('the bank is answered with what our rows prove, once, also when Stripe’s answer is lost', async () => {
  const ana = await citizen('Ana');
  const id = await pledge(world, loan(project, ana, { amount: '200' }));
  await pledge(world, loan(project, await citizen('Ben'), { amount: '100' }));
  await liveUntil(world, day('2026-11-20'));
  const disputeId = await dispute(world, id);
  const { draft } = (await disputePage(disputeId))!;
  expect(draft!.customer_email_address).toBe(ana.email);
  expect(draft!.product_description).toBe('Prêt, projet « Un moulin à farine » de Le Moulin');
  expect(draft!.uncategorized_text).toMatch(/votre prêt de 200,00\s€/);
  expect(draft!.uncategorized_text).toMatch(/Délai de réflexion .* sans révocation/);
  expect(draft!.uncategorized_text).toMatch(/Argent versé à Le Moulin le \d+ novembre 2026/);

  const today = world.today();
  const evidence = { ...draft!, uncategorized_text: 'winning_evidence' };
  await expect(answerBank({ disputeId, evidence, personId: ana.id, today })).rejects.toThrow(
    /Seule l’équipe/,
  );
  // Stripe is silent: the answer is kept, and asked again by the job, as it was.
  await tellStandIn(world, 'chaos', { drop: 1 });
  expect(await answerBank({ disputeId, evidence, personId: operator, today })).toBe('unanswered');
  await tellStandIn(world, 'chaos');
  expect(await disputePage(disputeId)).toMatchObject({ answered: { passedOn: false }, draft: null });
  await expect(answerBank({ disputeId, evidence, personId: operator, today })).rejects.toThrow(/déjà partie/);
  await world.advance(addDays(today, 2));
  expect(await runJob('answer-disputes', { today: world.today() })).toMatchObject({ failed: 0 });
  await world.drain();
  expect(await disputePage(disputeId)).toMatchObject({ status: 'won', answered: { passedOn: true } });
  await everythingHolds(world, { mayBeUnderWay: true });
});
