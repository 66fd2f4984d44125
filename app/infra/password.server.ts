import { hash, verify } from '@node-rs/argon2';

// argon2id with 19 MiB, two passes, one lane: OWASP's first recommendation, and the library's defaults, written down so
// that an upgrade does not change them.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The same password typed on two keyboards may differ in how its accents are encoded. */
function normal(password: string): string {
  return password.normalize('NFKC');
}

export async function hashPassword(password: string): Promise<string> {
  return hash(normal(password), cost);
}

let nobodys: Promise<string> | undefined;

/**
 * Is this the password? Without a hash (unknown e-mail, no password chosen yet) the same work is done and the answer is no, so
 * that the time taken tells nothing.
 */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const against = passwordHash ?? (await (nobodys ??= hashPassword('a password that opens nothing')));
  const same = await verify(against, normal(password));
  return passwordHash !== null && same;
}
