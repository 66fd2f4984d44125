import { z } from 'zod';
import { t } from '#app/i18n/t.ts';
import { questionsOf, type Family } from './knowledge.ts';

/** Answers arrive one field a question, each the position of an option. A question may stay open. */
export function knowledgeSchema(family: Family) {
  const answers = questionsOf(family).map(({ id, options }) => {
    const last = options.length - 1;
    const option = z.coerce
      .number()
      .int()
      .min(0)
      .max(last, { error: () => t('Choisissez une des réponses.') });
    return [id, option.optional()] as const;
  });
  return z.discriminatedUnion('intent', [
    z.object({ intent: z.literal('answer'), ...Object.fromEntries(answers) }),
    z.object({ intent: z.literal('skip') }),
    z.object({ intent: z.literal('understood') }),
  ]);
}
