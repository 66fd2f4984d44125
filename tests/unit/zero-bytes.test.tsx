import { text } from 'node:stream/consumers';
import { renderToPipeableStream, renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { withoutZeroBytes } from '#app/infra/zero-bytes.server.ts';

/** Enough short pieces with letters of several bytes to fill React's buffer at every offset. */
const page = (
  <ul>
    {Array.from({ length: 600 }, (_, n) => (
      <li key={n} data-label={`manière n°${n} « é »`} />
    ))}
  </ul>
);

it('a page reaches the browser as it was drawn, wherever a letter of several bytes meets the end of a buffer', async () => {
  const body = withoutZeroBytes();
  renderToPipeableStream(page).pipe(body);
  expect(await text(body)).toBe(renderToStaticMarkup(page));
});
