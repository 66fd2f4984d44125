/** Something the person at the keyboard can act upon: shown as one sentence, without a stack, and the exit code is 1. */
export class Sentence extends Error {
  override name = 'Sentence';
}

/** Prints why a script stops: a Sentence alone on its line, anything else (a bug) with its stack. */
export function explain(error: unknown): void {
  if (error instanceof Sentence) console.error(error.message);
  else console.error(error);
}

/** Runs the main function of a script; whatever it throws is explained and ends the process with code 1. */
export function main(run: () => Promise<unknown>): void {
  run().catch((error: unknown) => {
    explain(error);
    process.exit(1);
  });
}

/** The code of a system error ("ENOENT", "EACCES", …), or an empty text. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
