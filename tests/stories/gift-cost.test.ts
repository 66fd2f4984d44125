import { afterAll, beforeAll, expect, test } from 'vitest';
import { setClock } from '#app/infra/clock.server.ts';
import * as route from '#app/routes/reduction-d-impot.tsx';
import { freshDatabase } from '#tests/support/database.ts';
import { plain } from '#tests/support/plain.ts';
import { answerOf, visit } from '#tests/support/visit.ts';

let drop: () => Promise<void>;
beforeAll(async () => {
  ({ drop } = await freshDatabase());
  setClock(() => new Date('2026-11-21T10:00:00Z'));
});
afterAll(() => drop());

const asked = (form: Record<string, string>) =>
  answerOf(() => route.action(visit('/reduction-d-impot', { form })));
const reliefOf = async (form: Record<string, string>) => {
  const { relief } = (await asked(form)).page as { relief: Record<string, string | null> };
  return Object.values(relief).map((amount) => amount && plain(amount));
};

test('who gives reads what it costs, of a household or of a company, by the law of today', async () => {
  expect(await reliefOf({ who: 'household', amount: '100' })).toEqual([
    '100,00 €',
    '100,00 €',
    '66,00 €',
    '34,00 €',
    null,
  ]);
  expect(await reliefOf({ who: 'household', amount: '5 000', income: '18 000' })).toEqual([
    '5 000,00 €',
    '3 600,00 €',
    '2 376,00 €',
    '2 624,00 €',
    '1 400,00 €',
  ]);
  expect(await reliefOf({ who: 'household', amount: '2500', aid: 'on' })).toContain('1 830,00 €');
  expect(await reliefOf({ who: 'company', amount: '25000', income: '1200000' })).toContain('12 000,00 €');
});

test('off the tax on real estate, only for a body of its list', async () => {
  expect(await reliefOf({ who: 'wealth', amount: '1000', listed: 'on' })).toContain('750,00 €');
  const refused = await asked({ who: 'wealth', amount: '1000' });
  expect(refused.errors['listed']?.[0]).toContain('n’ouvre pas droit');
});

test('a company says its turnover; what cannot be read is told on its field', async () => {
  expect((await asked({ who: 'company', amount: '100' })).errors['income']?.[0]).toContain(
    'chiffre d’affaires',
  );
  expect((await asked({ who: 'nobody', amount: 'rien' })).errors).toMatchObject({
    who: ['Choisissez qui donne.'],
    amount: [expect.any(String)],
  });
});

test('the rules are those of the parameters', async () => {
  const { law } = (await answerOf(() => route.loader(visit('/reduction-d-impot')))).page as { law: object };
  expect(Object.values(law).map((words) => plain(String(words)))).toEqual([
    '66 %',
    '20 %',
    '75 %',
    '2 000 €',
    '60 %',
    '20 000 €',
    '0,5 %',
    '5',
    '75 %',
    '50 000 €',
  ]);
});
