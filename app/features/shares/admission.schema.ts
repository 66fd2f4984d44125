import { z } from 'zod';
import { t } from '#app/i18n/t.ts';

const line = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, { error: () => t('C’est trop long : {longest} caractères au plus.', { longest }) })
    .default('');

/** What a board decided, as the form sends it: about the ticked ones, or about all that its list holds. */
const decision = {
  holding: z.array(z.uuid()).max(500).default([]),
  all: z.literal('on').optional(),
  minutes: line(200),
};

export const AdmissionSchema = z
  .discriminatedUnion('intent', [
    z.object({ intent: z.literal('admit'), ...decision, category: line(80), why: line(1000) }),
    z.object({ intent: z.literal('refuse'), ...decision, category: line(80), why: line(1000) }),
    z.object({ intent: z.literal('given-back'), one: z.uuid(), how: line(300) }),
  ])
  .superRefine((asked, context) => {
    if (asked.intent === 'given-back' || asked.all || asked.holding.length > 0) return;
    context.addIssue({ code: 'custom', path: ['holding'], message: t('Cochez au moins une demande.') });
  });
