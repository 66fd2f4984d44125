import { isOffered } from '#app/features/parameters/offered-ways.server.ts';
import { keepGone, keepPayout, keepStanding } from '#app/features/cooperations/standing.server.ts';
import { frenchOnly, t } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { siteUrl } from '#app/infra/mail.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import {
  readConnectedAccount,
  type ConnectedPayout,
  type Standing,
} from '#app/infra/stripe/connected.server.ts';
import { balanceAt, createConnectedAccount, onboardingLink } from '#app/infra/stripe/platform.server.ts';
import type { Day } from '#app/money/day.ts';
import { add, decimalText, isNegative } from '#app/money/money.ts';
import type { PayeeEnd } from '#prisma/generated/client.ts';
import {
  tellBackToBank,
  tellChosen,
  tellLeft,
  tellOfDeadline,
  tellOfTurn,
  tellPayoutFailed,
} from './payee-letters.server.ts';

/**
 * The person chooses to be paid on an account of their own at Stripe. The caller has asked for their password just before. Answers the page
 * of Stripe where they open it or give what is missing; null when nothing is. An account that was closed is followed by a new one.
 */
export async function choosePayeeAccount(personId: string, today: Day): Promise<string | null> {
  if (!(await isOffered('stripe_payouts', today))) {
    throw new Refusal('not_offered', t('Terreau ne propose pas le virement par Stripe pour le moment.'));
  }
  const chosen = await inTransaction((tx) => writeChoice(tx, personId, today));
  const accountId = chosen.accountId ?? (await openAccount(chosen));
  await lookAtPayee(accountId, today);
  const { ready, endedWhy } = await db().payeeAccount.findUniqueOrThrow({ where: { personId } });
  if (endedWhy === 'left') {
    throw new Refusal(
      'account_left',
      t('Ce compte Stripe a été fermé. Recommencez pour en ouvrir un autre.'),
    );
  }
  if (ready) return null;
  const page = siteUrl('/mon-espace/profil');
  return onboardingLink({ accountId, refreshUrl: `${page}?lien=stripe`, returnUrl: `${page}?retour=stripe` });
}

async function writeChoice(tx: Tx, personId: string, today: Day) {
  await tx.$queryRaw`select 1 from "Person" where id = ${personId}::uuid for update`;
  const before = await tx.payeeAccount.findUnique({ where: { personId } });
  if (before && !before.endedOn) return before;
  const data = { chosenOn: fromDay(today), endedOn: null, endedWhy: null };
  const another =
    before?.endedWhy === 'left' ? { accountId: null, ready: false, number: before.number + 1 } : {};
  const chosen = await tx.payeeAccount.upsert({
    where: { personId },
    create: { personId, ...data },
    update: { ...data, ...another },
  });
  await tellChosen(tx, personId);
  return chosen;
}

async function openAccount({ personId, number }: { personId: string; number: number }): Promise<string> {
  const { email } = await db().person.findUniqueOrThrow({ where: { id: personId }, select: { email: true } });
  const { id } = await createConnectedAccount({
    key: `person:${personId}:account:${number}`,
    holder: {
      person: true,
      what: frenchOnly('Reçoit le remboursement de prêts faits à des coopérations sur Terreau'),
    },
    email,
    metadata: { kind: 'person', id: personId },
  });
  await db().payeeAccount.updateMany({
    where: { personId, number, accountId: null },
    data: { accountId: id },
  });
  return id;
}

/** The person comes back to their bank account; the caller has asked for their password. Nothing more is sent to the one at Stripe. */
export async function leavePayeeAccount(personId: string, today: Day): Promise<void> {
  await inTransaction(async (tx) => {
    const { count } = await tx.payeeAccount.updateMany({
      where: { personId, endedOn: null },
      data: { endedOn: fromDay(today), endedWhy: 'own_choice' },
    });
    if (count > 0) await tellBackToBank(tx, personId);
  });
}

/** Nothing more is sent to this account until its owner chooses it again. */
export async function endWay(
  tx: Tx,
  personId: string,
  accountId: string,
  why: PayeeEnd,
  on: Day,
): Promise<void> {
  await tx.payeeAccount.updateMany({
    where: { personId, accountId, endedOn: null },
    data: { endedOn: fromDay(on), endedWhy: why },
  });
}

/** For a person who comes back from Stripe's page before its event does. */
export async function refreshPayee(personId: string, today: Day): Promise<void> {
  const known = await db().payeeAccount.findUnique({ where: { personId }, select: { accountId: true } });
  if (known?.accountId) await lookAtPayee(known.accountId, today);
}

/** Reads one person's account at Stripe and writes down how it stands. */
export async function lookAtPayee(accountId: string, today: Day): Promise<Standing | null> {
  const standing = await readConnectedAccount(accountId);
  await inTransaction((tx) =>
    standing ? payeeAccountChanged(tx, standing) : payeeAccountLeft(tx, accountId, today),
  );
  return standing;
}

/** Stripe says how a person's account stands: kept, and told when it turns. An account that is nobody's here changes nothing. */
export async function payeeAccountChanged(tx: Tx, standing: Standing): Promise<void> {
  const { accountId, ready, due, deadline } = standing;
  await tx.$queryRaw`select 1 from "PayeeAccount" where "accountId" = ${accountId} for no key update`;
  const known = await tx.payeeAccount.findUnique({ where: { accountId } });
  if (!known) return;
  await keepStanding(tx, standing);
  if (known.ready !== ready) await tx.payeeAccount.update({ where: { accountId }, data: { ready } });
  if (known.endedOn) return;
  if (known.ready !== ready) await tellOfTurn(tx, known.personId, standing);
  else if (ready && due.length > 0 && deadline) {
    await tellOfDeadline(tx, known.personId, { ...standing, deadline });
  }
}

/** The account can no longer be read: its owner has cut it from the platform, or Stripe has closed it. */
export async function payeeAccountLeft(tx: Tx, accountId: string, on: Day): Promise<void> {
  const known = await tx.payeeAccount.findUnique({ where: { accountId } });
  if (!known || (known.endedWhy === 'left' && !known.ready)) return;
  await keepGone(tx, accountId, on);
  await tx.payeeAccount.update({
    where: { accountId },
    data: { ready: false, endedOn: known.endedOn ?? fromDay(on), endedWhy: 'left' },
  });
  if (!known.endedOn) await tellLeft(tx, known.personId);
}

/** What becomes of the payout of a person's account to their own bank. One that fails is told to them, once. */
export async function payeePayoutChanged(tx: Tx, payout: ConnectedPayout): Promise<void> {
  const known = await tx.payeeAccount.findUnique({ where: { accountId: payout.accountId } });
  if (!known) return;
  await keepPayout(tx, { ...payout, amount: decimalText(payout.amount) });
  if (payout.status === 'failed') await tellPayoutFailed(tx, known.personId, payout);
}

/** Why nothing should be sent to a person's account now, as Stripe itself says; null when all is well. `not_ready` is for a time. */
export async function whyNotPayable(
  personId: string,
  accountId: string,
  today: Day,
): Promise<PayeeEnd | 'not_ready' | null> {
  const standing = await lookAtPayee(accountId, today);
  const way = await db().payeeAccount.findUnique({ where: { personId } });
  if (way?.accountId !== accountId) return 'own_choice';
  if (way.endedOn) return way.endedWhy ?? 'own_choice';
  if (!standing?.ready) return 'not_ready';
  const { available, pending } = await balanceAt(accountId);
  return isNegative(add(available, pending)) ? 'negative' : null;
}
