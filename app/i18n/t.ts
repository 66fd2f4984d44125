import { frenchSpaces } from './french-spaces.ts';

export type Language = 'fr' | 'en';

export const languages: readonly Language[] = ['fr', 'en'];

/** A language as the database or a form writes it; French for anything unknown. */
export function asLanguage(text: string): Language {
  return text === 'en' ? 'en' : 'fr';
}

/** Who speaks: the server for each request (language.server.ts), the browser for its page (browser.ts). */
type Voice = {
  language: () => Language;
  /** A phrase in English; undefined where the catalogue has none. */
  english: (phrase: string) => string | undefined;
  knows: (phrase: string) => boolean;
  /** The English of this page for the browser, as JSON. */
  handOver: () => string;
  /** Sets the spaces that people do not type. */
  french: (phrase: string) => string;
};

let voice: Voice = {
  language: () => 'fr',
  english: () => undefined,
  knows: () => false,
  handOver: () => '{}',
  french: frenchSpaces,
};

export function setVoice(changed: Partial<Voice>): void {
  voice = { ...voice, ...changed };
}

/** The language of a piece of work within another: a letter to someone else. */
let lent: Language | undefined;

export function currentLanguage(): Language {
  return lent ?? voice.language();
}

/** Words something at once in another language than that of this request: a letter in its reader's. */
export function spokenIn<Result>(language: Language, work: () => Result): Result {
  const before = lent;
  lent = language;
  try {
    return work();
  } finally {
    lent = before;
  }
}

export function phrasesForBrowser(): string {
  return voice.handOver();
}

/** The names between braces in a phrase. */
export type Blanks<Phrase extends string> = Phrase extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Blanks<Rest>
  : never;

type Values<Phrase extends string> = [Blanks<Phrase>] extends [never]
  ? []
  : [values: Record<Blanks<Phrase>, string | number>];

/**
 * A French phrase in the language of the reader: t('Bonjour {name},', { name }). The phrase is its own key in the English catalogue,
 * so it is always written out here. Where one French word is two in English, a note after a bar tells them apart: 'mois|un', 'mois'.
 * Never call it while a module loads: nobody is reading yet.
 */
export function t<Phrase extends string>(phrase: Phrase, ...[values]: Values<Phrase>): string {
  const said = wording(phrase);
  if (!values) return said;
  return said.replace(/\{(\w+)\}/g, (blank, name: string) => {
    const value = (values as Record<string, string | number>)[name];
    return value === undefined ? blank : String(value);
  });
}

/** The phrase itself in the reader's language, its blanks still open. */
export function wording(phrase: string): string {
  if (currentLanguage() === 'en') return voice.english(phrase) ?? phrase;
  const known = set.get(phrase);
  if (known !== undefined) return known;
  const spaced = voice.french(phrase.replace(/\|.*$/s, ''));
  set.set(phrase, spaced);
  return spaced;
}

/**
 * A sentence of the rooms that know no reader (money, lending), put in the reader's language where it is shown. What is no such
 * sentence stays as it is: it has been through t() already.
 */
export function told(sentence: string): string {
  if (currentLanguage() === 'fr') return voice.french(sentence);
  return voice.knows(sentence) ? (voice.english(sentence) ?? sentence) : sentence;
}

/** Hands the browser, with this page, phrases that a component will only say once somebody has typed or pressed something. */
export function mayBeSaid(later: readonly string[]): void {
  for (const phrase of later) wording(phrase);
}

/** French phrases with their spaces set, each worked out once. */
const set = new Map<string, string>();

/**
 * One or several: plural(n, { one: t('Un point est à corriger'), other: t('{n} points sont à corriger', { n }) }). In French the
 * plural begins at two; in English everything but one is plural.
 */
export function plural(n: number, { one, other }: { one: string; other: string }): string {
  return isSingular(n) ? one : other;
}

export function isSingular(n: number): boolean {
  return currentLanguage() === 'en' ? Math.abs(n) === 1 : Math.abs(n) < 2;
}

/**
 * A table of French phrases, each read in the language of who asks for it: what a constant may hold, since t() may not stand there.
 * `rest` is what the table holds besides phrases: phrases({ label: 'Don' }, { path: 'don' }).
 */
export function phrases<const Table extends Record<string, string>, const Rest extends object = object>(
  table: Table,
  rest?: Rest,
): { readonly [Key in keyof Table]: string } & Readonly<Rest> {
  // Not a spread: what `rest` reads when asked must not be read now.
  const kept = Object.getOwnPropertyDescriptors(rest ?? {});
  const read = Object.defineProperties({}, kept) as { [Key in keyof Table]: string } & Rest;
  for (const key of Object.keys(table) as (keyof Table)[]) {
    Object.defineProperty(read, key, { enumerable: true, get: () => wording(table[key]!) });
  }
  return read;
}

/** A text, or a list of texts, that stays French whoever reads it: what a bank statement, an authority or a contract says. */
export function frenchOnly<Text>(text: Text): Text {
  return text;
}
