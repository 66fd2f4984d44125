import { z } from 'zod';
import { t } from '#app/i18n/t.ts';

/** A paper that is handed over (its pages come as files), or one to be erased. */
export const PaperSchema = z
  .object({
    erase: z.uuid().optional(),
    replaces: z.uuid().optional(),
    label: z
      .string()
      .trim()
      .max(80, { error: () => t('Restez en dessous de 80 caractères.') })
      .default(''),
  })
  .superRefine(({ erase, label }, context) => {
    if (erase || label) return;
    const message = t('Dites en quelques mots ce que c’est, par exemple « Avis d’impôt 2025 ».');
    context.addIssue({ code: 'custom', path: ['label'], message });
  });
