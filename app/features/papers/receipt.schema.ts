import { z } from 'zod';
import { t } from '#app/i18n/t.ts';
import { amountField } from '#app/i18n/amount.ts';
import { dayField } from '#app/money/parse-day.ts';
import { type IssuerCategory, issuerCategories } from './receipt-rules.ts';

/** One line of text that must be there, of so many characters at most. */
export const line = (longest: number) =>
  z
    .string({ error: () => t('Cette ligne est nécessaire.') })
    .trim()
    .min(1, { error: () => t('Cette ligne est nécessaire.') })
    .max(longest, { error: () => t('C’est trop long : {longest} caractères au plus.', { longest }) });

const postcode = z
  .string({ error: () => t('Un code postal a cinq chiffres.') })
  .trim()
  .regex(/^(0[1-9]|[1-8][0-9]|9[0-8])[0-9]{3}$/, { error: () => t('Un code postal a cinq chiffres.') });

const address = { street: line(120), postcode, city: line(80) };

/** Where the giver lives: the tax office asks for it on a receipt. */
export const DonorSchema = z.object(address);

export const categoryNames = Object.keys(issuerCategories) as [IssuerCategory, ...IssuerCategory[]];

export const CooperationPapersSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('issuer'),
    ...address,
    purpose: line(300),
    category: z.enum(categoryNames, { error: () => t('Choisissez une valeur de la liste.') }),
    signatory: line(80),
    signatoryRole: line(80),
    confirmedOn: dayField().optional(),
  }),
  z.object({
    intent: z.literal('counterpart'),
    gift: z.uuid({ error: () => t('Choisissez une valeur de la liste.') }),
    what: line(200),
    value: amountField(),
  }),
]);

/** What a cooperative company says so that its subscribers can reduce their income tax. */
export const ShareReliefSchema = z.object({
  ...address,
  purpose: line(300),
  solidarity: z.boolean().default(false),
  signatory: line(80),
  signatoryRole: line(80),
});
