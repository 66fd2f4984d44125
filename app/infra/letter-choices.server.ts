import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { inTransaction, db, type Tx } from './db.server.ts';
import { env } from './env.server.ts';

/** What may be refused. Letters that law or money ask for have no kind, and are always sent. `weekly` gathers some of the others. */
const letterKinds = ['news', 'near', 'reminders', 'answers', 'messages', 'questions', 'weekly'] as const;
export type LetterKind = (typeof letterKinds)[number];

/** What loses nothing by waiting for one letter a week; a reminder would come too late, and whoever writes waits for an answer. */
export const weeklyKinds = ['news', 'near', 'answers'] as const satisfies readonly LetterKind[];

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

/** For each address that wants letters of a kind, the token of its link, and the person for whom they are gathered in one letter a week. */
export async function wantedBy(
  tx: Tx,
  kind: LetterKind,
  addresses: readonly string[],
): Promise<Map<string, { token: string; gatheredFor: string | null }>> {
  const emails = [...new Set(addresses.map((address) => address.toLowerCase()))];
  await tx.letterChoice.createMany({ data: emails.map((email) => ({ email })), skipDuplicates: true });
  const rows = await tx.$queryRaw<{ email: string; token: string; gatheredFor: string | null }[]>`
    select c.email, c.token::text, case when ${kind} = any(p."weeklyLetters") then p.id::text end as "gatheredFor" from "LetterChoice" c left join "Person" p on p.email = c.email
    where c.email = any(${emails}) and not ${kind} = any(coalesce(c.muted, '{}') || coalesce(p."mutedLetters", '{}'))`;
  return new Map(rows.map(({ email, ...wanted }) => [email, wanted]));
}

/** What an address does not want at all, and what it wants once a week when it wants it. */
type LetterChoices = { muted: string[]; weekly: string[] };

/** Whose link this is, and what was chosen by it or in the person's space. Null for an unknown link. */
export async function choiceOf(token: string): Promise<({ email: string } & LetterChoices) | null> {
  const choice = await db().letterChoice.findUnique({ where: { token } });
  if (!choice) return null;
  return { email: choice.email, ...(await choicesAt(choice.email)) };
}

/** What an address chose, whether as a guest or in its own space. */
export async function choicesAt(email: string): Promise<LetterChoices> {
  const [choice, person] = await Promise.all([
    db().letterChoice.findUnique({ where: { email } }),
    db().person.findUnique({ where: { email }, select: { mutedLetters: true, weeklyLetters: true } }),
  ]);
  return {
    muted: [...new Set([...(choice?.muted ?? []), ...(person?.mutedLetters ?? [])])],
    weekly: person?.weeklyLetters ?? [],
  };
}

/**
 * From now on an address has none of these letters, and all the others; those of `weekly` in one letter a week, which only people with an
 * account have. What waits of the refused ones is not sent any more.
 */
export async function refuseLetters(
  email: string,
  muted: readonly LetterKind[],
  weekly?: readonly LetterKind[],
): Promise<void> {
  await inTransaction(async (tx) => {
    const kinds = [...muted];
    await tx.letterChoice.upsert({
      where: { email },
      create: { email, muted: kinds },
      update: { muted: kinds },
    });
    const chosen = { mutedLetters: kinds, weeklyLetters: weekly && [...weekly] };
    await tx.person.updateMany({ where: { email }, data: chosen });
    await tx.mail.deleteMany({ where: { to: email, kind: { in: kinds }, sentAt: null } });
    await tx.gatheredLetter.deleteMany({ where: { person: { email }, kind: { in: kinds } } });
  });
}
