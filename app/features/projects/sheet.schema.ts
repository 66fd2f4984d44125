import * as z from 'zod';
import {
  figureNames,
  longest,
  textsAsked,
  type FigureName,
  type SheetInstrument,
  type SheetText,
  type SheetYear,
} from '#app/features/protection/sheet-fields.ts';
import { currentLanguage, t } from '#app/i18n/t.ts';
import { parseAmount } from '#app/money/parse-amount.ts';

export type TypedSheet = {
  texts: Partial<Record<SheetText, string>>;
  years: SheetYear[];
  declared: boolean;
  seen: number;
};

/** The form of a sheet: nothing is required to save, so that it can be written in several evenings. */
export function sheetSchema(instrument: SheetInstrument) {
  const text = (name: SheetText) =>
    z
      .string()
      .max(longest[name], {
        error: () => t('Restez en dessous de {most} caractères.', { most: longest[name] }),
      })
      .optional();
  const texts = Object.fromEntries(textsAsked(instrument).map((name) => [name, text(name)]));
  return z
    .object({ ...texts, declared: z.literal('on').optional(), seen: z.coerce.number().int() })
    .catchall(z.string().max(40).optional())
    .transform((typed, context): TypedSheet => {
      const fields = typed as Record<string, string | number | undefined>;
      const years = new Map<number, SheetYear>();
      for (const [field, value] of Object.entries(fields)) {
        const [, year, name] = /^figure-(20[0-9]{2})-([a-zA-Z]+)$/.exec(field) ?? [];
        if (!year || typeof value !== 'string' || !figureNames.includes(name as FigureName)) continue;
        const amount = signedAmount(value);
        if (amount === null) {
          const message = t('Écrivez ce montant en chiffres, avec un signe moins s’il est négatif.');
          context.addIssue({ code: 'custom', path: [field], message });
        } else if (amount !== undefined) {
          years.set(Number(year), {
            ...(years.get(Number(year)) ?? { year: Number(year) }),
            [name as FigureName]: amount,
          });
        }
      }
      return {
        texts: Object.fromEntries(
          textsAsked(instrument).map((name) => [name, fields[name] as string | undefined]),
        ),
        years: [...years.values()],
        declared: typed.declared === 'on',
        seen: typed.seen,
      };
    });
}

/** A figure of accounts may be negative: a loss. Null when it cannot be read, undefined when nothing was typed. */
function signedAmount(text: string): string | null | undefined {
  const typed = text.trim();
  if (typed === '') return undefined;
  const [, sign, digits = ''] = /^([-−–]?)\s*(.*)$/.exec(typed) ?? [];
  const parsed = parseAmount(digits, currentLanguage(), true);
  if (!parsed.ok) return null;
  return (sign ? parsed.amount.negated() : parsed.amount).toFixed(2);
}
