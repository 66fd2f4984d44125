import { z } from 'zod';
import { t } from '#app/i18n/t.ts';
import { dayField } from '#app/money/parse-day.ts';

const tooLong = (longest: number) => ({
  error: () => t('C’est trop long : {longest} caractères au plus.', { longest }),
});

/** One answer a line. */
const choices = z
  .string({ error: () => t('Donnez au moins deux réponses, une par ligne.') })
  .transform((text) => [
    ...new Set(
      text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  ])
  .pipe(
    z
      .array(z.string().max(120, tooLong(120)))
      .min(2, { error: () => t('Donnez au moins deux réponses, une par ligne.') })
      .max(10, { error: () => t('Dix réponses au plus.') }),
  );

const percent = z.coerce
  .number({ error: () => t('Un nombre entier entre 0 et 100.') })
  .int({ error: () => t('Un nombre entier entre 0 et 100.') })
  .min(0, { error: () => t('Un nombre entier entre 0 et 100.') })
  .max(100, { error: () => t('Un nombre entier entre 0 et 100.') });

/** A question to the members, as its form sends it. */
export const ConsultationSchema = z.object({
  question: z
    .string({ error: () => t('Écrivez la question.') })
    .trim()
    .min(1, { error: () => t('Écrivez la question.') })
    .max(200, tooLong(200)),
  details: z.string().trim().max(3000, tooLong(3000)).default(''),
  choices,
  closesOn: dayField(),
  quorum: percent,
  majority: z.enum(['half', 'two-thirds']).default('half'),
  secrecy: z.enum(['secret', 'named'], { error: () => t('Dites si le vote est secret.') }),
  byCollege: z.literal('on').optional(),
  colleges: z
    .array(z.object({ name: z.string().max(120), weight: percent.default(0) }))
    .max(20)
    .default([]),
});
