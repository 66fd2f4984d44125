import { type CampaignMode, keepsAll } from '#app/features/campaign-modes/modes.ts';
import { dayText, euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { addDays, addMonths, compareDays, type Day } from '#app/money/day.ts';
import { type Decimal, isPositive, type Money, type MoneySource, round } from '#app/money/money.ts';
import {
  type Amortisation,
  type Frequency,
  InvalidTerms,
  type InterestGrace,
  type LoanTerms,
  type PauseRight,
  loanTerms,
} from '#app/lending/terms.ts';
import type { LegalForm } from '#app/features/cooperations/words.ts';
import { revenueProblems, type RevenueOffer } from './revenue-terms.ts';
import type { Instrument } from './words.ts';

/** What a cooperation offers its lenders: everything of the loan but its amount and its day, which the campaign decides. */
export type LoanOffer = {
  /** A fraction: 0.025 for 2,5 %. */
  annualRate: Decimal;
  count: number;
  frequency: Frequency;
  amortisation: Amortisation;
  principalGrace: number;
  interestGrace: InterestGrace;
  /** Pauses that the cooperation may take without asking anybody. */
  pauses?: PauseRight | null;
  /** For a repayment linked to revenue. */
  revenue?: RevenueOffer | null;
  commercial: boolean;
  minimumPledge: Money;
};

type ShareOffer = { nominal: Money; shares: number; categories: readonly string[] };

export type CampaignTerms = {
  instrument: Instrument;
  mode: CampaignMode;
  minimum: Money;
  optimum: Money;
  /** Null for a permanent campaign. */
  closesOn: Day | null;
  /** For gifts: what a month of coordination costs; the page says how many are secured. */
  monthlyCost?: Money | null | undefined;
  loan?: LoanOffer | undefined;
  share?: ShareOffer | undefined;
};

/** What is wrong, on which field of the form, in French. */
export type Problem = { field: string; sentence: string };

/** A campaign lasts at least a week, so that people hear of it, and at most a year, so that a promise does not go stale. */
export const shortestDays = 7;
export const longestMonths = 12;

/** Everything that is wrong with the terms of a campaign that would open on a day. Empty when nothing is. */
export function campaignProblems(terms: CampaignTerms, legalForm: LegalForm | null, opensOn: Day): Problem[] {
  return [
    ...formProblems(terms.instrument, legalForm),
    ...amountProblems(terms),
    ...(terms.mode === 'permanent' ? permanentProblems(terms) : closingProblems(terms.closesOn, opensOn)),
    ...(terms.instrument === 'loan' ? loanProblems(terms, opensOn) : []),
    ...(terms.instrument === 'share' ? shareProblems(terms) : []),
  ];
}

/** Which legal forms may call for which money: a group without legal existence cannot owe, and only cooperatives have shares. */
export function formProblems(instrument: Instrument, legalForm: LegalForm | null): Problem[] {
  if (instrument === 'loan' && legalForm === 'informal_collective') {
    const sentence = t(
      'Un collectif informel ne peut pas emprunter : seule sa structure porteuse le peut, avec son propre projet.',
    );
    return [{ field: 'instrument', sentence }];
  }
  const cooperative = legalForm === 'scic' || legalForm === 'scop' || legalForm === 'other_cooperative';
  if (instrument === 'share' && !cooperative) {
    return [{ field: 'instrument', sentence: t('Seule une coopérative peut proposer des parts sociales.') }];
  }
  return [];
}

function amountProblems({ instrument, mode, minimum, optimum }: CampaignTerms): Problem[] {
  if (!isPositive(optimum))
    return [{ field: 'optimum', sentence: t('L’objectif doit être plus grand que zéro.') }];
  if (minimum.greaterThan(optimum)) {
    return [
      {
        field: 'minimum',
        sentence: t('Le minimum ne peut pas dépasser l’objectif, {optimum}.', { optimum: euros(optimum) }),
      },
    ];
  }
  if (keepsAll(mode) && instrument !== 'gift') {
    const sentence = t(
      'Un prêt ou des parts n’existent que si la collecte atteint son minimum : seuls les dons peuvent être gardés en tout cas.',
    );
    return [{ field: 'mode', sentence }];
  }
  if (mode === 'all_or_nothing' && !isPositive(minimum)) {
    return [
      { field: 'minimum', sentence: t('Indiquez le minimum sous lequel le projet ne peut pas se faire.') },
    ];
  }
  return [];
}

/** What a year of animation costs: the measure of a permanent campaign, which has no ceiling. */
export function yearOfAnimation(monthlyCost: Money): Money {
  return round(monthlyCost.times(12));
}

function permanentProblems({ monthlyCost }: CampaignTerms): Problem[] {
  if (monthlyCost && isPositive(monthlyCost)) return [];
  const sentence = t('Indiquez ce que coûte un mois d’animation : la page dit combien de mois sont assurés.');
  return [{ field: 'monthlyCost', sentence }];
}

function closingProblems(closesOn: Day | null, opensOn: Day): Problem[] {
  if (closesOn === null) return [{ field: 'closesOn', sentence: t('Indiquez la date de clôture.') }];

  const earliest = addDays(opensOn, shortestDays);
  const latest = addMonths(opensOn, longestMonths);
  if (compareDays(closesOn, earliest) < 0) {
    const sentence = t(
      'La collecte doit durer au moins {shortestDays} jours : choisissez une date à partir du {earliest}.',
      { shortestDays, earliest: dayText(earliest) },
    );
    return [{ field: 'closesOn', sentence }];
  }
  if (compareDays(closesOn, latest) > 0) {
    return [
      {
        field: 'closesOn',
        sentence: t('Une collecte dure un an au plus : choisissez une date jusqu’au {latest}.', {
          latest: dayText(latest),
        }),
      },
    ];
  }
  return [];
}

function loanProblems({ loan, optimum }: CampaignTerms, opensOn: Day): Problem[] {
  if (!loan) return [{ field: 'annualRate', sentence: t('Indiquez les conditions du prêt.') }];
  const problems: Problem[] = [];
  try {
    const terms = offeredLoan(loan, optimum, opensOn);
    if (terms.revenue) problems.push(...revenueProblems(terms, loan.revenue!.expected));
  } catch (error) {
    if (!(error instanceof InvalidTerms)) throw error;
    problems.push({ field: fieldOf(error), sentence: sentenceOf(error) });
  }
  if (loan.pauses && loan.pauses.longest >= loan.count) {
    problems.push({
      field: 'pauseLongest',
      sentence: t('Une pause est plus courte que le prêt lui-même.'),
    });
  }
  if (loan.minimumPledge.lessThan('1')) {
    problems.push({ field: 'minimumPledge', sentence: t('Le plus petit prêt accepté est d’au moins 1 €.') });
  } else if (loan.minimumPledge.greaterThan(optimum)) {
    problems.push({
      field: 'minimumPledge',
      sentence: t('Le plus petit prêt accepté ne peut pas dépasser l’objectif.'),
    });
  }
  return problems;
}

const fieldsOfTerms: Readonly<Record<string, string>> = {
  revenue: 'revenueShare',
  'revenue.share': 'revenueShare',
  'revenue.floor': 'revenueFloor',
  'revenue.cap': 'revenueCap',
  principal: 'optimum',
  'pauses.count': 'pauseCount',
  'pauses.longest': 'pauseLongest',
  'pauses.interest': 'pauseInterest',
};

function fieldOf({ field }: InvalidTerms): string {
  return fieldsOfTerms[field] ?? field;
}

/** What the lending room says has no reader; a sentence with figures in it is said anew. */
function sentenceOf({ field, sentence, bounds }: InvalidTerms): string {
  if (!bounds) return sentence;
  return field === 'count'
    ? t('Le nombre d’échéances est un nombre entier de {least} à {most}.', bounds)
    : t('Indiquez un nombre entier de {least} à {most}.', bounds);
}

function shareProblems({ share, optimum, minimum }: CampaignTerms): Problem[] {
  if (!share) return [{ field: 'nominal', sentence: t('Indiquez la valeur d’une part et leur nombre.') }];
  const { nominal, shares, categories } = share;
  if (!isPositive(nominal))
    return [{ field: 'nominal', sentence: t('La valeur d’une part doit être plus grande que zéro.') }];
  if (!Number.isInteger(shares) || shares < 1 || shares > 1_000_000) {
    return [{ field: 'shares', sentence: t('Le nombre de parts est un nombre entier, d’au moins 1.') }];
  }
  if (categories.length === 0) {
    return [
      { field: 'categories', sentence: t('Nommez au moins une catégorie d’associés ouverte aux citoyens.') },
    ];
  }
  if (!nominal.times(shares).equals(optimum)) {
    const sentence = t('L’objectif est la valeur d’une part multipliée par leur nombre.');
    return [{ field: 'optimum', sentence }];
  }
  if (!minimum.modulo(nominal).isZero()) {
    return [
      {
        field: 'minimum',
        sentence: t('Le minimum est un nombre entier de parts de {nominal}.', { nominal: euros(nominal) }),
      },
    ];
  }
  return [];
}

/** The loan as it would be if its money left on a day: what the simulator draws. Throws InvalidTerms. */
export function offeredLoan(
  offer: Pick<
    LoanOffer,
    'count' | 'frequency' | 'amortisation' | 'principalGrace' | 'interestGrace' | 'pauses' | 'revenue'
  > & {
    annualRate: Decimal | MoneySource;
  },
  principal: Money,
  start: Day,
): LoanTerms {
  const { annualRate, count, frequency, amortisation, principalGrace, interestGrace, pauses, revenue } =
    offer;
  return loanTerms({
    principal,
    annualRate,
    count,
    frequency,
    amortisation,
    principalGrace,
    interestGrace,
    pauses: pauses ?? null,
    revenue: revenue ? { share: revenue.share, floor: revenue.floor, cap: revenue.cap } : null,
    start,
  });
}
