import * as z from 'zod';
import * as money from '#app/money/parse-amount.ts';
import type { Decimal, Money } from '#app/money/money.ts';
import { eurosShort } from './format.ts';
import { currentLanguage, t } from './t.ts';

// Amounts and rates as the reader of this page types them; what can be read stands in money/parse-amount.ts. Its sentences are put in
// the reader's language where they are shown.

/**
 * A form field that holds an amount in euros: text in, Money out. `min` and `max` are included; zero is refused unless `min` allows it.
 */
export function amountField(limits: { min?: Money; max?: Money } = {}) {
  const zeroIsFine = limits.min !== undefined && !limits.min.greaterThan(0);
  return fieldText(money.amountSentences).transform((text, context): Money => {
    const parsed = money.parseAmount(text, currentLanguage(), zeroIsFine);
    if (!parsed.ok) return refuseField(context, parsed.sentence);
    if (limits.min && parsed.amount.lessThan(limits.min)) {
      const least = eurosShort(limits.min);
      return refuseField(context, t('Le montant doit être d’au moins {least}.', { least }));
    }
    if (limits.max && parsed.amount.greaterThan(limits.max)) {
      const most = eurosShort(limits.max);
      return refuseField(context, t('Le montant doit être de {most} au plus.', { most }));
    }
    return parsed.amount;
  });
}

/** A form field that holds a rate in per cent: text in, fraction out. */
export function percentField() {
  return fieldText(money.percentSentences).transform((text, context): Decimal => {
    const parsed = money.parsePercent(text, currentLanguage());
    return parsed.ok ? parsed.rate : refuseField(context, parsed.sentence);
  });
}

/** A form library drops an empty field: what is missing gets the sentence of what is empty. */
function fieldText(sentences: Record<money.ParseReason, string>) {
  return z.string({
    error: (issue) => (issue.input === undefined ? sentences.empty : sentences.not_a_number),
  });
}

function refuseField(context: z.RefinementCtx<string>, message: string): never {
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
}
