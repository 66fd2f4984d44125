import { money } from '#app/money/money.ts';
import type { CamtFile } from './camt.server.ts';
import type { LinePart } from './meaning.ts';

/** What a statement of a file says of itself, as it is kept: amounts as text. */
export type ImportedStatement = Omit<CamtFile, 'lines' | 'opening' | 'closing'> & {
  lines: number;
  opening: string | null;
  closing: string | null;
};

/** A line of a file as it was kept. */
export function keptPart(content: unknown): LinePart {
  const { amount, ...part } = content as Omit<LinePart, 'amount'> & { amount: string };
  return { ...part, amount: money(amount) };
}

/** As a condition on statements: those that a file held. */
export function ofImport(statements: readonly ImportedStatement[]) {
  return { OR: statements.map(({ kind, iban, reference }) => ({ kind, iban, reference })) };
}
