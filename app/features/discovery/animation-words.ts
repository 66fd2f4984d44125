import { monthsOfAnimation } from '#app/features/campaign-modes/animation.ts';
import { count, eurosShort } from '#app/i18n/format.ts';
import { plural, t } from '#app/i18n/t.ts';
import type { Day } from '#app/money/day.ts';
import { type Money, zero } from '#app/money/money.ts';

/** What a permanent campaign has secured, in words: the headline, what monthly gifts would add, and how it was counted. */
export type Animation = {
  headline: string;
  /** What comes every month beside what a month costs. */
  everyMonth: string;
  /** Of what a month costs, rounded down, 100 at most. */
  percent: number;
  ifTheyGoOn: string | null;
  formula: string[];
};

/** `received` is what has really come, refunds and what is on its way left out. A campaign that has not opened has secured nothing. */
export function animationInWords(
  campaign: {
    received?: Money;
    monthlyCost?: Money | null;
    monthly?: { givers: number; total: Money } | null;
    openedOn?: Day | null;
  },
  today: Day,
): Animation | null {
  const { received = zero, monthlyCost, openedOn } = campaign;
  if (!monthlyCost) return null;
  const { givers, total } = campaign.monthly ?? { givers: 0, total: zero };
  const { gone, inHand, secured, ifTheyGoOn } = monthsOfAnimation({
    received,
    monthlyCost,
    monthly: total,
    openedOn: openedOn ?? today,
    today,
  });
  const cost = eurosShort(monthlyCost);
  return {
    headline: plural(secured, {
      one: t('{months} mois d’animation assuré', { months: secured }),
      other: t('{months} mois d’animation assurés', { months: secured }),
    }),
    everyMonth: t('{total} de dons mensuels, pour un mois à {cost}', { total: eurosShort(total), cost }),
    percent: Math.min(100, total.times(100).dividedToIntegerBy(monthlyCost).toNumber()),
    ifTheyGoOn: givers === 0 ? null : lasting(givers, total, ifTheyGoOn),
    formula: [
      gone === 0
        ? t('Reçu depuis l’ouverture : {received}.', { received: eurosShort(received) })
        : t(
            'Reçu depuis l’ouverture : {received}. {months} écoulés, comptés comme dépensés à {cost} chacun.',
            {
              received: eurosShort(received),
              months: count(gone, t('mois|un'), t('mois')),
              cost,
            },
          ),
      t('En main : {inHand}, divisés par {cost} et arrondis au mois entier : {secured} mois.', {
        inHand: eurosShort(inHand),
        cost,
        secured,
      }),
      t(
        'Le coût d’un mois est celui que dit la coopération. Les dons mensuels à venir ne sont pas comptés : chacun peut arrêter le sien quand il veut.',
      ),
    ],
  };
}

function lasting(givers: number, total: Money, months: number | null): string {
  const who = count(givers, t('personne donne'), t('personnes donnent'));
  if (months === null) {
    return t(
      '{who} chaque mois, {total} en tout : cela paie chaque mois à venir, tant que ces dons continuent.',
      {
        who,
        total: eurosShort(total),
      },
    );
  }
  return t(
    '{who} chaque mois, {total} en tout. Si ces dons continuent, l’argent en main dure {months} mois.',
    {
      who,
      total: eurosShort(total),
      months,
    },
  );
}
