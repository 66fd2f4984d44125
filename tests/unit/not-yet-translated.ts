/** Files that still speak French to everybody. The catalogue's test lets this list shrink only; it ends empty. */
export const notYetTranslated: string[] = [
  'app/features/protection/regime.ts',
];
