import { Fragment, type ReactNode } from 'react';
import { wording, type Blanks } from './t.ts';

/** The names of the marks in a phrase: `a` in 'Lire <a>les règles</a>'. */
type Marks<Phrase extends string> = Phrase extends `${string}</${infer Name}>${infer Rest}`
  ? Name | Marks<Rest>
  : never;

type Parts<Phrase extends string> = Record<Blanks<Phrase>, ReactNode> &
  Record<Marks<Phrase>, (inner: ReactNode) => ReactNode>;

/**
 * A phrase with something in it that is not text: rich('Lire <a>les règles</a> de {name}', { a: (text) => <a href="…">{text}</a>, name }).
 * Marks stand in pairs and may hold each other.
 */
export function rich<Phrase extends string>(phrase: Phrase, parts: Parts<Phrase>): ReactNode {
  return fill(wording(phrase), parts as Record<string, unknown>);
}

function fill(text: string, parts: Record<string, unknown>): ReactNode {
  const pieces = text.split(/(<(\w+)>.*?<\/\2>|\{\w+\})/s);
  const shown: ReactNode[] = [];
  // Each separator gives two pieces: itself and, for a mark, its name.
  for (let at = 0; at < pieces.length; at += 3) {
    if (pieces[at]) shown.push(pieces[at]);
    const special = pieces[at + 1];
    if (special === undefined) continue;
    const mark = pieces[at + 2];
    if (mark === undefined) shown.push(parts[special.slice(1, -1)] as ReactNode);
    else {
      const inner = fill(special.slice(mark.length + 2, -(mark.length + 3)), parts);
      shown.push((parts[mark] as (inner: ReactNode) => ReactNode)(inner));
    }
  }
  return shown.map((piece, index) => <Fragment key={index}>{piece}</Fragment>);
}
