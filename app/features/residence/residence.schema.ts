import { z } from 'zod';
import { proofKinds } from '#app/features/local-priority/proofs.ts';
import { nothingHanded } from '#app/features/uploads/paper.schema.ts';
import { t } from '#app/i18n/t.ts';

/** What is handed over, beside so many files: what lacks of both is said at once. */
export function handedProof(files: number) {
  return z.object({ kind: z.string().optional() }).transform((typed, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const kind = proofKinds.find((one) => one === typed.kind);
    if (!kind) refuse('kind', t('Dites quelle pièce vous remettez.'));
    if (files === 0) refuse('file', nothingHanded());
    return kind ? { kind } : z.NEVER;
  });
}

const longestNote = 400;

/** The field in which is said what is missing: one of its own for each paper of the page. */
export function noteField(pledgeId: string): string {
  return `note-${pledgeId}`;
}

/** The answer of a cooperation to one paper: accepted, or another one asked for with the reason. */
export const ProofAnswerSchema = z
  .looseObject({ intent: z.enum(['accept', 'again']), pledge: z.uuid() })
  .transform((typed, context) => {
    const { intent, pledge } = typed;
    const field = noteField(pledge);
    const note = String(typed[field] ?? '').trim();
    const refuse = (message: string) => context.addIssue({ code: 'custom', path: [field], message });
    if (note.length > longestNote) refuse(t('Restez en dessous de 400 caractères.'));
    if (intent === 'again' && !note) refuse(t('Dites ce qui manque : la personne le lira.'));
    return { intent, pledge, note };
  });
