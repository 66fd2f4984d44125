import { asLetterKind, choiceOf, mutedBy, refuseLetters } from '#app/infra/letter-choices.server.ts';
import { isUuid } from '#app/infra/uuid.ts';
import { letterWords, offeredKinds } from './letter-words.ts';

type Reader = { email: string; roles: { cooperation: boolean } };

/** What somebody may refuse, and what of it they want now. */
export async function choicesOf(reader: Reader) {
  const { email } = reader;
  const muted = await mutedBy(email);
  const kinds = offeredTo(reader);
  return {
    email,
    options: kinds.map((value) => ({
      value,
      label: letterWords[value].label,
      help: letterWords[value].help,
    })),
    wanted: kinds.filter((kind) => !muted.includes(kind)),
  };
}

/** The person wants these letters, and none of the others that they were offered. */
export async function chooseLetters(reader: Reader, wanted: readonly string[]): Promise<void> {
  const offered = offeredTo(reader);
  const muted = await mutedBy(reader.email);
  await refuseLetters(
    reader.email,
    offeredKinds.filter((kind) => (offered.includes(kind) ? !wanted.includes(kind) : muted.includes(kind))),
  );
}

/** Questions are asked to members of a cooperation only. */
function offeredTo({ roles }: Reader): typeof offeredKinds {
  return offeredKinds.filter((kind) => kind !== 'questions' || roles.cooperation);
}

type Link = Readonly<Record<string, string | undefined>>;

/** What the link at the foot of a letter would refuse. Looking refuses nothing: mail programs follow links before people do. */
export async function choiceByLink(link: Link) {
  const found = await opened(link);
  if (!found) return null;
  const { known, choice } = found;
  const address = choice.email.replace(/^(.)[^@]*/, '$1…');
  return { address, label: letterWords[known].label, refused: choice.muted.includes(known) };
}

/** Refuses the letters of a link, or wants them again. Answers false for an unknown link. */
export async function chooseByLink(link: Link, again: boolean): Promise<boolean> {
  const found = await opened(link);
  if (!found) return false;
  const { known, choice } = found;
  const others = offeredKinds.filter((one) => one !== known && choice.muted.includes(one));
  await refuseLetters(choice.email, again ? others : [...others, known]);
  return true;
}

async function opened({ token, kind }: Link) {
  const known = asLetterKind(kind);
  const choice = isToken(token) ? await choiceOf(token) : null;
  return known && choice && { known, choice };
}

function isToken(text: string | undefined): text is string {
  return text !== undefined && isUuid(text);
}
