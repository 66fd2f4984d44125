import { afterAll } from 'vitest';
import { setClock } from '#app/infra/clock.server.ts';
import { closeDb } from '#app/infra/db.server.ts';
import { forgetEnv } from '#app/infra/env.server.ts';

// One process plays many stories, file after file: each finds the environment, the clock and the database as if it were the first.

const before = { ...process.env };

afterAll(async () => {
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
  Object.assign(process.env, before);
  forgetEnv();
  setClock(() => new Date());
  await closeDb();
});
