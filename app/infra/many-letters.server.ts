import type { Language } from '#app/i18n/t.ts';
import { spokenIn } from '#app/i18n/t.ts';
import { type Prisma } from '#prisma/generated/client.ts';
import { now } from './clock.server.ts';
import type { Tx } from './db.server.ts';
import { leaveUrl, type LetterKind } from './letter-choices.server.ts';
import { inShort, letterBody, type Letter } from './mail.server.ts';

/** Stand for what differs from one reader to the next; no keyboard writes them. */
const reader = '\uE000';
const token = '\uE001';

export type ManyLetters = {
  kind: LetterKind;
  /** With the address of its reader, names each letter: what was written once is not written again. */
  key: string;
  /** The same letter for all who read a language; `firstName` is put where the first name of each will stand. */
  write: (firstName: string) => Pick<Letter, 'subject' | 'paragraphs' | 'link'>;
  /** A select of `email`, `firstName` and `language`; an address may come several times. */
  audience: Prisma.Sql;
};

/**
 * Writes a letter of choice to each of many addresses that want it, in one statement whatever their number: no reader passes through
 * Node. Each reads their own language and first name; for whom such letters are gathered, it waits for the weekly one. Answers how many
 * were written now.
 */
export async function queueForMany(tx: Tx, many: ManyLetters): Promise<number> {
  const [fr, en] = [template(many, 'fr'), template(many, 'en')];
  const [{ letters }] = await tx.$queryRaw<[{ letters: number }]>`
    with audience as (
      select distinct on (lower(a.email)) lower(a.email) as email, a."firstName", a.language
      from (${many.audience}) a order by lower(a.email), a."firstName"
    ), made as (
      insert into "LetterChoice" (email) select email from audience on conflict (email) do nothing returning email, token, muted
    ), wanted as (
      select a.email, a.language, coalesce(c.token, m.token)::text as token, a."firstName",
        case when ${many.kind} = any(p."weeklyLetters") then p.id end as gathered,
        replace(replace(replace(replace(a."firstName", '&', '&#38;'), '<', '&#60;'), '>', '&#62;'), '"', '&#34;') as escaped
      from audience a
        left join made m on m.email = a.email left join "LetterChoice" c on c.email = a.email
        left join "Person" p on p.email = a.email
      where coalesce(c.token, m.token) is not null and p."suspendedAt" is null
        and not ${many.kind} = any(coalesce(c.muted, '{}') || coalesce(p."mutedLetters", '{}'))
    ), worded as (
      select w.*, t.* from wanted w join (values
        ('fr', ${fr.subject}, ${fr.extract}, ${fr.url}, ${fr.text}, ${fr.html}, ${fr.leaveUrl}),
        ('en', ${en.subject}, ${en.extract}, ${en.url}, ${en.text}, ${en.html}, ${en.leaveUrl})) as t (spoken, subject, extract, url, text, html, leave)
        on t.spoken = case w.language when 'en' then 'en' else 'fr' end
    ), mailed as (
      insert into "Mail" (id, key, kind, "to", subject, text, html, "leaveUrl")
      select gen_random_uuid(), ${`${many.key}:`} || email, ${many.kind}, email,
        replace(subject, ${reader}, "firstName"), replace(replace(text, ${token}, token), ${reader}, "firstName"),
        replace(replace(html, ${token}, token), ${reader}, escaped), replace(leave, ${token}, token)
      from worded where gathered is null on conflict (key) do nothing returning id
    ), waiting as (
      insert into "GatheredLetter" (id, key, kind, "personId", subject, extract, url, "writtenAt")
      select gen_random_uuid(), ${`${many.key}:`} || email, ${many.kind}, gathered,
        replace(subject, ${reader}, "firstName"), replace(extract, ${reader}, "firstName"), url, ${now()}
      from worded where gathered is not null on conflict (key) do nothing returning id
    )
    select ((select count(*) from mailed) + (select count(*) from waiting))::int as letters`;
  return letters;
}

function template({ write, kind }: ManyLetters, language: Language) {
  return spokenIn(language, () => {
    const url = leaveUrl(token, kind);
    const letter = write(reader);
    return { leaveUrl: url, ...inShort(letter), ...letterBody(letter, language, url) };
  });
}

/** How the letter will look to one reader, for who writes it. */
export function previewOf(many: Pick<ManyLetters, 'write' | 'kind'>, language: Language, firstName: string) {
  return spokenIn(language, () => {
    const { subject, paragraphs, link } = many.write(firstName);
    return { language, subject, paragraphs: [...paragraphs], link: link?.label ?? null };
  });
}
