import { type CampaignMode, keepsAll } from '#app/features/campaign-modes/modes.ts';
import { count, eurosShort } from '#app/i18n/format.ts';
import { plural, t } from '#app/i18n/t.ts';
import { daysBetween, type Day } from '#app/money/day.ts';
import { isPositive, type Money } from '#app/money/money.ts';
import { type Animation, animationInWords } from './animation-words.ts';
import { instruments, type Instrument } from '#app/features/projects/words.ts';

export type CampaignStatus = 'draft' | 'open' | 'charging' | 'succeeded' | 'failed';

/** A campaign and what its pledges sum to. `engaged`: promised or received, and not given back. `returned`: not charged, or given back. */
export type CampaignSums = {
  id: string;
  instrument: Instrument;
  mode: CampaignMode;
  status: CampaignStatus;
  minimum: Money;
  optimum: Money;
  closesOn: Day | null;
  engaged: Money;
  returned: Money;
  people: number;
  /** Gifts of every month under way; null when there are none. */
  monthly?: { givers: number; total: Money } | null;
  /** What a month of coordination costs, when the cooperation has said so. */
  monthlyCost?: Money | null;
  /** Of `engaged`, what has really come; and since when one could give. For permanent campaigns. */
  received?: Money;
  openedOn?: Day | null;
};

/** A campaign as the public sees it: plain words and whole percents. */
export type CampaignFigures = {
  id: string;
  instrument: Instrument;
  label: string;
  path: string;
  status: CampaignStatus;
  allOrNothing: boolean;
  raised: string;
  goal: string;
  optimum: string;
  /** Of the goal; rounded down, so that 100 is never shown before it is reached. */
  percent: number;
  /** Where the optimum stands on the scale of the goal: 160 when one may go on up to 1.6 times the minimum. */
  optimumPercent: number;
  people: string;
  /** What gifts of every month bring, and how many months of coordination are secured; empty when there is nothing to say. */
  monthly: string[];
  closesOn: Day | null;
  /** Null once the campaign is over, and while it has no end. */
  daysLeft: number | null;
  /** Of a permanent campaign: how many months are secured, and how that was counted. */
  animation: Animation | null;
};

/**
 * The goal is what decides: the minimum of a campaign of all or nothing, else the optimum. A failed campaign shows what it had
 * reached, though nothing of it was kept.
 */
export function campaignFigures(campaign: CampaignSums, today: Day): CampaignFigures {
  const { instrument, mode, status, minimum, optimum, closesOn } = campaign;
  const allOrNothing = !keepsAll(mode);
  const goal = allOrNothing && isPositive(minimum) ? minimum : optimum;
  const raised = status === 'failed' ? campaign.returned : campaign.engaged;
  return {
    id: campaign.id,
    instrument,
    label: instruments[instrument].label,
    path: instruments[instrument].path,
    status,
    allOrNothing,
    raised: eurosShort(raised),
    goal: eurosShort(goal),
    optimum: eurosShort(optimum),
    percent: wholePercent(raised, goal),
    optimumPercent: wholePercent(optimum, goal),
    people: count(campaign.people, t('personne'), t('personnes')),
    monthly: mode === 'permanent' ? [] : monthlyInWords(campaign),
    closesOn,
    daysLeft: status === 'open' && closesOn ? Math.max(0, daysBetween(today, closesOn)) : null,
    animation: mode === 'permanent' ? animationInWords(campaign, today) : null,
  };
}

/** « 12 personnes donnent chaque mois, 240 € en tout. », « 7 mois d’animation assurés. » */
function monthlyInWords({ monthly, monthlyCost, engaged, status }: CampaignSums): string[] {
  if (status === 'failed') return [];
  const months = monthlyCost ? wholeNumber(engaged, monthlyCost) : 0;
  return [
    ...(monthly && monthly.givers > 0
      ? [
          plural(monthly.givers, {
            one: t('Une personne donne chaque mois, {total}.', { total: eurosShort(monthly.total) }),
            other: t('{givers} personnes donnent chaque mois, {total} en tout.', {
              givers: monthly.givers,
              total: eurosShort(monthly.total),
            }),
          }),
        ]
      : []),
    ...(monthlyCost
      ? [
          plural(months, {
            one: t('{months} mois d’animation assuré, à {cost} par mois.', {
              months,
              cost: eurosShort(monthlyCost),
            }),
            other: t('{months} mois d’animation assurés, à {cost} par mois.', {
              months,
              cost: eurosShort(monthlyCost),
            }),
          }),
        ]
      : []),
  ];
}

function wholeNumber(part: Money, of: Money): number {
  return part.dividedToIntegerBy(of).toNumber();
}

/** Rounded down; 0 when the whole is zero. For widths and words only. */
export function wholePercent(part: Money, whole: Money): number {
  return isPositive(whole) ? Number(part.times(100).dividedBy(whole).floor().toFixed(0)) : 0;
}

/** « 12 jours restants », « dernier jour ». */
export function timeLeft(daysLeft: number): string {
  return daysLeft === 0 ? t('dernier jour') : count(daysLeft, t('jour restant'), t('jours restants'));
}
