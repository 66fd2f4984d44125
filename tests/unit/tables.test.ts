import { readSheet } from 'read-excel-file/universal';
import { expect, test, vi } from 'vitest';
import { inLanguage } from '#app/i18n/language.server.ts';
import { currentLanguage } from '#app/i18n/t.ts';
import { allRows, csvReply, tableOf, tableReply } from '#app/infra/http-table.server.ts';
import { money } from '#app/money/money.ts';
import { rowsOf } from '#tests/support/table.ts';

const csv = new Request('http://localhost/table');
const excel = new Request('http://localhost/table?format=xlsx');

/** So many rows, counting how far they were read. */
function rows(length: number) {
  const read = { rows: 0 };
  function* numbers() {
    for (let at = 1; at <= length; at++) {
      read.rows = at;
      yield at;
    }
  }
  const columns = [
    ['N°', (at: number) => at],
    ['Nom', (at: number) => (at === 2 ? null : `=${at}`)],
    ['Montant', () => money('-1234.5')],
  ] as const;
  return { read, table: tableOf('essai', columns, numbers()) };
}

test('a long table is sent while it is read, and no further than it is wanted', async () => {
  const { read, table } = rows(1_000_000);
  const body = (await tableReply(csv, table)).body!.getReader();
  const first = new TextDecoder('utf-8', { ignoreBOM: true }).decode((await body.read()).value);
  expect(first.split('\r\n').slice(0, 3)).toEqual(['\ufeffN°;Nom;Montant', "1;'=1;-1234,50", '2;;-1234,50']);
  await body.cancel();
  expect(read.rows).toBeLessThan(2_500);
});

test('the pieces follow each other without a second mark', async () => {
  const text = await (await tableReply(csv, rows(1_201).table)).text();
  expect(text.includes('\ufeff', 1)).toBe(false);
  expect(text.trimEnd().split('\r\n')).toHaveLength(1_202);
});

test('an Excel file has an end, and says where the rest is', async () => {
  expect((await tableReply(excel, rows(1_201).table)).status).toBe(200);
  const { read, table } = rows(1_000_000);
  const refused = await tableReply(excel, table);
  expect([refused.status, await refused.text()]).toEqual([
    413,
    expect.stringContaining('prenez le fichier CSV'),
  ]);
  expect(read.rows).toBeLessThan(20_010);
});

test('CSV of a form of its own is handed on as it is; in Excel its amounts are numbers, and who stops reading stops the writing', async () => {
  const kept = { written: 0, closed: false };
  async function* pieces(length: number) {
    try {
      yield Buffer.from('nom,montant\n"Dupont, ');
      yield 'Anne",-12.50\n';
      for (; kept.written < length; kept.written++) yield `'=1,2026-11-22\n`;
    } finally {
      kept.closed = true;
    }
  }
  const plain = await csvReply(csv, 'essai', pieces(1));
  expect(await plain.text()).toBe(`nom,montant\n"Dupont, Anne",-12.50\n'=1,2026-11-22\n`);
  kept.written = 0;
  const sheet = await readSheet(await (await csvReply(excel, 'essai', pieces(1))).arrayBuffer());
  expect(sheet).toEqual([
    ['nom', 'montant'],
    ['Dupont, Anne', -12.5],
    ['=1', '2026-11-22'],
  ]);
  Object.assign(kept, { written: 0, closed: false });
  expect((await csvReply(excel, 'essai', pieces(1_000_000))).status).toBe(413);
  expect(kept.written).toBeLessThan(100_000);
  await vi.waitFor(() => expect(kept.closed).toBe(true));
});

test('all of it is in the language of who asked, and what fails at once is no half file', async () => {
  const said = Array.from({ length: 1_200 }, () => 0);
  const table = () => tableOf('essai', [['Langue', () => currentLanguage()]], said);
  const answer = await inLanguage('en', () => tableReply(csv, table()));
  expect(new Set((await answer.text()).trimEnd().split('\r\n').slice(1))).toEqual(new Set(['en']));
  const broken = tableOf('essai', [['', () => 1]], {
    [Symbol.iterator](): Iterator<number> {
      throw new Error('no database');
    },
  });
  await expect(tableReply(csv, broken)).rejects.toThrow('no database');
});

test('a query goes on after its last row', async () => {
  const ids = Array.from({ length: 2_500 }, (_, at) => ({ id: String(at) }));
  const asked: (string | undefined)[] = [];
  const page = ({ take, cursor }: { take: number; cursor?: { id: string } }) => {
    asked.push(cursor?.id);
    const from = cursor ? Number(cursor.id) + 1 : 0;
    return Promise.resolve(ids.slice(from, from + take));
  };
  const table = tableOf('essai', [['N°', ({ id }) => id]], allRows(page));
  expect((await rowsOf(table)).slice(1)).toEqual(ids.map(({ id }) => [id]));
  expect(asked).toEqual([undefined, '999', '1999']);
});
