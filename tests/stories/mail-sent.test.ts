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
        } else line.write(said === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n');
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
