import { dayText } from '#app/i18n/format.ts';
import { spokenIn, t } from '#app/i18n/t.ts';
import type { Letter } from '#app/infra/mail.server.ts';
import type { Day } from '#app/money/day.ts';
import type { LetterFacts } from './letter-facts.server.ts';
import { pledgeInWords } from './letter-frame.ts';

/** The bank takes the money only from its owner's own hand: the page of the pledge leads to it. */
export function paymentToConfirm(facts: LetterFacts, asked: { attempt: number; until: Day }): Letter {
  const { pledgeId, to, language, firstName, project, url } = facts;
  const until = () => dayText(asked.until);
  const letter = spokenIn(language, () => ({
    key: `pledge:${pledgeId}:to-confirm:${asked.attempt}`,
    to,
    subject: t('Votre banque attend que vous confirmiez votre engagement pour « {project} »', { project }),
    paragraphs: [
      t('Bonjour {firstName},', { firstName }),
      t('La collecte a réussi. Pour {facts}, votre banque veut que vous confirmiez vous-même le paiement.', {
        facts: pledgeInWords(facts),
      }),
      t(
        'Cela prend une minute, sur la page de votre banque, avant le {until}. Rien n’est débité sans votre accord, et jamais deux fois.',
        { until: until() },
      ),
      t(
        'Sans confirmation, nous redemanderons ce jour-là à votre banque ; vous pouvez aussi indiquer un autre moyen de paiement.',
      ),
    ],
    link: { label: t('Confirmer le paiement'), url },
  }));
  return { ...letter, language };
}
