import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { inTransaction, db, type Tx } from './db.server.ts';
import { env } from './env.server.ts';

/** What may be refused. Letters that law or money ask for have no kind, and are always sent. */
const letterKinds = ['news', 'reminders', 'answers', 'messages', 'questions'] as const;
export type LetterKind = (typeof letterKinds)[number];

export function asLetterKind(text: string | undefined): LetterKind | undefined {
  return letterKinds.find((kind) => kind === text);
}

/** Where the letters of a kind are refused without signing in. */
export function leaveUrl(token: string, kind: LetterKind): string {
  return env().APP_URL + href(`/lettres/${token}/${kind}`);
}

/** How a letter of choice ends. */
export function leaveSentence(): string {
  return t('Ne plus recevoir ce genre de messages');
}

/** For each address that wants letters of a kind, the token of its link. */
export async function wantedBy(
  tx: Tx,
  kind: LetterKind,
  addresses: readonly string[],
): Promise<Map<string, string>> {
  const emails = [...new Set(addresses.map((address) => address.toLowerCase()))];
  await tx.letterChoice.createMany({ data: emails.map((email) => ({ email })), skipDuplicates: true });
  const rows = await tx.$queryRaw<{ email: string; token: string }[]>`
    select c.email, c.token::text from "LetterChoice" c left join "Person" p on p.email = c.email
    where c.email = any(${emails}) and not ${kind} = any(coalesce(c.muted, '{}') || coalesce(p."mutedLetters", '{}'))`;
  return new Map(rows.map(({ email, token }) => [email, token]));
}

/** Whose link this is, and what was refused by it or in the person's space. Null for an unknown link. */
export async function choiceOf(token: string): Promise<{ email: string; muted: string[] } | null> {
  const choice = await db().letterChoice.findUnique({ where: { token } });
  if (!choice) return null;
  return { email: choice.email, muted: await mutedBy(choice.email) };
}

/** Every kind that an address refused, whether as a guest or in its own space. */
export async function mutedBy(email: string): Promise<string[]> {
  const [choice, person] = await Promise.all([
    db().letterChoice.findUnique({ where: { email } }),
    db().person.findUnique({ where: { email }, select: { mutedLetters: true } }),
  ]);
  return [...new Set([...(choice?.muted ?? []), ...(person?.mutedLetters ?? [])])];
}

/** From now on an address has none of these letters, and all the others. What waits of them is not sent any more. */
export async function refuseLetters(email: string, muted: readonly LetterKind[]): Promise<void> {
  await inTransaction(async (tx) => {
    const kinds = [...muted];
    await tx.letterChoice.upsert({
      where: { email },
      create: { email, muted: kinds },
      update: { muted: kinds },
    });
    await tx.person.updateMany({ where: { email }, data: { mutedLetters: kinds } });
    await tx.mail.deleteMany({ where: { to: email, kind: { in: kinds }, sentAt: null } });
  });
}
