import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { correctChange, declareChange } from '#app/features/campaigns/offer-change.server.ts';
import { publishedSheet } from '#app/features/papers/information-sheet.server.ts';
import { placeFromForm } from '#app/features/pledges/place-from-form.server.ts';
import { campaignForPledging } from '#app/features/pledges/pledge-form.queries.server.ts';
import { placePledge } from '#app/features/pledges/pledge.server.ts';
import { publishProject, submitProject } from '#app/features/projects/review.server.ts';
import { saveSheet } from '#app/features/projects/sheet.server.ts';
import { confirmWording } from '#app/features/protection/wording.server.ts';
import { wordings } from '#app/features/protection/wording.ts';
import { now } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import { forgetEnv } from '#app/infra/env.server.ts';
import { day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import * as editor from '#app/routes/porteur.projets.$project.fiche.$instrument.tsx';
import * as draft from '#app/routes/operateur.projets.$project_.fiche.$instrument.ts';
import * as review from '#app/routes/operateur.projets.$project.tsx';
import * as wordingsPage from '#app/routes/operateur.textes.tsx';
import * as paper from '#app/routes/projets.$slug_.fiche.$instrument.ts';
import * as paperPage from '#app/routes/projets.$slug_.fiche.$instrument_.lire.tsx';
import {
  answerSheet,
  citizen,
  cooperation,
  draftProject,
  loan,
  loanCall,
  mailsTo,
  openProject,
  operator,
  shareCall,
  type CastCooperation,
} from '#tests/support/cast.ts';
import { readPdf } from '#tests/support/pdf.ts';
import { cookieOf } from '#tests/support/session.ts';
import { openWorld } from '#tests/support/stage.ts';
import { answerOf, visit } from '#tests/support/visit.ts';
import type { World } from '../../bin/world.ts';

let world: World;
let moulin: CastCooperation;
const closesOn = day('2026-12-31');
const call = loanCall({ minimum: '1000', optimum: '9000', closesOn, minimumPledge: '20', commercial: true });

beforeAll(async () => {
  world = await openWorld('2026-11-02');
  moulin = await cooperation(world, 'Le Moulin');
});
afterAll(() => world.close());
afterEach(() => run({}));

function run(mode: Record<string, string>) {
  for (const name of ['DEPLOYMENT_MODE', 'PSFP_NUMBER']) delete process.env[name];
  Object.assign(process.env, mode);
  forgetEnv();
}

async function sheetText(slug: string, version?: number) {
  const path = `/projets/${slug}/fiche/pret${version === undefined ? '' : `?version=${version}`}`;
  const answer = await paper
    .loader(visit(path, { params: { slug, instrument: 'pret' } }))
    .catch((thrown: unknown) => thrown as Response);
  if (answer.status !== 200) return { status: answer.status, text: '', pages: 0 };
  const { text, pages } = await readPdf(new Uint8Array(await answer.arrayBuffer()));
  return { status: 200, text, pages };
}

test('an offer whose regime asks for a sheet does not open without it; the editor names every answer that is missing', async () => {
  const id = await draftProject(moulin, 'Une meule', [call]);
  await expect(submitProject(id, moulin.member.id)).rejects.toMatchObject({
    code: 'not_ready',
    message: expect.stringContaining('Fiche d’informations clés') as string,
  });
  const cookie = await cookieOf(moulin.member.id);
  const params = { project: id, instrument: 'pret' };
  const at = `/porteur/projets/${id}/fiche/pret`;
  const { page } = await answerOf(() => editor.loader(visit(at, { cookie, params })));
  expect(page).toMatchObject({ sheet: { required: true, editable: true, published: [] } });

  // Saved half way; too long is refused on its field, and so is a figure that is none.
  const long = await answerOf(() =>
    editor.action(visit(at, { cookie, params, form: { seen: '0', activities: 'x'.repeat(601) } })),
  );
  expect(Object.keys(long.errors)).toEqual(['activities']);
  const wrong = await answerOf(() =>
    editor.action(visit(at, { cookie, params, form: { seen: '0', 'figure-2025-profit': '1.2.3' } })),
  );
  expect(Object.keys(wrong.errors)).toEqual(['figure-2025-profit']);
  const half = {
    seen: '0',
    activities: 'Farine\n\nbio',
    'figure-2025-profit': '-1 200,50',
    'figure-2025-turnover': '40000',
  };
  expect(await answerOf(() => editor.action(visit(at, { cookie, params, form: half })))).toMatchObject({
    status: 303,
  });
  const kept = await db().informationSheet.findFirstOrThrow({ where: { campaign: { projectId: id } } });
  expect(kept).toMatchObject({
    texts: { activities: 'Farine bio' },
    years: [{ year: 2025, profit: '-1200.50', turnover: '40000.00' }],
  });
  // Somebody else has saved meanwhile: nothing is overwritten.
  const late = await answerOf(() =>
    editor.action(visit(at, { cookie, params, form: { seen: '0', activities: 'Pain' } })),
  );
  expect(late.errors['']?.[0]).toContain('Une autre version a été enregistrée pendant que vous écriviez');

  await answerSheet(id, 'loan', moulin.member.id);
  await submitProject(id, moulin.member.id);
  // Whoever reviews it reads the sheet as it would be published; a stranger does not.
  const team = await cookieOf(await operator());
  const file = await answerOf(() => review.loader(visit('/', { cookie: team, params: { project: id } })));
  expect(file.page).toMatchObject({ file: { sheets: [{ instrument: 'loan', path: 'pret' }] } });
  const preview = await answerOf(() => draft.loader(visit('/', { cookie: team, params })));
  expect(preview.status).toBe(200);
  expect((await answerOf(() => draft.loader(visit('/', { cookie, params })))).status).toBe(404);
  await publishProject(id, await operator(), world.today());
  const { slug } = await db().project.findUniqueOrThrow({ where: { id } });
  const { text, pages } = await sheetText(slug);
  expect(pages).toBeLessThanOrEqual(6);
  expect(text).toContain('Projet de texte');
  expect(text).toContain('Réponse à guarantees.');
  expect(text).toContain('Déclaré par Maud Martin le 2 novembre 2026');
  expect((await sheetText(slug, 2)).status).toBe(404);
});

test('whoever lends has read the newest version, which the pledge remembers; a corrected sheet is a new version, the old one stays to the byte', async () => {
  const project = await openProject(world, moulin, 'Un four', [call]);
  const campaignId = project.campaigns['loan']!;
  const lea = await citizen('Léa');
  const form = (await campaignForPledging(project.slug, 'pret', now()))!;
  expect(form.sheet).toEqual({ number: 1, to: `/projets/${project.slug}/fiche/pret?version=1` });

  await expect(placePledge(loan(project, lea, { amount: '100' }))).rejects.toMatchObject({
    code: 'sheet_unread',
  });
  const typed = {
    id: randomUUID(),
    amount: money('100'),
    tip: money('0'),
    showName: false,
    showAmount: false,
  };
  const { id } = await placeFromForm({
    campaign: { id: campaignId, instrument: 'loan' },
    person: lea,
    typed: { ...typed, riskAcknowledged: true, sheet: 1, sheetRead: true } as never,
    at: now(),
    clientAddress: '192.0.2.1',
  });
  const remembered = await db().pledge.findUniqueOrThrow({ where: { id }, include: { sheetVersion: true } });
  expect(remembered.sheetVersion).toMatchObject({ campaignId, number: 1 });
  await db().pledge.update({ where: { id }, data: { status: 'reserved', reflectionEndsAt: now() } });

  const first = (await publishedSheet(campaignId))!;
  // A member corrects an answer while the offer is open: the team is told, and the public still reads what was published.
  await answerSheet(project.id, 'loan', moulin.member.id, {
    guarantees: 'Caution de la commune pour la moitié.',
  });
  const team = await db().person.findUniqueOrThrow({ where: { id: await operator() } });
  expect(await mailsTo(team.email)).toContain('« Un four » : fiche d’informations clés à relire');
  expect((await sheetText(project.slug)).text).not.toContain('Caution de la commune');

  const change = { campaignId, what: 'La commune se porte caution.', by: await operator(), at: now() };
  await declareChange({ ...change, complete: true });
  expect((await sheetText(project.slug)).text).toContain('Caution de la commune');
  const read = (query: string) =>
    answerOf(() =>
      paperPage.loader(visit(`/lire${query}`, { params: { slug: project.slug, instrument: 'pret' } })),
    );
  const [newest, old, none] = [await read(''), await read('?version=1'), await read('?version=3')];
  expect(newest.page).toMatchObject({ number: 2, newest: 2 });
  expect(JSON.stringify(newest.page)).toContain('Caution de la commune');
  expect(old.page).toMatchObject({ number: 1, newest: 2 });
  expect(JSON.stringify(old.page)).not.toContain('Caution de la commune');
  expect(none.status).toBe(404);
  expect(await mailsTo(lea.email)).toContain('L’offre « Un four » a changé');
  expect(Buffer.from((await publishedSheet(campaignId, 1))!.bytes).equals(Buffer.from(first.bytes))).toBe(
    true,
  );
  // Who had the old one before their eyes has to read again.
  await expect(placePledge(loan(project, lea, { amount: '50', sheetRead: 1 }))).rejects.toMatchObject({
    code: 'sheet_unread',
    message: expect.stringContaining('version 2') as string,
  });
  await placePledge(loan(project, lea, { amount: '50', sheetRead: 2 }));
  // The same content is not published twice.
  await declareChange({ ...change, complete: true });
  expect(await db().sheetVersion.count({ where: { campaignId } })).toBe(2);
  await expect(db().sheetVersion.deleteMany({ where: { campaignId } })).rejects.toThrow('PAPER_KEPT');

  // Incomplete: the offer is suspended, and comes back only with a whole sheet.
  await declareChange({ ...change, complete: false });
  await saveSheet(project.id, 'loan', { texts: {}, years: [], declared: true }, moulin.member.id);
  const { id: changeId } = await db().offerChange.findFirstOrThrow({
    where: { campaignId, suspendedUntil: { not: null } },
  });
  await expect(correctChange(changeId, now())).rejects.toMatchObject({ code: 'sheet_incomplete' });
  await answerSheet(project.id, 'loan', moulin.member.id, { defaults: 'Un retard de douze jours en 2024.' });
  await correctChange(changeId, now());
  expect((await sheetText(project.slug)).text).toContain('Un retard de douze jours en 2024.');
});

test('a sheet that no regime asks for is published when it is whole, and does not claim to be what it is not', async () => {
  const terms = shareCall({ minimum: '100', nominal: '50', shares: 40, closesOn });
  const bare = await openProject(world, moulin, 'Des sacs', [terms]);
  expect(await db().sheetVersion.count({ where: { campaign: { projectId: bare.id } } })).toBe(0);
  const id = await draftProject(moulin, 'Des parts', [terms]);
  await answerSheet(id, 'share', moulin.member.id);
  await submitProject(id, moulin.member.id);
  await publishProject(id, await operator(), world.today());
  const { slug } = await db().project.findUniqueOrThrow({ where: { id } });
  const answer = await paper.loader(visit('/', { params: { slug, instrument: 'parts' } }));
  const { text } = await readPdf(new Uint8Array(await answer.arrayBuffer()));
  expect(text).toContain('Hors du règlement (UE) 2020/1503');
  expect(text).toContain('Réponse à votes.');
});

test('outside a demonstration, no sheet opens with words that nobody has compared; confirmed, papers lose the mark of a draft', async () => {
  const id = await draftProject(moulin, 'Un silo', [call]);
  await answerSheet(id, 'loan', moulin.member.id);
  await submitProject(id, moulin.member.id);
  run({ DEPLOYMENT_MODE: 'psfp', PSFP_NUMBER: 'FP-2026-12' });
  const team = await operator();
  await expect(publishProject(id, team, world.today())).rejects.toMatchObject({ code: 'wording_draft' });

  const cookie = await cookieOf(team);
  const send = (form: Record<string, string>) =>
    answerOf(() => wordingsPage.action(visit('/operateur/textes', { cookie, form })));
  const said = {
    wording: 'offer_notices',
    version: wordings.offer_notices,
    source: 'JO L 347 du 20.10.2020',
  };
  expect((await send({ ...said, source: 'oui' })).errors).toHaveProperty('source');
  expect((await send({ ...said, version: 'another' })).errors).toHaveProperty('');
  expect(await send(said)).toMatchObject({ status: 303 });
  await confirmWording({ ...said, wording: 'key_information', version: wordings.key_information, by: team });
  const { page } = await answerOf(() => wordingsPage.loader(visit('/operateur/textes', { cookie })));
  const confirmed = (page as { rows: { wording: string; confirmed: unknown }[] }).rows.filter(
    (row) => row.confirmed,
  );
  expect(confirmed.map(({ wording }) => wording)).toEqual(['offer_notices', 'key_information']);

  await publishProject(id, team, world.today());
  const { slug } = await db().project.findUniqueOrThrow({ where: { id } });
  expect((await sheetText(slug)).text).not.toContain('Projet de texte');
  const someone = await cookieOf((await citizen('Nour')).id);
  expect(
    (await answerOf(() => wordingsPage.loader(visit('/operateur/textes', { cookie: someone })))).status,
  ).toBe(404);
});
