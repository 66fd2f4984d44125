import type { WordingName } from '#app/features/protection/wording.ts';
import type { Day } from '#app/money/day.ts';

// A paper is described here as what it says; `pdf.server.ts` sets it on pages. So its words can be tested without a page.

export type Column = {
  label: string;
  /** Its part of the width of the table. */
  width: number;
  numeric?: boolean;
};

export type Block =
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'paragraph'; text: string; bold?: boolean; small?: boolean }
  /** Something that must not be missed: framed. */
  | { kind: 'notice'; text: string }
  | { kind: 'list'; items: readonly string[] }
  /** Names and what they are: a table whose rows have their headers. */
  | { kind: 'facts'; caption: string; facts: readonly (readonly [name: string, value: string])[] }
  | {
      kind: 'table';
      caption: string;
      columns: readonly Column[];
      rows: readonly (readonly string[])[];
      /** Sums, in bold. */
      foot?: readonly string[];
    };

export type Paper = {
  title: string;
  /** Names this paper for ever: printed on each page, and in its properties. */
  reference: string;
  /** The date it bears. It is also the date of the file, so that the same paper written again has the same bytes. */
  on: Day;
  /** Who answers for it. */
  author: string;
  /** The words of law that it bears: while they are a draft, it says so. */
  wording?: WordingName;
  /** Its pages are counted: it is set closer. */
  dense?: boolean;
  blocks: readonly Block[];
};

export function heading(text: string, level: 2 | 3 = 2): Block {
  return { kind: 'heading', level, text };
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

export function small(text: string): Block {
  return { kind: 'paragraph', text, small: true };
}

export function strong(text: string): Block {
  return { kind: 'paragraph', text, bold: true };
}

export function notice(text: string): Block {
  return { kind: 'notice', text };
}

export function list(...items: string[]): Block {
  return { kind: 'list', items };
}

/** Facts without a value are left out. */
export function facts(caption: string, ...pairs: (readonly [string, string | null | undefined])[]): Block {
  const kept = pairs.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
  return { kind: 'facts', caption, facts: kept };
}

/** Does the heading right above a table say what its caption says? The caption is then for who hears the table alone. */
export function repeatsHeading(blocks: readonly Block[], index: number): boolean {
  const [above, block] = [blocks[index - 1], blocks[index]];
  return block?.kind === 'table' && above?.kind === 'heading' && above.text === block.caption;
}

/** All that a paper says, a line for each block or row: for tests, and for whoever searches. */
export function wordsOf(paper: Paper): string {
  const words = paper.blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items;
    if (block.kind === 'facts') return block.facts.map((pair) => pair.join(' : '));
    if (block.kind === 'table') {
      const rows = [
        block.columns.map(({ label }) => label),
        ...block.rows,
        ...(block.foot ? [block.foot] : []),
      ];
      return [block.caption, ...rows.map((row) => row.join(' | '))];
    }
    return [block.text];
  });
  return [paper.title, paper.reference, ...words].join('\n');
}
