import { z } from 'zod';
import { percentField } from '#app/i18n/amount.ts';
import { t } from '#app/i18n/t.ts';

const years = () =>
  z
    .string({ error: () => t('Indiquez un nombre d’années, par exemple 7.') })
    .regex(/^[0-9]{1,2}$/, { error: () => t('Indiquez un nombre d’années, par exemple 7.') })
    .transform(Number);

/** An issue of bonds or securities as an association thinks of it. */
export const AssociativeSchema = z.object({
  titre: z.enum(['bond', 'security'], { error: () => t('Choisissez une valeur de la liste.') }),
  taux: percentField(),
  moyenne: percentField(),
  activite: years(),
  duree: years(),
});
