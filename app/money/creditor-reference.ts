// The reference by which a transfer says what it is for (ISO 11649): RF, two check digits, then ours. Banks keep it as it is.

const shape = /^RF[0-9]{2}[0-9A-Z]{1,21}$/;

/** How many digits of ours follow the check digits: enough that nobody guesses one, few enough to be typed on a phone. */
const ownDigits = 10;

/** The reference of these letters and digits (1 to 21), compact: "RF18539007547034". The key makes the whole leave 1 modulo 97, letters counting from 10. */
export function creditorReference(own: string): string {
  const body = own.toUpperCase();
  if (!/^[0-9A-Z]{1,21}$/.test(body)) throw new RangeError(`No creditor reference can be made of "${own}"`);
  const key = 98 - remainder(`${body}RF00`);
  return `RF${String(key).padStart(2, '0')}${body}`;
}

/** Is this compact text a reference whose key is right? */
export function isCreditorReference(text: string): boolean {
  return shape.test(text) && remainder(text.slice(4) + text.slice(0, 4)) === 1;
}

/** A reference or an IBAN in fours, as people copy it: "RF18 5390 0754 7034". */
export function inFours(compact: string): string {
  return compact.replace(/(.{4})(?=.)/g, '$1 ');
}

/**
 * The references of our length that stand in what a bank says of a transfer, each once: also written in lower case, with spaces, dots or
 * dashes, or inside a longer text. A mistyped digit makes none.
 */
export function referencesIn(text: string): string[] {
  const compact = text.toUpperCase().replace(/[^0-9A-Z]/g, '');
  const found = compact.matchAll(new RegExp(`(?=(RF[0-9]{${2 + ownDigits}}))`, 'g'));
  return [...new Set([...found].map(([, reference]) => reference!))].filter(isCreditorReference);
}

/** A reference made of random bytes (eight at least), which the caller draws: nobody else's can be guessed from one. */
export function referenceFrom(random: Uint8Array): string {
  if (random.length < 8) throw new RangeError('Eight random bytes are needed');
  const drawn = random.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n) % 10n ** BigInt(ownDigits);
  return creditorReference(String(drawn).padStart(ownDigits, '0'));
}

function remainder(text: string): number {
  const digits = text.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return Number(BigInt(digits) % 97n);
}
