import * as z from 'zod';
import { optionalText, requiredText } from '#app/features/cooperations/cooperation.schema.ts';
import { amountField } from '#app/i18n/amount.ts';
import { phrases, t } from '#app/i18n/t.ts';
import { dayField } from '#app/money/parse-day.ts';

export const giftMeans = phrases({ cheque: 'Chèque', cash: 'Espèces', bank_transfer: 'Virement' });

const meansNames = ['cheque', 'cash', 'bank_transfer'] as const satisfies (keyof typeof giftMeans)[];

const howMany = () => t('Indiquez combien de dons, en chiffres.');

export const DirectGiftSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('declare'),
    id: z.uuid(),
    means: z.enum(meansNames, { error: () => t('Choisissez une valeur de la liste.') }),
    amount: amountField(),
    gifts: z
      .string({ error: howMany })
      .trim()
      .regex(/^[1-9][0-9]{0,4}$/, { error: howMany })
      .transform(Number),
    receivedOn: dayField(),
    receipt: optionalText(80),
    proof: requiredText(() => t('Dites ce qui le montre : un bordereau de remise, un relevé.'), 200),
  }),
  z.object({
    intent: z.literal('take_back'),
    wrong: z.uuid({ error: () => t('Choisissez une valeur de la liste.') }),
    reason: requiredText(() => t('Dites ce qui était faux.'), 300),
  }),
]);

export type DirectGiftTyped = Extract<z.output<typeof DirectGiftSchema>, { intent: 'declare' }>;
