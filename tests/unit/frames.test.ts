import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { expect, test } from 'vitest';
import { framesHeader } from '#app/infra/frames.ts';
import { allowFrames } from '../../bin/web-headers.ts';

// A page may ask that one other origin be shown in a frame; nobody else's page changes by it, and nothing else can be asked.

async function policyOf(asked: string | null): Promise<[policy: string | null, told: string | null]> {
  const app = express();
  app.use((_, response, next) => {
    response.setHeader('Content-Security-Policy', "default-src 'self'");
    next();
  });
  app.use(allowFrames());
  app.get('/', (_, response) => {
    if (asked !== null) response.setHeader(framesHeader, asked);
    response.send('page');
  });
  const server = createServer(app).listen(0);
  try {
    const { headers } = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return [headers.get('content-security-policy'), headers.get(framesHeader)];
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
  expect(await policyOf(asked)).toEqual([policy, null]);
});
