import { z } from 'zod';
import { percentField } from '#app/i18n/amount.ts';
import { t } from '#app/i18n/t.ts';
import { seriesNames } from './series.ts';

/** The value of one period of a series, in per cent as the notice prints it. */
export const PeriodValueSchema = z.object({
  name: z.enum(seriesNames),
  from: z.string({ error: () => t('Choisissez une période.') }).max(10),
  value: percentField(),
  source: z
    .string({ error: () => t('Dites où vous l’avez lu : journal, date, page.') })
    .trim()
    .min(10, { error: () => t('Dites où vous l’avez lu : journal, date, page.') })
    .max(300, { error: () => t('Restez en dessous de 300 caractères.') }),
});
