import { randomBytes } from 'node:crypto';

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
let last = 0;

function base62(value: number, width: number): string {
  let text = '';
  for (let rest = value; text.length < width; rest = Math.floor(rest / letters.length))
    text = letters[rest % letters.length] + text;
  return text;
}

function random(length: number): string {
  return [...randomBytes(length)].map((byte) => letters[byte % letters.length]).join('');
}

/** A new id such as `pi_3…`: ids made later sort later, so that rows lie in the order they were made. */
export function newId(prefix: string): string {
  // Microseconds of the real clock; never twice the same, even within one microsecond.
  last = Math.max(last + 1, Math.floor((performance.timeOrigin + performance.now()) * 1000));
  return `${prefix}_1${base62(last, 9)}${random(14)}`;
}

export function newSecret(id: string): string {
  return `${id}_secret_${random(25)}`;
}

export function newSigningSecret(): string {
  return `whsec_${random(32)}`;
}

export function newFingerprint(): string {
  return random(16);
}

/** A text such as the reference printed on a mandate. */
export function newReference(length: number): string {
  return random(length).toUpperCase();
}
