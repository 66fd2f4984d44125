import { z } from 'zod';
import { t } from '#app/i18n/t.ts';
import { dayField } from '#app/money/parse-day.ts';

/** A month that was paid to the tax office, as "2026-11", and the day on which the bank was debited. */
export const TaxPaymentSchema = z.object({
  month: z
    .string({ error: () => t('Choisissez une valeur de la liste.') })
    .regex(/^20\d{2}-(0[1-9]|1[0-2])$/, { error: () => t('Choisissez une valeur de la liste.') }),
  on: dayField(),
});
