import * as z from 'zod';
import { amountField } from '#app/i18n/amount.ts';
import { dayField } from '#app/money/parse-day.ts';
import { zero } from '#app/money/money.ts';
import { t } from '#app/i18n/t.ts';

const wholeNumber = (sentence: () => string) =>
  z
    .string({ error: sentence })
    .trim()
    .regex(/^[0-9]{1,3}$/, { error: sentence })
    .transform(Number);

const word = z
  .string()
  .trim()
  .max(600, { error: () => t('Restez en dessous de 600 caractères.') })
  .default('');

/** A pause as the form sends it; the rules of the contract are the command's. */
export const PauseSchema = z.object({
  instalments: z.coerce.number({ error: () => t('Choisissez la durée de la pause.') }),
  version: z.coerce.number(),
  why: word,
});

const wish = {
  count: wholeNumber(() => t('Écrivez le nombre d’échéances en chiffres, par exemple 60.')),
  firstDue: dayField(),
  principalGrace: wholeNumber(() => t('Écrivez le différé en chiffres : 0 s’il n’y en a pas.')),
  closesOn: dayField(),
};

/** A new plan as its form is looked at, and as it is sent to the lenders' vote. */
export const WishSchema = z.object(wish);
export const ProposalSchema = z.object({
  ...wish,
  version: z.coerce.number(),
  why: z
    .string({ error: () => t('Dites à vos prêteurs pourquoi.') })
    .trim()
    .min(20, { error: () => t('Dites à vos prêteurs pourquoi, en une phrase au moins.') })
    .max(600, { error: () => t('Restez en dessous de 600 caractères.') }),
});

const early = {
  on: dayField(),
  how: z.enum(['all', 'shorter', 'smaller'], { error: () => t('Choisissez ce que vous remboursez.') }),
  amount: amountField()
    .optional()
    .transform((amount) => amount ?? null),
};

/** An early repayment as its form is looked at, and as it is decided or given up. */
export const EarlyWishSchema = z.object(early);
export const EarlySchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('ask'), ...early, version: z.coerce.number(), why: word }),
  z.object({ intent: z.literal('give-up'), early: z.uuid(), why: word }),
]);

const revenue = {
  due: dayField(),
  amount: amountField({ min: zero }),
};

/** Revenue as it is looked at, and as it is declared. */
export const RevenueWishSchema = z.object(revenue);
export const RevenueSchema = z.object({
  ...revenue,
  version: z.coerce.number(),
  evidence: z
    .string({ error: () => t('Dites ce qui établit ces recettes.') })
    .trim()
    .min(5, { error: () => t('Dites ce qui établit ces recettes.') })
    .max(600, { error: () => t('Restez en dessous de 600 caractères.') }),
});

const said = (sentence: () => string, most: number) =>
  z
    .string({ error: sentence })
    .trim()
    .min(10, { error: sentence })
    .max(most, { error: () => t('Restez en dessous de {most} caractères.', { most }) });

/** What the team decides on a loan that is no longer repaid. */
export const LossSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('write-off'),
    why: said(() => t('Dites aux prêteurs ce qui s’est passé.'), 600),
    evidence: said(() => t('Nommez le document : certificat, jugement, avec sa date.'), 300),
    sure: z.literal('on', { error: () => t('Confirmez que rien de plus n’est attendu.') }),
  }),
  z.object({
    intent: z.literal('recovery'),
    lineId: z.uuid({ error: () => t('Choisissez le virement.') }),
    why: said(() => t('Dites d’où vient ce virement.'), 300),
  }),
]);
