import { expect, test } from 'vitest';
import { inTurn } from '#app/infra/one-by-one.server.ts';

test('a transaction is asked one thing at a time, in the order of asking, and one refusal stops nothing', async () => {
  const seen: string[] = [];
  let underWay = 0;
  let most = 0;
  async function ask({ sql }: { sql: string }) {
    most = Math.max(most, ++underWay);
    seen.push(sql);
    await new Promise(setImmediate);
    underWay--;
    if (sql === 'refused') throw new Error(sql);
    return sql.length;
  }
  const empty = { columnNames: [], columnTypes: [], rows: [] };
  const transaction = inTurn({
    queryRaw: async (query) => ask(query).then(() => empty),
    executeRaw: ask,
  });
  const statement = (sql: string) => ({ sql, args: [], argTypes: [] });
  const answers = await Promise.allSettled([
    transaction.executeRaw(statement('one')),
    transaction.queryRaw(statement('refused')),
    transaction.queryRaw(statement('three')),
    transaction.executeRaw(statement('four')),
  ]);
  expect(seen).toEqual(['one', 'refused', 'three', 'four']);
  expect(most).toBe(1);
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
});
