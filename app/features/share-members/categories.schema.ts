import { z } from 'zod';
import { t } from '#app/i18n/t.ts';
import { memberKinds } from './words.ts';

/** Left empty, nothing is said of the category. */
const kind = z.enum(memberKinds, { error: () => t('Choisissez une valeur de la liste.') }).optional();
const name = z
  .string()
  .trim()
  .max(60, { error: () => t('Restez en dessous de 60 caractères.') });

/** What a SCIC states of the categories that it has, and of one more. */
export const CategoriesSchema = z
  .object({
    categories: z.array(z.object({ name, kind })).max(50).default([]),
    name: name.optional(),
    kind,
    seen: z.string().max(40).optional(),
  })
  .superRefine((typed, context) => {
    if (typed.name && !typed.kind)
      context.addIssue({ code: 'custom', path: ['kind'], message: t('Dites ce qu’elle est pour la loi.') });
    if (typed.kind && !typed.name)
      context.addIssue({ code: 'custom', path: ['name'], message: t('Donnez un nom à cette catégorie.') });
  })
  .transform(({ categories, name, kind, seen }) => ({
    seen,
    categories: [...categories, { name: name ?? '', kind }].flatMap(({ name, kind }) =>
      name && kind ? [{ name, kind }] : [],
    ),
  }));
