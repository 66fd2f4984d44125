import { randomUUID } from 'node:crypto';
import { euros } from '#app/i18n/format.ts';
import { requireOperator } from '#app/features/people/operator.server.ts';
import { frenchOnly, t } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import { inTransaction, type Tx } from '#app/infra/db.server.ts';
import { letterIn, queueMail, siteUrl } from '#app/infra/mail.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { pledgeGivenBack } from '#app/ledger/entries-campaigns.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { post } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { add, decimalText, money, type Money } from '#app/money/money.ts';
import { letterFacts, type LetterFacts } from './letter-facts.server.ts';
import { pledgeInWords } from './letter-frame.ts';
import { lockCampaignOf, lockPledge, type LockedPledge } from './lock.server.ts';
import { refundFailed } from './refund.server.ts';

type Given = {
  on: Day;
  why: string;
  /** Null when the written policy decided. */
  decidedById: string | null;
};

/**
 * Gives a collected pledge back, tip included, where Stripe cannot: into the wallet of whoever paid, from where the next file of transfers pays
 * it, or by a transfer that this line of our bank shows. The caller holds the locks of the campaign and of the pledge.
 */
export async function giveBack(
  tx: Tx,
  pledge: LockedPledge,
  given: Given & ({ way: 'wallet'; personId: string } | { way: 'transfer'; bankLineId: string }),
): Promise<void> {
  if (pledge.status !== 'collected') {
    throw new Error(`Pledge ${pledge.id} is ${pledge.status}: there is nothing of it to give back`);
  }
  const { on, why, decidedById } = given;
  const id = randomUUID();
  const [amount, tip] = [money(pledge.amount), money(pledge.tip)];
  const to = given.way === 'wallet' ? { wallet: given.personId } : ('bankSuspense' as const);
  await post(
    tx,
    pledgeGivenBack({ id, pledgeId: pledge.id, campaignId: pledge.campaignId, amount, tip, to, on }),
  );
  await tx.givenBack.create({
    data: {
      id,
      pledgeId: pledge.id,
      way: given.way,
      amount: decimalText(add(amount, tip)),
      on: fromDay(on),
      why,
      decidedById,
      ...(given.way === 'wallet' ? { personId: given.personId } : { bankLineId: given.bankLineId }),
    },
  });
  if (given.way === 'wallet') await keepWallet(tx, given.personId);
  await tx.pledge.update({
    where: { id: pledge.id },
    data: { status: 'refunded', failureCode: null, changedOn: fromDay(on) },
  });
  const fromWallet = (await tx.walletPayment.count({ where: { pledgeId: pledge.id } })) > 0;
  await tell(tx, await letterFacts(tx, pledge.id), given.way, fromWallet);
}

/** Someone of the team gives back into a wallet what Stripe could not: the next file of transfers pays it. */
export async function putInWallet(order: { pledgeId: string; personId: string; today: Day }): Promise<void> {
  const { pledgeId, personId: decidedById, today } = order;
  await inTransaction(async (tx) => {
    await requireOperator(tx, decidedById);
    await lockCampaignOf(tx, pledgeId);
    const pledge = await lockPledge(tx, pledgeId);
    if (pledge?.status !== 'collected' || pledge.failureCode !== refundFailed || !pledge.personId) {
      throw new Refusal('nothing_to_give', t('Cet argent n’attend pas, ou plus, d’être rendu.'));
    }
    const { personId } = pledge;
    const why = frenchOnly('Remboursement que la banque a renvoyé');
    await giveBack(tx, pledge, { way: 'wallet', personId, on: today, why, decidedById });
  });
}

/** Money of a pledge that goes into a wallet by an entry of its own: written beside it, so that wallets can be checked. */
export async function noteInWallet(
  tx: Tx,
  into: Given & { pledgeId: string; personId: string; amount: Money },
): Promise<void> {
  const { amount, on, ...note } = into;
  await tx.givenBack.create({
    data: { ...note, id: randomUUID(), way: 'wallet', amount: decimalText(amount), on: fromDay(on) },
  });
  await keepWallet(tx, into.personId);
}

/** Lenders have their wallet from the first day of their first loan; others from the first time that something is put into it. */
export async function keepWallet(tx: Tx, personId: string): Promise<void> {
  await tx.$executeRaw`
    update "Person" p set "walletId" = a.id from "LedgerAccount" a
    where p.id = ${personId}::uuid and p."walletId" is null and a.code = ${accounts.wallet(personId).code}`;
}

async function tell(
  tx: Tx,
  facts: LetterFacts,
  way: 'wallet' | 'transfer',
  fromWallet: boolean,
): Promise<void> {
  const { pledgeId, to, language, firstName, project, tip, url } = facts;
  const letter = letterIn(language, () => ({
    key: `pledge:${pledgeId}:paid-back`,
    to,
    subject: t('Votre paiement pour « {project} » vous est rendu', { project }),
    paragraphs: [
      t('Bonjour {firstName},', { firstName }),
      t('Nous vous rendons {facts}{value}.', {
        facts: pledgeInWords(facts),
        value: tip ? t(' et les {tip} ajoutés pour la plateforme', { tip: euros(tip) }) : '',
      }),
      fromWallet
        ? t('Cet argent venait de votre portefeuille.')
        : t('Votre moyen de paiement ne peut pas le recevoir.'),
      way === 'wallet'
        ? t(
            'Il est dans votre portefeuille, et part avec nos prochains virements sur le compte bancaire de votre profil. Si vous n’en avez pas donné, c’est le moment.',
          )
        : t('Il est parti par virement sur le compte bancaire que vous nous avez donné.'),
    ],
    link:
      way === 'wallet'
        ? { label: t('Voir mon profil'), url: siteUrl('/mon-espace/profil') }
        : { label: t('Voir cet engagement'), url },
  }));
  await queueMail(tx, letter);
}
