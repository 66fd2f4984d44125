import { createRequire } from 'node:module';
import { answerInThread } from '#app/infra/threads.server.ts';
import type { Heic, Pixels } from './photo.server.ts';

// Its own thread: some pictures take a second, and a picture made to do harm would take for ever.

type Decoder = {
  ready?: Promise<unknown>;
  HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] };
};
type HeifImage = {
  get_width(): number;
  get_height(): number;
  is_primary(): boolean;
  display(
    into: { data: Uint8ClampedArray; width: number; height: number },
    done: (drawn: object | null) => void,
  ): void;
};

const libheif = createRequire(import.meta.url)('libheif-js/wasm-bundle') as Decoder;
answerInThread(decoded, ({ pixels }) => [pixels.buffer]);

async function decoded({ bytes, mostPixels }: Heic): Promise<Pixels> {
  await libheif.ready;
  const images = new libheif.HeifDecoder().decode(bytes);
  const image = images.find((one) => one.is_primary()) ?? images[0];
  if (!image) throw new Error('no image inside');
  const [width, height] = [image.get_width(), image.get_height()];
  if (width * height > mostPixels) throw new Error('above the pixel limit');
  const pixels = new Uint8ClampedArray(width * height * 4);
  return new Promise((resolve, reject) => {
    image.display({ data: pixels, width, height }, (drawn) => {
      if (drawn) resolve({ width, height, pixels });
      else reject(new Error('cannot be drawn'));
    });
  });
}
