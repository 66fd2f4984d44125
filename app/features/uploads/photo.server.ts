import { createRequire } from 'node:module';
import sharp, { type Sharp } from 'sharp';
import { t } from '#app/i18n/t.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { threadsOf } from '#app/infra/threads.server.ts';

/** The heaviest file that is taken, and how forms say it. */
export const largestUpload = 10 * 1024 * 1024;

/** A photo of a good phone has 50 million pixels; more is a way to fill the server's memory. */
const mostPixels = 60_000_000;
const readable = ['jpeg', 'png', 'webp', 'gif', 'heif', 'tiff'];
const options = { limitInputPixels: mostPixels, failOn: 'error' } as const;

export type Heic = { bytes: Uint8Array; mostPixels: number };
export type Pixels = { pixels: Uint8ClampedArray<ArrayBuffer>; width: number; height: number };

// Found through the package's own imports, from the sources as from a build.
const heicWorker = createRequire(import.meta.url).resolve('#app/features/uploads/heic-worker.server.ts');
const decodeHeic = threadsOf<Heic, Pixels>(heicWorker, { most: 2, longest: 20_000, kept: false });

/**
 * Opens a photo and hands it, upright, to be drawn again: nothing else that the file held (place, camera, author) comes along. Its content
 * decides whether it is one, whatever its name says. Throws a Refusal on the field `file`.
 */
export async function redraw<T>(bytes: Uint8Array, draw: (photo: () => Sharp) => Promise<T>): Promise<T> {
  if (bytes.byteLength === 0)
    throw new Refusal('no_file', t('Choisissez une image sur votre appareil.'), 'file');
  if (bytes.byteLength > largestUpload) {
    throw new Refusal(
      'large_file',
      t('Cette image pèse plus de 10 Mo. Réduisez-la, puis envoyez-la à nouveau.'),
      'file',
    );
  }
  try {
    return await draw(await opened(bytes));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (/pixel limit/i.test(String(error))) {
      throw new Refusal(
        'too_many_pixels',
        t('Cette image a trop de pixels. Réduisez-la, puis envoyez-la à nouveau.'),
        'file',
      );
    }
    throw notAnImage();
  }
}

async function opened(bytes: Uint8Array): Promise<() => Sharp> {
  const { format, compression } = await sharp(bytes, options).metadata();
  if (!readable.includes(format ?? '')) throw notAnImage();
  if (format !== 'heif' || compression === 'av1') return () => sharp(bytes, options).autoOrient();
  // iPhones write HEIC, whose codec the drawing library leaves out; the decoder has turned the photo upright already.
  const { pixels, width, height } = await decodeHeic({ bytes, mostPixels });
  return () => sharp(pixels, { raw: { width, height, channels: 4 }, ...options });
}

function notAnImage(): Refusal {
  return new Refusal(
    'not_an_image',
    t(
      'Ce fichier n’est pas une image que nous savons lire. Envoyez une photo JPEG, PNG, WebP ou HEIC ; si votre téléphone a un autre format, choisissez « le plus compatible » dans ses réglages.',
    ),
    'file',
  );
}
