import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { generate } from './prepare.ts';
import { main } from './sentence.ts';

const COMMANDS = ['bench', 'books', 'chaos', 'job', 'organisation', 'story'];

/**
 * node bin/with-client.ts story --lenders 250: these commands import the Prisma client, which a fresh clone or a new schema has yet to
 * write, so they are loaded after it. An installation without development packages keeps the client that it was delivered with.
 */
main(async () => {
  const name = process.argv[2] ?? '';
  if (!COMMANDS.includes(name)) throw new Error(`"${name}" is none of ${COMMANDS.join(', ')}.`);
  if (existsSync(resolve(import.meta.dirname, '../node_modules/prisma'))) await generate();
  const path = join(import.meta.dirname, `${name}.ts`);
  process.argv.splice(1, 2, path);
  await import(path);
});
