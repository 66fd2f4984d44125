import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { checkBooks } from '#app/features/books/checks.server.ts';
import { proposePayoutBatch, walletsToPayOut } from '#app/features/payouts/batch.server.ts';
import { placePledge } from '#app/features/pledges/pledge.server.ts';
import { startCheckout } from '#app/features/pledges/start-checkout.server.ts';
import { heldOfWallet, spendableFromWallet } from '#app/features/pledges/wallet.server.ts';
import { refundRefused } from '#app/features/shares/refused.server.ts';
import { refuseMembers } from '#app/features/shares/shares.server.ts';
import { db } from '#app/infra/db.server.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { owedOn } from '#app/ledger/ledger.server.ts';
import { addDays, day } from '#app/money/day.ts';
import * as page from '#app/routes/engagements.$pledge.tsx';
import * as tables from '#app/routes/mon-espace.tableaux.$table.ts';
import * as own from '#app/routes/mon-espace.engagements.$pledge.tsx';
import { borrow, liveLoan, type Lent } from '#tests/support/borrower.ts';
import { books } from '#tests/support/books.ts';
import {
  liveUntil,
  loan,
  loanCall,
  openProject,
  pledge,
  shareCall,
  shares,
  statuses,
  type CastProject,
} from '#tests/support/cast.ts';
import { plain } from '#tests/support/plain.ts';
import { cookieOf } from '#tests/support/session.ts';
import { openWorld } from '#tests/support/stage.ts';
import { answerOf, visit } from '#tests/support/visit.ts';
import { tableFaults } from '#tests/support/table.ts';
import { cards } from '../../bin/story/pages.ts';
import type { World } from '../../bin/world.ts';

let world: World;
let lent: Lent;
let cookie: string;

/** Ana and Ben have lent, and one of two instalments has been paid back to them. Nothing of it is transferred: Ana has given no IBAN. */
beforeAll(async () => {
  world = await openWorld('2026-10-01');
  lent = await borrow(world, { lends: { Ana: '500', Ben: '700' }, count: 2, withoutIban: ['Ana'] });
  await liveLoan(world, day('2026-11-20'));
  cookie = await cookieOf(ana().id);
});
afterAll(() => world.close());
afterEach(async () => {
  const broken = (await checkBooks(world.today())).filter(({ holds }) => !holds);
  expect(broken).toEqual([]);
});

const ana = () => lent.lenders['Ana']!;
const spendable = async () => (await spendableFromWallet(ana().id)).toFixed(2);
const inWallet = async () => (await owedOn(db(), accounts.wallet(ana().id))).toFixed(2);
const press = (id: string, intent: string) =>
  answerOf(() =>
    page.action(visit(`/engagements/${id}`, { params: { pledge: id }, cookie, form: { intent } })),
  );
const seen = async (id: string) =>
  (await answerOf(() => page.loader(visit(`/engagements/${id}`, { params: { pledge: id }, cookie }))))
    .page as Awaited<ReturnType<typeof page.loader>>;
const letterTo = async (email: string, subject: string) =>
  plain(
    (
      await db().mail.findFirstOrThrow({
        where: { to: email, subject: { contains: subject } },
        orderBy: { id: 'desc' },
      })
    ).text,
  );

async function calling(title: string, minimum: string): Promise<CastProject> {
  const closesOn = addDays(world.today(), 8);
  const call = loanCall({ minimum, optimum: '900', closesOn, count: 2 });
  const project = await openProject(world, lent.borrower, title, [call]);
  lent.names[project.campaigns['loan']!] = title;
  return project;
}

test('what was paid back is lent again: set aside, never used twice, taken back or taken at closing', async () => {
  const project = await calling('fournil', '100');
  const before = await inWallet();
  expect(before).toMatch(/^25\d\.\d\d$/);

  // Placed as with a card, by the same rules; the recap offers the wallet beside it.
  const { id } = await placePledge(loan(project, ana(), { amount: '100', tip: '2' }));
  const offer = await seen(id);
  expect([plain(offer.wallet!.left), offer.wallet!.tooLittle]).toEqual([
    `${before.replace('.', ',')} €`,
    null,
  ]);
  // She had opened Stripe's page before: it is closed.
  const stripePage = await startCheckout(id);
  const answers = await Promise.all([press(id, 'wallet'), press(id, 'wallet')]);
  expect(answers.map(({ status }) => status)).toContain(303);
  expect((await press(id, 'wallet')).status).toBe(303);
  expect((await world.visit(stripePage, { method: 'card' })).status).toBeGreaterThanOrEqual(400);
  await world.drain();
  const held = await db().pledge.findUniqueOrThrow({ where: { id } });
  expect([held.status, held.paymentMethodId, held.reflectionEndsAt]).toEqual([
    'reserved',
    null,
    expect.any(Date),
  ]);
  expect((await heldOfWallet(ana().id)).toFixed(2)).toBe('102.00');
  // Still hers, in no balance of the campaign, and in no file of transfers.
  expect([await inWallet(), await spendable()]).toEqual([before, (Number(before) - 102).toFixed(2)]);
  await db().person.update({ where: { id: ana().id }, data: { iban: 'FR1420041010050500013M02606' } });
  const rest = (await walletsToPayOut(world.today())).find(({ personId }) => personId === ana().id);
  expect(rest!.amount.toFixed(2)).toBe(await spendable());
  await db().person.update({ where: { id: ana().id }, data: { iban: null } });
  expect(await letterTo(ana().email, 'Votre délai de réflexion')).toContain(
    'mise de côté dans votre porte-monnaie',
  );
  // No card can take its place behind our back.
  expect((await press(id, 'pay')).errors['']![0]).toMatch(/payé avec votre porte-monnaie/);
  const mine = await answerOf(() =>
    own.loader(visit(`/mon-espace/engagements/${id}`, { params: { pledge: id }, cookie })),
  );
  expect(mine.page).toMatchObject({ commitment: { replaceable: false } });

  // Two tabs at once, for more than what is left together: one is refused, with what there is.
  const tabs = await Promise.all(
    [1, 2].map(() => placePledge(loan(project, ana(), { amount: '90' })).then((placed) => placed.id)),
  );
  const both = await Promise.all(tabs.map((tab) => press(tab, 'wallet')));
  expect(both.map(({ status }) => status).sort()).toEqual([303, 422]);
  const refused = both.find(({ status }) => status === 422)!;
  expect(plain(refused.errors['']![0]!)).toMatch(
    /a 5\d,\d\d € disponibles, et cet engagement est de 90,00 €/,
  );
  expect((await seen(tabs[both.indexOf(refused)]!)).wallet!.tooLittle).not.toBeNull();
  // The other is taken back within its four days: free again, at once.
  const taken = tabs[both.findIndex(({ status }) => status === 303)]!;
  expect((await press(taken, 'revoke')).status).toBe(303);
  expect(await statuses(taken)).toEqual(['revoked']);
  expect(await spendable()).toBe((Number(before) - 102).toFixed(2));
  expect(await letterTo(ana().email, 'est révoqué')).toContain('de nouveau disponible');

  // The file of transfers of Ben leaves meanwhile; then the campaign closes, and Stripe is asked nothing for Ana.
  await proposePayoutBatch(world.today());
  const batch = await db().payoutBatch.findFirstOrThrow();
  lent.names[batch.id] = 'ben';
  await liveUntil(world, addDays(world.today(), 14));
  const paid = await db().pledge.findUniqueOrThrow({ where: { id } });
  expect([paid.status, paid.paymentId]).toEqual(['released', null]);
  expect([await inWallet(), (await heldOfWallet(ana().id)).toFixed(2)]).toEqual([
    (Number(before) - 102).toFixed(2),
    '0.00',
  ]);
  const again = await db().loanShare.findFirstOrThrow({ where: { pledgeId: id } });
  expect(again.principal.toFixed(2)).toBe('100.00');
  lent.names[again.loanId] = 'fournil';
  expect(await books(lent.names)).toMatchInlineSnapshot(`
    "
     account                     balance
     assets:stripe                709.40
     equity:float                -200.00
     expenses:processing-fees      18.85
     income:platform-fees         -26.00
     income:tips                   -2.00
     liabilities:payouts:ben     -350.76
     liabilities:tax:income        -0.38
     liabilities:tax:social        -0.56
     liabilities:wallet:ana      -148.55
     memo:loan:fournil:borrower   100.00
     memo:loan:fournil:lenders   -100.00
     memo:loan:moulin:borrower    600.75
     memo:loan:moulin:lenders    -600.75
    "
  `);
});

test('a campaign that fails lets go what is set aside, and gives back what it had taken', async () => {
  const before = await spendable();
  const alone = await calling('verger', '500');
  const { id: promised } = await placePledge(loan(alone, ana(), { amount: '60' }));
  await press(promised, 'wallet');
  // Here Ben's card will be refused: Ana's part was taken by then.
  const together = await calling('lavoir', '150');
  const { id: taken } = await placePledge(loan(together, ana(), { amount: '50' }));
  await press(taken, 'wallet');
  const card = { method: 'card', number: cards.declinedLater } as const;
  const bens = await pledge(world, loan(together, lent.lenders['Ben']!, { amount: '100' }), card);

  await liveUntil(world, addDays(world.today(), 10));
  expect(await statuses(promised, taken, bens)).toEqual(['cancelled', 'collected', 'declined']);
  expect(await spendable()).toBe((Number(before) - 50).toFixed(2));
  await liveUntil(world, addDays(world.today(), 14));
  expect(await statuses(taken, bens)).toEqual(['refunded', 'dropped']);
  expect(await spendable()).toBe(before);
  expect(await letterTo(ana().email, '« lavoir » n’a pas atteint')).toContain('dans votre porte-monnaie');
});

test('shares are paid so too; when the board says no, the whole is in the wallet again', async () => {
  const before = await spendable();
  const closesOn = addDays(world.today(), 8);
  const call = shareCall({ minimum: '50', nominal: '50', shares: 10, closesOn });
  const project = await openProject(world, lent.borrower, 'coopérative', [call]);
  const { id } = await placePledge(shares(project, ana(), { amount: '50', shares: 1, tip: '1' }));
  await press(id, 'wallet');
  await liveUntil(world, addDays(world.today(), 12));
  expect(await statuses(id)).toEqual(['released']);
  expect(await spendable()).toBe((Number(before) - 51).toFixed(2));
  const holding = await db().shareHolding.findFirstOrThrow({ where: { pledgeId: id } });
  await refuseMembers({
    cooperationId: lent.borrower.id,
    which: { holdingIds: [holding.id] },
    minutes: 'Conseil',
    why: 'Hors du territoire.',
    decidedById: lent.borrower.member.id,
    today: world.today(),
  });
  await refundRefused(holding.id, world.today());
  await world.drain();
  await refundRefused(holding.id, world.today());
  expect(await statuses(id)).toEqual(['refunded']);
  expect(await spendable()).toBe(before);
  expect(await tableFaults('mon-espace.tableaux.$table', tables.loader, { cookie })).toEqual([]);
  // Her file of movements ends with what we owe her, through all that happened above.
  const answer = await tables.loader(
    visit('/mon-espace/tableaux/porte-monnaie', { cookie, params: { table: 'porte-monnaie' } }),
  );
  const lines = (await answer.text()).trim().split('\r\n');
  expect(lines.map((line) => line.split(';')[1])).toEqual([
    ...['Mouvement', 'Remboursement', 'Prêt payé avec le porte-monnaie', 'Prêt payé avec le porte-monnaie'],
    ...['Paiement rendu', 'Parts payées avec le porte-monnaie', 'Paiement rendu'],
  ]);
  expect(lines.at(-1)!.split(';').at(-1)).toBe((await inWallet()).replace('.', ','));
});
