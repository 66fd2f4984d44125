import type { Engine } from './engine.ts';
import { releaseFunds } from './balance.ts';
import { inWork } from './run.ts';
import type { Work } from './work.ts';

type Timer = {
  id: number;
  due: number;
  kind: string;
  account: string;
  object_id: string;
  locks: string[];
  data: Record<string, unknown>;
};

/** What happens when a timer of a kind is due. */
export type TimerHandler = (work: Work, timer: Timer, engine: Engine) => Promise<void>;

const parallel = 8;

/**
 * Things that happen by themselves, in the order of their instants: SEPA debits that succeed or fail, money that becomes
 * available, payouts that arrive, sessions that expire.
 */
export class Timers {
  readonly #engine: Engine;
  readonly #handlers: Record<string, TimerHandler>;
  #busy: Promise<unknown> = Promise.resolve();
  #tick: NodeJS.Timeout | undefined;
  #forgot = 0;

  constructor(engine: Engine, handlers: Record<string, TimerHandler>) {
    this.#engine = engine;
    this.#handlers = handlers;
  }

  start(): void {
    this.#tick = setInterval(() => {
      if (!this.#engine.clock.frozen)
        void this.#alone(async () => {
          await this.#fireUntil(this.#engine.clock.now(), false);
          await this.#forgetKeys();
        }).catch(report);
    }, 1000);
    this.#tick.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.#tick);
    await this.#busy;
  }

  /** Stops the clock at an instant, after everything due before it has happened, each thing at its own instant. */
  advance(to: number): Promise<number> {
    return this.#alone(async () => {
      const fired = await this.#fireUntil(to, true);
      await this.#engine.clock.freeze(to);
      await this.#forgetKeys();
      return fired;
    });
  }

  /** Back to real time; what became due in between happens on the way. */
  live(): Promise<number> {
    return this.#alone(async () => {
      const fired = this.#engine.clock.frozen
        ? await this.#fireUntil(Math.floor(Date.now() / 1000), true)
        : 0;
      await this.#engine.clock.live();
      return fired;
    });
  }

  /** Idempotency keys are forgotten after a day, once an hour. */
  async #forgetKeys(): Promise<void> {
    const now = this.#engine.clock.now();
    if (Math.abs(now - this.#forgot) < 3600) return;
    this.#forgot = now;
    await this.#engine.database.query('delete from standin.idempotency where created <= $1', [
      now - 24 * 3600,
    ]);
  }

  /** One at a time: two advances must not interleave. */
  #alone<T>(action: () => Promise<T>): Promise<T> {
    const turn = this.#busy.then(action, action);
    this.#busy = turn.catch(() => undefined);
    return turn;
  }

  async #fireUntil(limit: number, stepping: boolean): Promise<number> {
    const { database, clock } = this.#engine;
    let fired = 0;
    for (;;) {
      const [next] = await database.query<{ due: number | null }>(
        `select least((select min(due) from standin.timer where error is null),
                      (select min(available_on) from standin.object where available_on is not null)) as due`,
      );
      if (next?.due == null || next.due > limit) return fired;
      if (stepping && next.due > clock.now()) await clock.freeze(next.due);
      fired += await this.#fireAllDueAt(next.due);
      // Money moves from pending to available after what was decided at the same instant, such as a failed debit.
      await inWork(this.#engine, { account: '', locks: [] }, (work) => releaseFunds(work, next.due!));
    }
  }

  async #fireAllDueAt(due: number): Promise<number> {
    let fired = 0;
    for (;;) {
      const batch = await this.#engine.database.query<Timer>(
        `select id, due, kind, account, object_id, locks, data from standin.timer where error is null and due <= $1 order by due, id limit 200`,
        [due],
      );
      if (batch.length === 0) return fired;
      fired += batch.length;
      const waiting = [...batch];
      await Promise.all(
        Array.from({ length: parallel }, async () => {
          for (let timer = waiting.shift(); timer; timer = waiting.shift()) await this.#fire(timer);
        }),
      );
    }
  }

  async #fire(timer: Timer): Promise<void> {
    try {
      await inWork(this.#engine, timer, async (work) => {
        // Someone may have cancelled it while we waited for its locks.
        const [still] = await work.query('select 1 from standin.timer where id = $1', [timer.id]);
        if (!still) return;
        work.commit.fired = timer.id;
        await this.#handlers[timer.kind]!(work, timer, this.#engine);
      });
    } catch (error) {
      // Kept with its reason, and out of the way of the others.
      report(error);
      await this.#engine.database.query('update standin.timer set error = $2 where id = $1', [
        timer.id,
        String(error),
      ]);
    }
  }
}

function report(error: unknown): void {
  console.error('The stand-in could not do what was due:', error);
}
