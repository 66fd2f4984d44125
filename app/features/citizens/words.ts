import { phrases, t } from '#app/i18n/t.ts';
import { dayOf, weekday, type Day } from '#app/money/day.ts';
import { dayText } from '#app/i18n/format.ts';

type Instrument = 'gift' | 'loan' | 'share';

export type PledgeStatus =
  | 'awaiting_checkout'
  | 'awaiting_transfer'
  | 'abandoned'
  | 'reserved'
  | 'revoked'
  | 'charging'
  | 'declined'
  | 'dropped'
  | 'collected'
  | 'cancelled'
  | 'released'
  | 'refunded'
  | 'disputed';

export const instrumentNames: Record<Instrument, string> = phrases({
  gift: 'Don',
  loan: 'Prêt',
  share: 'Parts sociales',
});

type StateInWords = {
  tone: 'neutral' | 'success' | 'warning' | 'danger' | 'info';
  label: string;
  /** What it means and what comes next. */
  sentence: string;
};

const weekdays: Record<number, string> = phrases({
  1: 'lundi',
  2: 'mardi',
  3: 'mercredi',
  4: 'jeudi',
  5: 'vendredi',
  6: 'samedi',
  7: 'dimanche',
});
const clock = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** "vendredi 6 novembre 2026 à 23 h 59", on the clocks of Paris. */
export function momentText(instant: Date): string {
  const on = dayOf(instant);
  const [hours, minutes] = clock.format(instant).split(':') as [string, string];
  return t('{weekday} {day} à {hours} h {minutes}', {
    weekday: weekdays[weekday(on)]!,
    day: dayText(on),
    hours,
    minutes,
  });
}

/** Can the citizen still take the pledge back? */
export function isRevocable(
  pledge: { status: PledgeStatus; reflectionEndsAt: Date | null },
  now: Date,
): boolean {
  return pledge.status === 'reserved' && pledge.reflectionEndsAt !== null && now <= pledge.reflectionEndsAt;
}

type Told = {
  status: PledgeStatus;
  instrument: Instrument;
  reflectionEndsAt: Date | null;
  /** Null for a gift without an end. */
  closesOn: Day | null;
  changedOn: Day;
  nextAttemptOn: Day | null;
  /** Why the bank said no, in words. */
  whyDeclined: string;
  /** Paid with what is in their wallet. */
  fromWallet: boolean;
  /** The information of the offer was found wrong, or not corrected in time. */
  stopped: 'suspended' | 'cancelled' | null;
};

/** The state of a pledge for the person who made it. */
export function pledgeState(pledge: Told, now: Date): StateInWords {
  const on = dayText(pledge.changedOn);
  switch (pledge.status) {
    case 'awaiting_checkout':
      return {
        tone: 'warning',
        label: t('À terminer'),
        sentence: t('Le paiement n’a pas été enregistré : sans lui, cet engagement n’est pas pris.'),
      };
    case 'awaiting_transfer':
      return {
        tone: 'info',
        label: t('Virement attendu'),
        sentence: t('Nous attendons votre virement. Rien n’est pris sur votre compte sans vous.'),
      };
    case 'abandoned':
      return {
        tone: 'neutral',
        label: t('Non terminé'),
        sentence: t('Quitté avant le paiement, le {on}.', { on }),
      };
    case 'reserved':
      return reserved(pledge, now);
    case 'revoked':
      return {
        tone: 'neutral',
        label: t('Révoqué'),
        sentence: t('Vous l’avez révoqué le {on}. Rien n’a été débité.', { on }),
      };
    case 'charging':
      return {
        tone: 'info',
        label: t('Prélèvement en cours'),
        sentence: t(
          'Nous attendons la réponse de votre banque : quelques secondes pour une carte, quelques jours pour un compte.',
        ),
      };
    case 'declined':
      return {
        tone: 'danger',
        label: t('Paiement refusé'),
        sentence: pledge.nextAttemptOn
          ? t('Le paiement n’est pas passé : {whyDeclined}. Nouvel essai le {nextAttemptOn}.', {
              whyDeclined: pledge.whyDeclined,
              nextAttemptOn: dayText(pledge.nextAttemptOn),
            })
          : t('Le paiement n’est pas passé : {whyDeclined}. Indiquez un autre moyen de paiement.', {
              whyDeclined: pledge.whyDeclined,
            }),
      };
    case 'dropped':
      return {
        tone: 'danger',
        label: t('Abandonné'),
        sentence: t(
          'Les paiements ont été refusés ; l’engagement a pris fin le {on}, sans rien vous coûter.',
          { on },
        ),
      };
    case 'collected':
      return {
        tone: 'success',
        label: t('Payé'),
        sentence: pledge.closesOn
          ? t('Reçu le {on}, et gardé jusqu’à l’issue de la collecte.', { on })
          : t('Reçu le {on}, et versé à la coopération au début du mois suivant.', { on }),
      };
    case 'cancelled':
      return {
        tone: 'neutral',
        label: t('Annulé'),
        sentence:
          pledge.stopped === 'cancelled'
            ? t('L’offre a été annulée, faute d’information corrigée à temps. Rien n’a été débité.')
            : t('La collecte n’a pas atteint son minimum. Rien n’a été débité.'),
      };
    case 'released':
      return {
        tone: 'success',
        label: releasedLabels[pledge.instrument],
        sentence: t('Versé à la coopération le {on}.', { on }),
      };
    case 'disputed':
      return {
        tone: 'warning',
        label: t('Contesté'),
        sentence: t('Votre banque a repris ce paiement le {on}.', { on }),
      };
    case 'refunded':
      return {
        tone: 'neutral',
        label: t('Remboursé'),
        sentence: t('L’argent vous a été rendu le {on}.', { on }),
      };
  }
}

const releasedLabels: Record<Instrument, string> = phrases({
  gift: 'Versé',
  loan: 'Prêté',
  share: 'Souscrit',
});

function reserved(pledge: Told, now: Date): StateInWords {
  const charge = chargeOf(pledge);
  if (!pledge.reflectionEndsAt || !isRevocable(pledge, now)) {
    return { tone: 'info', label: t('Réservé'), sentence: charge };
  }
  const end = momentText(pledge.reflectionEndsAt);
  return {
    tone: 'info',
    label: t('En réflexion'),
    sentence: t('Vous pouvez le révoquer jusqu’au {end}. {charge}', { end, charge }),
  };
}

/** When what is reserved is taken, and on which condition. */
function chargeOf({ closesOn, fromWallet, stopped }: Told): string {
  if (stopped)
    return t('L’offre est suspendue, le temps que son information soit corrigée : rien n’est débité.');
  const after = { closesOn: dayText(closesOn!) };
  return fromWallet
    ? t(
        'La somme est mise de côté dans votre porte-monnaie ; elle y sera prise si la collecte réussit, après le {closesOn}.',
        after,
      )
    : t('Il sera débité si la collecte réussit, après le {closesOn}.', after);
}
