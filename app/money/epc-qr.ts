import { type Money, money } from './money.ts';

/** A transfer that somebody is asked to make. `bic` may be empty within the European Economic Area (version 002). */
type AskedTransfer = {
  name: string;
  iban: string;
  bic: string;
  amount: Money;
  /** What its words must say, at most 140 characters. Not the structured field: few French banks have one where people type. */
  words: string;
};

const largest = money('999999999.99');
const mostBytes = 331;

/**
 * What a banking application reads in a QR code to fill in a transfer in euros (EPC069-12 of the European Payments Council, version 002,
 * UTF-8): one line for each field, empty ones kept, none after the last. The amount from 0.01 to 999,999,999.99, with a point. Throws a
 * RangeError for what the guidelines do not allow: it is refused rather than cut, but for a holder's name longer than 70 characters.
 */
export function epcText({ name, iban, bic, amount, words }: AskedTransfer): string {
  if (!/^[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}$/.test(iban))
    throw new RangeError('An IBAN without spaces is needed');
  if (!/^([A-Z0-9]{8}([A-Z0-9]{3})?)?$/.test(bic)) throw new RangeError('A BIC has 8 or 11 characters');
  if (amount.lessThan('0.01') || amount.greaterThan(largest) || amount.decimalPlaces() > 2) {
    throw new RangeError(`${amount.toFixed()} € cannot be asked by a QR code`);
  }
  if ([...words].length > 140 || /[\r\n]/.test(name + words))
    throw new RangeError('The words are 140 characters, on one line');
  const holder = [...name].slice(0, 70).join('').trim();
  if (holder === '') throw new RangeError('The holder of the account has a name');
  const purpose = '';
  const structured = '';
  const lines = [
    'BCD',
    '002',
    '1',
    'SCT',
    bic,
    holder,
    iban,
    `EUR${amount.toFixed(2)}`,
    purpose,
    structured,
    words,
  ];
  const text = lines.join('\n').trimEnd();
  if (new TextEncoder().encode(text).length > mostBytes) throw new RangeError(`More than ${mostBytes} bytes`);
  return text;
}
