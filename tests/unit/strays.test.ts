import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '#tests/support/imports.ts';

test('a promise that fails while nobody waits is written down, and the process goes on', () => {
  const strays = JSON.stringify(join(ROOT, 'bin/strays.ts'));
  const program = `
    (await import(${strays})).outliveStrays();
    const first = Promise.reject(new Error('nobody waits for me'));
    await new Promise((done) => setImmediate(done));
    console.log('still here');`;
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'info' },
  });
  expect(said).toMatch(/nobody waits for me[^]*still here/);
});
