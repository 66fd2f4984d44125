import { writeToMembers } from '#app/features/people/letters.server.ts';
import { count, dayText, euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { letterIn, queueMail, queueMails, siteUrl } from '#app/infra/mail.server.ts';
import { isPositive, money, subtract, sum } from '#app/money/money.ts';
import { paymentWayNames } from './words.ts';

/** Tells the members of the cooperation that someone asks to leave, and the leaver when somebody else asked. */
export async function tellExitAsked(tx: Tx, id: string): Promise<void> {
  const { exit, name, shares, member } = await factsOf(tx, id);
  const { cooperationId, cooperation, words } = exit;
  const quoted = () => (words ? [t('« {words} »', { words })] : []);
  await writeToMembers(tx, { organisationId: cooperationId }, (reader) => ({
    key: `share-exit:${id}:asked:${reader.id}`,
    subject: t('{member} demande à sortir de {name}', { member, name }),
    paragraphs: [
      t('{member} demande à rendre {shares}.', { member, shares: shares() }),
      ...quoted(),
      t(
        'Votre réponse dit combien lui est dû et quand : au plus la valeur nominale, au plus tard dans cinq ans.',
      ),
    ],
    link: { label: t('Répondre'), url: siteUrl(`/porteur/${cooperation.slug}/parts/sorties`) },
  }));
  if (exit.askedById === exit.personId) return;
  // A leaver who is also a member has just been written to: the same key is one letter.
  const { person } = exit;
  await queueMail(
    tx,
    letterIn(person.language, () => ({
      key: `share-exit:${id}:asked:${person.id}`,
      to: person.email,
      subject: t('{name} prépare votre sortie', { name }),
      paragraphs: [
        t('Bonjour {firstName},', { firstName: person.firstName }),
        t('{name} a ouvert une procédure de sortie pour {shares}.', { name, shares: shares() }),
        ...quoted(),
      ],
      link: myShares(),
    })),
  );
}

/** Tells a leaver what the cooperation answered. */
export async function tellExitDecided(tx: Tx, id: string): Promise<void> {
  const { exit, name, shares } = await factsOf(tx, id);
  const { person, amount, dueOn, answer, lowerWhy } = exit;
  await queueMails(tx, [
    letterIn(person.language, () => ({
      key: `share-exit:${id}:decided`,
      to: person.email,
      subject:
        exit.status === 'accepted'
          ? t('Vous sortez de {name}', { name })
          : t('{name} n’accepte pas votre sortie pour le moment', { name }),
      paragraphs: [
        t('Bonjour {firstName},', { firstName: person.firstName }),
        ...(amount && dueOn
          ? [
              t('{name} accepte de reprendre {shares}. {amount} vous sont dus, au plus tard le {dueOn}.', {
                name,
                shares: shares(),
                amount: euros(money(amount)),
                dueOn: dayText(toDay(dueOn)),
              }),
            ]
          : []),
        ...(lowerWhy ? [t('C’est moins que la valeur nominale : {lowerWhy}', { lowerWhy })] : []),
        ...(answer ? [t('« {words} »', { words: answer })] : []),
      ],
      link: myShares(),
    })),
  ]);
}

async function paymentFacts(tx: Tx, paymentId: string) {
  const payment = await tx.shareExitPayment.findUniqueOrThrow({
    where: { id: paymentId },
    include: { reversal: true },
  });
  const { exit, name } = await factsOf(tx, payment.exitId);
  const payments = await tx.shareExitPayment.findMany({
    where: { exitId: exit.id, reversal: null },
    select: { amount: true },
  });
  const left = subtract(money(exit.amount!), sum(payments.map(({ amount }) => money(amount))));
  const said = () => ({
    name,
    amount: euros(money(payment.amount)),
    on: dayText(toDay(payment.on)),
    way: paymentWayNames[payment.way],
    reference: payment.reference,
  });
  const stillOwed = () =>
    t('Il vous reste dû {left}, au plus tard le {dueOn}.', {
      left: euros(left),
      dueOn: dayText(toDay(exit.dueOn!)),
    });
  return { exit, name, left, said, stillOwed, reason: payment.reversal?.reason ?? '' };
}

/** Tells a leaver that the cooperation says it has paid, and what is still owed. */
export async function tellExitPaid(tx: Tx, paymentId: string): Promise<void> {
  const { exit, name, left, said, stillOwed } = await paymentFacts(tx, paymentId);
  await queueMail(
    tx,
    letterIn(exit.person.language, () => ({
      key: `share-exit:${exit.id}:paid:${paymentId}`,
      to: exit.person.email,
      subject: t('{name} dit vous avoir remboursé vos parts', { name }),
      paragraphs: [
        t('Bonjour {firstName},', { firstName: exit.person.firstName }),
        t('{name} nous dit vous avoir versé {amount} le {on} ({way}, référence « {reference} »).', said()),
        ...(isPositive(left) ? [stillOwed()] : []),
        t('Si ce n’est pas arrivé dans les dix jours, dites-le-nous par le formulaire de réclamation.'),
      ],
      link: myShares(),
    })),
  );
}

/** Tells a leaver that a payment was written down by mistake, why, and what is owed again. */
export async function tellPaymentReversed(tx: Tx, paymentId: string): Promise<void> {
  const { exit, name, said, stillOwed, reason } = await paymentFacts(tx, paymentId);
  await queueMail(
    tx,
    letterIn(exit.person.language, () => ({
      key: `share-exit:${exit.id}:reversed:${paymentId}`,
      to: exit.person.email,
      subject: t('{name} corrige ce qu’elle dit vous avoir payé', { name }),
      paragraphs: [
        t('Bonjour {firstName},', { firstName: exit.person.firstName }),
        t(
          '{name} nous avait dit vous avoir versé {amount} le {on} ({way}, référence « {reference} »). C’était une erreur : ce paiement ne compte plus.',
          said(),
        ),
        t('« {words} »', { words: reason }),
        stillOwed(),
        t('Si vous avez pourtant reçu cet argent, dites-le-nous par le formulaire de réclamation.'),
      ],
      link: myShares(),
    })),
  );
}

const myShares = () => ({ label: t('Voir vos parts'), url: siteUrl('/mon-espace/parts') });

async function factsOf(tx: Tx, id: string) {
  const exit = await tx.shareExit.findUniqueOrThrow({
    where: { id },
    include: {
      person: { select: { id: true, email: true, firstName: true, lastName: true, language: true } },
      cooperation: { select: { name: true, slug: true } },
    },
  });
  return {
    exit,
    name: exit.cooperation.name,
    member: `${exit.person.firstName} ${exit.person.lastName}`,
    shares: () => count(exit.shares, t('part'), t('parts')),
  };
}
