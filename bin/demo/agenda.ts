import type { Day } from '#app/money/day.ts';

/** What is to happen on which day, in the order in which it was written down. */
export class Agenda {
  private readonly days = new Map<Day, (() => Promise<void>)[]>();

  on(day: Day, what: () => Promise<void>): void {
    const list = this.days.get(day) ?? [];
    list.push(what);
    this.days.set(day, list);
  }

  has(day: Day): boolean {
    return this.days.has(day);
  }

  async happen(day: Day): Promise<void> {
    for (const what of this.days.get(day) ?? []) await what();
  }
}
