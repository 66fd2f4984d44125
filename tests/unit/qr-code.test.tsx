import { decodeQR } from 'qr/decode.js';
import { renderToStaticMarkup } from 'react-dom/server';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { QrCode, qrPath } from '#app/components/qr-code.tsx';

/** What a camera reads on the drawing, at a size of a few pixels for each module. */
async function read(svg: string): Promise<string> {
  const drawn = await sharp(Buffer.from(svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')))
    .resize(400)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return decodeQR({ width: drawn.info.width, height: drawn.info.height, data: drawn.data });
}

test.each([
  'https://terreau.example/projets/halle-de-la-gare?via=affiche',
  'BCD\n002\n1\nSCT\n\nCoopérative d’été\nFR7630006000011234567890189\nEUR1250.5',
  'x'.repeat(331),
])('a drawing is read back: %s', async (text) => {
  expect(await read(renderToStaticMarkup(<QrCode text={text} label="Code" size={240} />))).toBe(text);
});

test('it says what it is, and leaves four modules of white on every side', () => {
  const { side, path } = qrPath('terreau');
  expect(renderToStaticMarkup(<QrCode text="terreau" label="Code QR de la page" />)).toContain(
    'role="img" aria-label="Code QR de la page"',
  );
  const cells = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, length]) => [
    Number(x),
    Number(y),
    Number(x) + Number(length),
  ]);
  expect(Math.min(...cells.flatMap(([x, y]) => [x!, y!]))).toBe(4);
  expect(Math.max(...cells.map(([, , end]) => end!))).toBe(side - 4);
});
