import * as z from 'zod';
import { type Day, isDay } from './day.ts';

type ParsedDay = { ok: true; day: Day } | { ok: false; sentence: string };

const shape = 'Indiquez une date, par exemple 31/12/2026.';

/** Reads a date as browsers send it ("2026-12-31") or as people in France write it ("31/12/2026", "1.2.2027"). */
export function parseDay(text: string): ParsedDay {
  const typed = text.trim();
  const french = /^([0-9]{1,2})[/.\s-]([0-9]{1,2})[/.\s-]([0-9]{4})$/.exec(typed);
  const iso = french ? `${french[3]}-${french[2]!.padStart(2, '0')}-${french[1]!.padStart(2, '0')}` : typed;
  if (isDay(iso)) return { ok: true, day: iso };
  const looksLikeOne = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(iso);
  return {
    ok: false,
    sentence: looksLikeOne ? 'Cette date n’existe pas. Vérifiez le jour et le mois.' : shape,
  };
}

/** A form field that holds a date: text in, Day out, refusals in French. */
export function dayField() {
  return z.string({ error: shape }).transform((text, context): Day => {
    const parsed = parseDay(text);
    if (parsed.ok) return parsed.day;
    context.addIssue({ code: 'custom', message: parsed.sentence });
    return z.NEVER;
  });
}
