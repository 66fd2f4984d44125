import { z } from 'zod';
import { amountField } from '#app/i18n/amount.ts';
import { t } from '#app/i18n/t.ts';

const box = z.boolean().default(false);

/** Which project, how much, and what its page may show: asked, then shown once more before it is done. */
export const WalletGiftSchema = z.object({
  campaign: z.uuid({ error: () => t('Choisissez un projet.') }),
  amount: amountField(),
  showName: box,
  showAmount: box,
});

/** The same, once it has been read again. */
export const WalletGiftConfirmedSchema = WalletGiftSchema.extend({ id: z.uuid() });
