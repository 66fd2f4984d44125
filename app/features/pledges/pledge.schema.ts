import { z } from 'zod';
import { ForgottenSchema, namesShape } from '#app/features/people/people.schema.ts';
import { communeField } from '#app/features/territories/commune.schema.ts';
import { eurosShort } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { viaOf } from '#app/infra/via.ts';
import { add, money, round, zero, type Money } from '#app/money/money.ts';
import { amountField } from '#app/i18n/amount.ts';
import { parseAmount } from '#app/i18n/read-amount.ts';
import type { CareShown } from './care.ts';
import { chosenAmount, ownChoice } from './chosen-amount.ts';

/** What the form of one campaign asks of one visitor. */
type FormRules = {
  instrument: 'gift' | 'loan' | 'share';
  /** A guest says who they are; someone signed in is known. */
  guest: boolean;
  /** For shares: the price of one. */
  nominal: Money | null;
  /** For loans and shares: what the law wants confirmed before. */
  care: Care | null;
  /** The offer has a key information sheet, to be read before. */
  sheet: boolean;
  /** The campaign is open to inhabitants first: each says where they live. */
  home?: boolean;
};

type Care = {
  /** The knowledge test is missing, too old, or did not go well: the warning must be acknowledged. */
  acknowledge: boolean;
  /** Above this in one offer, what was engaged there before included, the person confirms twice. Null: never. */
  threshold: Money | null;
  earlier: Money;
};

export type TypedPledge = z.output<ReturnType<typeof pledgeSchema>>;

/** The rules of a form as the page shows it. */
export function rulesOf(
  campaign: {
    instrument: FormRules['instrument'];
    share: { nominal: string } | null;
    sheet: object | null;
    priority: object | null;
  },
  guest: boolean,
  care: CareShown | null,
): FormRules {
  return {
    instrument: campaign.instrument,
    guest,
    nominal: campaign.share && money(campaign.share.nominal),
    sheet: campaign.sheet !== null,
    home: campaign.priority !== null,
    care: care && {
      ...care,
      threshold: care.threshold === null ? null : money(care.threshold),
      earlier: money(care.earlier),
    },
  };
}

const box = z.boolean().default(false);
const wholeNumber = () => t('Indiquez un nombre entier de parts, par exemple 2.');

/** What a citizen may type to give, lend or subscribe: text in, Money and a plain wish out, refusals in words. */
export function pledgeSchema(rules: FormRules) {
  const { instrument, guest, nominal, care } = rules;
  const ofShares = instrument === 'share';
  // In the order of the page: so do the errors stand in their summary.
  const fields = z.object({
    preset: z
      .string()
      .regex(/^([0-9]{1,6}|other)$/)
      .optional(),
    id: z.uuid(),
    replaces: z.uuid().optional(),
    amount: ofShares ? z.unknown().transform(() => undefined) : amountField(),
    shares: ofShares ? sharesField() : z.unknown().transform(() => undefined),
    shareCategory: ofShares
      ? z.string({ error: () => t('Choisissez une catégorie d’associés.') }).max(200)
      : z.undefined().optional(),
    sheet: z.coerce.number().int().optional(),
    sheetRead: box.refine((ticked) => ticked || !rules.sheet, {
      error: () => t('Lisez la fiche d’informations clés, puis cochez la case qui le dit.'),
    }),
    riskAcknowledged: box.refine((ticked) => ticked || !care?.acknowledge, {
      error: () => t('Cochez cette case pour dire que vous avez lu et compris l’avertissement.'),
    }),
    thresholdConfirmed: box,
    thresholdAmount: z.string().optional(),
    homeCommune: rules.home ? communeField() : z.undefined().optional(),
    homeSworn: box.refine((ticked) => ticked || !rules.home, {
      error: () => t('Attestez que vous habitez cette commune, ou attendez l’ouverture à tous.'),
    }),
    email: guest ? ForgottenSchema.shape.email : z.string().optional(),
    firstName: guest ? namesShape.firstName : z.string().optional(),
    lastName: guest ? namesShape.lastName : z.string().optional(),
    showName: box,
    showAmount: box,
    shareContact: box,
    via: z.unknown().optional().transform(viaOf),
    tip: tipField(),
  });
  return z
    .preprocess(withChosenAmount, fields)
    .superRefine((typed, context) => {
      refuseTwoAmounts(typed, context);
      const amount = wished(typed, nominal);
      if (care?.threshold && amount && add(care.earlier, amount).greaterThan(care.threshold)) {
        confirmThreshold(typed, amount, { threshold: care.threshold, earlier: care.earlier }, context);
      }
    })
    .transform((typed) => ({ ...typed, amount: wished(typed, nominal) ?? zero }));
}

type PledgeFields = { preset?: string | undefined; amount?: Money | undefined; shares?: number | undefined };

function wished(typed: PledgeFields, nominal: Money | null) {
  if (typed.amount) return typed.amount;
  return nominal && typed.shares ? round(nominal.times(typed.shares)) : null;
}

function confirmThreshold(
  typed: { thresholdConfirmed: boolean; thresholdAmount?: string | undefined },
  amount: Money,
  { threshold, earlier }: { threshold: Money; earlier: Money },
  context: z.RefinementCtx,
): void {
  const before = earlier.isZero()
    ? ''
    : t(', avec les {earlier} déjà engagés,', { earlier: eurosShort(earlier) });
  if (!typed.thresholdConfirmed) {
    context.addIssue({
      code: 'custom',
      path: ['thresholdConfirmed'],
      message: t(
        'Ce montant{before} dépasse votre seuil de {threshold} : confirmez-le en cochant cette case.',
        {
          before,
          threshold: eurosShort(threshold),
        },
      ),
    });
  }
  const again = parseAmount(typed.thresholdAmount ?? '');
  if (again.ok && again.amount.equals(amount)) return;
  context.addIssue({
    code: 'custom',
    path: ['thresholdAmount'],
    message: t('Retapez le montant de votre engagement, {amount}, pour le confirmer.', {
      amount: eurosShort(amount),
    }),
  });
}

function sharesField() {
  return z.string({ error: wholeNumber }).transform((text, context): number => {
    if (/^[1-9][0-9]{0,5}$/.test(text.trim())) return Number(text);
    context.addIssue({ code: 'custom', message: wholeNumber() });
    return z.NEVER;
  });
}

/** Nothing typed is no tip. */
function tipField() {
  return amountField({ min: zero, max: money('10000') })
    .optional()
    .transform((tip) => tip ?? zero);
}

function withChosenAmount(typed: unknown): unknown {
  if (typeof typed !== 'object' || typed === null) return typed;
  const { amount, shares, preset } = typed as Record<string, unknown>;
  const orNothing = (text: string) => (text === '' ? undefined : text);
  return {
    ...typed,
    amount: orNothing(chosenAmount(amount, preset)),
    shares: orNothing(chosenAmount(shares, preset)),
  };
}

/** Two different amounts, one ticked and one typed: we do not guess which is meant. */
function refuseTwoAmounts(typed: PledgeFields, context: z.RefinementCtx): void {
  const { preset, amount, shares } = typed;
  if (!preset || preset === ownChoice) return;
  const same = shares === undefined ? amount?.equals(preset) : preset === String(shares);
  if (same) return;
  context.addIssue({
    code: 'custom',
    path: [shares === undefined ? 'amount' : 'shares'],
    message: t(
      'Vous avez coché un choix et écrit autre chose. Cochez « Autre », ou effacez ce que vous avez écrit.',
    ),
  });
}
