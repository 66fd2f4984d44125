import { euros } from '#app/i18n/format.ts';
import { currentLanguage, t } from '#app/i18n/t.ts';
import { letterIn, siteUrl, type Letter } from '#app/infra/mail.server.ts';
import type { Day } from '#app/money/day.ts';
import type { Money } from '#app/money/money.ts';

/** To whom a letter about repayments goes, and what its links carry. */
type Reader = { personId: string; email: string; firstName: string; language: string; key: string };

const stopUrl = (key: string) => siteUrl(`/remboursements/${key}`);

/** An amount as one types it where the letter is read: 82,15 or 82.15. */
function typed(amount: Money): string {
  const text = amount.toFixed(2);
  return currentLanguage() === 'fr' ? text.replace('.', ',') : text;
}

/** Money came back, and its owner wants to be asked: one link, and nothing happens without it. */
export function whatToDo(reader: Reader, amount: Money, until: Day): Letter {
  const { personId, email, firstName, language, key } = reader;
  return letterIn(language, () => ({
    key: `repayments:${personId}:asked:${until}`,
    to: email,
    subject: t('{amount} vous sont revenus : qu’en faites-vous ?', { amount: euros(amount) }),
    paragraphs: [
      t('Bonjour {firstName},', { firstName }),
      t('Vos prêts vous ont rendu {amount}, prélèvements déduits. Ils sont dans votre porte-monnaie.', {
        amount: euros(amount),
      }),
      t(
        'Vous pouvez les prêter de nouveau, les donner ou les recevoir sur votre compte. Sans réponse de votre part, ils restent à vous, au même endroit : rien ne se fait tout seul.',
      ),
      t('Pour que nous ne vous posions plus cette question : {url}', { url: stopUrl(key) }),
    ],
    link: {
      label: t('Choisir'),
      url: siteUrl(`/mon-espace/porte-monnaie?montant=${typed(amount)}`),
    },
  }));
}

/** A repayment was given, as its owner had chosen: what, to whom, and the link that ends it. */
export function repaymentGiven(
  reader: Reader,
  gift: { id: string; amount: Money; project: string; cooperation: string },
): Letter {
  const { email, firstName, language, key } = reader;
  const { id, amount, project, cooperation } = gift;
  return letterIn(language, () => ({
    key: `pledge:${id}:gift-collected`,
    to: email,
    subject: t('Vos remboursements : {amount} donnés à « {project} »', { amount: euros(amount), project }),
    paragraphs: [
      t('Bonjour {firstName},', { firstName }),
      t(
        'Comme vous l’avez choisi, les {amount} que vos prêts vous ont rendus sont donnés au projet « {project} », porté par {cooperation}. Merci.',
        { amount: euros(amount), project, cooperation },
      ),
      t('Ce don est fait. Pour les prochains remboursements, un clic suffit à tout arrêter.'),
      t('Le détail de ce don : {url}', { url: siteUrl(`/mon-espace/engagements/${id}`) }),
    ],
    link: { label: t('Arrêter de donner mes remboursements'), url: stopUrl(key) },
  }));
}

/** The campaign takes no gift any more: nothing was given, and what comes stays with its owner. */
export function givingEnded(reader: Reader, project: string, until: Day): Letter {
  const { personId, email, firstName, language } = reader;
  return letterIn(language, () => ({
    key: `repayments:${personId}:giving-ended:${until}`,
    to: email,
    subject: t('Vos remboursements ne sont plus donnés à « {project} »', { project }),
    paragraphs: [
      t('Bonjour {firstName},', { firstName }),
      t(
        'La collecte de « {project} » ne prend plus de dons. Votre dernier remboursement n’a pas été donné.',
        {
          project,
        },
      ),
      t('Il est dans votre porte-monnaie, et les suivants y resteront jusqu’à ce que vous en décidiez.'),
    ],
    link: { label: t('Voir mon porte-monnaie'), url: siteUrl('/mon-espace/porte-monnaie') },
  }));
}
