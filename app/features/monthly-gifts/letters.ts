import { dayText, euros } from '#app/i18n/format.ts';
import { spokenIn, t } from '#app/i18n/t.ts';
import type { Letter } from '#app/infra/mail.server.ts';
import { declineInWords } from '#app/features/pledges/charge-policy.ts';
import type { Day } from '#app/money/day.ts';
import type { GiftFacts } from './letter-facts.server.ts';

/** Why a monthly gift is over, as kept with it. */
export type StopReason = 'giver' | 'method' | 'disputed' | 'campaign_over' | 'campaign_full';

/** Written in the language of who reads it; each leads to the page where the gift is changed or stopped. */
function letter(
  facts: GiftFacts,
  key: string,
  write: () => { subject: string; paragraphs: readonly (string | null)[]; link?: Letter['link'] },
): Letter {
  const { id, language, to, firstName, url } = facts;
  return spokenIn(language, () => {
    const { subject, paragraphs, link } = write();
    return {
      key: `monthly-gift:${id}:${key}`,
      to,
      language,
      subject,
      paragraphs: [t('Bonjour {firstName},', { firstName }), ...paragraphs.filter((text) => text !== null)],
      link: link ?? { label: t('Voir mon don mensuel'), url },
    };
  });
}

const stopLink = ({ stopUrl }: GiftFacts) => ({ label: t('Arrêter ce don'), url: stopUrl });

function tipInWords({ tip }: GiftFacts): string | null {
  return tip && t('Dont {tip} pour faire vivre la plateforme.', { tip: euros(tip) });
}

function nextInWords({ next, total }: GiftFacts): string | null {
  return next && t('Prochain débit : {total} le {next}.', { total: euros(total), next: dayText(next) });
}

export function giftBegins(facts: GiftFacts): Letter {
  const { project, cooperation, total, dayOfMonth, url } = facts;
  return letter(facts, 'begins', () => ({
    subject: t('Votre don mensuel à « {project} » commence', { project }),
    paragraphs: [
      t(
        'Vous donnez {total} chaque mois au projet « {project} », porté par {cooperation}, le {dayOfMonth} du mois.',
        {
          total: euros(total),
          project,
          cooperation,
          dayOfMonth,
        },
      ),
      tipInWords(facts),
      nextInWords(facts),
      t(
        'Chaque débit vous est annoncé d’avance. Vous pouvez suspendre, changer ou arrêter ce don quand vous voulez, sans vous connecter : {url}',
        { url },
      ),
    ],
    link: stopLink(facts),
  }));
}

/** Before each debit: how much, when, and how to say no. */
export function debitAnnounced(facts: GiftFacts, on: Day): Letter {
  const { project, total, url } = facts;
  return letter(facts, `announced:${on}`, () => ({
    subject: t('Votre don de {total} sera débité le {on}', { total: euros(total), on: dayText(on) }),
    paragraphs: [
      t('Votre don mensuel de {total} au projet « {project} » sera débité le {on}.', {
        total: euros(total),
        project,
        on: dayText(on),
      }),
      tipInWords(facts),
      t('Pour le suspendre, en changer le montant ou le moyen de paiement : {url}', { url }),
    ],
    link: stopLink(facts),
  }));
}

export function giftPaused(facts: GiftFacts): Letter {
  return letter(facts, `paused:${facts.changes}`, () => ({
    subject: t('Votre don mensuel est suspendu'),
    paragraphs: [
      t('Rien ne sera débité pour « {project} » tant que vous ne le reprenez pas.', {
        project: facts.project,
      }),
      t('Un débit déjà demandé à votre banque peut encore arriver.'),
    ],
  }));
}

export function giftResumed(facts: GiftFacts): Letter {
  return letter(facts, `resumed:${facts.changes}`, () => ({
    subject: t('Votre don mensuel reprend'),
    paragraphs: [
      t('Votre don mensuel au projet « {project} » reprend. Merci.', { project: facts.project }),
      nextInWords(facts),
    ],
    link: stopLink(facts),
  }));
}

export function amountChanged(facts: GiftFacts): Letter {
  const { project, total, dayOfMonth } = facts;
  return letter(facts, `changed:${facts.changes}`, () => ({
    subject: t('Votre don mensuel est maintenant de {total}', { total: euros(total) }),
    paragraphs: [
      t('Vous donnez désormais {total} chaque mois au projet « {project} », le {dayOfMonth} du mois.', {
        total: euros(total),
        project,
        dayOfMonth,
      }),
      tipInWords(facts),
      nextInWords(facts),
    ],
    link: stopLink(facts),
  }));
}

export function methodReplaced(facts: GiftFacts, checkoutId: string): Letter {
  return letter(facts, `method:${checkoutId}`, () => ({
    subject: t('Votre don mensuel a un nouveau moyen de paiement'),
    paragraphs: [
      t('Le nouveau moyen de paiement de votre don à « {project} » est enregistré. L’ancien ne sert plus.', {
        project: facts.project,
      }),
      nextInWords(facts),
    ],
    link: stopLink(facts),
  }));
}

/** A charge was refused and will be tried again. */
export function monthRetried(
  facts: GiftFacts,
  refused: { pledgeId: string; attempt: number; failureCode: string | null; on: Day },
): Letter {
  const { project, total, url } = facts;
  const { pledgeId, attempt, failureCode, on } = refused;
  return letter(facts, `retried:${pledgeId}:${attempt}`, () => ({
    subject: t('Votre don mensuel à « {project} » n’a pas pu être débité', { project }),
    paragraphs: [
      t('Le débit de {total} n’a pas abouti : {why}.', {
        total: euros(total),
        why: declineInWords(failureCode),
      }),
      t(
        'Nous réessaierons le {on}. Si votre situation a changé, vous pouvez indiquer un autre moyen de paiement, ou arrêter ce don.',
        { on: dayText(on) },
      ),
    ],
    link: { label: t('Indiquer un autre moyen de paiement'), url },
  }));
}

/** No more tries: only another card or account helps. */
export function methodWanted(
  facts: GiftFacts,
  refused: { pledgeId: string; failureCode: string | null; until: Day },
): Letter {
  const { project, total, url } = facts;
  const { pledgeId, failureCode, until } = refused;
  return letter(facts, `method-wanted:${pledgeId}`, () => ({
    subject: t('Votre don mensuel à « {project} » a besoin d’un autre moyen de paiement', { project }),
    paragraphs: [
      t(
        'Le débit de {total} n’a pas abouti : {why}. Rien n’a été pris ce mois-ci, et nous ne réessaierons pas.',
        {
          total: euros(total),
          why: declineInWords(failureCode),
        },
      ),
      t(
        'Si vous souhaitez continuer, indiquez un autre moyen de paiement d’ici au {until}. Sans nouvelles de votre part, ce don s’arrête ce jour-là ; vous ne devez rien.',
        { until: dayText(until) },
      ),
    ],
    link: { label: t('Indiquer un autre moyen de paiement'), url },
  }));
}

export function giftStopped(facts: GiftFacts, reason: StopReason): Letter {
  const { project, cooperation, projectUrl } = facts;
  return letter(facts, 'stopped', () => {
    const why = {
      giver: t('Vous avez arrêté votre don mensuel au projet « {project} ».', { project }),
      method: t(
        'Aucun autre moyen de paiement n’a été indiqué : votre don mensuel au projet « {project} » s’arrête.',
        { project },
      ),
      disputed: t(
        'Votre banque nous a repris un de vos paiements : nous arrêtons votre don mensuel au projet « {project} ». Si c’est une erreur, écrivez-nous.',
        { project },
      ),
      campaign_over: t(
        'La collecte du projet « {project} » est finie : votre don mensuel s’arrête avec elle.',
        { project },
      ),
      campaign_full: t(
        'La collecte du projet « {project} » a atteint son objectif : votre don mensuel s’arrête.',
        { project },
      ),
    }[reason];
    return {
      subject: t('Votre don mensuel à « {project} » est arrêté', { project }),
      paragraphs: [
        why,
        t(
          'Rien ne sera plus débité, sauf un débit déjà demandé à votre banque. Merci pour ce que vous avez donné à {cooperation}.',
          { cooperation },
        ),
      ],
      link: { label: t('Voir le projet'), url: projectUrl },
    };
  });
}
