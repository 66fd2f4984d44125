/** Files that still speak French to everybody. The catalogue's test lets this list shrink only; it ends empty. */
export const notYetTranslated: string[] = [
  'app/features/papers/receipt-rules.ts',
  'app/features/papers/receipts.server.ts',
  'app/features/protection/regime.ts',
];
