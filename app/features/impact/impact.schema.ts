import * as z from 'zod';
import { optionalText, requiredText } from '#app/features/cooperations/cooperation.schema.ts';
import { t } from '#app/i18n/t.ts';
import { dayField } from '#app/money/parse-day.ts';
import { Decimal } from '#app/money/money.ts';
import { indicatorKindNames } from './words.ts';

/** "12", "1 250,5", "-3": what a thing is counted in is up to the cooperation. Empty: null. */
const figure = z
  .string()
  .optional()
  .transform((text, context): Decimal | null => {
    if (text === undefined || text.trim() === '') return null;
    const found = /^(-?[0-9]{1,9})(?:[.,]([0-9]{1,2}))?$/.exec(text.replace(/[\s\u00a0\u202f]/g, ''));
    if (found) return new Decimal(`${found[1]}.${found[2] ?? '0'}`);
    context.addIssue({ code: 'custom', message: t('Écrivez un nombre, par exemple 12 ou 2,5.') });
    return z.NEVER;
  });

const optionalDay = dayField()
  .optional()
  .transform((given) => given ?? null);

export const ImpactSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('add'),
    kind: z.enum(indicatorKindNames, { error: () => t('Choisissez une valeur de la liste.') }),
    label: requiredText(() => t('Nommez cet indicateur.'), 120),
    unit: optionalText(40),
    baseline: figure,
    target: figure,
    targetOn: optionalDay,
    wanted: optionalText(500),
  }),
  z.object({ intent: z.literal('remove'), id: z.uuid() }),
  z.object({
    intent: z.literal('measure'),
    id: z.uuid(),
    on: dayField(),
    value: figure,
    replace: z.boolean().default(false),
    words: optionalText(2000),
    evidence: requiredText(
      () => t('Dites ce qui le montre : un registre, une enquête, une photo, un témoin.'),
      300,
    ),
  }),
]);
