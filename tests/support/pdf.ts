import { getDocumentProxy } from 'unpdf';

/** What a reader of a PDF gets: its words in order, with plain spaces, and what a screen reader is told. */
type ReadPdf = {
  pages: number;
  text: string;
  title: string;
  language: string;
  tagged: boolean;
  /** The tags of each page in order; what spans two pages comes twice. */
  tags: string[];
  bookmarks: string[];
};

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } };
  const texts: string[] = [];
  const tags: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    collect((await page.getStructTree()) as Node | null, tags);
  }
  const outline = (await pdf.getOutline()) as Bookmark[] | null;
  const read = {
    pages: pdf.numPages,
    text: plain(texts.join('\n')),
    title: plain(info.Title ?? ''),
    language: info.Language ?? '',
    tagged: /\/Marked true\b/.test(Buffer.from(bytes).toString('latin1')),
    tags,
    bookmarks: (outline ?? []).flatMap(titles).map(plain),
  };
  await pdf.loadingTask.destroy();
  return read;
}

type Node = { role?: string; children?: Node[]; [key: string]: unknown };
type Bookmark = { title: string; items: Bookmark[] };

function collect(node: Node | null, tags: string[]): void {
  if (!node) return;
  if (node.role && node.role !== 'Root') tags.push(node.role);
  for (const child of node.children ?? []) collect(child, tags);
}

function titles({ title, items }: Bookmark): string[] {
  return [title, ...items.flatMap(titles)];
}

/** A line break within a sentence is a space to who reads. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f\s]+/g, ' ').trim();
}
