import { z } from 'zod';
import { t } from '#app/i18n/t.ts';

export function nothingHanded(): string {
  return t('Photographiez la pièce, ou choisissez un fichier.');
}

/** A paper that is handed over beside so many files, or one to be erased: what lacks of both is said at once. */
export function paperSchema(files: number) {
  return z
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
      if (erase) return;
      const refuse = (path: string, message: string) =>
        context.addIssue({ code: 'custom', path: [path], message });
      if (!label)
        refuse('label', t('Dites en quelques mots ce que c’est, par exemple « Avis d’impôt 2025 ».'));
      if (files === 0) refuse('file', nothingHanded());
    });
}
