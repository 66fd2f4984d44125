import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '#app/infra/db.server.ts';
import { day } from '#app/money/day.ts';
import * as list from '#app/routes/projets._index.tsx';
import * as project from '#app/routes/projets.$slug.tsx';
import * as contribute from '#app/routes/projets.$slug_.contribuer.$instrument.tsx';
import * as recap from '#app/routes/engagements.$pledge.tsx';
import * as receipt from '#app/routes/mon-espace.papiers.recus.$pledge.tsx';
import * as paper from '#app/routes/mon-espace.papiers.$kind.$subject.ts';
import * as shelf from '#app/routes/porteur.$cooperation.papiers._index.tsx';
import {
  citizen,
  cooperation,
  giftCall,
  liveUntil,
  openProject,
  type CastCooperation,
  type CastProject,
} from '#tests/support/cast.ts';
import { readPdf } from '#tests/support/pdf.ts';
import { plain } from '#tests/support/plain.ts';
import { cookieOf } from '#tests/support/session.ts';
import { openWorld } from '#tests/support/stage.ts';
import { answerOf, visit } from '#tests/support/visit.ts';
import type { World } from '../../bin/world.ts';

// Scenarios 1 and 2 of the acceptance list: gifts and their tax receipts.

let world: World;
let asso: CastCooperation;
let four: CastProject;
/** A gift of 100 made while the campaign was open. */
let rewarded: { id: string; cookie: string };

const declaration = {
  intent: 'issuer',
  street: '3 rue du Four',
  postcode: '35170',
  city: 'Bruz',
  purpose: 'Faire du pain ensemble',
  category: 'general_interest',
  signatory: 'Maud Martin',
  signatoryRole: 'présidente',
};
const home = { street: '1 place de l’Horloge', postcode: '35170', city: 'Bruz' };

beforeAll(async () => {
  world = await openWorld('2026-11-02');
  asso = await cooperation(world, 'Le Four', { legalForm: 'association' });
  const call = giftCall({
    minimum: '0',
    optimum: '2000',
    closesOn: day('2026-11-20'),
    mode: 'keep_what_comes',
  });
  four = await openProject(world, asso, 'Un four à pain', [call]);
  const cookie = await cookieOf(asso.member.id);
  const params = { cooperation: asso.slug };
  await answerOf(() => shelf.action(visit('/', { cookie, params, form: declaration })));
  const lou = await cookieOf((await citizen('Lou')).id);
  rewarded = { id: await give('100', lou), cookie: lou };
});
afterAll(() => world.close());

/** Gives through the pages, as a browser does. */
async function give(amount: string, cookie: string): Promise<string> {
  const params = { slug: four.slug, instrument: 'don' };
  const form = { id: randomUUID(), amount, intent: 'place' };
  const placed = await answerOf(() => contribute.action(visit('/', { params, cookie, form })));
  const id = placed.location!.split('/').at(-1)!;
  const paid = await answerOf(() =>
    recap.action(visit('/', { params: { pledge: id }, cookie, form: { intent: 'pay' } })),
  );
  await world.visit(paid.location!, { method: 'card' });
  await world.drain();
  return id;
}

const ask = (id: string, cookie: string, form?: Record<string, string>) => {
  const args = visit('/', { params: { pledge: id }, cookie, ...(form && { form }) });
  return answerOf(() => (form ? receipt.action(args) : receipt.loader(args)));
};

test('scenario 1: a visitor browses, gives 50 by card to an eligible association, and has a numbered receipt for the whole of it', async () => {
  const projects = await answerOf(() => list.loader(visit('/projets')));
  expect(JSON.stringify(projects.page)).toContain('Un four à pain');
  const seen = await answerOf(() =>
    project.loader(visit(`/projets/${four.slug}`, { params: { slug: four.slug } })),
  );
  expect(seen.status).toBe(200);

  const anne = await citizen('Anne');
  const cookie = await cookieOf(anne.id);
  const id = await give('50', cookie);
  const letters = await db().mail.findMany({ where: { to: anne.email }, orderBy: { id: 'asc' } });
  const thanks = letters.find(({ subject }) => /[Mm]erci/.test(subject))!;
  expect(plain(thanks.text)).toContain('50,00 €');
  expect(thanks.text).not.toMatch(/contrepartie|cadeau/i);

  await liveUntil(world, day('2026-11-24'));
  const { feeRate } = await db().campaign.findUniqueOrThrow({ where: { id: four.campaigns['gift']! } });
  expect(Number(feeRate)).toBeGreaterThan(0);
  const page = (await ask(id, cookie)).page as { gift: { refusal: string | null } };
  expect(page.gift.refusal).toBeNull();
  expect(plain(JSON.stringify(page))).toContain('33,00 €');
  expect((await ask(id, cookie, home)).status).toBe(303);
  const {
    id: subject,
    number,
    amount,
  } = await db().giftReceipt.findFirstOrThrow({ where: { pledgeId: id } });
  expect([number, amount.toFixed(2)]).toEqual([1, '50.00']);

  const pdf = (await paper.loader(visit('/', { cookie, params: { kind: 'recu', subject } }))) as Response;
  const { text } = await readPdf(new Uint8Array(await pdf.arrayBuffer()));
  expect(text).toMatch(/Numéro d’ordre du reçu : \d{9}-2026-000001/);
  expect(text).toContain('***50,00 €***');
});

test('scenario 2: a gift of 100 with a reward worth 30 (30 %, above a quarter) has no receipt, and the page says why', async () => {
  const { id, cookie } = rewarded;
  // The cooperation notes what it gave in return.
  const form = { intent: 'counterpart', gift: id, what: 'Un panier de pains', value: '30' };
  const at = { cookie: await cookieOf(asso.member.id), params: { cooperation: asso.slug }, form };
  expect((await answerOf(() => shelf.action(visit('/', at)))).errors).toEqual({});
  const refused = await ask(id, cookie);
  expect((refused.page as { gift: { refusal: string } }).gift.refusal).toContain(
    'plus du quart de votre don',
  );
  expect((await ask(id, cookie, home)).errors['']?.[0]).toContain('plus du quart de votre don');
  expect(await db().giftReceipt.count({ where: { pledgeId: id } })).toBe(0);
});
