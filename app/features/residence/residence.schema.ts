import { z } from 'zod';
import { proofKinds } from '#app/features/local-priority/proofs.ts';
import { t } from '#app/i18n/t.ts';

export const HandedProofSchema = z.object({
  kind: z.enum(proofKinds, { error: () => t('Dites quelle pièce vous remettez.') }),
});

/** The answer of a cooperation to one paper: accepted, or another one asked for with the reason. */
export const ProofAnswerSchema = z
  .object({
    intent: z.enum(['accept', 'again']),
    pledge: z.uuid(),
    note: z
      .string()
      .trim()
      .max(400, { error: () => t('Restez en dessous de 400 caractères.') })
      .default(''),
  })
  .superRefine(({ intent, note }, context) => {
    if (intent === 'accept' || note) return;
    const message = t('Dites ce qui manque : la personne le lira.');
    context.addIssue({ code: 'custom', path: ['note'], message });
  });
