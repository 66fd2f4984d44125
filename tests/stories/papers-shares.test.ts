import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { admitMembers } from '#app/features/shares/shares.server.ts';
import { paperOfCooperation } from '#app/features/papers/of-cooperation.server.ts';
import { paperOfPerson } from '#app/features/papers/of-person.server.ts';
import {
  declareShareRelief,
  giveShareRelief,
  shareReliefShown,
} from '#app/features/papers/share-relief.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { day } from '#app/money/day.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { readPdf } from '#tests/support/pdf.ts';

let drop: () => Promise<void>;
beforeAll(async () => ({ drop } = await freshDatabase()));
afterAll(() => drop());

const on = fromDay(day('2026-11-02'));

async function someone(firstName: string) {
  const email = `${firstName.toLowerCase()}-${randomUUID().slice(0, 6)}@exemple.fr`;
  const person = await db().person.create({ data: { email, firstName, lastName: 'Riou' } });
  return { ...person, emailVerified: true };
}

async function holding(personId: string) {
  const slug = `scic-${randomUUID().slice(0, 8)}`;
  const cooperation = await db().organisation.create({
    data: { kind: 'cooperation', slug, name: 'La Scic du Four', legalForm: 'scic', siren: '123456782' },
  });
  const project = await db().project.create({
    data: { cooperationId: cooperation.id, slug, title: 'Un four', status: 'published' },
  });
  const campaign = await db().campaign.create({
    data: {
      projectId: project.id,
      instrument: 'share',
      mode: 'all_or_nothing',
      minimum: '50',
      optimum: '5000',
      closesOn: on,
      status: 'succeeded',
    },
  });
  const pledge = await db().pledge.create({
    data: {
      id: randomUUID(),
      campaignId: campaign.id,
      instrument: 'share',
      personId,
      email: 'x@exemple.fr',
      firstName: 'x',
      lastName: 'x',
      amount: '150',
      shares: 3,
      shareCategory: 'Bénéficiaires',
      status: 'released',
      changedOn: on,
    },
  });
  return db().shareHolding.create({
    data: {
      cooperationId: cooperation.id,
      pledgeId: pledge.id,
      personId,
      shares: 3,
      nominal: '50',
      category: 'Bénéficiaires',
      subscribedOn: on,
    },
  });
}

test('a bulletin at once, a certificate once admitted; both kept, and for nobody else', async () => {
  const [anne, paul] = [await someone('Anne'), await someone('Paul')];
  const { id, cooperationId } = await holding(anne.id);
  const bulletin = await paperOfPerson(anne, 'bulletin', id);
  const { text, tagged } = await readPdf(bulletin!.bytes);
  expect(tagged).toBe(true);
  for (const words of [
    'Nombre de parts 3',
    'Montant versé 150,00 €',
    'Chaque associé a une voix',
    'SIREN 123 456 782',
  ])
    expect(text).toContain(words);
  expect(await paperOfPerson(anne, 'attestation', id)).toBeNull();

  await admitMembers({ which: { holdingIds: [id] }, cooperationId, today: day('2026-11-20') });
  const certificate = await paperOfPerson(anne, 'attestation', id);
  const read = await readPdf(certificate!.bytes);
  expect(read.text).toContain('Anne Riou figure à son registre des associés sous le numéro 1.');
  expect(read.text).toContain('Admis le 20 novembre 2026');
  const theirs = await paperOfCooperation(cooperationId, 'attestation', id);
  expect(Buffer.from(theirs!.bytes).equals(Buffer.from(certificate!.bytes))).toBe(true);
  for (const kind of ['bulletin', 'attestation']) {
    expect(await paperOfPerson(paul, kind, id)).toBeNull();
    expect(await paperOfCooperation(randomUUID(), kind, id)).toBeNull();
  }
});

test('a subscriber has the certificate of the reduction once the company has said it may and the board has admitted them', async () => {
  const [nour, paul] = [await someone('Nour'), await someone('Paul')];
  const { id, cooperationId } = await holding(nour.id);
  const address = { street: '2 rue du Port', postcode: '35170', city: 'Bruz' };
  const give = () => giveShareRelief(nour.id, id, address, day('2026-11-20'));
  await expect(give()).rejects.toThrow('n’a pas déclaré');
  const company = {
    street: '3 rue du Four',
    postcode: '35170',
    city: 'Bruz',
    purpose: 'Faire du pain ensemble',
  };
  const declared = {
    ...company,
    solidarity: true,
    signatory: 'Maud Riou',
    signatoryRole: 'gérante',
    declaredById: paul.id,
  };
  await declareShareRelief(cooperationId, declared, day('2026-11-10'));
  await expect(give()).rejects.toThrow('vous a admis');
  expect(await paperOfPerson(nour, 'etat', id)).toBeNull();
  await admitMembers({ which: { holdingIds: [id] }, cooperationId, today: day('2026-11-15') });
  expect(await shareReliefShown(nour.id, id)).toMatchObject({
    refusal: null,
    rate: '25\u00a0%',
    isGiven: false,
  });
  await give();
  const paper = await paperOfPerson(nour, 'etat', id);
  const { text } = await readPdf(paper!.bytes);
  expect(text).toContain('État individuel de souscription : La Scic du Four');
  expect(text).toContain('2 rue du Port, 35170 Bruz');
  expect(await shareReliefShown(paul.id, id)).toBeNull();
  expect(await paperOfPerson(paul, 'etat', id)).toBeNull();
  const association = await db().organisation.update({
    where: { id: cooperationId },
    data: { legalForm: 'association' },
  });
  await expect(declareShareRelief(association.id, declared, day('2026-11-21'))).rejects.toThrow(
    'société coopérative',
  );
});

test('a transfer has its notice once the bank has executed it; only the end of the account is on it', async () => {
  const [anne, paul] = [await someone('Anne'), await someone('Paul')];
  const batch = await db().payoutBatch.create({
    data: { messageId: randomUUID().slice(0, 30), createdOn: on, total: '80.40', count: 1 },
  });
  const line = await db().payoutLine.create({
    data: {
      batchId: batch.id,
      personId: anne.id,
      amount: '80.40',
      iban: 'FR7630006000011234567890189',
      holder: 'Anne Riou',
      endToEndId: 'TERREAU-2026-0001',
    },
  });
  expect(await paperOfPerson(anne, 'virement', line.id)).toBeNull();
  await db().payoutLine.update({ where: { id: line.id }, data: { executedOn: on } });
  const once = await paperOfPerson(anne, 'virement', line.id);
  const { text } = await readPdf(once!.bytes);
  expect(text).toContain('80,40 € ont été virés sur votre compte le 2 novembre 2026.');
  expect(text).toContain('Référence de bout en bout TERREAU-2026-0001');
  expect(text).toContain('FR76 … 0189');
  expect(text).not.toContain('30006000011234567890');
  const again = await paperOfPerson(anne, 'virement', line.id);
  expect(Buffer.from(again!.bytes).equals(Buffer.from(once!.bytes))).toBe(true);
  expect(await paperOfPerson(paul, 'virement', line.id)).toBeNull();
});
