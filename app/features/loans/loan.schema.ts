import * as z from 'zod';
import { dayField } from '#app/money/parse-day.ts';
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
