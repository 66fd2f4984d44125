import { afterAll, beforeAll, expect, test } from 'vitest';
import { bookChecks, checkBooks } from '#app/features/books/checks.server.ts';
import { proposePayoutBatch } from '#app/features/payouts/batch.server.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { hold } from '#app/ledger/holds.server.ts';
import { sealBooks } from '#app/ledger/ledger.server.ts';
import { day } from '#app/money/day.ts';
import { runJob } from '#jobs/runner.ts';
import { borrow, liveLoan } from '#tests/support/borrower.ts';
import { gift, giftCall, openProject, pledge } from '#tests/support/cast.ts';
import { spend } from '#tests/support/ledger.ts';
import { openWorld } from '#tests/support/stage.ts';
import type { World } from '../../bin/world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld('2026-10-01');
  const lent = await borrow(world, { lends: { Ana: '500', Ben: '700' }, count: 2 });
  await liveLoan(world, day('2026-11-20'));
  await proposePayoutBatch(world.today());
  const garden = await openProject(world, lent.borrower, 'Un jardin', [
    giftCall({ minimum: '100', optimum: '900', closesOn: day('2027-01-10') }),
  ]);
  await pledge(world, gift(garden, null, { amount: '50' }));
  await sealBooks();
  await inTransaction((tx) => hold(tx, spend('on-its-way', accounts.stripe, accounts.collected('x'), '1')));
});
afterAll(() => world.close());

/** What somebody with the keys of the database could do, and how it is undone: each check must see its own. */
const harms: Record<string, [harm: string, repair: string]> = {
  'entries-balance': [
    `update "Posting" set amount = amount + 1 where ("entryId", line) = (select "entryId", line from "Posting" order by 1, 2 limit 1)`,
    `update "Posting" set amount = amount - 1 where ("entryId", line) = (select "entryId", line from "Posting" order by 1, 2 limit 1)`,
  ],
  'entries-whole': [
    `update "JournalEntry" set "lineCount" = "lineCount" + 1 where id = (select min(id) from "JournalEntry")`,
    `update "JournalEntry" set "lineCount" = "lineCount" - 1 where id = (select min(id) from "JournalEntry")`,
  ],
  'kept-balances': [
    `update "LedgerAccount" set "keptBalance" = "keptBalance" - 1 where code like 'liabilities:payouts:%'`,
    `update "LedgerAccount" set "keptBalance" = "keptBalance" + 1 where code like 'liabilities:payouts:%'`,
  ],
  'campaign-money': [
    `update "Pledge" set amount = amount + 1 where instrument = 'gift'`,
    `update "Pledge" set amount = amount - 1 where instrument = 'gift'`,
  ],
  'campaign-totals': [
    `update "CampaignTotal" set number = number + 1 where what = 'payers'`,
    `update "CampaignTotal" set number = number - 1 where what = 'payers'`,
  ],
  charging: [
    `update "Pledge" set status = 'charging', "changedOn" = "changedOn" - 100 where instrument = 'gift'`,
    `update "Pledge" set status = 'collected', "changedOn" = "changedOn" + 100 where instrument = 'gift'`,
  ],
  schedules: [
    `update "Instalment" set principal = principal + 1 where number = 2`,
    `update "Instalment" set principal = principal - 1 where number = 2`,
  ],
  'loan-book': [
    `update "LoanShare" set outstanding = outstanding - 1`,
    `update "LoanShare" set outstanding = outstanding + 1`,
  ],
  'share-wallets': [
    `update "Person" set "walletId" = -"walletId" where "walletId" is not null`,
    `update "Person" set "walletId" = -"walletId" where "walletId" is not null`,
  ],
  'share-book': [
    `update "LoanShare" set outstanding = outstanding + case when rank = (select min(rank) from "LoanShare") then 1 else -1 end`,
    `update "LoanShare" set outstanding = outstanding - case when rank = (select min(rank) from "LoanShare") then 1 else -1 end`,
  ],
  'collected-money': [
    `update "Repayment" set "distributedOn" = null`,
    `update "Repayment" set "distributedOn" = "receivedOn"`,
  ],
  repayments: [
    `update "Instalment" set "interestPaid" = "interestPaid" - 1 where number = 1`,
    `update "Instalment" set "interestPaid" = "interestPaid" + 1 where number = 1`,
  ],
  wallets: [
    `update "DistributionLine" set interest = interest + 1, principal = principal - 1, "incomeTax" = "incomeTax" + 1`,
    `update "DistributionLine" set interest = interest - 1, principal = principal + 1, "incomeTax" = "incomeTax" - 1`,
  ],
  'wallet-holds': [
    `update "Hold" set kind = 'wallet_held' where key = 'on-its-way'`,
    `update "Hold" set kind = 'test' where key = 'on-its-way'`,
  ],
  taxes: [
    `update "DistributionLine" set "socialLevies" = "socialLevies" + 1`,
    `update "DistributionLine" set "socialLevies" = "socialLevies" - 1`,
  ],
  'bank-fundings': [
    `insert into "BankFunding" (id, amount, "askedOn", "stripePayoutId", "arrivedOn")
      values ('01900000-0000-7000-8000-000000000001', 5, '2026-11-20', 'po_x', '2026-11-20')`,
    `delete from "BankFunding" where "stripePayoutId" = 'po_x'`,
  ],
  'payout-files': [
    `update "PayoutBatch" set total = total + 1`,
    `update "PayoutBatch" set total = total - 1`,
  ],
  advances: [
    `update "Instalment" set "interestAdvanced" = interest, "interestPaid" = 0 where number = 1`,
    `update "Instalment" set "interestAdvanced" = 0, "interestPaid" = interest where number = 1`,
  ],
  disputes: [
    `insert into "Dispute" (id, "paymentId", "chargeId", "pledgeId", amount, reason, status, "openedOn", advanced)
      select 'du_x', 'pi_x', 'ch_x', min(id::text)::uuid, 1, 'general', 'lost', '2026-11-01', 1 from "Pledge"`,
    `delete from "Dispute" where id = 'du_x'`,
  ],
  debits: [
    `update "Collection" set status = 'processing', "askedOn" = "askedOn" - 100`,
    `update "Collection" set status = 'succeeded', "askedOn" = "askedOn" + 100`,
  ],
  inbox: [
    `update "StripeEvent" set "handledAt" = null, "receivedAt" = "receivedAt" - interval '90 days' where id = (select min(id) from "StripeEvent")`,
    `update "StripeEvent" set "handledAt" = "receivedAt", "receivedAt" = "receivedAt" + interval '90 days' where id = (select min(id) from "StripeEvent")`,
  ],
  covered: [
    `update "Posting" set amount = amount - 500 where "accountId" in (select id from "LedgerAccount" where code = 'assets:stripe') and amount > 500`,
    `update "Posting" set amount = amount + 500 where "accountId" in (select id from "LedgerAccount" where code = 'assets:stripe') and amount > 0 and "entryId" in (select "entryId" from "Posting" group by 1 having sum(amount) <> 0)`,
  ],
  stripe: [
    `update "LedgerAccount" set "keptBalance" = "keptBalance" + 3 where code = 'assets:stripe'`,
    `update "LedgerAccount" set "keptBalance" = "keptBalance" - 3 where code = 'assets:stripe'`,
  ],
  chain: [
    `update "JournalEntry" set memo = memo || '!' where id = (select min("entryId") from "EntrySeal")`,
    `update "JournalEntry" set memo = left(memo, -1) where id = (select min("entryId") from "EntrySeal")`,
  ],
  holds: [
    `update "HoldLine" set amount = amount + 1 where line = 1`,
    `update "HoldLine" set amount = amount - 1 where line = 1`,
  ],
};

/** As the owner of the database, past every trigger. */
async function force(sql: string): Promise<void> {
  await db().$transaction([
    db().$executeRawUnsafe(`set local session_replication_role = replica`),
    db().$executeRawUnsafe(sql),
  ]);
}

const broken = async () =>
  (await checkBooks(world.today())).filter(({ holds }) => !holds).map(({ id }) => id);

test('healthy books have nothing to say, and every check is played below', async () => {
  expect(await broken()).toEqual([]);
  expect(bookChecks.map(({ id }) => id).sort()).toEqual(Object.keys(harms).sort());
});

test.each(Object.entries(harms))(
  '%s is seen when it is broken, and only while it is',
  async (id, [harm, repair]) => {
    await force(harm);
    try {
      expect(await broken()).toContain(id);
    } finally {
      await force(repair);
    }
    expect(await broken()).toEqual([]);
  },
);

test('at night, the operators read the sentence that is not true; once', async () => {
  const [harm, repair] = harms['loan-book']!;
  await force(harm);
  const { failed, notes } = await runJob('check-books', { today: world.today() });
  await runJob('check-books', { today: world.today() });
  await force(repair);
  expect(failed).toBe(2);
  expect(notes[0]).toMatch(/^Ce que chaque coopération doit en capital/);
  const mails = await db().mail.findMany({ where: { subject: { startsWith: 'Contrôle des comptes' } } });
  expect(mails).toHaveLength(1);
  expect(mails[0]!.subject).toBe('Contrôle des comptes du 20 novembre 2026 : 2 à regarder');
  expect(mails[0]!.text).toContain('Ce que chaque coopération doit en capital');
  expect(await runJob('check-books', { today: world.today() })).toMatchObject({ failed: 0, notes: [] });
});
