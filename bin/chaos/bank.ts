import { db } from '#app/infra/db.server.ts';
import {
  add,
  Decimal,
  decimalText,
  money,
  negate,
  subtract,
  sum,
  zero,
  type Money,
} from '#app/money/money.ts';
import { addDays, type Day } from '#app/money/day.ts';
import type { Chance } from '../story/chance.ts';
import { camt, type WrittenLine } from '#tests/support/camt.ts';

/** `back`: after how many days its receiver’s bank sends it back, or never. */
type Transfer = { endToEndId: string; amount: Money; back: number | null };
type Line = WrittenLine & { told: boolean };

/**
 * The bank of the platform, which knows nothing of our rows: it executes the files that it is given, once each, sends some transfers
 * back, sees Stripe's payouts arrive, and writes statements. What it says at the end is the truth that our books are held against.
 */
export class Bank {
  readonly #luck: Chance;
  readonly #files = new Set<string>();
  readonly #lines: Line[] = [];
  readonly #arrived = new Set<string>();
  readonly #coming: { on: Day; endToEndId: string; amount: string }[] = [];
  readonly transfers = new Map<string, Transfer>();
  /** What a bank would never be given twice, and was. */
  readonly doubled: string[] = [];
  #statements = 0;

  constructor(luck: Chance) {
    this.#luck = luck;
  }

  /** Executes a file of transfers. The same file again is recognised by its MsgId, as banks do. */
  deposit(xml: string, on: Day): void {
    const messageId = /<MsgId>([^<]*)<\/MsgId>/.exec(xml)?.[1] ?? '';
    if (this.#files.has(messageId)) return;
    this.#files.add(messageId);
    const found = xml.matchAll(
      /<EndToEndId>([^<]*)<\/EndToEndId>.*?<InstdAmt Ccy="EUR">([^<]*)<\/InstdAmt>/gs,
    );
    const transfers = [...found].map(([, endToEndId, amount]) => ({
      endToEndId: endToEndId!,
      amount: money(amount!),
      back: this.#luck.percent(8) ? this.#luck.pick([0, 0, 3, 9]) : null,
    }));
    for (const one of transfers) {
      if (this.transfers.has(one.endToEndId)) this.doubled.push(`transfer ${one.endToEndId}`);
      this.transfers.set(one.endToEndId, one);
    }
    const total = sum(transfers.map(({ amount }) => amount));
    this.#write({ amount: decimalText(negate(total)), on, messageId, words: 'VIREMENTS' });
    for (const { endToEndId, amount, back } of transfers) {
      if (back !== null)
        this.#coming.push({ on: addDays(on, back), endToEndId, amount: decimalText(amount) });
    }
    this.#sendBack(on);
  }

  /** What other banks send back by a day is written on that day. */
  #sendBack(today: Day): void {
    for (const one of this.#coming.filter(({ on }) => on <= today)) {
      const { on, amount, endToEndId } = one;
      this.#coming.splice(this.#coming.indexOf(one), 1);
      this.#write({ amount, on, details: [{ amount, endToEndId, reason: 'AC04' }] });
    }
  }

  /** What Stripe has paid out since we last looked. */
  async seePayouts(on: Day): Promise<void> {
    const paid = await db().$queryRaw<{ id: string; amount: string }[]>`
      select id, (data->>'amount') as amount from standin.object
      where kind = 'payout' and data->>'status' = 'paid' and data->'metadata'->>'kind' in ('payout_batch', 'bank_funding') order by seq`;
    for (const { id, amount } of paid) {
      if (this.#arrived.has(id)) continue;
      this.#arrived.add(id);
      const text = new Decimal(amount).div(100).toFixed(2);
      this.#write({ amount: text, on, words: `STRIPE ${id}` });
    }
  }

  /** A statement of what no statement has told yet, and sometimes again of what the last one told; null when there is nothing new. */
  statement(on: Day): { bytes: Uint8Array; told(): void } | null {
    this.#sendBack(on);
    const fresh = this.#lines.filter(({ told }) => !told);
    if (fresh.length === 0) return null;
    const opening = this.#sum(this.#lines.filter(({ told }) => told));
    const closing = add(opening, this.#sum(fresh));
    this.#statements += 1;
    const bytes = camt({
      id: `CHAOS-${this.#statements}`,
      on,
      opening: decimalText(opening),
      closing: decimalText(closing),
      lines: fresh,
    });
    return { bytes, told: () => fresh.forEach((line) => (line.told = true)) };
  }

  get balance(): Money {
    return this.#sum(this.#lines);
  }

  /** The references of the lines that statements have told. */
  get told(): string[] {
    return this.#lines.filter(({ told }) => told).map(({ reference }) => reference!);
  }

  get untold(): number {
    return this.#lines.filter(({ told }) => !told).length + this.#coming.length;
  }

  /** What has left for lenders and has not come back. */
  get paid(): Money {
    const all = [...this.transfers.values()];
    const total = (list: Transfer[]) => sum(list.map(({ amount }) => amount));
    return subtract(total(all), total(all.filter(({ back }) => back !== null)));
  }

  #write(line: WrittenLine): void {
    this.#lines.push({ ...line, reference: `BANK-${this.#lines.length + 1}`, told: false });
  }

  #sum(lines: Line[]): Money {
    return lines.reduce((total, line) => add(total, money(line.amount)), zero);
  }
}
