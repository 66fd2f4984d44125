import { tellMembers } from '#app/features/cooperations/member-letters.server.ts';
import { tellOperators } from '#app/features/people/operator-letters.server.ts';
import { letterFacts } from '#app/features/pledges/letter-facts.server.ts';
import { euros } from '#app/i18n/format.ts';
import { spokenIn, t } from '#app/i18n/t.ts';
import type { Tx } from '#app/infra/db.server.ts';
import type { Letter } from '#app/infra/mail.server.ts';
import type { RefundWay } from '#app/ledger/entries-refunds.ts';
import { add, isPositive, zero, type Money } from '#app/money/money.ts';

function wayInWords(by: RefundWay['way'], words: { total: string; project: string }): string {
  switch (by) {
    case 'stripe':
      return t(
        'Nous vous rendons {total} sur le moyen de paiement utilisé pour « {project} ». Selon votre banque, la somme apparaît sur votre compte dans les cinq à dix jours.',
        words,
      );
    case 'transfer':
      return t('Nous vous rendons {total} pour « {project} », par virement.', words);
    case 'wallet':
      return t(
        'Nous vous rendons {total} pour « {project} » : ils sont de nouveau dans votre porte-monnaie.',
        words,
      );
  }
}

/** To whoever paid: what comes back, how, and what stands. */
export async function givenBackLetter(
  tx: Tx,
  given: {
    refundId: string;
    pledgeId: string;
    total: Money;
    by: RefundWay['way'];
    whole: boolean;
    /** The loan or the shares stand: what comes back is owed to us. */
    isOwed: boolean;
  },
): Promise<Letter> {
  const facts = await letterFacts(tx, given.pledgeId);
  const { reason } = await tx.pledgeRefund.findUniqueOrThrow({ where: { id: given.refundId } });
  const voided = await tx.giftReceipt.count({ where: { pledgeId: given.pledgeId, voided: { isNot: null } } });
  const { language, to, firstName, project, amount, tip, url, instrument } = facts;
  const { total, by, whole, isOwed } = given;
  const stands = add(amount, tip ?? zero);
  return spokenIn(language, () => ({
    key: `pledge-refund:${given.refundId}`,
    to,
    language,
    subject: t('{total} vous sont rendus (« {project} »)', { total: euros(total), project }),
    paragraphs: [
      t('Bonjour {firstName},', { firstName }),
      wayInWords(by, { total: euros(total), project }),
      t('La raison : {reason}', { reason }),
      ...(isOwed
        ? [
            t(
              'Votre engagement existe et continue : cette somme nous est donc due. Faites un virement, ou écrivez-nous ; jusque-là, votre porte-monnaie ne paie rien.',
            ),
          ]
        : []),
      ...(whole || isOwed || !isPositive(stands)
        ? []
        : [t('Il reste {stands} de votre engagement.', { stands: euros(stands) })]),
      ...(voided > 0 && instrument === 'gift'
        ? [
            whole
              ? t('Le reçu fiscal de ce don est annulé : ne l’utilisez plus.')
              : t(
                  'Le reçu fiscal de ce don est annulé : ne l’utilisez plus. Vous pouvez en demander un autre, pour ce qui reste.',
                ),
          ]
        : []),
    ],
    link: { label: t('Voir cet engagement'), url },
  }));
}

/** To the cooperation that had had a gift: it is given back, and taken from its account. */
export async function tellCooperation(
  tx: Tx,
  { refundId, campaignId, owed }: { refundId: string; campaignId: string; owed: Money },
): Promise<void> {
  const { project } = await tx.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: { project: { select: { cooperationId: true, title: true } } },
  });
  await tellMembers(
    tx,
    { where: { id: project.cooperationId }, key: `pledge-refund:${refundId}` },
    (name) => ({
      subject: t('Un don à « {project} » est rendu à son donateur', { project: project.title }),
      paragraphs: [
        t('{amount}, déjà versés à {name}, ont été rendus à un donateur par l’équipe de Terreau.', {
          amount: euros(owed),
          name,
        }),
        t(
          'Nous reprenons ce montant sur votre compte de paiement, et rien de plus. S’il n’y est pas, nous attendons.',
        ),
      ],
    }),
  );
}

/** To the team: what became a loan or shares was given back at Stripe, and its owner owes it. */
export async function tellTeam(
  tx: Tx,
  { refundId, pledgeId, owed }: { refundId: string; pledgeId: string; owed: Money },
): Promise<void> {
  await tellOperators(tx, `pledge-refund:${refundId}:owed`, () => ({
    subject: t('{owed} rendus chez Stripe nous sont dus', { owed: euros(owed) }),
    paragraphs: [
      t('Ce paiement était devenu un prêt ou des parts, qui existent toujours : la personne nous le doit.'),
      t(
        'Son porte-monnaie ne paie rien jusque-là. Elle peut faire un virement, ou vous pouvez abandonner cette dette.',
      ),
    ],
    path: `/operateur/remboursements/${pledgeId}`,
  }));
}
