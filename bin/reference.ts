import { createInterface } from 'node:readline';
import { answerLine } from './reference/answer.ts';

/**
 * npm run -s reference : answers published cases with the product's own engine. Reads JSON lines {"id","kind","input"} on standard input and
 * writes {"id","result"} or {"id","error"}, one a line, in the same order. A case that cannot be computed is an answer, never a crash.
 */
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (line.trim() === '') continue;
  const written = process.stdout.write(`${answerLine(line)}\n`);
  if (!written) await new Promise((resolve) => process.stdout.once('drain', resolve));
}
