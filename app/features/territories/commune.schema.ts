import { z } from 'zod';
import { t } from '#app/i18n/t.ts';

/**
 * The text of a `CommuneField`, for `resolveCommune`. When the field offered choices, the form sends what was typed and then the
 * choice: the last one counts.
 */
export function communeField(
  sentence: () => string = () => t('Indiquez une commune : son nom ou son code postal.'),
) {
  return z.preprocess(
    (given) => (Array.isArray(given) ? given.filter((one) => one !== '').at(-1) : given),
    z
      .string({ error: sentence })
      .trim()
      .min(1, { error: sentence })
      .max(120, { error: () => t('Ce nom de commune est trop long.') }),
  );
}
