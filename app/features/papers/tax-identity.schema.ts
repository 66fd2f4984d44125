import { z } from 'zod';
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
