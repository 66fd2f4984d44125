import { z } from 'zod';
import { ForgottenSchema, namesShape } from '#app/features/people/people.schema.ts';
import { t } from '#app/i18n/t.ts';
import { Decimal } from '#app/money/money.ts';
import { amountField } from '#app/i18n/amount.ts';
import { dayField } from '#app/money/parse-day.ts';
import { kindNames, unitNames } from './words.ts';

const choose = () => t('Choisissez une valeur de la liste.');
const howMany = () => t('Indiquez une quantité, par exemple 3 ou 2,5.');

/** "3", "2,5": more than nothing, two decimals at most, below a hundred thousand. */
function quantityField() {
  return z.string({ error: howMany }).transform((text, context): Decimal => {
    const found = /^([0-9]{1,5})(?:[.,]([0-9]{1,2}))?$/.exec(text.trim());
    const quantity = found && new Decimal(`${found[1]}.${found[2] ?? '0'}`);
    if (quantity?.greaterThan(0)) return quantity;
    context.addIssue({ code: 'custom', message: howMany() });
    return z.NEVER;
  });
}

const text = (missing: () => string) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, { error: missing })
    .max(500, { error: () => t('Restez en dessous de 500 caractères.') });

/** What someone offers; a guest also says who they are. Whoever offers agrees that the cooperation learns how to reach them. */
export function offerSchema(guest: boolean) {
  return z.object({
    id: z.uuid(),
    kind: z.enum(kindNames, { error: choose }),
    description: text(() => t('Dites en quelques mots ce que vous proposez.')),
    quantity: quantityField(),
    unit: z.enum(unitNames, { error: choose }),
    firstName: guest ? namesShape.firstName : z.string().optional(),
    lastName: guest ? namesShape.lastName : z.string().optional(),
    email: guest ? ForgottenSchema.shape.email : z.string().optional(),
    share: z
      .boolean()
      .default(false)
      .refine((ticked) => ticked, {
        error: () => t('Sans votre accord, la coopération ne peut pas vous répondre : cochez cette case.'),
      }),
  });
}

const id = z.uuid();

/** What a member of the cooperation does with an offer. */
export const AnswerSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('accept'), id, answer: z.string().trim().max(500).default('') }),
  z.object({
    intent: z.literal('decline'),
    id,
    answer: text(() => t('Dites en quelques mots pourquoi : la personne lira votre réponse.')),
  }),
  z.object({ intent: z.literal('done'), id, quantity: quantityField(), doneOn: dayField() }),
  z.object({ intent: z.literal('validate'), id, unitValue: amountField() }),
]);
