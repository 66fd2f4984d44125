import { booksAs } from '#app/ledger/books.server.ts';

/** The whole books, one row per line of an entry, in pieces: they pass through a small memory whatever their length. */
export function booksAsCsv(): AsyncGenerator<string> {
  return booksAs('csv');
}
