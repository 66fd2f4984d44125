import { type Env, env } from '#app/infra/env.server.ts';
import { loadDotEnv } from './database.ts';
import { Sentence } from './sentence.ts';

/** The environment, parsed once; what is wrong with it is said in one sentence that names the variable. */
export function environment(): Env {
  loadDotEnv();
  try {
    return env();
  } catch (error) {
    throw new Sentence(error instanceof Error ? error.message : String(error));
  }
}
