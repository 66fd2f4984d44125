import { dayText, euros } from '#app/i18n/format.ts';
import { spokenIn, t } from '#app/i18n/t.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { letterIn, queueMail, siteUrl } from '#app/infra/mail.server.ts';
import type { ConnectedPayout, Standing } from '#app/infra/stripe/connected.server.ts';
import type { Day } from '#app/money/day.ts';
import { money, type Money } from '#app/money/money.ts';
import { askedOfPerson, disabledWords, refusedWords } from './payee-words.ts';

type Reader = { firstName: string; iban: string | null };
type Words = {
  key?: string;
  subject: string;
  paragraphs: string[];
  papers?: { label: string; url: string }[];
};

/** Writes to a person about the account on which they are paid, in their language; the same `key` is told once. */
async function tell(tx: Tx, personId: string, write: (reader: Reader) => Words): Promise<void> {
  const { email, language, ...reader } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { email: true, language: true, firstName: true, iban: true },
  });
  await queueMail(
    tx,
    letterIn(language, () => ({
      to: email,
      ...write(reader),
      link: { label: t('Voir où je suis payé·e'), url: siteUrl('/mon-espace/profil#stripe') },
    })),
  );
}

const unlessYou = () =>
  t('Si ce n’était pas vous, changez votre mot de passe et écrivez-nous tout de suite.');

/** Where the money goes while the account at Stripe is not the place. */
function meanwhile({ iban }: Reader): string {
  return iban
    ? t('Vos remboursements sont virés sur votre compte bancaire qui finit par {iban}.', {
        iban: iban.slice(-4),
      })
    : t('Vos remboursements attendent dans votre porte-monnaie : indiquez un IBAN pour les recevoir.');
}

export async function tellChosen(tx: Tx, personId: string): Promise<void> {
  await tell(tx, personId, (reader) => ({
    subject: t('Vous avez choisi d’être payé·e par Stripe'),
    paragraphs: [
      t('Bonjour {firstName},', reader),
      t('Dès que Stripe aura vérifié votre compte, vos remboursements y seront versés. Jusque-là :'),
      meanwhile(reader),
      unlessYou(),
    ],
  }));
}

export async function tellBackToBank(tx: Tx, personId: string): Promise<void> {
  await tell(tx, personId, (reader) => ({
    subject: t('Vous n’êtes plus payé·e par Stripe'),
    paragraphs: [t('Bonjour {firstName},', reader), meanwhile(reader), unlessYou()],
  }));
}

/** The account has become ready, or has stopped. */
export async function tellOfTurn(tx: Tx, personId: string, standing: Standing): Promise<void> {
  const { ready, due, pastDue, disabledWhy } = standing;
  await tell(tx, personId, (reader) => {
    if (ready) {
      return {
        subject: t('Votre compte Stripe est prêt'),
        paragraphs: [
          t('Vos prochains remboursements y seront versés ; Stripe les vire ensuite à votre banque.'),
        ],
      };
    }
    const missing = askedOfPerson([...pastDue, ...due]);
    const why = disabledWords(disabledWhy);
    return {
      subject: t('Votre compte Stripe ne peut plus rien recevoir'),
      paragraphs: [
        ...(why ? [t('La raison donnée : {why}.', { why })] : []),
        ...(missing.length > 0 ? [t('Stripe demande : {missing}.', { missing: missing.join(', ') })] : []),
        meanwhile(reader),
      ],
    };
  });
}

export async function tellOfDeadline(
  tx: Tx,
  personId: string,
  { accountId, due, deadline }: Standing & { deadline: Day },
): Promise<void> {
  const missing = () => askedOfPerson(due).join(', ');
  const key = `payee-due:${accountId}:${deadline}:${spokenIn('fr', missing)}`.slice(0, 180);
  await tell(tx, personId, () => ({
    key,
    subject: t('Votre compte Stripe : une pièce à donner avant le {deadline}', {
      deadline: dayText(deadline),
    }),
    paragraphs: [
      t('Stripe demande : {missing}.', { missing: missing() }),
      t('Sans elle, vos remboursements repasseront par votre compte bancaire.'),
    ],
  }));
}

export async function tellLeft(tx: Tx, personId: string): Promise<void> {
  await tell(tx, personId, (reader) => ({
    subject: t('Votre compte Stripe est fermé'),
    paragraphs: [t('Il n’est plus relié à Terreau : plus rien n’y est versé.'), meanwhile(reader)],
  }));
}

/** Stripe could not pay the person's own bank. */
export async function tellPayoutFailed(
  tx: Tx,
  personId: string,
  { id, amount }: ConnectedPayout,
): Promise<void> {
  await tell(tx, personId, () => ({
    key: `payee-payout:${id}:failed`,
    subject: t('{amount} ne sont pas arrivés de Stripe à votre banque', { amount: euros(amount) }),
    paragraphs: [
      t('Votre banque a renvoyé le virement de Stripe : l’argent attend sur votre compte Stripe.'),
      t('Vérifiez le RIB que vous y avez donné ; le virement repartira ensuite.'),
    ],
  }));
}

async function lineTold(tx: Tx, lineId: string) {
  const line = await tx.payoutLine.findUniqueOrThrow({ where: { id: lineId } });
  return { ...line, amount: money(line.amount) };
}

/** A transfer has reached the person's account at Stripe. */
export async function tellTransferred(tx: Tx, lineId: string, on: Day): Promise<void> {
  const { personId, amount, endToEndId } = await lineTold(tx, lineId);
  await tell(tx, personId, () => ({
    key: `payout:${endToEndId}`,
    subject: t('{amount} versés sur votre compte Stripe', { amount: euros(amount) }),
    paragraphs: [
      t(
        'Nous avons versé {amount} le {on} sur votre compte Stripe : le remboursement de vos prêts et leurs intérêts, prélèvements déduits. Stripe les vire ensuite à votre banque.',
        { amount: euros(amount), on: dayText(on) },
      ),
      t('Référence du virement : {endToEndId}.', { endToEndId }),
    ],
    papers: [
      { label: t('Votre avis de virement (PDF)'), url: siteUrl(`/mon-espace/papiers/virement/${lineId}`) },
    ],
  }));
}

/** A transfer did not leave: what was to be paid is in the wallet. */
export async function tellRefused(tx: Tx, lineId: string): Promise<void> {
  const { personId, amount, endToEndId, refusedWhy } = await lineTold(tx, lineId);
  await tell(tx, personId, (reader) => ({
    key: `payout-refused:${endToEndId}`,
    subject: t('{amount} n’ont pas pu être versés par Stripe', { amount: euros(amount) }),
    paragraphs: [
      t('Bonjour {firstName},', reader),
      t('La raison : {why}. L’argent est de nouveau dans votre porte-monnaie.', {
        why: refusedWords(refusedWhy),
      }),
      meanwhile(reader),
    ],
  }));
}

/** A transfer was taken back from the person's account, in part or whole. */
export async function tellReversed(
  tx: Tx,
  reversal: { id: string; personId: string; amount: Money },
): Promise<void> {
  const amount = euros(reversal.amount);
  await tell(tx, reversal.personId, (reader) => ({
    key: `payout-reversed:${reversal.id}`,
    subject: t('{amount} versés sur votre compte Stripe en ont été repris', { amount }),
    paragraphs: [
      t('Bonjour {firstName},', reader),
      t('Cet argent reste à vous : il est de nouveau dans votre porte-monnaie.'),
      t('Rien n’est plus versé sur ce compte Stripe tant que vous ne le choisissez pas de nouveau.'),
      meanwhile(reader),
    ],
  }));
}
