import { spokenIn, t } from '#app/i18n/t.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import {
  readConnectedAccount,
  type ConnectedPayout,
  type Standing,
} from '#app/infra/stripe/connected.server.ts';
import type { Day } from '#app/money/day.ts';
import { dayText, euros } from '#app/i18n/format.ts';
import { decimalText } from '#app/money/money.ts';
import { tellMembers } from './member-letters.server.ts';
import { disabledWords, requirementWords } from './requirement-words.ts';
import { keepGone, keepPayout, keepStanding } from './standing.server.ts';

/** Asks Stripe how its accounts stand, for a member who comes back from its page before its event does. */
export async function refreshOnboarding(cooperationId: string, today: Day): Promise<void> {
  const accounts = await db().organisation.findMany({
    where: { OR: [{ id: cooperationId }, { hostId: cooperationId }], stripeAccountId: { not: null } },
    select: { stripeAccountId: true },
  });
  for (const { stripeAccountId } of accounts) await lookAtAccount(stripeAccountId!, today);
}

/** Reads one account at Stripe and writes down how it stands. */
export async function lookAtAccount(accountId: string, today: Day): Promise<void> {
  const standing = await readConnectedAccount(accountId);
  await inTransaction((tx) =>
    standing ? connectedAccountChanged(tx, standing) : connectedAccountLeft(tx, accountId, today),
  );
}

/**
 * Stripe says how a cooperation's account stands: what is missing and until when is kept, and its members are told when it becomes ready,
 * when it stops, and once for each thing that is asked by a day. An account we do not know changes nothing.
 */
export async function connectedAccountChanged(tx: Tx, standing: Standing): Promise<void> {
  const { accountId, ready, due, deadline } = standing;
  await tx.$queryRaw`select 1 from "Organisation" where "stripeAccountId" = ${accountId} for no key update`;
  const known = await tx.organisation.findUnique({
    where: { stripeAccountId: accountId },
    select: { stripeReady: true },
  });
  if (!known) return;
  await keepStanding(tx, standing);
  if (known.stripeReady !== ready) {
    await tx.organisation.update({ where: { stripeAccountId: accountId }, data: { stripeReady: ready } });
    await tellOfTurn(tx, standing);
  } else if (ready && due.length > 0 && deadline) {
    const missing = () => requirementWords(due).join(', ');
    await tellMembers(
      tx,
      {
        where: { stripeAccountId: accountId },
        key: `account-due:${accountId}:${deadline}:${spokenIn('fr', missing)}`.slice(0, 180),
      },
      (name) => ({
        subject: t('Le compte de paiement de {name} : une pièce à donner avant le {deadline}', {
          name,
          deadline: dayText(deadline),
        }),
        paragraphs: [
          t('Notre prestataire de paiement demande à {name} : {missing}.', {
            name,
            missing: missing(),
          }),
          t('Sans elle, plus rien ne pourra être versé après le {deadline}. Quelques minutes suffisent.', {
            deadline: dayText(deadline),
          }),
        ],
      }),
    );
  }
}

async function tellOfTurn(tx: Tx, { accountId, ready, due, pastDue, disabledWhy }: Standing): Promise<void> {
  await tellMembers(tx, { where: { stripeAccountId: accountId } }, (name) => {
    if (ready) {
      return {
        subject: t('Le compte de paiement de {name} est prêt', { name }),
        paragraphs: [
          t('Le compte qui reçoit l’argent des collectes de {name} est ouvert et vérifié.', { name }),
        ],
      };
    }
    const missing = requirementWords([...pastDue, ...due]);
    const why = disabledWords(disabledWhy);
    return {
      subject: t('Le compte de paiement de {name} est arrêté', { name }),
      paragraphs: [
        why
          ? t('Notre prestataire de paiement ne peut plus verser d’argent à {name} : {why}.', { name, why })
          : t('Notre prestataire de paiement ne peut plus verser d’argent à {name}.', { name }),
        ...(missing.length > 0 ? [t('Il demande : {missing}.', { missing: missing.join(', ') })] : []),
        t('Tant que le compte est arrêté, les collectes continuent mais rien ne peut être versé.'),
      ],
    };
  });
}

/** The account can no longer be read: the organisation has cut it from the platform, or Stripe has closed it. */
export async function connectedAccountLeft(tx: Tx, accountId: string, on: Day): Promise<void> {
  const known = await tx.organisation.findUnique({
    where: { stripeAccountId: accountId },
    select: { id: true },
  });
  if (!known) return;
  await tx.organisation.update({ where: { id: known.id }, data: { stripeReady: false } });
  await keepGone(tx, accountId, on);
  await tellMembers(tx, { where: { id: known.id }, key: `account-left:${accountId}:${on}` }, (name) => ({
    subject: t('Le compte de paiement de {name} n’est plus relié à Terreau', { name }),
    paragraphs: [
      t('Il a été détaché chez notre prestataire de paiement : plus rien ne peut y être versé.'),
      t('Si ce n’était pas voulu, répondez à ce message : nous le relierons avec vous.'),
    ],
  }));
}

/** What becomes of a connected account's payout to its own bank. One that fails is told to the cooperation, once. */
export async function connectedPayoutChanged(tx: Tx, payout: ConnectedPayout): Promise<void> {
  const { id, accountId: account, amount, status } = payout;
  const known = await tx.organisation.count({ where: { stripeAccountId: account } });
  if (known === 0) return;
  await keepPayout(tx, { ...payout, amount: decimalText(amount) });
  if (status !== 'failed') return;
  await tellMembers(
    tx,
    { where: { stripeAccountId: account }, key: `connected-payout:${id}:failed` },
    (name) => ({
      subject: t('{amount} ne sont pas arrivés sur le compte bancaire de {name}', {
        amount: euros(amount),
        name,
      }),
      paragraphs: [
        t(
          'La banque a renvoyé à Stripe le versement de {amount} : l’argent attend sur le compte de paiement.',
          { amount: euros(amount) },
        ),
        t('Vérifiez le RIB donné à Stripe ; le versement repartira ensuite.'),
      ],
    }),
  );
}
