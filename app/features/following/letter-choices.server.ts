import { db } from '#app/infra/db.server.ts';
import {
  asLetterKind,
  choiceOf,
  choicesAt,
  refuseLetters,
  weeklyKinds,
} from '#app/infra/letter-choices.server.ts';
import { isUuid } from '#app/infra/uuid.ts';
import { letterWords, offeredKinds, paces, weeklyWords, type Pace } from './letter-words.ts';

type Reader = { email: string; roles: { cooperation: boolean } };
type Offered = (typeof offeredKinds)[number];

/** What somebody may refuse or have once a week, and what of it they chose. */
export async function choicesOf(reader: Reader) {
  const { email } = reader;
  const { muted, weekly } = await choicesAt(email);
  return {
    email,
    lives: (await db().person.count({ where: { email, communeCode: { not: null } } })) > 0,
    kinds: offeredTo(reader).map((kind) => ({
      name: kind,
      label: letterWords[kind].label,
      help: letterWords[kind].help,
      options: pacesOf(kind).map((value) => ({ value, label: paces[value].label })),
      chosen: muted.includes(kind)
        ? ('never' as const)
        : weekly.includes(kind)
          ? ('weekly' as const)
          : ('now' as const),
    })),
  };
}

/** What a person chose for each kind that they were offered; what the form does not say stays as it was. */
export async function chooseLetters(reader: Reader, chosen: (kind: Offered) => unknown): Promise<void> {
  const before = await choicesAt(reader.email);
  const offered = offeredTo(reader);
  const paceOf = (kind: Offered): Pace | undefined =>
    offered.includes(kind) ? pacesOf(kind).find((pace) => pace === chosen(kind)) : undefined;
  const keep = (pace: Pace, had: readonly string[]) => (kind: Offered) =>
    paceOf(kind) === undefined ? had.includes(kind) : paceOf(kind) === pace;
  await refuseLetters(
    reader.email,
    offeredKinds.filter(keep('never', before.muted)),
    offeredKinds.filter(keep('weekly', before.weekly)),
  );
}

/** Questions are asked to members of a cooperation only. */
function offeredTo({ roles }: Reader): Offered[] {
  return offeredKinds.filter((kind) => kind !== 'questions' || roles.cooperation);
}

function pacesOf(kind: Offered): Pace[] {
  return weeklyKinds.some((one) => one === kind) ? ['now', 'weekly', 'never'] : ['now', 'never'];
}

type Link = Readonly<Record<string, string | undefined>>;

/** What the link at the foot of a letter would refuse. Looking refuses nothing: mail programs follow links before people do. */
export async function choiceByLink(link: Link) {
  const found = await opened(link);
  if (!found) return null;
  const { label, kinds, choice } = found;
  const address = choice.email.replace(/^(.)[^@]*/, '$1…');
  return { address, label, refused: kinds.every((kind) => choice.muted.includes(kind)) };
}

/** Refuses the letters of a link, or wants them again. Answers false for an unknown link. */
export async function chooseByLink(link: Link, again: boolean): Promise<boolean> {
  const found = await opened(link);
  if (!found) return false;
  const { kinds, choice } = found;
  const others = offeredKinds.filter((one) => !kinds.includes(one) && choice.muted.includes(one));
  await refuseLetters(choice.email, again ? others : [...others, ...kinds]);
  return true;
}

/** The weekly letter is refused with every kind that it gathers: they stay chosen for once a week, should it be wanted again. */
async function opened({ token, kind }: Link) {
  const known = asLetterKind(kind);
  const choice = isToken(token) ? await choiceOf(token) : null;
  if (!known || !choice) return null;
  if (known !== 'weekly') return { choice, label: letterWords[known].label, kinds: [known] };
  const kinds = offeredKinds.filter((one) => choice.weekly.includes(one));
  return { choice, label: weeklyWords.label, kinds };
}

function isToken(text: string | undefined): text is string {
  return text !== undefined && isUuid(text);
}
