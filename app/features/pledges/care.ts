import { dayText, eurosShort } from '#app/i18n/format.ts';
import { phrases, t } from '#app/i18n/t.ts';
import type { Day } from '#app/money/day.ts';
import { decimalText, type Money } from '#app/money/money.ts';

/** What the law wants asked of someone before they lend or subscribe, as it stands for them today. */
type Readiness = {
  knowledge: 'missing' | 'expired' | 'appropriate' | 'inappropriate' | 'incomplete';
  simulation: 'missing' | 'expired' | 'done';
  threshold: Money;
  /** Until when the person is a sophisticated investor, of whom nothing of this is asked. */
  recognisedUntil: Day | null;
};

type Point = { done: boolean; sentence: string; link: { to: string; label: string } };

/** The same for the form: plain text, and never a reason to stop anyone. */
export type CareShown = {
  acknowledge: boolean;
  /** Null: no amount asks for confirmation. */
  threshold: string | null;
  thresholdText: string;
  recognisedUntil: string | null;
  earlier: string;
  knowledge: Point;
  simulation: Point;
};

const knowledgeSentences: Record<Readiness['knowledge'], string> = phrases({
  missing: 'Vous n’avez pas encore répondu au test de connaissances.',
  expired: 'Votre test de connaissances a plus de deux ans.',
  appropriate: 'Votre test de connaissances est à jour.',
  inappropriate: 'D’après votre test, ce placement n’est peut-être pas adapté à ce que vous en savez.',
  incomplete:
    'Vous avez laissé des réponses vides au test : nous ne savons pas si ce placement vous convient.',
});

const simulationSentences: Record<Readiness['simulation'], string> = phrases({
  missing: 'Vous n’avez pas simulé ce que vous pouvez vous permettre de perdre.',
  expired: 'Votre simulation de pertes a plus d’un an.',
  done: 'Votre simulation de pertes est à jour.',
});

/** `path`: pret or parts. `back`: where the test and the simulation lead back to. */
export function careShown(readiness: Readiness, earlier: Money, path: string, back: string): CareShown {
  const { knowledge, simulation, threshold, recognisedUntil } = readiness;
  const next = `?suite=${encodeURIComponent(back)}`;
  return {
    acknowledge: recognisedUntil === null && knowledge !== 'appropriate',
    threshold: recognisedUntil === null ? decimalText(threshold) : null,
    recognisedUntil: recognisedUntil && dayText(recognisedUntil),
    thresholdText: eurosShort(threshold),
    earlier: decimalText(earlier),
    knowledge: {
      done: knowledge === 'appropriate',
      sentence: knowledgeSentences[knowledge],
      link: {
        to: `/mon-espace/connaissances/${path}${next}`,
        label: knowledge === 'missing' ? t('Faire le test (3 minutes)') : t('Refaire le test'),
      },
    },
    simulation: {
      done: simulation === 'done',
      sentence: simulationSentences[simulation],
      link: {
        to: `/mon-espace/simulation${next}`,
        label: simulation === 'done' ? t('La refaire') : t('Faire la simulation (2 minutes)'),
      },
    },
  };
}
