import { euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { refusalCode, type Tag } from '#app/infra/stripe/client.server.ts';
import { readTransfer, reverseTransfer, type Transfer } from '#app/infra/stripe/connected.server.ts';
import { accounts, type Account } from '#app/ledger/accounts.ts';
import { debtKept, type DebtKind } from '#app/ledger/entries-disputes.ts';
import { toldByOthers } from '#app/ledger/late.server.ts';
import { post } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { decimalText, isPositive, min, money, subtract, zero, type Money } from '#app/money/money.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { tellMembers } from './member-letters.server.ts';

/** What a cooperation owes us for a dispute or a refund. */
type DebtToUs = {
  kind: DebtKind;
  id: string;
  /** Who owes what now; locks it. Null when nothing is owed. */
  read(tx: Tx): Promise<{ account: Account; owed: Money } | null>;
  /** So much less is owed. */
  lessen(tx: Tx, amount: Money): Promise<void>;
};

/** Money of a campaign that we must have back from the account to which it was sent. */
type Claim = {
  campaignId: string;
  /** By which a reversal at Stripe says what it is for, and the beginning of the keys under which it is asked. */
  tag: Tag;
  key: string;
  /** Books what Stripe says has come back of a transfer. */
  told(tx: Tx, transfer: Transfer): Promise<void>;
  /**
   * A debt to us: what had come back of the campaign and is still here pays it first. Or a payment to be given back, taken from one transfer or
   * not at all: what is still wanted of it.
   */
  of: { debt: DebtToUs } | { whole(of: Transfer): Promise<Money> };
};

/**
 * Takes what a cooperation owes for a campaign back, once: from what had come back of it already, then from its account, never more than is
 * left of a transfer. Throws a Refusal while the account has not got it, and the next day asks again; once nothing is left to be taken,
 * Stripe is not asked any more and the rest is the cooperation's debt.
 */
export async function takeBack(claim: Claim, today: Day): Promise<void> {
  const transfers: Transfer[] = [];
  // A lost answer is looked for before anything is asked again.
  for (const id of await transfersOf(claim.campaignId)) transfers.push(await hear(claim, id));
  if ('debt' in claim.of) await keepWhatCameBack(claim.campaignId, claim.of.debt, today);
  for (const [place, transfer] of transfers.entries()) {
    const wanted = await stillWanted(claim, transfer);
    if (!isPositive(wanted)) return;
    const amount = min(wanted, transfer.left);
    if (!isPositive(amount) || ('whole' in claim.of && amount.lessThan(wanted))) continue;
    // A refusal is kept under its key, so each day has its own.
    const part = place === 0 && !amount.lessThan(wanted) ? '' : `:${transfer.id}:${amount.toFixed(2)}`;
    await ask(claim, transfer.id, amount, `${claim.key}:reversal:${today}${part}`);
    await hear(claim, transfer.id);
  }
  const rest = await stillWanted(claim, transfers[0]!);
  if (isPositive(rest)) await nothingLeft(claim, rest, today);
}

async function stillWanted({ campaignId, of }: Claim, transfer: Transfer): Promise<Money> {
  return 'whole' in of ? of.whole(transfer) : inTransaction((tx) => owedBy(tx, campaignId, of.debt));
}

/** What a cooperation owes of a debt that may have become somebody else's. */
async function owedBy(tx: Tx, campaignId: string, debt: DebtToUs): Promise<Money> {
  const found = await debt.read(tx);
  return found?.account.code === accounts.owedForCampaign(campaignId).code ? found.owed : zero;
}

/** Whether any money of a campaign `c` was sent on, in SQL. */
export const wasSentOn = Prisma.sql`(c."stripeTransferId" is not null
  or exists (select 1 from "CampaignRelease" m where m."campaignId" = c.id and m."stripeTransferId" is not null))`;

/** What was sent of a campaign: by its release, month by month before, the last first; then what had come back and was sent again. */
async function transfersOf(campaignId: string): Promise<string[]> {
  const { stripeTransferId, releases, transferReversals } = await db().campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: {
      stripeTransferId: true,
      releases: {
        where: { stripeTransferId: { not: null } },
        orderBy: { month: 'desc' },
        select: { stripeTransferId: true },
      },
      transferReversals: {
        where: { sentAgainTransferId: { not: null } },
        orderBy: { id: 'asc' },
        select: { sentAgainTransferId: true },
      },
    },
  });
  return [
    ...(stripeTransferId ? [stripeTransferId] : []),
    ...releases.map((month) => month.stripeTransferId!),
    ...transferReversals.map(({ sentAgainTransferId }) => sentAgainTransferId!),
  ];
}

async function hear(claim: Claim, transferId: string): Promise<Transfer> {
  const transfer = await readTransfer(transferId);
  await toldByOthers(() => inTransaction((tx) => claim.told(tx, transfer)));
  return transfer;
}

async function ask({ tag }: Claim, transferId: string, amount: Money, key: string): Promise<void> {
  try {
    await reverseTransfer({ key, transferId, amount, metadata: tag });
  } catch (error) {
    if (refusalCode(error) !== 'balance_insufficient') throw error;
    throw new Refusal(
      'account_too_low',
      t('le compte de paiement de la coopération n’a pas {amount} ; ils seront redemandés', {
        amount: euros(amount),
      }),
    );
  }
}

/** What came back of a campaign and is not leaving again pays what the cooperation owes for it. Oldest first. */
async function keepWhatCameBack(campaignId: string, debt: DebtToUs, today: Day): Promise<void> {
  await inTransaction(async (tx) => {
    let owed = await owedBy(tx, campaignId, debt);
    const waiting = await tx.$queryRaw<{ id: string; left: string }[]>`
      select id, (amount - kept)::text as left from "TransferReversal"
      where "campaignId" = ${campaignId}::uuid and "sendAgainAskedOn" is null and "sentAgainOn" is null and kept < amount
      order by "on", id for update`;
    for (const { id: reversalId, left } of waiting) {
      const amount = min(money(left), owed);
      if (!isPositive(amount)) break;
      await tx.transferReversal.update({
        where: { id: reversalId },
        data: { kept: { increment: decimalText(amount) } },
      });
      await debt.lessen(tx, amount);
      await post(tx, debtKept({ of: debt, reversalId, campaignId, amount, on: today }));
      owed = subtract(owed, amount);
    }
  });
}

async function nothingLeft({ campaignId, tag, of }: Claim, rest: Money, today: Day): Promise<void> {
  if ('whole' in of) {
    throw new Refusal(
      'nothing_left',
      t('il ne reste pas {amount} de ce qui a été versé : la coopération les rend elle-même', {
        amount: euros(rest),
      }),
    );
  }
  await inTransaction(async (tx) => {
    const { project } = await tx.campaign.update({
      where: { id: campaignId },
      data: { nothingLeftOn: fromDay(today) },
      select: { project: { select: { cooperationId: true, title: true } } },
    });
    // Cents that rounding has left are told to nobody: the team gives them up.
    if (rest.lessThan(1)) return;
    const { cooperationId, title } = project;
    await tellMembers(tx, { where: { id: cooperationId }, key: `debt:${tag.kind}:${tag.id}` }, (name) => ({
      subject: t('{name} nous doit {amount}', { name, amount: euros(rest) }),
      paragraphs: [
        t(
          'Un don à « {project} » a été rendu, et il ne reste rien à reprendre de ce que nous vous avons versé.',
          {
            project: title,
          },
        ),
        t('Faites un virement de {amount}, ou écrivez-nous.', { amount: euros(rest) }),
      ],
    }));
  });
}
