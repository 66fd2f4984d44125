import * as z from 'zod';
import { optionalText, requiredText } from '#app/features/cooperations/cooperation.schema.ts';
import { resourceKindNames, resourceStatusNames } from '#app/features/projects/words.ts';
import { t } from '#app/i18n/t.ts';
import { amountField } from '#app/i18n/amount.ts';

const choose = () => t('Choisissez une valeur de la liste.');

const year = z
  .string()
  .trim()
  .regex(/^(20[0-9]{2}|2100)$/, { error: () => t('Écrivez l’année en quatre chiffres, par exemple 2027.') })
  .transform(Number)
  .optional()
  .transform((given) => given ?? null);

const probability = z
  .string()
  .trim()
  .regex(/^(100|[1-9]?[0-9])( ?%)?$/, { error: () => t('Écrivez une probabilité de 0 à 100.') })
  .transform((text) => Number.parseInt(text, 10))
  .optional()
  .transform((given) => given ?? null);

/** One resource of the plan as its form sends it. A use without an amount is not paid by it. */
export const ResourceSchema = z.object({
  intent: z.literal('save').default('save'),
  seen: z.string().max(100).default(''),
  label: requiredText(() => t('Nommez cette ressource.'), 120),
  amount: amountField(),
  kind: z.enum(resourceKindNames, { error: choose }),
  status: z.enum(resourceStatusNames, { error: choose }),
  year,
  funder: optionalText(120),
  probability,
  condition: optionalText(500),
  scheme: z
    .string()
    .max(60)
    .optional()
    .transform((given) => given ?? null),
  proof: optionalText(200),
  allocations: z
    .array(z.object({ useId: z.uuid(), amount: amountField().optional() }))
    .default([])
    .transform((lines) => lines.flatMap(({ useId, amount }) => (amount ? [{ useId, amount }] : []))),
});

export const RemovalSchema = z.object({ intent: z.literal('remove'), seen: z.string().max(100) });

export const ScenarioSchema = z.object({
  changes: z.array(z.object({ id: z.uuid(), year, probability })),
});

export const AngleSchema = z.object({
  seen: z.string().max(100),
  title: requiredText(() => t('Donnez un titre à ce dossier.'), 120),
  story: optionalText(5000),
  leadId: z
    .uuid()
    .optional()
    .transform((given) => given ?? null),
  indicators: optionalText(2000),
});
