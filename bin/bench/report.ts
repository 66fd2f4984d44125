import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import type { Measure } from './measure.ts';

const header = ['', 'what', 'ours, ms', 'limit, ms', 'ratio', 'goal', '', 'beside'];

/** One row of the table for each measure. */
function cells(one: Measure): string[] {
  const mark = one.reached === null ? '' : one.reached ? 'yes' : 'NO';
  const beside = Object.entries(one.also).map(([name, value]) => `${name} ${figure(value)}`);
  return [
    one.id,
    `${one.what} / ${one.limitIs}`,
    figure(one.ours),
    figure(one.limit),
    one.ratio.toFixed(2),
    one.goal,
    mark,
    beside.join('; '),
  ];
}

function markdown(measures: readonly Measure[]): string {
  const rows = [header, header.map(() => '---'), ...measures.map(cells)];
  return rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** The table for a terminal: what stands beside goes under its row. */
export function text(measures: readonly Measure[]): string {
  const rows = [header, ...measures.map(cells)];
  const widths = header.slice(0, 7).map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .flatMap((row) => {
      const line = row
        .slice(0, 7)
        .map((cell, column) =>
          column < 2 || column > 4 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
        );
      return row === rows[0] || row[7] === ''
        ? [line.join('  ').trimEnd()]
        : [line.join('  ').trimEnd(), `      ${row[7]}`];
    })
    .join('\n');
}

/** Writes the measures as JSON and as Markdown, with the machine that they were taken on. */
export async function write(folder: string, measures: readonly Measure[], postgres: string): Promise<void> {
  const on = new Date().toISOString();
  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.versions.node}, ${postgres}`;
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/bench.json`, JSON.stringify({ on, machine, measures }, null, 2));
  await writeFile(`${folder}/bench.md`, `${on}, ${machine}\n\n${markdown(measures)}\n`);
}

function figure(value: number): string {
  if (Number.isInteger(value)) return value.toLocaleString('en');
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value >= 10 ? 1 : 2);
}
