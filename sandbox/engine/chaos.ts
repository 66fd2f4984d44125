import type { Database } from './database.ts';

/** What may go wrong with a request, each with its probability; at most one of them happens to a request. */
const requestMishaps = ['fail', 'fail_saved', 'drop', 'half', 'hang', 'limit', 'lock', 'conflict'] as const;
/** What may go wrong with a delivery; several may at once. */
const deliveryMishaps = ['duplicate', 'reorder', 'delay', 'lose'] as const;

export type RequestMishap = (typeof requestMishaps)[number];
type DeliveryMishap = (typeof deliveryMishaps)[number];
type Chances = Partial<Record<RequestMishap | DeliveryMishap, number>>;
type ChaosSettings = { seed: number; chances: Chances; hang_ms: number; delay_ms: number };

/** What becomes of one delivery: how often it is posted, after how many milliseconds, or never. */
type DeliveryFate = { copies: number; wait: number; lost: boolean };

const calm: ChaosSettings = { seed: 1, chances: {}, hang_ms: 25_000, delay_ms: 3_000 };

/** A small generator of numbers in [0, 1) that a seed repeats (mulberry32). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Everything that goes wrong between two machines, at will. The nth request and the nth delivery after the settings were
 * made always meet the same fate: a run that asks the same things in the same order repeats exactly.
 */
export class Chaos {
  readonly #database: Database;
  #settings: ChaosSettings = calm;
  #ofRequests = generator(1);
  #ofDeliveries = generator(2);

  private constructor(database: Database) {
    this.#database = database;
  }

  static async open(database: Database): Promise<Chaos> {
    const chaos = new Chaos(database);
    const [row] = await database.query<{ value: ChaosSettings }>(
      `select value from standin.setting where name = 'chaos'`,
    );
    if (row) chaos.#take(row.value);
    return chaos;
  }

  get settings(): ChaosSettings {
    return this.#settings;
  }

  /** Numbers by name, as `{seed: 7, drop: 0.1}`; what is not named does not happen. Refuses with a sentence. */
  async set(given: Record<string, string>): Promise<void> {
    const { seed = '1', hang_ms = calm.hang_ms, delay_ms = calm.delay_ms, ...rest } = given;
    const chances: Chances = {};
    for (const [name, text] of Object.entries(rest)) {
      const known: readonly string[] = [...requestMishaps, ...deliveryMishaps];
      if (!known.includes(name)) throw new RangeError(`Chaos knows ${known.join(', ')}, not ${name}.`);
      const chance = Number(text);
      if (!(chance >= 0 && chance <= 1)) throw new RangeError(`${name} is a probability from 0 to 1.`);
      if (chance > 0) chances[name as keyof Chances] = chance;
    }
    const numbers = [seed, hang_ms, delay_ms].map(Number);
    if (!numbers.every((number) => Number.isInteger(number) && number >= 0))
      throw new RangeError('seed, hang_ms and delay_ms are whole numbers.');
    const sum = requestMishaps.reduce((so, name) => so + (chances[name] ?? 0), 0);
    if (sum > 1) throw new RangeError('The probabilities of what may happen to a request exceed 1.');
    this.#take({ seed: numbers[0]!, chances, hang_ms: numbers[1]!, delay_ms: numbers[2]! });
    await this.#database.query(
      `insert into standin.setting (name, value) values ('chaos', $1::jsonb)
         on conflict (name) do update set value = excluded.value`,
      [JSON.stringify(this.#settings)],
    );
  }

  #take(settings: ChaosSettings): void {
    this.#settings = settings;
    this.#ofRequests = generator(settings.seed);
    this.#ofDeliveries = generator(settings.seed ^ 0x5bd1e995);
  }

  /** What happens to the next request; null: nothing. The number in [0, 1) settles what is left open. */
  forRequest(): { mishap: RequestMishap | null; draw: number } {
    const [first, draw] = [this.#ofRequests(), this.#ofRequests()];
    let so = 0;
    for (const name of requestMishaps) {
      so += this.#settings.chances[name] ?? 0;
      if (first < so) return { mishap: name, draw };
    }
    return { mishap: null, draw };
  }

  forDelivery(): DeliveryFate {
    const { chances, delay_ms } = this.#settings;
    // Always the same count of draws, so that one setting does not shift the fates of another.
    const [duplicate, copies, reorder, aside, delay, late, lose] = Array.from({ length: 7 }, () =>
      this.#ofDeliveries(),
    ) as [number, number, number, number, number, number, number];
    return {
      copies: duplicate < (chances.duplicate ?? 0) ? 2 + Math.floor(copies * 4) : 1,
      wait:
        (reorder < (chances.reorder ?? 0) ? Math.ceil(aside * 400) : 0) +
        (delay < (chances.delay ?? 0) ? Math.ceil(late * delay_ms) : 0),
      lost: lose < (chances.lose ?? 0),
    };
  }
}
