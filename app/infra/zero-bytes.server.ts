import { Transform } from 'node:stream';

/**
 * Takes zero bytes out of a page on its way. React 18 sends its whole buffer when the next letter takes more bytes than are left in it: what stays empty
 * there are zeros, which browsers show as "�" inside attributes. No page holds any by itself.
 */
export function withoutZeroBytes(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? Buffer.from(chunk.filter((byte) => byte !== 0)) : chunk);
    },
  });
}
