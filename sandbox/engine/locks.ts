/** Names held for the length of one request or timer, so that two of them never change the same object at once. */
export class Locks {
  readonly #tails = new Map<string, Promise<void>>();

  /** Waits for all the names, in alphabetical order so that no circle can form; the answer gives them back. */
  async hold(names: Iterable<string>): Promise<() => void> {
    const releases: (() => void)[] = [];
    for (const name of [...new Set(names)].sort()) releases.push(await this.#holdOne(name));
    return () => {
      for (const release of releases) release();
    };
  }

  async #holdOne(name: string): Promise<() => void> {
    const before = this.#tails.get(name);
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#tails.set(name, promise);
    await before;
    return () => {
      if (this.#tails.get(name) === promise) this.#tails.delete(name);
      resolve();
    };
  }
}
