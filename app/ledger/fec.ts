import type { Day } from '#app/money/day.ts';
import { decimalText, isNegative, negate, zero, type Money } from '#app/money/money.ts';

/** The eighteen columns of article A47 A-1 of the Livre des procédures fiscales, in their order. */
export const fecColumns = [
  'JournalCode',
  'JournalLib',
  'EcritureNum',
  'EcritureDate',
  'CompteNum',
  'CompteLib',
  'CompAuxNum',
  'CompAuxLib',
  'PieceRef',
  'PieceDate',
  'EcritureLib',
  'Debit',
  'Credit',
  'EcritureLet',
  'DateLet',
  'ValidDate',
  'Montantdevise',
  'Idevise',
] as const;
export type FecColumn = (typeof fecColumns)[number];

/** One line of the file before it is text: `amount` is debit positive. Lettering and foreign currency stay empty: we keep neither. */
export type FecLine = {
  journal: { code: string; label: string };
  number: number;
  on: Day;
  account: { number: string; label: string };
  subsidiary: { number: string; label: string } | null;
  piece: { ref: string; on: Day };
  label: string;
  amount: Money;
  validatedOn: Day;
};

/** The journal of what the year begins with. */
export const openingJournal = { code: 'AN', label: 'À nouveaux' } as const;

/** The name that the tax office asks for: `<SIREN>FEC<AAAAMMJJ>.txt`, of the day on which the year closes. */
export function fecName(siren: string, closesOn: Day): string {
  return `${siren}FEC${fecDay(closesOn)}.txt`;
}

/** The first line of the file. */
export function fecHeader(): Buffer {
  return fecRow(fecColumns);
}

/** One line of the file, in Latin-9. */
export function fecLine(line: FecLine): Buffer {
  const { journal, account, subsidiary, piece, amount } = line;
  return fecRow([
    journal.code,
    journal.label,
    String(line.number),
    fecDay(line.on),
    account.number,
    account.label,
    subsidiary?.number ?? '',
    subsidiary?.label ?? '',
    piece.ref,
    fecDay(piece.on),
    line.label,
    fecAmount(isNegative(amount) ? zero : amount),
    fecAmount(isNegative(amount) ? negate(amount) : zero),
    '',
    '',
    fecDay(line.validatedOn),
    '',
    '',
  ]);
}

function fecRow(cells: readonly string[]): Buffer {
  return latin9(`${cells.map(fecText).join('\t')}\r\n`);
}

/** Nothing in a cell may end it, or the line: tabs, bars, line breaks and other marks of control become spaces. */
function fecText(text: string): string {
  return text.replace(/[\s|\p{Cc}]+/gu, ' ').trim();
}

function fecDay(day: Day): string {
  return day.replaceAll('-', '');
}

/** "1234,50": a comma, two decimals, no thousands separator. */
function fecAmount(amount: Money): string {
  return decimalText(amount).replace('.', ',');
}

/** ISO 8859-15 is ISO 8859-1 but for these eight letters. */
const latin9Places: Readonly<Record<string, number>> = {
  '€': 0xa4,
  Š: 0xa6,
  š: 0xa8,
  Ž: 0xb4,
  ž: 0xb8,
  Œ: 0xbc,
  œ: 0xbd,
  Ÿ: 0xbe,
};
const displaced = new Set(Object.values(latin9Places));
const nearest: Readonly<Record<string, string>> = {
  '’': "'", '‘': "'", 'ʼ': "'", '“': '"', '”': '"', '„': '"', '–': '-', '—': '-', '−': '-', '‑': '-', '…': '...', '•': '-',
  'ł': 'l', 'Ł': 'L', 'đ': 'd', 'Đ': 'D', 'ı': 'i', 'ħ': 'h', 'Ħ': 'H', 'ŋ': 'n', 'Ŋ': 'N', '¤': '?', '¦': '/', '¨': '"', '´': "'", '¸': ',', '¼': '1/4', '½': '1/2', '¾': '3/4',
}; // prettier-ignore

/** Text as ISO 8859-15. What it has no place for is written with the nearest letters (`Ł` is L, `ő` is o), or a question mark. */
export function latin9(text: string): Buffer {
  const bytes: number[] = [];
  for (const char of text.normalize('NFC')) {
    const place = placeOf(char);
    if (place !== null) bytes.push(place);
    else for (const letter of spelled(char)) bytes.push(placeOf(letter) ?? 0x3f);
  }
  return Buffer.from(bytes);
}

function placeOf(char: string): number | null {
  const code = char.codePointAt(0)!;
  return latin9Places[char] ?? (code <= 0xff && !displaced.has(code) && !isC1(code) ? code : null);
}

function isC1(code: number): boolean {
  return code >= 0x80 && code <= 0x9f;
}

function spelled(char: string): string {
  return nearest[char] ?? (char.normalize('NFKD').replace(/\p{Mark}/gu, '') || '?');
}

/** The text of ISO 8859-15 bytes; null when one of them is no letter of it (0x80 to 0x9f, which UTF-8 uses all the time). */
export function fromLatin9(bytes: Uint8Array): string | null {
  let text = '';
  for (const byte of bytes) {
    if (isC1(byte)) return null;
    text += letters[byte];
  }
  return text;
}

const letters = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte));
for (const [letter, byte] of Object.entries(latin9Places)) letters[byte] = letter;
