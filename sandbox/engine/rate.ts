/** As many requests a second as Stripe lets through, with a second's worth at once. Real time: an application's haste is real. */
export class RateLimit {
  readonly #perSecond: number;
  #left: number;
  #at = performance.now();

  /** 0: no limit. */
  constructor(perSecond: number) {
    this.#perSecond = perSecond;
    this.#left = perSecond;
  }

  allows(): boolean {
    if (this.#perSecond === 0) return true;
    const now = performance.now();
    this.#left = Math.min(this.#perSecond, this.#left + ((now - this.#at) / 1000) * this.#perSecond);
    this.#at = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
