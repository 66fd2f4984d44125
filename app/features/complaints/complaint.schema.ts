import { z } from 'zod';
import { ForgottenSchema } from '#app/features/people/people.schema.ts';
import { t } from '#app/i18n/t.ts';
import { topicNames } from './words.ts';

/** What anybody may complain of. Someone signed in is known: their name and address are not asked. */
export function complaintSchema(guest: boolean) {
  return z.object({
    topic: z.enum(topicNames, { error: () => t('Choisissez ce dont il s’agit.') }),
    text: z
      .string({ error: () => t('Dites ce qui s’est passé.') })
      .trim()
      .min(20, { error: () => t('Dites-en un peu plus : au moins une phrase.') })
      .max(10_000, { error: () => t('Restez en dessous de 10 000 caractères.') }),
    name: guest
      ? z
          .string({ error: () => t('Indiquez votre nom.') })
          .trim()
          .min(1, { error: () => t('Indiquez votre nom.') })
          .max(160, { error: () => t('Restez en dessous de 160 caractères.') })
      : z.string().optional(),
    email: guest ? ForgottenSchema.shape.email : z.string().optional(),
  });
}

const words = (sentence: () => string) =>
  z
    .string({ error: sentence })
    .trim()
    .min(3, { error: sentence })
    .max(10_000, { error: () => t('Restez en dessous de 10 000 caractères.') });

/** What the team decides: acknowledge (and say why when it is not admissible), then answer. */
export const DecisionSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('admit') }),
  z.object({
    intent: z.literal('reject'),
    whyNot: words(() => t('Dites pourquoi elle n’est pas recevable.')),
  }),
  z.object({
    intent: z.literal('answer'),
    answer: words(() => t('Écrivez la réponse.')),
    measures: z
      .string()
      .trim()
      .max(2_000, { error: () => t('Restez en dessous de 2 000 caractères.') })
      .default(''),
  }),
]);
export type Decision = z.output<typeof DecisionSchema>;
