/** A naive ledger in memory: whole cents, maps, and the rules said in the plainest way. What PostgreSQL does must be what it foretells. */
export type Foretold = 'done' | 'same' | readonly string[];
export type ModelLine = { code: string; cents: number };
export type ModelEntry = { key: string; on: string; lines: readonly ModelLine[]; reverses?: string };
type ModelHold = {
  entry: ModelEntry;
  expiresOn: string | undefined;
  ended?: 'settled' | 'voided' | 'expired';
  by?: string;
};

export class LedgerModel {
  readonly balances = new Map<string, number>();
  readonly closed = new Set<string>();
  readonly entries = new Map<string, ModelEntry>();
  readonly holds = new Map<string, ModelHold>();
  closedUntil = '0000-00-00';
  unsealed = 0;

  /** Client money: what may never be owed to us. */
  limited = (code: string) => /^liabilities:(wallet|campaign):|:lenders$/.test(code);

  balance(code: string): number {
    return this.balances.get(code) ?? 0;
  }

  pending(code: string, sign: 1 | -1, besides?: string): number {
    let total = 0;
    for (const [key, { entry, ended }] of this.holds) {
      if (ended !== undefined || key === besides) continue;
      for (const line of entry.lines)
        if (line.code === code && line.cents * sign > 0) total += line.cents * sign;
    }
    return total;
  }

  post(entry: ModelEntry, settles?: string): Foretold {
    const known = this.entries.get(entry.key);
    if (known) return sameContent(known, entry) ? 'same' : ['LEDGER_KEY_REUSED', 'LEDGER_AMOUNT'];
    const reasons = this.faults(entry.lines, settles);
    if (entry.on <= this.closedUntil) reasons.push('LEDGER_PERIOD_CLOSED');
    if (reasons.length > 0) return reasons;
    for (const { code, cents } of entry.lines) this.balances.set(code, this.balance(code) + cents);
    this.entries.set(entry.key, entry);
    this.unsealed += 1;
    return 'done';
  }

  reverse(key: string, on: string): Foretold {
    const original = this.entries.get(key)!;
    const before = [...this.entries.values()].find(({ reverses }) => reverses === key);
    if (before) return before.on === on ? 'same' : ['LEDGER_REVERSED'];
    const lines = original.lines.map(({ code, cents }) => ({ code, cents: -cents }));
    return this.post({ key: `reversal:${key}`, on, lines, reverses: key });
  }

  hold(entry: ModelEntry, expiresOn: string | undefined): Foretold {
    const known = this.holds.get(entry.key);
    if (known && sameContent(known.entry, entry)) return 'same';
    const reasons = this.faults(entry.lines);
    if (known) reasons.push('LEDGER_KEY_REUSED');
    if (expiresOn !== undefined && expiresOn < entry.on) reasons.push('hold_expiry');
    if (reasons.length > 0) return reasons;
    this.holds.set(entry.key, { entry, expiresOn });
    return 'done';
  }

  settle(key: string, entry: ModelEntry): Foretold {
    const held = this.holds.get(key)!;
    if (held.ended) {
      if (held.by === entry.key) return 'same';
      return [...this.faults(entry.lines), 'LEDGER_HOLD_ENDED', 'LEDGER_PERIOD_CLOSED', 'LEDGER_KEY_REUSED'];
    }
    const reasons: string[] = [];
    for (const { code, cents } of entry.lines) {
      const limit = held.entry.lines.find((line) => line.code === code)?.cents ?? 0;
      if (cents * limit <= 0 || Math.abs(cents) > Math.abs(limit)) reasons.push('LEDGER_HOLD_EXCEEDED');
    }
    if (held.expiresOn !== undefined && entry.on > held.expiresOn) reasons.push('LEDGER_HOLD_EXPIRED');
    reasons.push(...this.faults(entry.lines, key));
    if (entry.on <= this.closedUntil) reasons.push('LEDGER_PERIOD_CLOSED');
    if (reasons.length > 0) return reasons;
    this.post(entry, key);
    held.ended = 'settled';
    held.by = entry.key;
    return 'done';
  }

  end(key: string, outcome: 'voided'): Foretold {
    const held = this.holds.get(key)!;
    if (held.ended) return held.ended === outcome ? 'same' : ['LEDGER_HOLD_ENDED'];
    held.ended = outcome;
    return 'done';
  }

  expire(on: string): number {
    const late = [...this.holds.values()].filter(
      ({ ended, expiresOn }) => ended === undefined && expiresOn !== undefined && expiresOn < on,
    );
    for (const held of late) held.ended = 'expired';
    return late.length;
  }

  closePeriod(until: string): Foretold {
    if (until <= this.closedUntil) return ['LEDGER_PERIOD_CLOSED'];
    this.closedUntil = until;
    this.unsealed = 0;
    return 'done';
  }

  closeAccount(code: string): Foretold {
    const reasons: string[] = [];
    if (this.closed.has(code)) reasons.push('LEDGER_ACCOUNT_STATE');
    if (this.balance(code) !== 0 || this.pending(code, 1) > 0 || this.pending(code, -1) > 0)
      reasons.push('LEDGER_NOT_EMPTY');
    if (reasons.length > 0) return reasons;
    this.closed.add(code);
    return 'done';
  }

  reopenAccount(code: string): Foretold {
    return this.closed.delete(code) ? 'done' : ['LEDGER_ACCOUNT_STATE'];
  }

  /** The balance of every account that moved, of what had happened by a day. */
  balancesOn(day: string): Map<string, number> {
    const balances = new Map<string, number>();
    for (const { on, lines } of this.entries.values()) {
      if (on > day) continue;
      for (const { code, cents } of lines) balances.set(code, (balances.get(code) ?? 0) + cents);
    }
    return balances;
  }

  private faults(lines: readonly ModelLine[], settles?: string): string[] {
    const reasons: string[] = [];
    if (lines.length < 2) reasons.push('line_count');
    if (lines.reduce((total, { cents }) => total + cents, 0) !== 0) reasons.push('LEDGER_UNBALANCED');
    if (lines.some(({ cents }) => !Number.isInteger(cents))) reasons.push('LEDGER_AMOUNT');
    if (new Set(lines.map(({ code }) => code.startsWith('memo:'))).size > 1)
      reasons.push('LEDGER_UNBALANCED');
    if (
      lines.some(({ code, cents }) => lines.some((other) => other.code === code && other.cents * cents < 0))
    )
      reasons.push('LEDGER_SAME_ACCOUNT');
    for (const { code } of lines) {
      if (this.closed.has(code)) reasons.push('LEDGER_CLOSED_ACCOUNT');
      const moved = lines.filter((line) => line.code === code).reduce((total, { cents }) => total + cents, 0);
      if (this.limited(code) && moved > 0 && this.balance(code) + this.pending(code, 1, settles) + moved > 0)
        reasons.push('LEDGER_LIMIT');
    }
    return reasons;
  }
}

function sameContent(a: ModelEntry, b: ModelEntry): boolean {
  const text = ({ on, lines }: ModelEntry) =>
    `${on} ${lines.map(({ code, cents }) => `${code} ${cents}`).join()}`;
  return text(a) === text(b);
}
