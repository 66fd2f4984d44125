import type { Database } from './database.ts';

/** The stand-in's clock: real time, or an instant at which someone has stopped it. Survives restarts. */
export class Clock {
  readonly #database: Database;
  #frozenAt: number | null;

  private constructor(database: Database, frozenAt: number | null) {
    this.#database = database;
    this.#frozenAt = frozenAt;
  }

  static async open(database: Database): Promise<Clock> {
    const [row] = await database.query<{ frozen_at: number | null }>('select frozen_at from standin.clock');
    return new Clock(database, row?.frozen_at ?? null);
  }

  get frozen(): boolean {
    return this.#frozenAt !== null;
  }

  /** Seconds since 1970, as everywhere in Stripe's API. */
  now(): number {
    return this.#frozenAt ?? Math.floor(Date.now() / 1000);
  }

  async freeze(at: number): Promise<void> {
    await this.#database.query('update standin.clock set frozen_at = $1', [at]);
    this.#frozenAt = at;
  }

  async live(): Promise<void> {
    await this.#database.query('update standin.clock set frozen_at = null');
    this.#frozenAt = null;
  }
}
