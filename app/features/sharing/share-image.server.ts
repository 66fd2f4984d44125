import { createRequire } from 'node:module';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import sharp from 'sharp';
import { Ground } from '#app/components/ground.tsx';

// The picture that other sites show beside a link to us: 1,200 × 630, letters from a font of our own, so that it is the same on every machine.

const shareImageSize = { width: 1200, height: 630 } as const;

export type ShareImage = {
  title: string;
  /** Who and where. */
  under: string;
  /** How far it is, in words; `percent` draws the bar. `left`: the time, null when it is over or has no end. */
  figures: { percent: number; amount: string; left: string | null; people: string | null } | null;
  /** Of the project. Said where no time is left, and where there is no bar. */
  state: string;
  /** Sows the drawing where there is no photo. */
  seed: string;
};

const fontFile = createRequire(import.meta.url).resolve;
const fonts = {
  Regular: fontFile('@expo-google-fonts/public-sans/400Regular/PublicSans_400Regular.ttf'),
  Bold: fontFile('@expo-google-fonts/public-sans/700Bold/PublicSans_700Bold.ttf'),
} as const;

const { width, height } = shareImageSize;
const photoLeft = 700;
const margin = 64;
const column = photoLeft - 2 * margin + 8;
const ink = '#231b14';
const quiet = '#5a5044';

/** Draws it, as a JPEG of some 60 kilobytes. `cover`: the photo of the project, null when it has none. */
export async function drawShareImage(image: ShareImage, cover: Uint8Array | null): Promise<Buffer> {
  const { title, under, figures, state, seed } = image;
  const [name, heading, line, amount, rest, photo] = await Promise.all([
    letters('Terreau', { size: 34, weight: 'Bold', color: '#f7f1e6' }),
    letters(shortened(title, 90), { size: title.length > 48 ? 44 : 54, weight: 'Bold', color: ink }),
    letters(shortened(under, 90), { size: 26, weight: 'Regular', color: quiet }),
    letters(figures?.amount ?? state, { size: 34, weight: 'Bold', color: ink }),
    figures &&
      letters([figures.left ?? state, figures.people].filter(Boolean).join(', '), {
        size: 26,
        weight: 'Regular',
        color: quiet,
      }),
    photoOf(cover, seed),
  ]);
  const top = 152;
  const below = top + heading.height + 26;
  const foot = height - margin - (rest ? rest.height + 14 : 0) - amount.height;
  return sharp(Buffer.from(background(figures?.percent ?? null, foot - 52)))
    .composite([
      { input: photo, left: photoLeft, top: 0 },
      { input: name.input, left: margin, top: 36 },
      { input: heading.input, left: margin, top },
      { input: line.input, left: margin, top: below },
      { input: amount.input, left: margin, top: foot },
      ...(rest ? [{ input: rest.input, left: margin, top: height - margin - rest.height }] : []),
    ])
    .jpeg({ quality: 84, mozjpeg: true, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

/** Paper, the dark band of our header, and the bar: full at 100, whatever comes above. */
function background(percent: number | null, barTop: number): string {
  const done = Math.min(100, percent ?? 0) / 100;
  const bar =
    percent === null
      ? ''
      : `<rect x="${margin}" y="${barTop}" width="${column}" height="24" rx="12" fill="#e4f0e1"/>` +
        (done > 0
          ? `<rect x="${margin}" y="${barTop}" width="${Math.max(24, Math.round(column * done))}" height="24" rx="12" fill="#276238"/>`
          : '');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<rect width="${width}" height="${height}" fill="#faf8f2"/>` +
    `<rect width="${photoLeft}" height="112" fill="#33261b"/>${bar}</svg>`
  );
}

async function photoOf(cover: Uint8Array | null, seed: string): Promise<Buffer> {
  const drawn = () =>
    renderToStaticMarkup(createElement(Ground, { seed })).replace(
      '<svg',
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${(width * 2) / 3}"`,
    );
  return sharp(cover ?? Buffer.from(drawn()))
    .resize({ width: width - photoLeft, height, fit: 'cover' })
    .flatten({ background: '#f1ede2' })
    .toBuffer();
}

type Look = { size: number; weight: keyof typeof fonts; color: string };

async function letters(text: string, { size, weight, color }: Look) {
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${color}">${escaped(text)}</span>`,
      font: `Public Sans ${weight} ${size}px`,
      fontfile: fonts[weight],
      width: column,
      dpi: 72,
      wrap: 'word-char',
      rgba: true,
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { input: data, height: info.height };
}

/** What people write must not be read as the markup of our letters; an empty line draws nothing, which is no picture. */
function escaped(text: string): string {
  const safe = text
    .replace(/\p{Cc}/gu, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
  return safe.trim() || '–';
}

function shortened(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
