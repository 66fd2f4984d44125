import { z } from 'zod';
import { DecisionSchema } from '#app/features/citizens/recognition.schema.ts';
import { checkSiren, checkSiret } from '#app/money/identifiers.ts';
import { dayField } from '#app/money/parse-day.ts';
import { line } from './receipt.schema.ts';

/** Who a lender is to the tax office. An address may be anywhere in the world. */
export const TaxIdentitySchema = z.object({
  bornOn: dayField(),
  bornIn: line(80),
  street: line(120),
  postcode: line(12),
  city: line(80),
  country: line(60),
});

/** By which number the tax office knows an organisation that lends. */
const TaxNumberSchema = z.object({
  asks: z.literal('number'),
  number: line(20).transform((text, context) => {
    const checked = text.replace(/[^0-9]/g, '').length > 9 ? checkSiret(text) : checkSiren(text);
    if (checked.ok) return checked.value;
    context.addIssue({ code: 'custom', message: checked.sentence });
    return z.NEVER;
  }),
});

export const TaxStatedSchema = z.discriminatedUnion('asks', [
  TaxIdentitySchema.extend({ asks: z.literal('birth') }),
  TaxNumberSchema,
]);

/** In which other country somebody pays their taxes; or that it is France after all. */
export const TaxResidenceSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('abroad'), country: line(60), since: dayField() }),
  z.object({ intent: z.literal('france') }),
]);

/** What the team decides of it. */
export const TaxResidenceDecisionSchema = DecisionSchema.extend({ cooperative: z.literal('on').optional() });
