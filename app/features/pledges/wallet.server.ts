import { db, type Tx } from '#app/infra/db.server.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { pendingOn } from '#app/ledger/holds.server.ts';
import { money, zero, type Money } from '#app/money/money.ts';

/** What a person may still use of their wallet: not what is set aside or on its way to their bank, and nothing while they owe us for a pledge. */
export async function spendableFromWallet(personId: string, tx: Tx = db()): Promise<Money> {
  const [found] = await tx.$queryRaw<{ amount: string }[]>`
    select (-a.balance - a."pendingDebit")::text as amount from "AccountBalance" a
    where a.code = ${accounts.wallet(personId).code} and a.balance + a."pendingDebit" < 0`;
  if (!found || (await owesForPledge(tx, personId))) return zero;
  return money(found.amount);
}

/** What is set aside in a wallet for loans and shares that are promised. */
export async function heldOfWallet(personId: string): Promise<Money> {
  return (await pendingOn(db(), accounts.wallet(personId))).debit;
}

/** What this person had lent or subscribed was taken back by their bank, or refunded: until that is settled, their wallet pays nothing. */
export async function owesForPledge(tx: Tx, personId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ owes: boolean }[]>`
    select exists (select 1 from "Dispute" d join "Pledge" g on g.id = d."pledgeId"
      where g."personId" = ${personId}::uuid and g.instrument <> 'gift' and d.advanced > 0
      union all select 1 from "PledgeRefund" r join "Pledge" g on g.id = r."pledgeId"
      where g."personId" = ${personId}::uuid and g.instrument <> 'gift' and r.advanced > 0) as owes`;
  return row!.owes;
}

/**
 * What one person does with their wallet happens one thing after the other: the second sees what the first has left. (A file of transfers that takes
 * the money meanwhile is refused by the ledger.)
 */
export async function lockWalletOf(tx: Tx, personId: string): Promise<void> {
  await tx.$queryRaw`select id from "Person" where id = ${personId}::uuid for no key update`;
}
