import { z } from 'zod';
import { emailAddress, namesShape, retypedPassword } from '#app/features/people/people.schema.ts';
import { communeField } from '#app/features/territories/commune.schema.ts';
import { t } from '#app/i18n/t.ts';
import { checkIban } from '#app/money/identifiers.ts';

const iban = z.string({ error: () => t('Indiquez votre IBAN.') }).transform((text, context) => {
  const checked = checkIban(text);
  if (checked.ok) return checked.value;
  context.addIssue({ code: 'custom', message: checked.sentence });
  return z.NEVER;
});

/** The forms of the profile page, told apart by the button pressed. */
export const ProfileSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('identity'),
    ...namesShape,
    commune: communeField().optional(),
    language: z.enum(['fr', 'en']).optional(),
  }),
  z.object({
    intent: z.literal('iban'),
    iban,
    ibanHolder: z
      .string({ error: () => t('Indiquez le nom du titulaire.') })
      .trim()
      .min(2, { error: () => t('Indiquez le nom du titulaire.') })
      .max(70, { error: () => t('Restez en dessous de 70 caractères : c’est la limite des banques.') }),
    password: retypedPassword,
  }),
  z.object({ intent: z.literal('address'), newEmail: emailAddress, addressPassword: retypedPassword }),
  z.object({
    intent: z.literal('waiver'),
    year: z.coerce
      .number({ error: () => t('Choisissez une année.') })
      .int()
      .min(2000)
      .max(9999),
    sworn: z.literal('on', { error: () => t('Cochez la case : la dispense repose sur votre déclaration.') }),
  }),
  z.object({ intent: z.literal('stripe'), stripePassword: retypedPassword }),
  z.object({ intent: z.literal('bank'), stripePassword: retypedPassword }),
  z.object({ intent: z.literal('verify') }),
]);
