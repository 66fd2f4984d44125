import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { drawn } from '#app/features/papers/drawing.server.ts';
import type { Paper } from '#app/features/papers/paper.ts';
import { writePdf } from '#app/features/papers/pdf.server.ts';
import { day } from '#app/money/day.ts';
import { type Measure, inTurn, must, summary } from './measure.ts';

const papers = 10;
const lines = 200;

/** B17: how long everybody else waits at most while ten yearly statements are drawn, against the same drawn where the pages are answered. */
export async function papersAside(rounds: number): Promise<Measure> {
  const expected = Buffer.from((await writePdf(statement)).bytes);
  await Promise.all([drawn({ paper: statement, draft: false }), drawn({ paper: statement, draft: false })]);
  const measured = await inTurn(
    rounds,
    () => longestPause(() => drawn({ paper: statement, draft: false }), expected),
    () => longestPause(() => writePdf(statement), expected),
  );
  const figures = summary(measured);
  return {
    id: 'B17',
    what: `longest wait of others while ${papers} statements of ${lines} lines are drawn`,
    limitIs: 'the same, drawn where pages are answered',
    ...figures,
    goal: '≥ 5',
    reached: figures.ratio >= 5,
    also: { 'pages of one': (await writePdf(statement)).pages },
  };
}

/** The longest time in milliseconds for which this thread answered nobody while all papers were drawn at once. */
async function longestPause(draw: () => Promise<{ bytes: Uint8Array }>, expected: Buffer): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  // It counts from its second look on, and a pause when it is over.
  await setTimeout(20);
  const all = await Promise.all(Array.from({ length: papers }, draw));
  await setTimeout(20);
  delay.disable();
  must(
    all.every(({ bytes }) => expected.equals(bytes)),
    'a paper has the same bytes wherever it is drawn',
  );
  return delay.max / 1e6;
}

const statement: Paper = {
  title: 'Relevé annuel',
  reference: 'BENCH-2026',
  on: day('2026-12-31'),
  author: 'Terreau',
  blocks: [
    {
      kind: 'table',
      caption: 'Versements reçus',
      columns: [
        { label: 'Projet', width: 3 },
        { label: 'Jour', width: 2 },
        { label: 'Capital', width: 2, numeric: true },
        { label: 'Intérêts', width: 2, numeric: true },
      ],
      rows: Array.from({ length: lines }, (_, line) => [
        `Une ferme pour la commune, n° ${line + 1}`,
        `${(line % 28) + 1} mars 2026`,
        `${line + 1},00 €`,
        `0,${line % 90} €`,
      ]),
    },
  ],
};
