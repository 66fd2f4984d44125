import { spokenIn, t } from '#app/i18n/t.ts';
import type { Letter } from '#app/infra/mail.server.ts';
import { count, dayText, euros } from '#app/i18n/format.ts';
import type { LetterFacts } from './letter-facts.server.ts';

/** What was given, lent or subscribed, in words: « votre prêt de 250,00 € ». */
export function pledgeInWords({ instrument, amount, shares }: LetterFacts): string {
  if (instrument === 'gift') return t('votre don de {amount}', { amount: euros(amount) });
  if (instrument === 'loan') return t('votre prêt de {amount}', { amount: euros(amount) });
  return t('votre souscription de {count} ({amount})', {
    count: count(shares ?? 0, t('part'), t('parts')),
    amount: euros(amount),
  });
}

/** The frame of a letter about a pledge: its key, who reads it, and its page when nothing else is to be opened. */
export function letter(
  facts: LetterFacts,
  key: string,
  subject: string,
  paragraphs: readonly (string | null)[],
  link?: { label: string; url: string },
  papers: readonly { label: string; url: string }[] = [],
): Letter {
  return {
    key: `pledge:${facts.pledgeId}:${key}`,
    to: facts.to,
    subject,
    paragraphs: [
      t('Bonjour {firstName},', { firstName: facts.firstName }),
      ...paragraphs.filter((text) => text !== null),
    ],
    link: link ?? { label: t('Voir cet engagement'), url: facts.url },
    papers,
  };
}

/** Written in the language of the one who reads it. */
export function theirs({ language }: LetterFacts, write: () => Letter): Letter {
  return { ...spokenIn(language, write), language };
}

/** That a paper is still to be handed over, and where; null where none is. */
export function proofAsked({ proofBy, url }: LetterFacts): string | null {
  if (!proofBy) return null;
  return t('Un justificatif de domicile vous est demandé, à remettre jusqu’au {day} : {url}', {
    day: dayText(proofBy),
    url: `${url}/domicile`,
  });
}

export function tipInWords({ tip }: LetterFacts): string | null {
  return tip ? t('Vous avez ajouté {tip} pour faire vivre la plateforme. Merci.', { tip: euros(tip) }) : null;
}
