import { spokenIn } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import {
  bookAs,
  daysOf,
  entriesOf,
  movementsOf,
  openBook,
  openingOf,
  type BookScope,
} from '#app/ledger/books.server.ts';
import { fecBalances, fecOf, type FecWords } from '#app/ledger/fec-export.ts';
import { fecName } from '#app/ledger/fec.ts';
import { balanceTable, movementTable, type BookFormatName } from '#app/ledger/formats.ts';
import { journals } from '#app/ledger/journals.ts';
import { day, yearOf, type Day } from '#app/money/day.ts';
import { namesBehind } from './account-names.server.ts';
import { entryKinds } from './entry-kinds.ts';

/** The whole books, one row per line of an entry, in pieces: they pass through a small memory whatever their length. */
export async function* booksAsCsv(): AsyncGenerator<string> {
  yield* booksAs('csv', {});
}

/** A part of the books in one of the text formats, in pieces. What is not sealed yet is sealed first. */
export async function* booksAs(name: BookFormatName, scope: BookScope): AsyncGenerator<string> {
  yield* bookAs(name, await openBook(scope));
}

/** The balances as a table; of a period that begins on a day, what moved in it too. */
export async function booksAsTable(scope: BookScope): Promise<string> {
  const movements = await movementsOf(await openBook(scope));
  if (scope.from) return movementTable(movements);
  return balanceTable(movements.map(({ code, closing }) => ({ code, balance: closing })));
}

/** A file of a year for the tax office: its name, its content in pieces, and what each of its accounts must come to. */
export type FecFile = {
  name: string;
  from: Day;
  content: AsyncGenerator<Buffer>;
  balances: Map<string, bigint>;
};

/**
 * The FEC of the year from one day to another. Of one cooperation it is an extract, numbered on its own, which its name says: for its
 * accountant, not for the tax office.
 */
export async function fecFile(
  siren: string,
  year: { from: Day; to: Day },
  extract?: { slug: string; ids: readonly string[] },
): Promise<FecFile> {
  const book = await openBook({ ...year, ids: extract?.ids });
  const name = fecName(siren, year.to);
  return {
    name: extract ? name.replace('.txt', `-${extract.slug}.txt`) : name,
    from: year.from,
    content: fecOf(year.from, openingOf(book), entriesOf(book, 'validation'), words),
    balances: fecBalances(await movementsOf(book)),
  };
}

/** The calendar years in which the books have entries. */
export async function yearsOfBooks(): Promise<{ from: Day; to: Day }[]> {
  const days = await daysOf(await openBook({}));
  if (!days) return [];
  const first = yearOf(days.first);
  return Array.from({ length: yearOf(days.last) - first + 1 }, (_, index) => calendarYear(first + index));
}

/** From 1 January to 31 December. */
export function calendarYear(year: number): { from: Day; to: Day } {
  return { from: day(`${year}-01-01`), to: day(`${year}-12-31`) };
}

/** Ids of what a cooperation has in the platform's books: its campaigns, its loans, its projects. Null when there is no such cooperation. */
export async function idsOfCooperation(slug: string): Promise<string[] | null> {
  const cooperation = await db().organisation.findUnique({
    where: { slug, kind: 'cooperation' },
    select: {
      loans: { select: { id: true } },
      projects: { select: { id: true, campaigns: { select: { id: true } } } },
    },
  });
  if (!cooperation) return null;
  const { loans, projects } = cooperation;
  return [...loans, ...projects, ...projects.flatMap(({ campaigns }) => campaigns)].map(({ id }) => id);
}

const words: FecWords = {
  journal: (code) => (Object.hasOwn(journals, code) ? journals[code as keyof typeof journals] : code),
  // The tax office reads French, whoever asks for the file.
  kind: (kind) => spokenIn('fr', () => entryKinds[kind]),
  names: namesBehind,
};
