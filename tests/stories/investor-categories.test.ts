import { afterAll, beforeAll, expect, test } from 'vitest';
import { readinessToPledge } from '#app/features/citizens/readiness.server.ts';
import { decideRecognition } from '#app/features/citizens/recognition.server.ts';
import { careShown } from '#app/features/pledges/care.ts';
import { setClock } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import { openSession } from '#app/infra/session.server.ts';
import { day, startOfDay } from '#app/money/day.ts';
import { zero } from '#app/money/money.ts';
import * as paperRoute from '#app/routes/pieces.$paper.ts';
import { sweepExpired } from '#app/features/protection/sweep.server.ts';
import * as own from '#app/routes/mon-espace.investisseur.tsx';
import * as team from '#app/routes/operateur.investisseurs.tsx';
import { citizen, mailsTo, operator } from '#tests/support/cast.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { heicPhoto } from '#tests/support/heic.ts';
import { answerOf, visit } from '#tests/support/visit.ts';

// A sophisticated investor asks to be one, is checked by somebody else, for two years, and may always go back.

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  on('2026-11-22');
});
afterAll(async () => {
  setClock(() => new Date());
  await database.drop();
});

function on(text: string) {
  setClock(() => startOfDay(day(text)));
}
const cookieOf = async (personId: string) => (await openSession(visit('/').request, personId)).split(';')[0]!;
const boxes = { intent: 'ask', understood: 'on', sworn: 'on' };

async function investor(firstName: string) {
  const person = await citizen(firstName);
  const cookie = await cookieOf(person.id);
  return {
    ...person,
    send: (form: Record<string, string>) => answerOf(() => own.action(visit('/', { cookie, form }))),
    page: async () => (await answerOf(() => own.loader(visit('/', { cookie })))).page,
    /** What is asked of them before they lend. */
    care: async (today: string) =>
      careShown(await readinessToPledge(person.id, 'loan', day(today)), zero, 'pret', '/'),
  };
}

async function decide(form: Record<string, string>) {
  const cookie = await cookieOf(await operator());
  return answerOf(() => team.action(visit('/', { cookie, form })));
}

test('two criteria, an oath and the eyes of the team: then no test and no threshold, until two years have passed', async () => {
  const eve = await investor('Ève');
  expect(await eve.care('2026-11-22')).toMatchObject({ acknowledge: true, threshold: '1000.00' });
  // An income of 60,000 alone is one criterion; boxes must be ticked.
  expect((await eve.send({ ...boxes, income: '60 000' })).errors['']?.[0]).toContain('en remplit 1');
  const enough = { ...boxes, income: '60 000', executiveMonths: '12' };
  expect(Object.keys((await eve.send({ ...enough, sworn: '' })).errors)).toEqual(['sworn']);
  expect((await eve.send({ ...enough, executiveMonths: '1,5' })).errors).toHaveProperty('executiveMonths');
  expect((await eve.send(enough)).status).toBe(303);
  expect((await eve.send(enough)).errors['']?.[0]).toContain('attend déjà');
  expect(await eve.page()).toMatchObject({ until: null, waitingSince: '22 novembre 2026' });
  expect(await eve.care('2026-11-22')).toMatchObject({ acknowledge: true });

  const request = await db().investorRecognition.findFirstOrThrow({ where: { personId: eve.id } });
  expect([request.said, request.criteria]).toEqual([
    { income: '60000.00', executiveMonths: '12' },
    ['means', 'experience'],
  ]);
  expect((await decide({ intent: 'accept', request: request.id, note: 'vu' })).errors).toHaveProperty('note');
  expect(
    (await decide({ intent: 'accept', request: request.id, note: 'Avis d’impôt et Kbis vus.' })).status,
  ).toBe(303);
  expect((await mailsTo(eve.email)).at(-1)).toBe('Vous êtes reconnu·e investisseur averti');
  expect(await eve.care('2028-11-22')).toMatchObject({ acknowledge: false, threshold: null });
  expect(await eve.care('2028-11-23')).toMatchObject({ acknowledge: true, threshold: '1000.00' });
  // Decided once, and never taken back behind their back.
  expect(
    (await decide({ intent: 'refuse', request: request.id, note: 'Finalement non.' })).errors['']?.[0],
  ).toContain('n’attend plus');

  expect((await eve.send({ intent: 'renounce' })).status).toBe(303);
  expect(await eve.care('2026-11-22')).toMatchObject({ acknowledge: true, threshold: '1000.00' });
});

test('what shows it is photographed, seen by the team and nobody else, replaced, and erased when it has served', async () => {
  const [ida, neighbour] = [await investor('Ida'), await citizen('Noé')];
  const cookie = await cookieOf(ida.id);
  const hand = (form: Record<string, string>, files: readonly Uint8Array[] = [heicPhoto]) =>
    answerOf(() => own.action(visit('/?piece', { cookie, form, files })));
  // Nobody hands papers over about nothing.
  expect((await hand({ label: 'Avis' })).status).toBe(404);
  await ida.send({ ...boxes, income: '60 000', executiveMonths: '12' });
  expect((await hand({ label: '' })).errors).toHaveProperty('label');
  expect((await hand({ label: 'Avis' }, [])).errors).toHaveProperty('file');
  expect((await hand({ label: 'Avis d’impôt' }, [heicPhoto, heicPhoto])).status).toBe(303);
  const kept = () =>
    db().handedPaper.findMany({
      where: { personId: ida.id },
      select: { id: true, label: true, pages: true },
    });
  const [first] = await kept();
  expect(first).toMatchObject({ label: 'Avis d’impôt', pages: 2 });
  expect((await hand({ label: 'Avis, entier', replaces: first!.id })).status).toBe(303);
  const papers = await kept();
  expect(papers.map(({ label }) => label)).toEqual(['Avis, entier']);
  const read = async (cookie: string | null) =>
    (await answerOf(() => paperRoute.loader(visit('/', { cookie, params: { paper: papers[0]!.id } }))))
      .status;
  expect([
    await read(cookie),
    await read(await cookieOf(await operator())),
    await read(await cookieOf(neighbour.id)),
    await read(null),
  ]).toEqual([200, 200, 404, 404]);

  const { id } = await db().investorRecognition.findFirstOrThrow({ where: { personId: ida.id } });
  await decide({ intent: 'accept', request: id, note: 'Avis d’impôt vu.' });
  // Ninety days after the answer, whenever the job runs.
  on('2027-02-20');
  expect((await sweepExpired()).papers).toBe(0);
  on('2027-02-21');
  expect((await sweepExpired()).papers).toBe(1);
  expect(await kept()).toEqual([]);
  // Who takes the request back takes the papers back.
  expect((await hand({ label: 'Relevé' })).status).toBe(303);
  await ida.send({ intent: 'renounce' });
  expect(await kept()).toEqual([]);
  on('2026-11-22');
});

test('an association of a million is large enough by one amount; a refusal says why; nobody decides for themselves', async () => {
  const asso = await investor('Asso');
  await db().person.update({ where: { id: asso.id }, data: { kind: 'legal_person' } });
  expect((await asso.send({ ...boxes, balanceSheet: '999 999,99' })).errors['']?.[0]).toContain('Aucun');
  expect((await asso.send({ ...boxes, balanceSheet: '1 000 000' })).status).toBe(303);
  const { id } = await db().investorRecognition.findFirstOrThrow({ where: { personId: asso.id } });
  const alone = { id, accepted: true, note: 'Je me crois.', by: asso.id, at: new Date() };
  await expect(decideRecognition(alone)).rejects.toMatchObject({ code: 'decided' });
  expect((await decide({ intent: 'refuse', request: id, note: 'Les comptes datent de 2019.' })).status).toBe(
    303,
  );
  expect(await asso.page()).toMatchObject({ until: null, refused: 'Les comptes datent de 2019.' });
  expect((await mailsTo(asso.email)).at(-1)).toBe('Votre demande d’investisseur averti est refusée');
});
