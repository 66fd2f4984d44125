import {
  lookAtAccount,
  connectedPayoutChanged,
} from '#app/features/cooperations/connected-account.server.ts';
import { lookAtPayee, payeePayoutChanged } from '#app/features/payouts/payee-account.server.ts';
import { frenchOnly } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { readConnectedPayout } from '#app/infra/stripe/connected.server.ts';
import { movementsSince, type Movement } from '#app/infra/stripe/movements.server.ts';
import { balanceAt } from '#app/infra/stripe/platform.server.ts';
import type { Day } from '#app/money/day.ts';
import { decimalText } from '#app/money/money.ts';

/** The name under which the platform's own balance is read. */
export const platformAccount = 'platform';

/** Stripe writes movements as they happen; a day more is read again, for what was being written when we looked. */
const overlapMs = 24 * 3_600_000;

/** The balances to read: ours first, then that of each connected account: of cooperations, and of people who are paid there. */
export async function balancesToRead(): Promise<{ id: string; label: string }[]> {
  const people = await db().payeeAccount.findMany({
    where: { accountId: { not: null } },
    orderBy: { accountId: 'asc' },
    select: { accountId: true },
  });
  const cooperations = await db().organisation.findMany({
    where: { stripeAccountId: { not: null } },
    orderBy: { stripeAccountId: 'asc' },
    select: { stripeAccountId: true, name: true },
  });
  const gone = await db().connectedAccount.findMany({
    where: { leftOn: { not: null } },
    select: { id: true },
  });
  const left = new Set(gone.map(({ id }) => id));
  return [
    { id: platformAccount, label: frenchOnly('notre compte chez Stripe') },
    ...cooperations
      .filter(({ stripeAccountId }) => !left.has(stripeAccountId!))
      .map(({ stripeAccountId, name }) => ({ id: stripeAccountId!, label: name })),
    ...people
      .filter(({ accountId }) => !left.has(accountId!))
      .map(({ accountId }) => ({ id: accountId!, label: frenchOnly(`une personne, ${accountId}`) })),
  ];
}

/** Reads what moved in a balance since it was last read, and what Stripe says it holds now. Read twice, it is the same. */
export async function readBalance(account: string): Promise<void> {
  const accountId = account === platformAccount ? null : account;
  const before = await db().stripeReading.findUnique({ where: { account } });
  const since = before ? new Date(before.readAt.getTime() - overlapMs) : new Date(0);
  const readAt = now();
  for await (const page of movementsSince(accountId, since)) await keep(accountId, page);
  const { available, pending } = await balanceAt(accountId);
  const said = { readAt, available: decimalText(available), pending: decimalText(pending) };
  await db().stripeReading.upsert({ where: { account }, create: { account, ...said }, update: said });
}

async function keep(account: string | null, page: readonly Movement[]): Promise<void> {
  await db().stripeMovement.createMany({
    data: page.map(({ amount, fee, net, availableOn, ...movement }) => ({
      ...movement,
      account,
      amount: decimalText(amount),
      fee: decimalText(fee),
      net: decimalText(net),
      availableOn: fromDay(availableOn),
    })),
    skipDuplicates: true,
  });
}

/** A connected account looked at again, whether or not its events reached us: how it stands, what moved, its payouts that ended. */
export async function readConnected(account: string, today: Day): Promise<void> {
  const ofPerson = (await db().payeeAccount.count({ where: { accountId: account } })) > 0;
  await (ofPerson ? lookAtPayee(account, today) : lookAtAccount(account, today));
  if (await db().connectedAccount.count({ where: { id: account, leftOn: { not: null } } })) return;
  await readBalance(account);
  const untold = await db().$queryRaw<{ id: string }[]>`
    select distinct m.source as id from "StripeMovement" m left join "ConnectedPayout" p on p.id = m.source
    where m.account = ${account} and m.source like 'po\_%'
      and (p.id is null or p.status in ('pending', 'in_transit') or (m.type = 'payout_failure' and p.status <> 'failed'))`;
  for (const { id } of untold) {
    const payout = await readConnectedPayout(account, id);
    await inTransaction((tx) =>
      ofPerson ? payeePayoutChanged(tx, payout) : connectedPayoutChanged(tx, payout),
    );
  }
}
