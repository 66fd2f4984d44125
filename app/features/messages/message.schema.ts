import { z } from 'zod';
import { t } from '#app/i18n/t.ts';

const sentence = () => t('Écrivez votre message.');

export const MessageSchema = z.object({
  id: z.uuid(),
  text: z
    .string({ error: sentence })
    .trim()
    .min(2, { error: sentence })
    .max(4_000, { error: () => t('Restez en dessous de 4 000 caractères.') }),
});
