import { z } from 'zod';
import { proofKinds } from '#app/features/local-priority/proofs.ts';
import { requiredText } from '#app/features/cooperations/cooperation.schema.ts';
import { amountField } from '#app/i18n/amount.ts';
import { t } from '#app/i18n/t.ts';
import { money } from '#app/money/money.ts';
import { dayField } from '#app/money/parse-day.ts';
import { listOf } from './project.schema.ts';
import { instrumentNames } from './words.ts';

export type Reach = 'communes' | 'epcis' | 'departments';

const choose = () => t('Choisissez une valeur de la liste.');
const instrument = z.enum(instrumentNames, { error: choose });
const seen = z.string().max(100).optional();

export const PrioritySchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('remove'), instrument, seen }),
  z.object({ intent: z.literal('open'), instrument }),
  z.object({ intent: z.literal('shorten'), instrument, until: dayField() }),
  z.object({
    intent: z.literal('save'),
    instrument,
    seen,
    until: dayField(),
    communes: requiredText(() => t('Nommez au moins une commune, une par ligne.'), 3000).transform((text) =>
      text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter(Boolean),
    ),
    reach: z.enum(['communes', 'epcis', 'departments'], { error: choose }),
    proofs: listOf(z.enum(proofKinds, { error: choose })),
    declaredBelow: amountField({ max: money('100000') }).optional(),
  }),
]);
