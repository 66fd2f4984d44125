import { z } from 'zod';
import { t } from '#app/i18n/t.ts';

const words = (sentence: () => string, most: number, tooLong: () => string) =>
  z.string({ error: sentence }).trim().min(3, { error: sentence }).max(most, { error: tooLong });

export const AskSchema = z.object({
  id: z.uuid(),
  text: words(
    () => t('Écrivez votre question.'),
    1_000,
    () => t('Restez en dessous de 1 000 caractères.'),
  ),
});

/** What a member of the cooperation, or the team, does with a question. */
export const ModerateSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('answer'),
    id: z.uuid(),
    answer: words(
      () => t('Écrivez la réponse.'),
      5_000,
      () => t('Restez en dessous de 5 000 caractères.'),
    ),
  }),
  z.object({
    intent: z.literal('hide'),
    id: z.uuid(),
    why: words(
      () => t('Dites pourquoi : la personne qui a posé la question le lira.'),
      500,
      () => t('Restez en dessous de 500 caractères.'),
    ),
  }),
  z.object({ intent: z.literal('show'), id: z.uuid() }),
]);
export type Moderation = z.output<typeof ModerateSchema>;
