import { z } from 'zod';
import { t } from '#app/i18n/t.ts';

/** A ballot as the form sends it: the place of an answer, or blank. */
export const BallotSchema = z.object({ choice: answer() });

function answer() {
  return z.union([z.literal('blank'), z.coerce.number().int().min(0).max(9)], {
    error: () => t('Choisissez une des réponses.'),
  });
}

/** At most so many papers are written down at a time. */
export const papersAtOnce = 50;

const whole = { error: () => t('Un nombre entier de bulletins, zéro compris.') };

/**
 * Papers handed over: by whom, and how many say what (in the order of the choices, blank ones last), or, in a vote that bears names, what one says.
 */
export const PapersSchema = z.object({
  voters: z
    .array(z.uuid(), { error: () => t('Cochez qui a remis un bulletin.') })
    .min(1, { error: () => t('Cochez qui a remis un bulletin.') })
    .max(papersAtOnce),
  choice: answer().optional(),
  counts: z
    .array(z.coerce.number(whole).int(whole).min(0, whole).max(papersAtOnce, whole))
    .max(11)
    .default([]),
});

/** What the papers of the form say, each a place among the choices, or null for a blank one. */
export function answersOf({ choice, counts }: z.output<typeof PapersSchema>): (number | null)[] {
  if (choice !== undefined) return [choice === 'blank' ? null : choice];
  return counts.flatMap((papers, place) =>
    Array.from({ length: papers }, () => (place === counts.length - 1 ? null : place)),
  );
}
