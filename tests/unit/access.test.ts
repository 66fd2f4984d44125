import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { access, type Rule } from '#app/features/people/access.ts';

const files = new Map(
  readdirSync('app/routes').map((file) => [`routes/${file.replace(/\.tsx?$/, '')}`, `app/routes/${file}`]),
);
const table: Record<string, Rule> = access;

test('every route has its line in the table of who may do what', () => {
  expect([...files.keys()].filter((route) => !(route in table))).toEqual([]);
});

test('every line of the table has its route', () => {
  expect(Object.keys(table).filter((route) => !files.has(route))).toEqual([]);
});

describe('every loader and action begins by asking who is there', () => {
  const guarded = [...files].filter(([route]) => table[route] !== 'machine');
  test.each(guarded)('%s', (route, file) => {
    const source = readFileSync(file, 'utf8');
    const doors = [...source.matchAll(/^export (?:async )?(?:function|const) (loader|action)\b/gm)];
    const unguarded = doors.filter(({ index }) => !firstStatement(source, index).includes(`'${route}'`));
    expect(unguarded.map(([, door]) => door)).toEqual([]);
  });
});

/** From the name of a function to the end of the first statement of its body. */
function firstStatement(source: string, from: number): string {
  const allowed = source.indexOf('allow(', from);
  const body = source.slice(from, source.indexOf(';', allowed === -1 ? from : allowed));
  return allowed !== -1 && body.split(';').length === 1 ? body : '';
}
