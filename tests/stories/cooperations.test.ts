import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { setClock } from '#app/infra/clock.server.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { day } from '#app/money/day.ts';
import { connectedAccountChanged } from '#app/features/cooperations/connected-account.server.ts';
import {
  repaymentMandateSaved,
  startOnboarding,
  startRepaymentMandate,
} from '#app/features/cooperations/cooperation-payments.server.ts';
import { cooperationFrame, cooperationHome } from '#app/features/cooperations/cooperation.queries.server.ts';
import { identityOf, typologyOf } from '#app/features/cooperations/identity.queries.server.ts';
import { paymentsOf } from '#app/features/cooperations/payments.queries.server.ts';
import { membersOf } from '#app/features/cooperations/members.queries.server.ts';
import {
  createCooperation,
  recordStage,
  setTypology,
  updateIdentity,
  type NewCooperation,
} from '#app/features/cooperations/cooperation.server.ts';
import { acceptHosting, declineHosting, findHost } from '#app/features/cooperations/hosting.server.ts';
import { inviteToCooperation, nameOwnPart } from '#app/features/cooperations/members.server.ts';
import { nameOf } from '#app/features/people/drafts.server.ts';
import { acceptInvitation } from '#app/features/people/invitations.server.ts';
import { createProject } from '#app/features/projects/project.server.ts';
import { freshDatabase } from '#tests/support/database.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let ana: string;
let ben: string;

beforeAll(async () => {
  database = await freshDatabase();
  setClock(() => new Date('2026-11-21T10:00:00Z'));
  ana = await person('ana');
  ben = await person('ben');
});
afterAll(() => database.drop());
beforeEach(() => db().mail.deleteMany());

async function person(name: string): Promise<string> {
  const data = { email: `${name}@exemple.fr`, firstName: name, lastName: 'Martin' };
  return (await db().person.create({ data, select: { id: true } })).id;
}

const epicerie = (): NewCooperation => ({
  name: 'L’Épicerie du Village',
  legalForm: 'association',
  rna: 'W263001234',
  communeCode: '26113',
  presentation: 'Douze habitants rouvrent l’épicerie.',
  sliders: { notModelled: 30, systemic: 40, nonMarket: 60 },
  stage: 'emergence',
  stageSince: day('2025-03-01'),
  foundedById: ana,
});

let siren = 0;
/** Another valid SIREN each time: the Luhn key is the ninth digit. */
function nextSiren(): string {
  const body = String(83000000 + ++siren);
  const sum = [...body].reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}

const scic = (name: string): NewCooperation => ({
  ...epicerie(),
  name,
  legalForm: 'scic',
  rna: '',
  siren: nextSiren(),
});
const collective = (name: string, hostId: string | null): NewCooperation => ({
  ...epicerie(),
  name,
  legalForm: 'informal_collective',
  rna: '',
  hostId,
});

describe('a cooperation comes to the platform', () => {
  test('with its identity, its place, its sliders, its stage and its founder among equal members', async () => {
    const { id, slug } = await createCooperation(epicerie());
    expect(slug).toBe('l-epicerie-du-village');
    const home = await cooperationHome(id);
    expect(home).toMatchObject({
      legalForm: 'Association',
      stage: 'Émergence, depuis le 1er mars 2025',
      host: null,
    });
    expect(home.place).toMatch(/, Drôme$/);
    expect((await membersOf(id)).members).toMatchObject([{ name: 'ana Martin', title: '' }]);
    const frame = await cooperationFrame(id);
    expect(Object.fromEntries(frame.parts.map((part) => [part.id, part.state]))).toEqual({
      accueil: undefined,
      identite: 'complete',
      typologie: 'complete',
      membres: 'todo',
      paiements: 'todo',
    });
  });

  test('the same name gets another address, also when two people take it at once', async () => {
    const made = await Promise.all([1, 2, 3].map(() => createCooperation(scic('Café Commun'))));
    expect(made.map(({ slug }) => slug).sort()).toEqual(['cafe-commun', 'cafe-commun-2', 'cafe-commun-3']);
    expect((await createCooperation(scic('Projets'))).slug).toBe('projets-2');
  });

  test('a wrong key, a missing number, a number already known, a stage to come: each is refused on its field', async () => {
    const refused = (change: Partial<NewCooperation>) => createCooperation({ ...epicerie(), ...change });
    await expect(refused({ rna: '', siren: '123456789' })).rejects.toMatchObject({ field: 'siren' });
    await expect(refused({ rna: '' })).rejects.toMatchObject({ field: 'rna' });
    await expect(refused({})).rejects.toMatchObject({ code: 'known_number', field: 'rna' });
    await expect(refused({ rna: 'W263009999', stageSince: day('2026-11-22') })).rejects.toMatchObject({
      field: 'stageSince',
    });
    await expect(
      refused({ rna: 'W263009999', sliders: { notModelled: 101, systemic: 0, nonMarket: 0 } }),
    ).rejects.toMatchObject({ field: 'notModelled' });
  });

  test('the stage is a history that may go back, and a day said again is corrected', async () => {
    const { id } = await createCooperation(scic('Moulin'));
    await recordStage(id, 'consolidation', day('2026-05-01'));
    await recordStage(id, 'creation', day('2026-09-01'));
    await recordStage(id, 'emergence', day('2026-09-01'));
    await setTypology(id, { notModelled: 0, systemic: 100, nonMarket: 50 });
    const typology = await typologyOf(id);
    expect(typology.history.map(({ stage, since }) => `${stage}, ${since}`)).toEqual([
      'Émergence, 1er septembre 2026',
      'Consolidation, 1er mai 2026',
      'Émergence, 1er mars 2025',
    ]);
    expect(typology.sliders.map(({ value }) => value)).toEqual([0, 100, 50]);
  });

  test('a new name reaches the searches of its projects', async () => {
    const { id } = await createCooperation(scic('Ancien nom'));
    const project = await createProject({ cooperationId: id, title: 'Four à pain' });
    const { name: _, sliders: __, ...identity } = scic('x');
    await updateIdentity(id, { ...identity, name: 'Pâte à Choux' });
    const { searchText } = await db().project.findUniqueOrThrow({ where: { id: project.id } });
    expect(searchText).toContain('four a pain pate a choux');
  });

  test('who saves what another member has changed since is told first', async () => {
    const { id } = await createCooperation(scic('Les Deux Mains'));
    const { name: _, sliders: __, ...identity } = scic('x');
    const read = nameOf((await identityOf(id)).values);
    await updateIdentity(id, { ...identity, name: 'Les Quatre Mains' }, read);
    const second = { ...identity, name: 'Les Mains' };
    await expect(updateIdentity(id, second, read)).rejects.toMatchObject({ code: 'changed_meanwhile' });
    const again = (await identityOf(id)).values;
    expect(again.name).toBe('Les Quatre Mains');
    await updateIdentity(id, second, nameOf(again));
    expect((await identityOf(id)).values.name).toBe('Les Mains');
  });
});

describe('members have equal rights', () => {
  test('anyone invited becomes a member, says what they do, and may invite in turn', async () => {
    const { id } = await createCooperation(scic('La Fabrique'));
    const secret = await inviteToCooperation(id, 'Ben@exemple.fr ', ana);
    expect((await membersOf(id)).invitations).toMatchObject([{ email: 'ben@exemple.fr' }]);
    await acceptInvitation(secret, ben);
    await nameOwnPart(id, ben, 'menuisier');
    expect((await membersOf(id)).members.map(({ name, title }) => [name, title])).toEqual([
      ['ana Martin', ''],
      ['ben Martin', 'menuisier'],
    ]);
    await inviteToCooperation(id, 'cleo@exemple.fr', ben);
    await expect(inviteToCooperation(id, 'ben@exemple.fr', ana)).rejects.toMatchObject({ field: 'email' });
  });
});

describe('an informal collective and its host', () => {
  test('its money waits for a host that accepts; each side is told', async () => {
    const host = await createCooperation(scic('La Maison Commune'));
    const { id } = await createCooperation(collective('Les Jardins d’à côté', host.id));
    expect(await mails()).toEqual(['« Les Jardins d’à côté » demande à être porté par La Maison Commune']);
    await expect(startOnboarding(id)).rejects.toMatchObject({ code: 'no_host' });
    expect((await cooperationHome(host.id)).hosted).toMatchObject([{ id, accepted: false }]);

    await acceptHosting(host.id, id);
    await acceptHosting(host.id, id);
    expect((await paymentsOf(id)).host).toEqual({ name: 'La Maison Commune', accepted: true });
    await expect(startOnboarding(id)).rejects.toMatchObject({ code: 'host_opens' });
    await expect(startOnboarding(host.id, id)).rejects.toMatchObject({ code: 'not_hosted' });
    expect(await mails()).toContain('La Maison Commune accepte de porter votre collectif');
    await expect(startRepaymentMandate(id)).rejects.toMatchObject({ code: 'cannot_borrow' });
  });

  test('a host that declines leaves it free to ask another; nobody answers for someone else', async () => {
    const host = await createCooperation(scic('La Ruche'));
    const other = await createCooperation(scic('Le Rucher'));
    const { id } = await createCooperation(collective('Les Abeilles', host.id));
    await expect(acceptHosting(other.id, id)).rejects.toMatchObject({ code: 'not_asked' });
    await declineHosting(host.id, id);
    expect((await cooperationHome(id)).host).toBeNull();
    await updateIdentity(id, collective('Les Abeilles', other.id));
    expect((await cooperationHome(id)).host).toEqual({ name: 'Le Rucher', accepted: false });
  });

  test('another collective is no host, nor is it itself', async () => {
    const { id } = await createCooperation(collective('Sans toit', null));
    await expect(createCooperation(collective('Autre', id))).rejects.toMatchObject({ field: 'host' });
    await expect(updateIdentity(id, collective('Sans toit', id))).rejects.toMatchObject({ code: 'own_host' });
    await expect(findHost('Sans toit')).rejects.toMatchObject({ code: 'host_not_found', field: 'host' });
  });

  test('a host is found by its SIREN or its name, and a name that two carry is not guessed', async () => {
    const made = await createCooperation(scic('Le Grand Pré'));
    const { siren: number } = await db().organisation.findUniqueOrThrow({ where: { id: made.id } });
    expect(await findHost('le grand pré')).toBe(made.id);
    expect(await findHost(`${number!.slice(0, 3)} ${number!.slice(3)}`)).toBe(made.id);
    await createCooperation(scic('Le Grand Pré'));
    await expect(findHost('Le Grand Pré')).rejects.toThrow(/Plusieurs structures/);
  });
});

const standing = {
  transfers: 'active',
  payoutsEnabled: true,
  due: [],
  pastDue: [],
  verifying: [],
  deadline: null,
  disabledWhy: null,
  bankLast4: null,
};

describe('what Stripe tells about a cooperation', () => {
  test('its account becomes ready, then not; saying it twice tells its members once', async () => {
    const { id } = await createCooperation(scic('Énergie d’ici'));
    await db().organisation.update({ where: { id }, data: { stripeAccountId: 'acct_1' } });
    const say = (ready: boolean, accountId = 'acct_1') =>
      inTransaction((tx) => connectedAccountChanged(tx, { ...standing, accountId, ready }));
    await say(true);
    await say(true);
    expect((await paymentsOf(id)).account).toBe('ready');
    expect(await mails()).toEqual(['Le compte de paiement de Énergie d’ici est prêt']);
    await say(false);
    expect((await paymentsOf(id)).account).toBe('begun');
    await say(true, 'acct_unknown');
    expect(await db().connectedAccount.count({ where: { id: 'acct_unknown' } })).toBe(0);
  });

  test('each member reads in their own language what the account lacks, once', async () => {
    const { id } = await createCooperation(scic('La Passerelle'));
    await db().organisation.update({ where: { id }, data: { stripeAccountId: 'acct_2', stripeReady: true } });
    const { id: ada } = await db().person.create({
      data: { email: 'ada@example.com', firstName: 'Ada', lastName: 'Stone', language: 'en' },
    });
    await db().membership.create({ data: { personId: ada, organisationId: id, role: 'member' } });
    const asked = { ...standing, ready: true, due: ['company.tax_id'], deadline: day('2026-12-10') };
    const say = () => inTransaction((tx) => connectedAccountChanged(tx, { ...asked, accountId: 'acct_2' }));
    await say();
    await say();
    const told = await db().mail.findMany({ orderBy: { to: 'asc' } });
    expect(told.map(({ to, subject }) => [to, subject])).toEqual([
      ['ada@example.com', 'The payment account of La Passerelle: something to give before 10 December 2026'],
      [
        'ana@exemple.fr',
        'Le compte de paiement de La Passerelle : une pièce à donner avant le 10 décembre 2026',
      ],
    ]);
    expect(told[0]!.text).toContain('Our payment provider asks La Passerelle for: the SIREN number.');
    expect(told[0]!.text).toContain('/en/porteur/la-passerelle/paiements');
    expect(told[1]!.text).toContain('demande à La Passerelle : le numéro SIREN.');
    expect(told[1]!.text).not.toContain('/en/');
  });

  test('a mandate is kept once; a card is no mandate', async () => {
    const { id } = await createCooperation(scic('Le Fournil'));
    const saved = { cooperationId: id, customerId: 'cus_1', paymentMethodId: 'pm_1', mandateId: null };
    await inTransaction((tx) => repaymentMandateSaved(tx, saved));
    expect((await paymentsOf(id)).mandate).toBe('none');
    const sign = () => inTransaction((tx) => repaymentMandateSaved(tx, { ...saved, mandateId: 'mandate_1' }));
    await sign();
    await sign();
    expect((await paymentsOf(id)).mandate).toBe('signed');
    expect(await mails()).toEqual([
      'Le mandat de prélèvement de Le Fournil reste à signer',
      'Le mandat de prélèvement de Le Fournil est signé',
    ]);
  });
});

async function mails(): Promise<string[]> {
  const rows = await db().mail.findMany({ orderBy: { createdAt: 'asc' }, select: { subject: true } });
  return rows.map(({ subject }) => subject);
}
