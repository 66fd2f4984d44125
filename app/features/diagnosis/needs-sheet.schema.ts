import * as z from 'zod';
import { requiredText } from '#app/features/cooperations/cooperation.schema.ts';
import { t } from '#app/i18n/t.ts';

const longest = 200;

/** A need on each line. */
const needs = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  )
  .refine((lines) => lines.length <= 12, { error: () => t('Douze besoins au plus : gardez les premiers.') })
  .refine((lines) => lines.every((line) => line.length <= longest), {
    error: () => t('Un besoin tient en {longest} caractères.', { longest }),
  });

export const NeedsSheetSchema = z.object({
  intent: z.enum(['draft', 'publish']),
  summary: requiredText(() => t('Dites en quelques phrases ce que vous voulez faire ensemble.'), 1000),
  needs,
  version: z.coerce.number().int(),
});

export const HelpAnswerSchema = z.object({
  intent: z.enum(['accept', 'decline']),
  id: z.uuid(),
  answer: z.string().trim().max(500).default(''),
});
