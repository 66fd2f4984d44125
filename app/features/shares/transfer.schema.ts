import { z } from 'zod';
import { t } from '#app/i18n/t.ts';
import { MyExitSchema, shares, text } from './exit.schema.ts';

/** What a member does about their own shares: leaving, handing some to somebody, taking those that somebody hands them. */
export const MySharesSchema = z.discriminatedUnion('intent', [
  ...MyExitSchema.options,
  z.object({
    intent: z.literal('hand'),
    id: z.uuid(),
    handFrom: z.uuid({ error: () => t('Choisissez une coopérative.') }),
    handShares: shares,
    toEmail: z
      .email({ error: () => t('Indiquez une adresse e-mail, par exemple nom@exemple.fr.') })
      .max(200, { error: () => t('C’est trop long : {longest} caractères au plus.', { longest: 200 }) }),
    handWords: text(500),
  }),
  z.object({ intent: z.literal('keep'), transfer: z.uuid() }),
  z.object({ intent: z.literal('take'), transfer: z.uuid(), category: text(80) }),
  z.object({ intent: z.literal('decline'), transfer: z.uuid() }),
]);

/** What a board decides about shares that a member hands to somebody. */
export const TransferDecisionSchema = z.object({
  intent: z.enum(['agree', 'refuse']),
  transfer: z.uuid({ error: () => t('Choisissez une cession.') }),
  answer: text(1000),
});
