import { parseWithZod } from '@conform-to/zod/v4';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { handedProof } from '#app/features/residence/residence.schema.ts';
import { mostPages, onePaper } from '#app/features/uploads/one-paper.server.ts';
import { largestUpload, redraw } from '#app/features/uploads/photo.server.ts';
import { readUpload } from '#app/features/uploads/read-upload.server.ts';
import { heicPhoto } from '#tests/support/heic.ts';

// What people hand over, from a telephone or as a file, and what is kept of it.

const at = new Date('2026-11-22T10:00:00Z');
const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: 'tan' } });
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const pdf = (inside = '') => Buffer.from(`%PDF-1.7\n1 0 obj\n<<${inside}>>\nendobj\ntrailer\n<<>>\n%%EOF\n`);

describe('a photo of a telephone', () => {
  test('in HEIC is drawn again, upright, and tells no place and no camera', async () => {
    expect(text(heicPhoto)).toContain('Pomme');
    const drawn = await redraw(heicPhoto, (opened) => opened().png().toBuffer());
    expect(text(drawn)).not.toContain('Pomme');
    const { data, info } = await sharp(drawn).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([96, 64]);
    const [blue, red] = [data.subarray(0, 3), data.subarray(95 * 3, 96 * 3)];
    expect(blue[2]).toBeGreaterThan(150);
    expect(red[0]).toBeGreaterThan(150);
  });

  test.each([
    ['half of a HEIC', heicPhoto.subarray(0, 500)],
    ['a HEIC with nothing in it', Buffer.concat([heicPhoto.subarray(0, 400), Buffer.alloc(400)])],
    ['a text', Buffer.from('Bonjour')],
  ])('%s is refused with a sentence', async (_, bytes) => {
    await expect(redraw(bytes, (opened) => opened().png().toBuffer())).rejects.toMatchObject({
      code: 'not_an_image',
      field: 'file',
    });
  });
});

describe('one paper', () => {
  test('of several pages is one PDF, each page as it was held, without what the photos told beside', async () => {
    const turned = await photo(1200, 800)
      .withExif({ IFD0: { Artist: 'Secret' }, IFD3: { GPSLatitude: '48/1 1/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(text(turned)).toContain('Secret');
    const { content, pages } = await onePaper([turned, heicPhoto], at);
    expect(pages).toBe(2);
    expect(text(content)).not.toMatch(/Secret|Pomme/);
    // A4, first upright since it was turned, then wide.
    const sizes = [...text(content).matchAll(/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, w, h]) => [
      w,
      h,
    ]);
    expect(sizes).toEqual([
      ['595.28', '841.89'],
      ['841.89', '595.28'],
    ]);
    expect(await onePaper([turned, heicPhoto], at)).toEqual({ content, pages });
  });

  test('may be a PDF, kept as it is', async () => {
    // A packed picture may hold any letters.
    const file = pdf('>>\nendobj\n2 0 obj\n<<>>\nstream\n\n/JS /Encrypt \nendstream\nendobj\n3 0 obj\n<<');
    expect(await onePaper([file], at)).toEqual({ content: new Uint8Array(file), pages: null });
  });

  test.each([
    ['nothing', [], 'no_file'],
    ['a PDF beside a photo', [pdf(), heicPhoto], 'mixed_files'],
    ['two PDFs', [pdf(), pdf()], 'mixed_files'],
    ['a PDF that asks for a password', [pdf('/Encrypt 3 0 R')], 'locked_pdf'],
    ['a PDF with a program', [pdf('/S /JavaScript /JS (app.alert)')], 'active_pdf'],
    ['a PDF that starts another program', [pdf('/S /Launch')], 'active_pdf'],
    ['half of a PDF', [pdf().subarray(0, 30)], 'broken_pdf'],
    ['a PDF above 10 MB', [Buffer.concat([pdf(), Buffer.alloc(largestUpload)])], 'large_file'],
  ])('%s is refused with a sentence on the field', async (_, files, code) => {
    await expect(onePaper(files, at)).rejects.toMatchObject({ code, field: 'file' });
  });
});

describe('a form with files', () => {
  function post(files: readonly Uint8Array[]): Request {
    const body = new FormData();
    body.append('label', 'Avis');
    for (const bytes of files) body.append('file', new File([new Uint8Array(bytes)], 'a'));
    return new Request('http://localhost/', { method: 'POST', body });
  }

  test('keeps their order; a field left empty is no file', async () => {
    const { form, files, refusal } = await readUpload(
      post([Buffer.from('1'), Buffer.from('2'), Buffer.alloc(0)]),
      2,
    );
    expect([form.get('label'), files.map(text), refusal]).toEqual(['Avis', ['1', '2'], null]);
  });

  test('says when there are too many, and when there is too much', async () => {
    const eleven = Array.from({ length: mostPages + 1 }, () => Buffer.from('x'));
    expect((await readUpload(post(eleven), mostPages)).refusal).toMatchObject({ code: 'too_many_files' });
    expect((await readUpload(post([...eleven, ...eleven]), mostPages)).refusal).toMatchObject({
      code: 'too_many_files',
    });
    const heavy = await readUpload(post([Buffer.alloc(2 * largestUpload + 1)]));
    expect(heavy.refusal).toMatchObject({ code: 'large_file', field: 'file' });
  });

  test('that is no form is answered 400', async () => {
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x' };
    const request = new Request('http://localhost/', { method: 'POST', headers, body: 'nothing of it' });
    await expect(readUpload(request)).rejects.toMatchObject({ status: 400 });
  });
});

test('a proof of residence is read with its file, and what lacks of kind and file is said at once', () => {
  const read = (typed: Record<string, string>, files: number) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(typed)) form.append(name, value);
    const submission = parseWithZod(form, { schema: handedProof(files) });
    return [submission.status, Object.keys(submission.reply().error ?? {})];
  };
  expect(read({ kind: 'rent' }, 1)).toEqual(['success', []]);
  expect(read({ kind: 'rent' }, 0)).toEqual(['error', ['file']]);
  expect(read({}, 0)).toEqual(['error', ['kind', 'file']]);
});
