// Apart from the schema, so that the browser gets these few lines and not the library of forms.

/** The choice of the form that means: what I have typed myself. */
export const ownChoice = 'other';

/** Where the page shows what a loan brings back. */
export const returnSlot = 'simulateur';

/** The amount (or the number of shares) that stands: the one typed, else the usual one that was ticked. */
export function chosenAmount(typed: unknown, preset: unknown): string {
  if (typeof typed === 'string' && typed.trim() !== '') return typed;
  return typeof preset === 'string' && preset !== ownChoice ? preset : '';
}

/** The amount that an address asks for (`?montant=82.15`): nothing is chosen by it, the form shows it. Empty for anything else. */
export function amountAsked(address: URLSearchParams): string {
  const typed = address.get('montant') ?? '';
  return /^[0-9]{1,7}([.,][0-9]{1,2})?$/.test(typed) ? typed : '';
}
