import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { expect, test } from 'vitest';
import { elsewhereHeader, framesHeader } from '#app/infra/frames.ts';
import { allowFrames } from '../../bin/web-headers.ts';

// A page may ask that one other origin be shown in a frame; nobody else's page changes by it, and nothing else can be asked.

async function headersOf(header: string, asked: string | null): Promise<Headers> {
  const app = express();
  app.use((_, response, next) => {
    response.setHeader('Content-Security-Policy', "default-src 'self'");
    response.setHeader('X-Frame-Options', 'DENY');
    next();
  });
  app.use(allowFrames());
  app.get('/', (_, response) => {
    if (asked !== null) response.setHeader(header, asked);
    response.send('page');
  });
  const server = createServer(app).listen(0);
  try {
    return (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)).headers;
  } finally {
    server.close();
  }
}

test.each([
  [null, "default-src 'self'"],
  ['https://player.vimeo.com', "default-src 'self';frame-src https://player.vimeo.com"],
  ['https://*', "default-src 'self'"],
  ["https://a.example; script-src 'unsafe-inline'", "default-src 'self'"],
  ['http://a.example', "default-src 'self'"],
])('%s', async (asked, policy) => {
  const headers = await headersOf(framesHeader, asked);
  expect([headers.get('content-security-policy'), headers.get(framesHeader)]).toEqual([policy, null]);
  expect(headers.get('x-frame-options')).toBe('DENY');
});

test('what other sites may show runs nothing and asks nothing', async () => {
  const headers = await headersOf(elsewhereHeader, 'yes');
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.*frame-ancestors \*$/);
  expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  expect([headers.get('x-frame-options'), headers.get(elsewhereHeader)]).toEqual([null, null]);
});
