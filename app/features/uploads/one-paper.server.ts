import PDFDocument from 'pdfkit';
import { frenchOnly, t } from '#app/i18n/t.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { nothingHanded } from './paper.schema.ts';
import { largestUpload, redraw } from './photo.server.ts';

/** The pages that one paper may have when it is photographed. */
export const mostPages = 10;

/** One paper as it is kept: a PDF. `pages` of what was photographed; null for a file that came as PDF. */
export type OnePaper = { content: Uint8Array<ArrayBuffer>; pages: number | null };

/**
 * Makes one PDF of what was handed over: photos in their order, a page each, drawn again upright without place, date or camera; or one PDF, kept as
 * it is. Throws a Refusal on the field `file`.
 */
export async function onePaper(files: readonly Uint8Array[], at: Date): Promise<OnePaper> {
  const [first] = files;
  if (!first) throw new Refusal('no_file', nothingHanded(), 'file');
  if (files.length > 1 && files.some(isPdf)) {
    throw new Refusal(
      'mixed_files',
      t('Envoyez un seul PDF, ou des photos : les deux ne se réunissent pas en une pièce.'),
      'file',
    );
  }
  if (isPdf(first)) return { content: checkedPdf(first), pages: null };
  const pages: Page[] = [];
  // One after the other: ten photos opened side by side would fill the memory.
  for (const file of files) pages.push(await redraw(file, asPage));
  return { content: await bound(pages, at), pages: pages.length };
}

type Page = { jpeg: Buffer; width: number; height: number };

/** A4 at some 200 points an inch: small letters stay readable, and ten pages stay light. */
function asPage(photo: Parameters<Parameters<typeof redraw>[1]>[0]): Promise<Page> {
  return photo()
    .resize({ width: 2340, height: 2340, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 75, mozjpeg: true })
    .toBuffer({ resolveWithObject: true })
    .then(({ data, info }) => ({ jpeg: data, width: info.width, height: info.height }));
}

function bound(pages: readonly Page[], at: Date): Promise<Uint8Array<ArrayBuffer>> {
  const doc = new PDFDocument({
    autoFirstPage: false,
    lang: 'fr-FR',
    displayTitle: true,
    info: { Title: frenchOnly('Pièce photographiée'), Creator: 'Terreau', CreationDate: at },
  });
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    doc.on('data', (piece: Buffer) => pieces.push(piece));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(pieces))));
    doc.on('error', reject);
    for (const { jpeg, width, height } of pages) {
      doc.addPage({ size: 'A4', margin: 0, layout: width > height ? 'landscape' : 'portrait' });
      const room: [number, number] = [doc.page.width, doc.page.height];
      doc.image(jpeg, 0, 0, { fit: room, align: 'center', valign: 'center' });
    }
    doc.end();
  });
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
}

/** Words in a PDF that does something by itself or holds other files. One may hide them in packed objects: no page of ours ever shows the file. */
const active = /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia)\b/;

function checkedPdf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  if (bytes.byteLength > largestUpload) {
    throw new Refusal(
      'large_file',
      t('Ce PDF pèse plus de 10 Mo. Réduisez-le, ou photographiez ses pages.'),
      'file',
    );
  }
  const whole = Buffer.from(bytes).toString('latin1');
  // Pictures and packed text may hold any letters by chance.
  const text = whole.replace(/\bstream\r?\n[\s\S]*?\bendstream\b/g, '');
  if (!whole.slice(-2048).includes('%%EOF')) {
    throw new Refusal('broken_pdf', t('Ce PDF est arrivé incomplet : envoyez-le à nouveau.'), 'file');
  }
  if (/\/Encrypt\b/.test(text)) {
    throw new Refusal(
      'locked_pdf',
      t(
        'Ce PDF est protégé par un mot de passe : envoyez-en une copie sans protection, ou photographiez-le.',
      ),
      'file',
    );
  }
  if (active.test(text)) {
    throw new Refusal(
      'active_pdf',
      t('Ce PDF contient un programme ou d’autres fichiers : imprimez-le en PDF, ou photographiez-le.'),
      'file',
    );
  }
  return new Uint8Array(bytes);
}
