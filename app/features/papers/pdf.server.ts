import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { draftMark } from '#app/features/protection/wording.ts';
import { frenchSpaces } from '#app/i18n/french-spaces.ts';
import { spokenIn } from '#app/i18n/t.ts';
import { notice, repeatsHeading, type Block, type Paper } from './paper.ts';
import { drawTable, factColumns, roomFor, roomForFacts, type Pen } from './pdf-table.server.ts';

// Sets a paper on A4 pages that screen readers can read: a tree of headings, paragraphs, lists and tables with their headers, the
// language, the title, bookmarks. Nothing in it depends on when or where it is written: the same paper has the same bytes.

const fontFile = createRequire(import.meta.url).resolve;
const fonts = {
  Regular: fontFile('@expo-google-fonts/public-sans/400Regular/PublicSans_400Regular.ttf'),
  Bold: fontFile('@expo-google-fonts/public-sans/700Bold/PublicSans_700Bold.ttf'),
} as const;

const margins = { top: 56, left: 56, right: 56, bottom: 64 };
const ink = '#1f2a24';
const quiet = '#55615a';

/**
 * Writes a paper, with the mark of a draft under its title and on each page when its words are not confirmed. Throws when the paper has
 * no title: a reader would then be told the name of a file.
 */
export async function writePdf(paper: Paper, { draft = false } = {}) {
  if (paper.title.trim() === '') throw new RangeError(`The paper ${paper.reference} has no title`);
  // PDF/UA is younger than the types of the library.
  const options: object = {
    size: 'A4',
    margins,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: 'fr-FR',
    displayTitle: true,
    bufferPages: true,
    // Given here, under the name of its file, the library would not know it by its own: it opened it anew for each cell.
    font: null,
    info: {
      Title: printable(paper.title),
      Subject: printable(paper.reference),
      Author: printable(paper.author),
      Creator: 'Terreau',
      Producer: 'Terreau',
      CreationDate: new Date(`${paper.on}T00:00:00Z`),
    },
  };
  const doc = new PDFDocument(options as PDFKit.PDFDocumentOptions);
  for (const [name, file] of Object.entries(fonts)) doc.registerFont(name, file);
  doc.font('Regular');
  const written = collected(doc);
  const mark = draft ? spokenIn('fr', draftMark) : null;
  setBlocks(doc, mark ? { ...paper, blocks: [notice(mark), ...paper.blocks] } : paper);
  const pages = numberPages(doc, [paper.reference, mark].filter(Boolean).join(' – '));
  doc.end();
  return { bytes: await written, pages };
}

function collected(doc: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    doc.on('data', (piece: Buffer) => pieces.push(piece));
    doc.on('end', () => resolve(Buffer.concat(pieces)));
    doc.on('error', reject);
  });
}

function setBlocks(doc: PDFKit.PDFDocument, paper: Paper): void {
  const root = doc.struct('Document');
  doc.addStructure(root);
  const { left } = margins;
  const pen: Pen = {
    doc,
    root,
    left,
    width: doc.page.width - left - margins.right,
    printable,
    dense: paper.dense === true,
  };
  root.add(
    doc.struct('H1', {}, () => {
      doc.font('Bold').fontSize(19).fillColor(ink).text(printable(paper.title), left, doc.y);
    }),
  );
  doc.moveDown(0.5);
  const chapters = [doc.outline.addItem(printable(paper.title))];
  for (const [index, block] of paper.blocks.entries()) {
    if (block.kind === 'heading') setHeading(pen, block, chapters, paper.blocks[index + 1]);
    else setBlock(pen, block, repeatsHeading(paper.blocks, index));
  }
  root.end();
}

type Chapters = ReturnType<PDFKit.PDFDocument['outline']['addItem']>[];

function setHeading(pen: Pen, block: Block & { kind: 'heading' }, chapters: Chapters, next?: Block): void {
  const { doc, root, left } = pen;
  const text = printable(block.text);
  // A heading never stands alone at the foot of a page.
  roomFor(
    doc,
    next?.kind === 'facts' ? 40 + roomForFacts(pen, { caption: next.caption, rows: next.facts }) : 70,
  );
  doc.moveDown(0.4);
  root.add(
    doc.struct(`H${block.level}`, {}, () => {
      doc
        .font('Bold')
        .fontSize(block.level === 2 ? 13 : 11)
        .fillColor(ink)
        .text(text, left, doc.y);
    }),
  );
  doc.moveDown(0.35);
  const above = chapters.slice(0, block.level - 1);
  chapters.length = above.length;
  chapters.push(above.at(-1)!.addItem(text));
}

function setBlock(pen: Pen, block: Exclude<Block, { kind: 'heading' }>, isNamed: boolean): void {
  const { doc, root, left, width } = pen;
  if (block.kind === 'paragraph') {
    root.add(
      doc.struct('P', {}, () => {
        doc.font(block.bold ? 'Bold' : 'Regular').fontSize(block.small ? 8.5 : 10);
        doc
          .fillColor(block.small ? quiet : ink)
          .text(printable(block.text), left, doc.y, { width, lineGap: 1.5 });
      }),
    );
  } else if (block.kind === 'notice') setNotice(pen, block.text);
  else if (block.kind === 'list') setList(pen, block.items);
  else if (block.kind === 'facts') {
    drawTable(pen, {
      caption: block.caption,
      columns: factColumns(pen),
      rows: block.facts,
      rowHeaders: true,
    });
  } else drawTable(pen, { ...block, caption: isNamed ? null : block.caption, rowHeaders: false });
  doc.moveDown(0.6);
}

function setNotice({ doc, root, left, width, dense }: Pen, words: string): void {
  const text = printable(words);
  const inner = { width: width - 20, lineGap: 1.5 };
  const size = dense ? 9 : 10;
  doc.font('Bold').fontSize(size);
  const height = doc.heightOfString(text, inner) + 16;
  roomFor(doc, height);
  const top = doc.y;
  doc.markContent('Artifact', { type: 'Layout' });
  doc.rect(left, top, width, height).lineWidth(1).strokeColor(ink).stroke();
  doc.endMarkedContent();
  root.add(
    doc.struct('P', {}, () => {
      doc
        .font('Bold')
        .fontSize(size)
        .fillColor(ink)
        .text(text, left + 10, top + 8, inner);
    }),
  );
  doc.x = left;
  doc.y = top + height;
}

function setList({ doc, root, left, width }: Pen, items: readonly string[]): void {
  const tree = doc.struct('L');
  root.add(tree);
  for (const item of items) {
    const text = printable(item);
    const inner = { width: width - 14, lineGap: 1.5 };
    doc.font('Regular').fontSize(10).fillColor(ink);
    roomFor(doc, doc.heightOfString(text, inner));
    const top = doc.y;
    const label = doc.struct('Lbl', {}, () => {
      doc.font('Regular').fontSize(10).fillColor(ink).text('–', left, top, { lineBreak: false });
    });
    const body = doc.struct('LBody', {}, () => {
      doc
        .font('Regular')
        .fontSize(10)
        .fillColor(ink)
        .text(text, left + 14, top, inner);
    });
    tree.add(doc.struct('LI', {}, [label, body]));
    doc.moveDown(0.2);
  }
  tree.end();
  doc.x = left;
}

/** The foot of each page: what this is, and which page of how many. No part of what is read aloud. */
function numberPages(doc: PDFKit.PDFDocument, foot: string): number {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
    const { bottom } = doc.page.margins;
    doc.page.margins.bottom = 0;
    const y = doc.page.height - 40;
    const width = doc.page.width - margins.left - margins.right;
    doc.font('Regular').fontSize(8).fillColor(quiet);
    doc.text(printable(foot), margins.left, y, { width: width - 90, height: 12, ellipsis: true });
    doc.text(`Page ${page + 1} / ${count}`, margins.left, y, { width, align: 'right', lineBreak: false });
    doc.page.margins.bottom = bottom;
    doc.endMarkedContent();
  }
  return count;
}

/** French spaces; and the narrow one, which few fonts have, becomes the ordinary no-break space. */
function printable(text: string): string {
  return frenchSpaces(text).replaceAll('\u202f', '\u00a0');
}
