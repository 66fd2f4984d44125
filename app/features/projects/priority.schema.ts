import { z } from 'zod';
import { requiredText } from '#app/features/cooperations/cooperation.schema.ts';
import { t } from '#app/i18n/t.ts';
import { dayField } from '#app/money/parse-day.ts';
import { instrumentNames } from './words.ts';

export type Reach = 'communes' | 'epcis' | 'departments';

const choose = () => t('Choisissez une valeur de la liste.');
const instrument = z.enum(instrumentNames, { error: choose });

export const PrioritySchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('remove'), instrument }),
  z.object({
    intent: z.literal('save'),
    instrument,
    until: dayField(),
    communes: requiredText(() => t('Nommez au moins une commune, une par ligne.'), 3000).transform((text) =>
      text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter(Boolean),
    ),
    reach: z.enum(['communes', 'epcis', 'departments'], { error: choose }),
  }),
]);
