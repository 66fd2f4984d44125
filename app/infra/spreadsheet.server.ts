import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync, type UnzipFileInfo } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { count } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { Refusal } from './refusal.ts';

type SheetLimits = { bytes: number; rows: number; columns: number };

/** What an archive may hold unpacked, told from its own list before anything is unpacked. */
const mostUnpacked = 24 * 1024 * 1024;
const mostFiles = 500;

/**
 * The rows of a spreadsheet as text, each cell trimmed: Excel (first sheet; days as 2026-12-31, numbers as they are kept) or CSV (comma,
 * semicolon or tab; UTF-8, UTF-16 or Windows-1252). Empty rows stay empty, so that places in the list are those that people see; the last ones
 * are dropped. Throws a Refusal on the field `file` for what cannot be read or is too large.
 */
export async function readSpreadsheet(bytes: Uint8Array, limits: SheetLimits): Promise<string[][]> {
  if (bytes.length === 0) refuse(t('Choisissez un fichier.'));
  if (bytes.length > limits.bytes) refuse(tooLarge(limits.bytes));
  const isOldExcel = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (isOldExcel) refuse(t('C’est un ancien fichier Excel (.xls) : enregistrez-le en .xlsx ou en CSV.'));
  const rows = isExcel(bytes) ? await readXlsx(bytes, limits) : readCsv(bytes);
  while (rows.at(-1)?.every((cell) => cell === '')) rows.pop();
  if (rows.length > limits.rows) {
    refuse(
      t('Ce fichier a plus de {rows} : partagez-le.', { rows: count(limits.rows, t('ligne'), t('lignes')) }),
    );
  }
  if (rows.some((row) => row.length > limits.columns)) refuse(t('Ce fichier a trop de colonnes.'));
  return rows;
}

/** An archive, as Excel files are: they take ten times as long to read as CSV. */
export function isExcel(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function refuse(sentence: string): never {
  throw new Refusal('unreadable_sheet', sentence, 'file');
}

/** What is said of a file above a number of bytes. */
export function tooLarge(bytes: number): string {
  return t('Ce fichier dépasse {size} Mo.', { size: Math.round(bytes / (1024 * 1024)) });
}

async function readXlsx(bytes: Uint8Array, limits: SheetLimits): Promise<string[][]> {
  refuseBombs(bytes, limits);
  const archive = bytes.slice().buffer;
  const cells = await readSheet(archive, 1, { parseNumber: (text: string) => text }).catch(() =>
    refuse(t('Ce classeur ne se lit pas : enregistrez-le à nouveau en .xlsx, ou en CSV.')),
  );
  return (cells as unknown[][]).map((row) => row.map(cellText));
}

/**
 * An archive of a few kilobytes can unpack to gigabytes, and a sheet with one cell in its last corner be read as a billion empty ones: sizes
 * and corners are looked at first. What an archive says of its own size is also the room it is unpacked into, so that lying does not help.
 */
function refuseBombs(bytes: Uint8Array, limits: SheetLimits): void {
  const files: UnzipFileInfo[] = [];
  const isSheet = ({ name }: UnzipFileInfo) => /^xl\/worksheets\/[^/]+\.xml$/.test(name);
  let sheets: Record<string, Uint8Array> = {};
  try {
    unzipSync(bytes, { filter: (file) => files.push(file) < 0 });
    const unpacked = files.reduce((all, { originalSize }) => all + originalSize, 0);
    if (files.length > mostFiles || unpacked > mostUnpacked) refuse(tooLarge(mostUnpacked));
    sheets = unzipSync(bytes, { filter: isSheet });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    refuse(t('Ce classeur ne se lit pas : enregistrez-le à nouveau en .xlsx, ou en CSV.'));
  }
  for (const sheet of Object.values(sheets)) {
    for (const [, letters = '', row = '0'] of strFromU8(sheet).matchAll(
      /<c\s[^>]*?\br="([A-Z]{1,3})([0-9]{1,7})"/g,
    )) {
      if (columnNumber(letters) > 200 || Number(row) > limits.rows + 1_000) {
        refuse(t('Ce classeur va trop loin à droite ou en bas : ne gardez que votre tableau.'));
      }
    }
  }
}

/** A is 1, Z is 26, AA is 27. */
function columnNumber(letters: string): number {
  return [...letters].reduce((all, letter) => all * 26 + letter.charCodeAt(0) - 64, 0);
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return cleaned(typeof cell === 'string' ? cell : typeof cell === 'boolean' ? String(Number(cell)) : '');
}

function readCsv(bytes: Uint8Array): string[][] {
  const text = decoded(bytes);
  try {
    const rows = parse(text, {
      delimiter: separatorOf(text),
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as string[][];
    return rows.map((row) => row.map(cleaned));
  } catch {
    return refuse(t('Ce fichier CSV ne se lit pas : vérifiez ses guillemets, ou enregistrez-le en .xlsx.'));
  }
}

/** What spreadsheets write: UTF-8 with or without its mark, UTF-16 with it, and what Windows wrote before. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The one of the three that the first written line has most of, outside quotes. */
function separatorOf(text: string): string {
  const head = (/^\s*(.+)/.exec(text)?.[1] ?? '').replace(/"[^"]*"/g, '');
  const counted = [';', ',', '\t'].map((sign) => ({ sign, times: head.split(sign).length }));
  return counted.reduce((best, one) => (one.times > best.times ? one : best)).sign;
}

/** Without what no name or address holds, and PostgreSQL could not keep; a protective apostrophe of our own files is taken off. */
function cleaned(cell: string): string {
  // eslint-disable-next-line no-control-regex
  const plain = cell.replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufeff\ufffe\uffff]/g, '').normalize('NFC');
  return plain
    .replace(/^'(?=[=+\-@])/, '')
    .trim()
    .slice(0, 1_000);
}
