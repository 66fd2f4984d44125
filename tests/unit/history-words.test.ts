import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { eventText, factText, named, valueText } from '#app/features/history/words.ts';
import { sourceFiles } from '#tests/support/imports.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const schema = read('prisma/schema.prisma');

/** What the tables note of themselves: the last trigger of each, with its columns. */
const noted = new Map(
  readdirSync('prisma/migrations', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => read(`prisma/migrations/${name}/migration.sql`))
    .flatMap((sql) => [
      ...sql.matchAll(
        /CREATE TRIGGER noted[^;]*?\sON "(\w+)"\s+FOR EACH ROW EXECUTE FUNCTION note_change\('\w+', '\w+',\s*'([^']+)'\)/g,
      ),
    ])
    .map(([, table = '', columns = '']) => [table, columns.split(',')] as const),
);

/** The block of a model or an enum of the schema, a line each. */
function block(kind: 'model' | 'enum', name: string): string[] {
  const found = new RegExp(`^${kind} ${name} \\{\\n(.*?)^\\}`, 'ms').exec(schema)?.[1] ?? '';
  return found.split('\n').filter((line) => line.trim() && !line.trim().startsWith('//'));
}

/** The values that a column may take in the code's words; none when its values are no words. */
function codesOf(table: string, column: string): string[] {
  const type = block('model', table)
    .map((line) => line.trim().split(/\s+/))
    .find(([name]) => name === column)?.[1]
    ?.replace('?', '');
  if (type === undefined) throw new Error(`${table} has no column ${column}`);
  return type === 'Boolean' ? ['true', 'false'] : block('enum', type).map((line) => line.trim());
}

const columns = [...noted].flatMap(([table, all]) => all.map((column) => ({ table, column })));

test('every column that a table notes, and every value that is the code’s word, has words of its own', () => {
  expect(noted.size).toBeGreaterThan(8);
  expect(columns.filter(({ column }) => factText(column) === column)).toEqual([]);
  const raw = columns.flatMap(({ table, column }) =>
    codesOf(table, column)
      .filter((code) => valueText(table, column, code, new Map()) === code)
      .map((code) => `${table}.${column} ${code}`),
  );
  expect(raw).toEqual([]);
  expect(codesOf('LoanOffer', 'amortisation')).toContain('bullet');
});

test('figures, days, lists and names are written as everywhere else', () => {
  const shown = (column: string, value: string | null) =>
    valueText('Campaign', column, value, new Map([['35210', 'Redon (35210)']])).replace(/\s/g, ' ');
  expect([
    shown('minimum', '1500.00'),
    shown('annualRate', '0.020000'),
    shown('closesOn', '2027-01-31'),
    shown('categories', '["Salariés", "Usagers"]'),
    shown('communeCode', '35210'),
    shown('title', '35210'),
    shown('website', null),
  ]).toEqual(['1 500,00 €', '2 %', '31 janvier 2027', 'Salariés, Usagers', 'Redon (35210)', '35210', '—']);
  expect(named.every((fact) => columns.some(({ column }) => column === fact))).toBe(true);
});

test('every event that the history tells of has words', () => {
  const literals = [
    ...read('app/features/history/history.queries.server.ts').matchAll(
      /'(?:project|cooperation|person)', "?[\w".]+, '(\w+)'/g,
    ),
  ].map(([, event = '']) => event);
  const events = [...noted.keys(), ...block('enum', 'ReviewStep').map((line) => line.trim()), ...literals];
  expect(literals.length).toBeGreaterThan(7);
  expect(events.filter((event) => eventText(event) === event)).toEqual([]);
});

test('what is noted is written in a transaction, which says by whom', () => {
  const models = [...noted.keys()].map((table) => table[0]!.toLowerCase() + table.slice(1));
  const write = new RegExp(
    `db\\(\\)\\s*\\.\\s*(${models.join('|')})\\s*\\.\\s*(?:update|upsert|delete)\\w*\\(\\{.*?data: (\\{[^}]*\\}|\\w+)`,
    'gs',
  );
  const astray = sourceFiles('app').flatMap((file) =>
    [...read(file).matchAll(write)]
      .filter(([, model = '', data = '']) => {
        const own = noted.get(model[0]!.toUpperCase() + model.slice(1))!;
        return !data.startsWith('{') || own.some((column) => new RegExp(`\\b${column}\\b`).test(data));
      })
      .map(([text]) => `${file}: ${text}`),
  );
  expect(astray).toEqual([]);
});
