import { spawnSync } from 'node:child_process';

/** Is this program on this machine? A test that needs it says so aloud when it is not. */
export function isHere(program: string): boolean {
  const here = !spawnSync(program, ['--version']).error;
  if (!here) console.warn(`${program} is not on this machine: the books were not re-read by it`);
  return here;
}

/** What a program prints; throws what it complains of when it fails. */
export function printed(program: string, args: readonly string[]): string {
  const run = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (run.status !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${run.stderr}${run.stdout}`);
  return run.stdout;
}

/** Programs that keep books: each checks a file as strictly as it can, then tells the balance of each account as text, by its own name. */
export const bookkeepers = [
  {
    program: 'hledger',
    format: 'hledger',
    check: (file: string) => printed('hledger', ['-f', file, 'check', '--strict']),
    balances: (file: string) =>
      printed('hledger', ['-f', file, 'bal', '--flat', '--no-total', '--output-format', 'csv'])
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.replaceAll('"', '').replace(' EUR', '').split(',') as [string, string]),
  },
  {
    program: 'bean-query',
    format: 'beancount',
    check: (file: string) => printed('bean-check', [file]),
    balances: (file: string) =>
      printed('bean-query', ['-f', 'csv', file, 'select account, sum(number) group by account'])
        .trim()
        .split(/\r?\n/)
        .slice(1)
        .map((line) => line.split(',').map((cell) => cell.trim()) as [string, string]),
  },
  {
    program: 'ledger',
    format: 'ledger',
    check: (file: string) => printed('ledger', ['-f', file, '--pedantic', 'stats']),
    balances: (file: string) =>
      printed('ledger', [
        '-f',
        file,
        'bal',
        '--flat',
        '--no-total',
        '--balance-format',
        '%(account)|%(quantity(display_total))\n',
      ])
        .trim()
        .split('\n')
        .map((line) => line.split('|') as [string, string]),
  },
] as const;
