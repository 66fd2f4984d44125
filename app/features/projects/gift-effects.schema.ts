import { z } from 'zod';
import { usualGifts } from '#app/features/campaign-modes/usual-gifts.ts';
import { t } from '#app/i18n/t.ts';

/** A line beside an amount, on a phone too. */
export const longestEffect = 90;

const effect = z
  .string()
  .trim()
  .max(longestEffect, {
    error: () => t('Restez en dessous de {longestEffect} caractères.', { longestEffect }),
  })
  .default('');

/** What was typed for each usual amount. */
export const GiftEffectsSchema = z
  .object({
    seen: z.string().max(100).optional(),
    effect20: effect,
    effect50: effect,
    effect100: effect,
    effect200: effect,
  })
  .transform(({ seen, ...typed }) => ({
    seen,
    effects: usualGifts.map((amount) => ({ amount, effect: typed[`effect${amount}`] })),
  }));
