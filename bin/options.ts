import { type ParseArgsConfig, parseArgs } from 'node:util';
import { Sentence, codeOf, explain } from './sentence.ts';

/**
 * What was typed after a command. What the command does not know ends the program in one sentence; so does an option that npm kept
 * for itself, the two dashes before it being forgotten: `npm run job seal-books --dry-run` would otherwise write.
 */
export function optionsOf<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  const known = Object.keys(config.options ?? {}).map((name) => `--${name}`);
  try {
    const kept = known.find((option) => !isTyped(option) && isKeptByNpm(option));
    if (kept) throw new Sentence(`npm keeps ${kept} for itself: put -- before the options of a command.`);
    return parseArgs(config);
  } catch (error) {
    explain(codeOf(error).startsWith('ERR_PARSE_ARGS') ? new Sentence(sentenceOf(error, known)) : error);
    return process.exit(1);
  }
}

/** A whole number within bounds, as it was typed for an option or a variable. */
export function whole(name: string, text: string, from: number, to: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < from || number > to) {
    throw new Sentence(`${name} ${text} must be a whole number from ${from} to ${to}.`);
  }
  return number;
}

function isTyped(option: string): boolean {
  return process.argv.some((word) => word === option || word.startsWith(`${option}=`));
}

/** npm hands what it takes for its own settings to its scripts, as variables. */
function isKeptByNpm(option: string): boolean {
  return Boolean(process.env[`npm_config_${option.slice(2).replaceAll('-', '_')}`]);
}

/** Node's own words up to the first full stop, and what could have been meant. */
function sentenceOf(error: unknown, known: readonly string[]): string {
  const [said = ''] = error instanceof Error ? error.message.split(/\.(?:\s|$)/) : [];
  return `${said}; there is ${known.join(', ')}.`;
}
