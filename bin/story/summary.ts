import { add, zero, type Money } from '#app/money/money.ts';

type Balance = { code: string; balance: Money };

/** Accounts of one kind as one line: 250 wallets are a column of figures, one total says as much. */
export function summary(balances: readonly Balance[]): Balance[] {
  const totals = new Map<string, Money>();
  for (const { code, balance } of balances) {
    const name = code.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '*');
    totals.set(name, add(totals.get(name) ?? zero, balance));
  }
  return [...totals].map(([code, balance]) => ({ code, balance }));
}
