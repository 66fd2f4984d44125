import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { setClock } from '#app/infra/clock.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { day } from '#app/money/day.ts';
import * as download from '#app/routes/mon-espace.papiers.$kind.$subject.ts';
import * as request from '#app/routes/mon-espace.papiers.recus.$pledge.tsx';
import * as shelf from '#app/routes/porteur.$cooperation.papiers._index.tsx';
import { freshDatabase } from '#tests/support/database.ts';
import { readPdf } from '#tests/support/pdf.ts';
import { cookieOf } from '#tests/support/session.ts';
import { answerOf, visit } from '#tests/support/visit.ts';

let drop: () => Promise<void>;
beforeAll(async () => {
  ({ drop } = await freshDatabase());
  setClock(() => new Date('2026-11-21T10:00:00Z'));
});
afterAll(() => drop());
afterEach(() => setClock(() => new Date('2026-11-21T10:00:00Z')));

async function someone(firstName: string) {
  const email = `${firstName.toLowerCase()}-${randomUUID().slice(0, 6)}@exemple.fr`;
  const person = await db().person.create({
    data: { email, firstName, lastName: 'Riou', emailVerifiedAt: new Date() },
  });
  return { ...person, cookie: await cookieOf(person.id) };
}

type Form = 'association' | 'scic' | 'informal_collective';

/** A cooperation with a member, and a gift campaign whose money has arrived. */
async function cooperation(legalForm: Form, hostId: string | null = null) {
  const slug = `asso-${randomUUID().slice(0, 8)}`;
  const maud = await someone('Maud');
  const rna = legalForm === 'informal_collective' ? null : `W26${String(Math.random()).slice(2, 9)}`;
  const hosted = hostId ? { hostId, hostAcceptedAt: new Date() } : {};
  const organisation = await db().organisation.create({
    data: { kind: 'cooperation', slug, name: `Le Four ${slug}`, legalForm, rna, ...hosted },
  });
  await db().membership.create({
    data: { personId: maud.id, organisationId: organisation.id, role: 'member' },
  });
  const project = await db().project.create({
    data: { cooperationId: organisation.id, slug, title: 'Un four à pain', status: 'published' },
  });
  const settledOn = fromDay(day('2026-11-02'));
  const campaign = await db().campaign.create({
    data: {
      projectId: project.id,
      instrument: 'gift',
      mode: 'keep_what_comes',
      minimum: '1',
      optimum: '100000',
      closesOn: settledOn,
      settledOn,
      status: 'succeeded',
    },
  });
  const declare = (form: Record<string, string> = {}) =>
    answerOf(() =>
      shelf.action(
        visit('/', {
          cookie: maud.cookie,
          params: { cooperation: slug },
          form: { intent: 'issuer', ...declaration, ...form },
        }),
      ),
    );
  return { organisation, slug, maud, campaign, declare };
}

const declaration = {
  street: '3 rue du Four',
  postcode: '26150',
  city: 'Die',
  purpose: 'Faire du pain ensemble',
  category: 'general_interest',
  signatory: 'Maud Rivière',
  signatoryRole: 'présidente',
};
const home = { street: '1 place de l’Horloge', postcode: '35170', city: 'Bruz' };

async function gift(
  campaignId: string,
  giver: { id: string; email: string; firstName: string },
  amount = '50',
) {
  const id = randomUUID();
  const { email, firstName } = giver;
  await db().pledge.create({
    data: {
      id,
      campaignId,
      instrument: 'gift',
      personId: giver.id,
      email,
      firstName,
      lastName: 'Riou',
      amount,
      tip: '5',
      status: 'released',
      methodKind: 'card',
      changedOn: fromDay(day('2026-11-02')),
    },
  });
  return id;
}

const ask = (pledge: string, cookie: string, form = home) =>
  answerOf(() => request.action(visit('/', { cookie, params: { pledge }, form })));

const page = async (pledge: string, cookie: string) =>
  (await answerOf(() => request.loader(visit('/', { cookie, params: { pledge } })))) as {
    status: number;
    page: Awaited<ReturnType<typeof request.loader>>;
  };

test('a giver asks for a receipt: reason first, then the paper, for the whole gift and without the tip', async () => {
  const scene = await cooperation('association');
  const anne = await someone('Anne');
  const given = await gift(scene.campaign.id, anne);
  expect((await page(given, anne.cookie)).page.gift.refusal).toContain('n’a pas déclaré');
  expect((await ask(given, anne.cookie)).errors['']?.[0]).toContain('n’a pas déclaré');

  expect((await scene.declare({ postcode: '2615' })).errors['postcode']).toEqual([
    'Un code postal a cinq chiffres.',
  ]);
  expect((await scene.declare()).status).toBe(303);
  const shown = (await page(given, anne.cookie)).page.gift;
  expect([shown.refusal, shown.relief?.reduction]).toEqual([null, expect.stringMatching(/^33,00/)]);
  expect(shown.relief?.fromIncome).toMatch(/^250,00/);

  expect((await ask(given, anne.cookie)).status).toBe(303);
  expect((await ask(given, anne.cookie)).status).toBe(303);
  expect(await db().giftReceipt.count({ where: { pledgeId: given } })).toBe(1);
  const { receiptId } = (await page(given, anne.cookie)).page.gift;
  const get = (cookie: string) =>
    answerOf(() => download.loader(visit('/', { cookie, params: { kind: 'recu', subject: receiptId! } })));
  const answer = await download.loader(
    visit('/', { cookie: anne.cookie, params: { kind: 'recu', subject: receiptId! } }),
  );
  const { text } = await readPdf(new Uint8Array(await answer.arrayBuffer()));
  expect(text).toContain(`${scene.organisation.rna}-2026-000001`);
  expect(text).toContain('***50,00 €***');
  expect(text).toContain('Date du versement 2 novembre 2026');
  expect((await get((await someone('Paul')).cookie)).status).toBe(404);

  // Another person's gift is not there to be asked for.
  expect((await page(given, (await someone('Léa')).cookie)).status).toBe(404);
});

test('numbers have no gap and no double when thirty ask at once; a voided one keeps its number', async () => {
  const scene = await cooperation('association');
  await scene.declare();
  const anne = await someone('Anne');
  const gifts = await Promise.all(Array.from({ length: 30 }, () => gift(scene.campaign.id, anne)));
  const answers = await Promise.all(gifts.map((id) => ask(id, anne.cookie)));
  expect(answers.map(({ status }) => status)).toEqual(gifts.map(() => 303));
  const numbers = await db().giftReceipt.findMany({
    where: { issuerId: scene.organisation.id },
    orderBy: { number: 'asc' },
    include: { pledge: true },
  });
  expect(numbers.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));

  // Money that went back takes its receipt with it; the next number is a new one, and the next year begins at one.
  const back = numbers[4]!;
  await db().pledge.update({ where: { id: back.pledgeId }, data: { status: 'refunded' } });
  expect(await db().giftReceiptVoid.findUnique({ where: { receiptId: back.id } })).toMatchObject({
    why: 'Don rendu ou repris',
  });
  const at = { params: { kind: 'recu', subject: back.id }, cookie: anne.cookie };
  expect((await answerOf(() => download.loader(visit('/', at)))).status).toBe(404);
  await ask(await gift(scene.campaign.id, anne), anne.cookie);
  setClock(() => new Date('2027-01-05T10:00:00Z'));
  await ask(await gift(scene.campaign.id, anne), anne.cookie);
  const last = await db().giftReceipt.findMany({
    where: { issuerId: scene.organisation.id },
    orderBy: { issuedOn: 'desc' },
    take: 1,
  });
  expect(last[0]).toMatchObject({ year: 2027, number: 1 });
  expect(await db().giftReceipt.count({ where: { issuerId: scene.organisation.id, year: 2026 } })).toBe(31);
  await expect(db().giftReceipt.delete({ where: { id: back.id } })).rejects.toThrow('PAPER_KEPT');
});

test('a counterpart above a quarter refuses the receipt, and voids one already given', async () => {
  const scene = await cooperation('association');
  await scene.declare();
  const anne = await someone('Anne');
  const given = await gift(scene.campaign.id, anne, '100');
  await ask(given, anne.cookie);
  const record = (value: string) =>
    answerOf(() =>
      shelf.action(
        visit('/', {
          cookie: scene.maud.cookie,
          params: { cooperation: scene.slug },
          form: { intent: 'counterpart', gift: given, what: 'Un panier', value },
        }),
      ),
    );
  expect((await record('25')).status).toBe(303);
  expect((await page(given, anne.cookie)).page.gift.receiptId).not.toBeNull();
  expect((await record('30')).status).toBe(303);
  const { receiptId, refusal } = (await page(given, anne.cookie)).page.gift;
  expect(receiptId).toBeNull();
  expect(refusal).toContain('plus du quart de votre don');
  const listed = await answerOf(() =>
    shelf.loader(visit('/', { cookie: scene.maud.cookie, params: { cooperation: scene.slug } })),
  );
  expect(listed.page).toMatchObject({ shelf: { receipts: [{ voided: expect.stringContaining('quart') }] } });
});

test('a host gives the receipts of the collective that it carries; a company needs the tax office', async () => {
  const host = await cooperation('association');
  await host.declare();
  const collective = await cooperation('informal_collective', host.organisation.id);
  expect((await collective.declare()).errors['']?.[0]).toContain('sa structure porteuse');
  const anne = await someone('Anne');
  const given = await gift(collective.campaign.id, anne);
  await ask(given, anne.cookie);
  expect(await db().giftReceipt.findFirst({ where: { pledgeId: given } })).toMatchObject({
    issuerId: host.organisation.id,
  });

  const scic = await cooperation('scic');
  expect((await scic.declare()).errors['confirmedOn']?.[0]).toContain('rescrit');
  expect((await scic.declare({ confirmedOn: '2026-05-04' })).status).toBe(303);
});
