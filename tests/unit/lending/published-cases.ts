import { existsSync, readFileSync } from 'node:fs';
import { test } from 'vitest';

const folder = new URL('../../../../shared/reference/', import.meta.url);

/**
 * Cases that others published, when they lie beside the repository. Without them the tests say so by a skipped line, and our own
 * golden figures, which are in these files, still stand.
 */
export function withPublished<Cases>(file: string, name: string, check: (cases: Cases) => void): void {
  const path = new URL(file, folder);
  if (existsSync(path)) check(JSON.parse(readFileSync(path, 'utf8')) as Cases);
  else test.skip(`${name}: skipped, ${file} is not beside the repository`, () => undefined);
}
