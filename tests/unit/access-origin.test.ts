import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEnv } from '#app/infra/env.server.ts';
import { refuseOtherSites, refuseUnreadable } from '../../bin/web-headers.ts';

const env = readEnv({ DATABASE_URL: 'postgresql://nobody@nowhere/none', APP_URL: 'https://terreau.example' });
let site: string;
let stop: () => void;

beforeAll(async () => {
  const app = express();
  app.use(refuseUnreadable(), refuseOtherSites(env), (_request, response) => {
    response.send('done');
  });
  await new Promise<void>((listening) => {
    const server = app.listen(0, '127.0.0.1', listening);
    stop = () => server.close();
    server.on('listening', () => {
      site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    });
  });
});
afterAll(() => stop());

async function status(method: string, headers: Record<string, string>): Promise<number> {
  return (await fetch(`${site}/deconnexion`, { method, headers })).status;
}

test('a form of this site is received', async () => {
  expect(await status('POST', { Origin: 'https://terreau.example' })).toBe(200);
  expect(await status('POST', { Origin: site })).toBe(200);
});

test('a form that another site made a browser send is refused', async () => {
  expect(await status('POST', { Origin: 'https://evil.example' })).toBe(403);
  expect(await status('POST', { Origin: 'https://terreau.example.evil.example' })).toBe(403);
  expect(await status('POST', { Origin: 'null' })).toBe(403);
  expect(await status('DELETE', { Origin: 'https://evil.example' })).toBe(403);
});

test('reading is open to links from anywhere, and machines send no origin', async () => {
  expect(await status('GET', { Origin: 'https://evil.example' })).toBe(200);
  expect(await status('POST', {})).toBe(200);
});

test.each([
  ['/projets/le-four?q=caf%C3%A9', 200],
  ['/projets/caf%C3%A9', 200],
  ['/projets/a%00b', 400],
  ['/projets?q=a%00b', 400],
  ['/projets/%E0%A4%A', 400],
  ['/en/%', 400],
])('the address %s is answered %i', async (address, answer) => {
  expect((await fetch(site + address)).status).toBe(answer);
});
