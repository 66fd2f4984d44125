import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { forgetEnv } from '#app/infra/env.server.ts';
import { letterIn, queueMails, sendQueuedMails } from '#app/infra/mail.server.ts';
import { freshDatabase } from '#tests/support/database.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let post: Server;
const received: string[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  post = createServer((line) => {
    let letter: string | null = null;
    let rest = '';
    line.write('220 post\r\n');
    line.on('data', (bytes) => {
      const lines = (rest + bytes.toString('utf8')).split('\r\n');
      rest = lines.pop() ?? '';
      for (const said of lines) {
        if (letter !== null) {
          if (said !== '.') letter += `${said}\n`;
          else {
            received.push(letter);
            letter = null;
            line.write('250 kept\r\n');
          }
        } else if (said === 'DATA') {
          letter = '';
          line.write('354 go on\r\n');
        } else if (said.startsWith('RCPT') && said.includes('refuse')) line.write('451 later\r\n');
        else line.write(said === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n');
      }
    });
  });
  await new Promise<void>((listening) => post.listen(0, '127.0.0.1', listening));
  process.env.SMTP_URL = `smtp://127.0.0.1:${(post.address() as AddressInfo).port}`;
  forgetEnv();
});
afterAll(async () => {
  process.env.SMTP_URL = '';
  forgetEnv();
  post.close();
  await database.drop();
});

test('letters of money and law leave before news, and only news have the button by which one stops them', async () => {
  const letter = (to: string, kind?: 'news') =>
    letterIn('fr', () => ({ to, subject: `Pour ${to}`, paragraphs: ['Bonjour.'], ...(kind && { kind }) }));
  await inTransaction((tx) =>
    queueMails(tx, [letter('a@exemple.fr', 'news'), letter('b@exemple.fr', 'news'), letter('c@exemple.fr')]),
  );
  expect(await sendQueuedMails(2)).toEqual({ sent: 2, failed: 0 });
  const [first, second] = received;
  expect(first).toContain('To: c@exemple.fr');
  expect(first).not.toContain('List-Unsubscribe');
  expect(second).toMatch(/^To: [ab]@exemple\.fr/m);
  expect(second).toMatch(/^List-Unsubscribe:\s+<https?:\/\/\S+\/lettres\/[0-9a-f-]{36}\/news>$/m);
  expect(second).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
  expect(await sendQueuedMails()).toEqual({ sent: 1, failed: 0 });
  expect(await sendQueuedMails()).toEqual({ sent: 0, failed: 0 });
  expect(await db().mail.count({ where: { sentAt: null } })).toBe(0);
});

test('a server that does not answer costs no letter a try; one that puts a letter off is asked again later, for two days', async () => {
  const to = 'refuse@exemple.fr';
  await inTransaction((tx) =>
    queueMails(tx, [letterIn('fr', () => ({ to, subject: 'Bonjour', paragraphs: [] }))]),
  );
  const { SMTP_URL: smtp } = process.env;
  process.env.SMTP_URL = 'smtp://127.0.0.1:1';
  forgetEnv();
  await expect(sendQueuedMails()).rejects.toThrow('Le serveur de courrier ne répond pas');
  process.env.SMTP_URL = smtp;
  forgetEnv();

  const { id, createdAt, attempts } = await db().mail.findFirstOrThrow({ where: { to } });
  expect(attempts).toBe(0);
  const after = (minutes: number) => sendQueuedMails(10, new Date(createdAt.getTime() + minutes * 60_000));
  expect([await after(0), await after(1), await after(2)]).toEqual([
    { sent: 0, failed: 1 },
    { sent: 0, failed: 0 },
    { sent: 0, failed: 1 },
  ]);
  for (let day = 1; day <= 10; day += 1) await after(day * 24 * 60);
  expect(await db().mail.findUniqueOrThrow({ where: { id } })).toMatchObject({ attempts: 8, sentAt: null });
});
