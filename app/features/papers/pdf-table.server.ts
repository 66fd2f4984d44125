import type { Column } from './paper.ts';

/** Where and with what a block is drawn. */
export type Pen = {
  doc: PDFKit.PDFDocument;
  root: PDFKit.PDFStructureElement;
  left: number;
  width: number;
  printable: (text: string) => string;
  /** A paper whose pages are counted: what names a fact is narrow, and its tables may go on over a page. */
  dense: boolean;
};

type Table = {
  /** Null when the heading right above says it. */
  caption: string | null;
  columns: readonly Column[];
  rows: readonly (readonly string[])[];
  foot?: readonly string[];
  /** The first cell of each row names it; there is then no row of headers. */
  rowHeaders: boolean;
};

type Cell = {
  text: string;
  x: number;
  width: number;
  numeric: boolean;
  bold: boolean;
  header: 'Column' | 'Row' | null;
};

const size = 9;
const pad = { x: 3, y: 3.5 };
const line = '#c9d0c8';
const shade = '#eef2ec';
const ink = '#1f2a24';

/** Draws a table row by row. A row is never cut; on each new page the headers are drawn again, for the eye only. */
export function drawTable(pen: Pen, table: Table): void {
  const { doc, root, left, printable } = pen;
  const tree = doc.struct('Table');
  root.add(tree);
  const head = table.rowHeaders
    ? null
    : cellsOf(
        pen,
        table,
        table.columns.map(({ label }) => label),
        'head',
      );
  roomFor(doc, 16 + (head ? heightOf(doc, head) + 24 : factsHeight(pen, table)));
  const { caption } = table;
  if (caption !== null)
    tree.add(
      doc.struct('Caption', {}, () => {
        doc.font('Bold').fontSize(size).fillColor(ink).text(printable(caption), left, doc.y);
      }),
    );
  doc.y += 3;
  if (head) addRow(pen, tree, head);
  for (const row of table.rows) nextRow(pen, tree, cellsOf(pen, table, row, 'body'), head);
  if (table.foot) nextRow(pen, tree, cellsOf(pen, table, table.foot, 'foot'), head);
  tree.end();
  doc.x = left;
}

/** The height of a table of facts, which is kept on one page when it fits on one. */
function factsHeight(pen: Pen, table: Table): number {
  const heights = table.rows.map((row) => heightOf(pen.doc, cellsOf(pen, table, row, 'body')));
  return Math.min(
    heights.reduce((total, height) => total + height, 0),
    pen.dense ? (heights[0] ?? 0) : 500,
  );
}

/** How much room a heading asks below it, so that it is not left behind by a table of facts. */
export function roomForFacts(pen: Pen, table: Pick<Table, 'caption' | 'rows'>): number {
  return 16 + factsHeight(pen, { ...table, columns: factColumns(pen), rowHeaders: true });
}

/** What a fact is, and its value. */
export function factColumns({ dense }: Pick<Pen, 'dense'>): Column[] {
  return [
    { label: '', width: dense ? 1 : 2 },
    { label: '', width: 3 },
  ];
}

/** Begins a page when less than this height is left. Answers whether it did. */
export function roomFor(doc: PDFKit.PDFDocument, height: number): boolean {
  const bottom = doc.page.height - doc.page.margins.bottom;
  if (doc.y + height <= bottom) return false;
  doc.addPage();
  return true;
}

function cellsOf(
  { left, width, printable }: Pen,
  table: Table,
  texts: readonly string[],
  part: 'head' | 'body' | 'foot',
): Cell[] {
  const whole = table.columns.reduce((total, column) => total + column.width, 0);
  let x = left;
  return table.columns.map((column, index) => {
    const names = part === 'head' ? 'Column' : table.rowHeaders && index === 0 ? 'Row' : null;
    const cell = {
      text: printable(texts[index] ?? ''),
      x,
      width: (width * column.width) / whole,
      numeric: column.numeric === true,
      bold: part !== 'body' || names !== null,
      header: names,
    } as const;
    x += cell.width;
    return cell;
  });
}

function nextRow(pen: Pen, tree: PDFKit.PDFStructureElement, cells: Cell[], head: Cell[] | null): void {
  const { doc } = pen;
  if (roomFor(doc, heightOf(doc, cells)) && head) {
    doc.markContent('Artifact', { type: 'Pagination' });
    const top = doc.y;
    for (const cell of head) write(doc, cell, top);
    doc.y = top + heightOf(doc, head);
    doc.endMarkedContent();
  }
  addRow(pen, tree, cells);
}

function addRow({ doc, left, width }: Pen, tree: PDFKit.PDFStructureElement, cells: Cell[]): void {
  const top = doc.y;
  const height = heightOf(doc, cells);
  doc.markContent('Artifact', { type: 'Layout' });
  for (const cell of cells) if (cell.header) doc.rect(cell.x, top, cell.width, height).fill(shade);
  doc
    .moveTo(left, top + height)
    .lineTo(left + width, top + height)
    .lineWidth(0.5)
    .strokeColor(line)
    .stroke();
  doc.endMarkedContent();
  const parts = cells.map((cell) =>
    cell.header
      ? doc.struct('TH', { scope: cell.header } as object, () => write(doc, cell, top))
      : doc.struct('TD', {}, () => write(doc, cell, top)),
  );
  tree.add(doc.struct('TR', {}, parts));
  doc.y = top + height;
}

function write(doc: PDFKit.PDFDocument, cell: Cell, top: number): void {
  doc
    .font(cell.bold ? 'Bold' : 'Regular')
    .fontSize(size)
    .fillColor(ink);
  doc.text(cell.text, cell.x + pad.x, top + pad.y, {
    width: cell.width - 2 * pad.x,
    align: cell.numeric ? 'right' : 'left',
  });
}

function heightOf(doc: PDFKit.PDFDocument, cells: readonly Cell[]): number {
  const heights = cells.map((cell) => {
    doc.font(cell.bold ? 'Bold' : 'Regular').fontSize(size);
    return doc.heightOfString(cell.text || ' ', { width: cell.width - 2 * pad.x });
  });
  return Math.max(...heights) + 2 * pad.y;
}
