import { z } from 'zod';
import { amountField, percentField } from '#app/i18n/amount.ts';
import { t } from '#app/i18n/t.ts';
import { zero } from '#app/money/money.ts';

const year = () => t('Indiquez une année, par exemple 2026.');

/** What a cooperative says of its year, to see what interest its shares may bring. `tmo`: the mean of three years, where we lack it. */
export const InterestSchema = z.object({
  annee: z
    .string({ error: year })
    .regex(/^20[2-9][0-9]$/, { error: year })
    .transform(Number),
  resultat: amountField({ min: zero }),
  aides: amountField({ min: zero }).optional(),
  taux: percentField(),
  tmo: percentField().optional(),
});
