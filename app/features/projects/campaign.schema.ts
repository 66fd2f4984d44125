import * as z from 'zod';
import { requiredText } from '#app/features/cooperations/cooperation.schema.ts';
import type { LegalForm } from '#app/features/cooperations/words.ts';
import { t } from '#app/i18n/t.ts';
import { type Day } from '#app/money/day.ts';
import { money, zero } from '#app/money/money.ts';
import type { CampaignMode } from '#app/features/campaign-modes/modes.ts';
import { amountField, percentField } from '#app/i18n/amount.ts';
import { dayField } from '#app/money/parse-day.ts';
import { campaignProblems, type CampaignTerms, yearOfAnimation } from './campaign-terms.ts';
import { amortisations, frequencies, type Instrument } from './words.ts';

const choose = () => t('Choisissez une valeur de la liste.');
const keys = <Names extends object>(of: Names) =>
  Object.keys(of) as [keyof Names & string, ...(keyof Names & string)[]];

function wholeNumber(sentence: () => string) {
  return z
    .string({ error: sentence })
    .trim()
    .regex(/^[0-9]{1,7}$/, { error: sentence })
    .transform(Number);
}

const modes = ['all_or_nothing', 'keep_what_comes', 'permanent'] as const satisfies readonly CampaignMode[];

const common = {
  mode: z.enum(modes, { error: choose }).default('all_or_nothing'),
  minimum: amountField({ min: zero }).default(zero),
  closesOn: dayField(),
  seen: z.string().max(100).optional(),
  intent: z.enum(['save', 'simulate']).default('save'),
};

const gift = z.object({
  ...common,
  optimum: amountField().optional(),
  closesOn: dayField().optional(),
  monthlyCost: amountField().optional(),
});

const loan = z.object({
  ...common,
  optimum: amountField(),
  annualRate: percentField(),
  count: wholeNumber(() => t('Écrivez le nombre d’échéances en chiffres, par exemple 60.')),
  frequency: z.enum(keys(frequencies), { error: choose }),
  amortisation: z.enum(keys(amortisations), { error: choose }),
  principalGrace: wholeNumber(() => t('Écrivez le différé en chiffres : 0 s’il n’y en a pas.')),
  interestGrace: z.enum(['paid', 'deferred'], { error: choose }),
  pauseCount: wholeNumber(() => t('Écrivez le nombre de pauses en chiffres : 0 s’il n’y en a pas.')).default(
    0,
  ),
  pauseLongest: wholeNumber(() => t('Écrivez la durée d’une pause en chiffres, par exemple 3.')).default(0),
  pauseInterest: z.enum(['paid', 'deferred'], { error: choose }).default('paid'),
  commercial: z
    .literal('on')
    .optional()
    .transform((ticked) => ticked === 'on'),
  minimumPledge: amountField(),
  revenueShare: percentField().optional(),
  revenueFloor: amountField({ min: zero }).optional(),
  revenueCap: amountField().optional(),
  revenueExpected: amountField().optional(),
  revenueOf: z
    .string()
    .trim()
    .max(200, { error: () => t('Restez en dessous de 200 caractères.') })
    .optional(),
});

const share = z.object({
  ...common,
  nominal: amountField(),
  shares: wholeNumber(() => t('Écrivez le nombre de parts en chiffres, par exemple 400.')),
  categories: requiredText(
    () => t('Nommez au moins une catégorie d’associés, une par ligne.'),
    600,
  ).transform((text) =>
    text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean),
  ),
});

type CampaignForm = { terms: CampaignTerms; seen: string | undefined; intent: 'save' | 'simulate' };

/** The form of a campaign, read into its terms, with every problem of them on its field. */
export function campaignSchema(instrument: Instrument, legalForm: LegalForm | null, today: Day) {
  const readers: Record<Instrument, z.ZodType<CampaignForm>> = {
    gift: gift.superRefine(askEnd).transform(readGift),
    loan: loan.superRefine(askRevenue).transform(readLoan),
    share: share.transform(readShare),
  };
  return readers[instrument].superRefine(({ terms }, context) => {
    for (const { field, sentence } of campaignProblems(terms, legalForm, today)) {
      const path =
        field === 'optimum' && instrument === 'share' ? ['shares'] : field === 'instrument' ? [] : [field];
      context.addIssue({ code: 'custom', path, message: sentence });
    }
  });
}

/** What links instalments to revenue is asked where they are, and not looked at elsewhere. */
function askRevenue(typed: z.output<typeof loan>, context: z.RefinementCtx): void {
  if (typed.amortisation !== 'revenue') return;
  const asked = {
    revenueShare: t('Indiquez la part des recettes, par exemple 4.'),
    revenueFloor: t('Indiquez le plancher : 0 s’il n’y en a pas.'),
    revenueCap: t('Indiquez le plafond d’une échéance.'),
    revenueExpected: t('Indiquez les recettes que vous attendez entre deux échéances.'),
    revenueOf: t('Dites de quelles recettes il s’agit.'),
  };
  for (const [field, message] of Object.entries(asked)) {
    if (!typed[field as keyof typeof asked]) context.addIssue({ code: 'custom', path: [field], message });
  }
}

/** A campaign that ends says what it wants to reach, and when; a permanent one, what a month costs, which its rules ask for. */
function askEnd({ mode, optimum, closesOn }: z.output<typeof gift>, context: z.RefinementCtx): void {
  if (mode === 'permanent') return;
  const said = [
    { field: 'optimum', value: optimum, message: t('Indiquez un montant.') },
    { field: 'closesOn', value: closesOn, message: t('Indiquez la date de clôture.') },
  ];
  for (const { field, value, message } of said) {
    if (!value) context.addIssue({ code: 'custom', path: [field], message });
  }
}

function readGift({ seen, intent, mode, ...typed }: z.output<typeof gift>): CampaignForm {
  const monthlyCost = typed.monthlyCost ?? null;
  const terms: CampaignTerms =
    mode === 'permanent'
      ? {
          instrument: 'gift',
          mode,
          minimum: zero,
          optimum: monthlyCost ? yearOfAnimation(monthlyCost) : money('1'),
          closesOn: null,
          monthlyCost,
        }
      : {
          instrument: 'gift',
          mode,
          minimum: typed.minimum,
          optimum: typed.optimum!,
          closesOn: typed.closesOn!,
          monthlyCost,
        };
  return { terms, seen, intent };
}

function readLoan({
  seen,
  intent,
  mode,
  minimum,
  optimum,
  closesOn,
  pauseCount,
  pauseLongest,
  pauseInterest,
  revenueShare,
  revenueFloor,
  revenueCap,
  revenueExpected,
  revenueOf,
  ...offer
}: z.output<typeof loan>): CampaignForm {
  const pauses =
    pauseCount === 0 ? null : { count: pauseCount, longest: pauseLongest, interest: pauseInterest };
  const revenue =
    offer.amortisation === 'revenue'
      ? {
          share: revenueShare!,
          floor: revenueFloor!,
          cap: revenueCap!,
          expected: revenueExpected!,
          of: revenueOf!,
        }
      : null;
  return {
    terms: { instrument: 'loan', mode, minimum, optimum, closesOn, loan: { ...offer, pauses, revenue } },
    seen,
    intent,
  };
}

/** The optimum of shares is not typed: it is their value times their number, and beyond what we keep it is left to the rules to refuse. */
function readShare({
  seen,
  intent,
  mode,
  minimum,
  closesOn,
  ...offer
}: z.output<typeof share>): CampaignForm {
  const total = offer.nominal.times(offer.shares);
  const optimum = total.greaterThan('100000000') ? zero : money(total);
  return { terms: { instrument: 'share', mode, minimum, optimum, closesOn, share: offer }, seen, intent };
}
