import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

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

const { bytes, mostPixels } = workerData as { bytes: Uint8Array; mostPixels: number };
const libheif = createRequire(import.meta.url)('libheif-js/wasm-bundle') as Decoder;
await libheif.ready;
const images = new libheif.HeifDecoder().decode(bytes);
const image = images.find((one) => one.is_primary()) ?? images[0];
if (!image) throw new Error('no image inside');
const [width, height] = [image.get_width(), image.get_height()];
if (width * height > mostPixels) throw new Error('above the pixel limit');
const pixels = new Uint8ClampedArray(width * height * 4);
image.display({ data: pixels, width, height }, (drawn) => {
  if (!drawn) throw new Error('cannot be drawn');
  parentPort!.postMessage({ width, height, pixels }, [pixels.buffer]);
});
