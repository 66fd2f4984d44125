import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { setClock } from '#app/infra/clock.server.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { day } from '#app/money/day.ts';
import * as statement from '#app/routes/porteur.$cooperation.papiers.releve.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { collectDay, grant, lentCampaign } from '#tests/support/loan-scene.ts';
import { readPdf } from '#tests/support/pdf.ts';
import { cookieOf } from '#tests/support/session.ts';
import { answerOf, visit } from '#tests/support/visit.ts';

let drop: () => Promise<void>;
beforeAll(async () => ({ drop } = await freshDatabase()));
afterAll(() => drop());
afterEach(() => setClock(() => new Date()));

test('a cooperation gives its accountant what it received and paid, as a PDF and as rows', async () => {
  const on = day('2026-09-21');
  const scene = await lentCampaign([{ name: 'Anne', lent: '1000' }], { annualRate: '0.03', count: 2 }, on);
  const loan = await grant(scene.campaign, scene.total, on);
  const instalment = await db().instalment.findFirstOrThrow({ where: { loanId: loan.id, number: 1 } });
  await collectDay(toDay(instalment.nextAskOn!), () => ({ status: 'succeeded' }));
  setClock(() => new Date('2027-01-10T10:00:00Z'));
  const cookie = await cookieOf(scene.member.id);
  const at = (query: string, slug = scene.cooperation.slug) =>
    visit(`/?${query}`, { cookie, params: { cooperation: slug } });
  const read = async (query: string) => Buffer.from(await (await statement.loader(at(query))).arrayBuffer());

  const year = 'du=2026-01-01&au=2026-12-31';
  const bytes = await read(year);
  const { text, tagged } = await readPdf(bytes);
  expect(tagged).toBe(true);
  // 1,000 € at 3 % in two months: 499.38 € of principal and 2.50 € of interest first.
  expect(text).toContain('Capital des prêts restant dû aux prêteurs 500,62 €');
  expect((await read(year)).equals(bytes)).toBe(true);
  const rows = (await read(`${year}&format=csv`))
    .toString('utf8')
    .replace('\ufeff', '')
    .trimEnd()
    .split('\r\n');
  expect(rows.map((row) => row.split(';').slice(1).join(' | '))).toEqual([
    'Opération | Projet | Collecté brut | Frais de la plateforme | Net reçu | Capital remboursé | Intérêts payés',
    'Prêt versé | Un moulin à farine | 1000,00 | 0,00 | 1000,00 | 0,00 | 0,00',
    'Échéance payée | Un moulin à farine | 0,00 | 0,00 | 0,00 | 499,38 | 2,50',
  ]);
  expect((await read(`${year}&format=xlsx`)).subarray(0, 2).toString()).toBe('PK');
  const september = await readPdf(await read('du=2026-09-01&au=2026-09-30'));
  expect(september.text).toContain('restant dû aux prêteurs 1 000,00 €');
  expect((await answerOf(() => statement.loader(at(year, 'another')))).status).toBe(404);
  expect((await answerOf(() => statement.loader(at('du=2026-12-31&au=2026-01-01')))).status).toBe(404);
});
