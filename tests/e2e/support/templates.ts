import { existsSync } from 'node:fs';
import { bringBankFile } from '#app/features/bank/import.server.ts';
import { complain } from '#app/features/complaints/complaints.server.ts';
import { placeMonthlyGift } from '#app/features/monthly-gifts/monthly-gift.server.ts';
import { access, type RouteId, type Rule } from '#app/features/people/access.ts';
import { makeEmailLink } from '#app/features/people/email-link.server.ts';
import { hashOf, newSecret } from '#app/features/people/secret.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { addDays } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { camt } from '#tests/support/camt.ts';
import { signIns } from '../../../bin/sign-ins.ts';
import { importBankFile } from '../../../bin/story/bank-import.ts';
import { cooperation, giftCampaign, loanCampaign, openProject, shareCampaign } from './cast.ts';
import { siteNow, siteToday } from './clock.ts';
import { aNeedsSheet, aPlanVersion, aRepaymentChoice, aSheet, aVideo, someTakeovers } from './left-behind.ts';
import { aBallotLink, aBatch, aDebitCase, aDispute, aGiftReceived, aPastCall, aVote } from './seldom.ts';

// Every page that somebody can open, with an address at which it shows something: found in what the journeys have left behind.

export type Template = { route: RouteId; as: string | null; paths: string[] };

/** What fills a parameter of an address, by its name or, where it means something else, by its route. Several: each is looked at. */
type Values = string[] | string | null | undefined;
type Filling = Record<string, () => Promise<Values>>;

/** Pages are files that draw something; all other routes answer programs. */
function pageRoutes(): RouteId[] {
  return (Object.keys(access) as RouteId[]).filter(
    (route) => existsSync(`app/${route}.tsx`) && route !== 'routes/deconnexion',
  );
}

/** What the addresses of most pages are made of: one loan, who owes it and who lent, one project of each kind. */
async function subjects() {
  const loan = await db().loan.findFirst({
    orderBy: { id: 'asc' },
    include: { campaign: { include: { project: { include: { cooperation: true } } } } },
  });
  const project =
    loan?.campaign.project ??
    (await db().project.findFirstOrThrow({
      where: { status: 'published' },
      include: { cooperation: true },
    }));
  const open = await openOffers();
  const member = await db().membership.findFirstOrThrow({
    where: { organisationId: project.cooperationId },
    orderBy: { since: 'asc' },
    include: { person: true },
  });
  const lender = await db().person.findFirst({
    where: { erasedAt: null, suspendedAt: null, loanShares: { some: loan ? { loanId: loan.id } : {} } },
    orderBy: { pledges: { _count: 'desc' } },
  });
  const anyone = await db().person.findFirstOrThrow({
    where: { erasedAt: null, suspendedAt: null, emailVerifiedAt: { not: null }, pledges: { some: {} } },
  });
  return { loan, project, open, member: member.person, citizen: lender ?? anyone };
}

/** One open campaign of each kind. Months may have passed: then a new project calls for all three. */
async function openOffers() {
  const offers = () =>
    db().campaign.findMany({
      where: { status: 'open', closesOn: { gt: siteNow() }, project: { status: 'published' } },
      include: { project: true },
      orderBy: { closesOn: 'desc' },
      distinct: ['instrument'],
    });
  const open = await offers();
  if (open.length === 3) return open;
  const team = await cooperation('Le Chaudron commun');
  await openProject(team, 'Un atelier de conserves', [giftCampaign, loanCampaign, shareCampaign]);
  return offers();
}

type Subjects = Awaited<ReturnType<typeof subjects>>;

const words = { gift: 'don', loan: 'pret', share: 'parts' } as const;

function fillings({ loan, project, open, citizen }: Subjects): Filling {
  const first = async (row: Promise<{ id: string } | null>) => (await row)?.id;
  const offers = Object.values(words);
  const secretOf = (purpose: 'verify_email' | 'reset_password' | 'sign_in') =>
    inTransaction((tx) => makeEmailLink(tx, citizen.id, purpose));
  const bothStates = async (secret: Promise<string>) => [await secret, newSecret().secret];
  return {
    cooperation: async () => project.cooperation.slug,
    'routes/besoins.$cooperation': async () => (await aNeedsSheet(project.cooperationId)).slug,
    'routes/operateur.besoins.$cooperation': async () => (await aNeedsSheet(project.cooperationId)).id,
    'routes/porteur.projets.$project.fiche.$instrument': async () => (loan ? ['pret'] : null),
    'routes/porteur.projets.$project.plan.versions.$number': () => aPlanVersion(project.id),
    project: async () => project.id,
    slug: async () => project.slug,
    'routes/projets.$slug_.video': () => aVideo(project),
    instrument: async () => offers,
    'routes/projets.$slug_.contribuer.$instrument_.attente': async () => ['pret', 'parts'],
    loan: async () => loan?.id,
    code: async () => '35',
    family: async () => ['pret', 'parts'],
    batch: () => first(db().payoutBatch.findFirst({ orderBy: { id: 'asc' } })),
    'routes/operateur.virements.$batch_.retrait': () => aBatch(callOf(open)),
    import: someBankImports,
    statement: async () => (await aBankLine()).statementId,
    'routes/operateur.banque.lignes.$line': async () => (await aBankLine()).id,
    line: () => first(db().budgetLine.findFirst({ where: { projectId: project.id, side: 'resource' } })),
    complaint: aComplaint,
    dispute: () => aDispute(callOf(open)),
    case: aDebitCase,
    kind: async () => 'news',
    'routes/lettres.$token.$kind': async () => 'news',
    token: aLetterToken,
    'routes/projets.$slug_.donner-chaque-mois': async () => giftOffer(open)?.project.slug,
    key: () => aMonthlyGift(open, citizen),
    'routes/remboursements.$key': () => aRepaymentChoice(citizen.id),
    'routes/operateur.remboursements.$pledge': () =>
      first(db().pledge.findFirst({ where: { status: { in: ['collected', 'released'] } } })),
    'routes/engagements.$pledge_.domicile': aProofAsked,
    'routes/engagements.$pledge': () =>
      first(db().pledge.findFirst({ where: { personId: null, status: { not: 'abandoned' } } })),
    'routes/mon-espace.engagements.$pledge': () =>
      first(db().pledge.findFirst({ where: { personId: citizen.id, loanShare: { isNot: null } } })),
    'routes/connexion_.lien.$token': () => bothStates(secretOf('sign_in')),
    'routes/adresse.$token': () => bothStates(anAddressChange(citizen, 'proofHash')),
    'routes/adresse.$token_.annuler': () => bothStates(anAddressChange(citizen, 'stopHash')),
    'routes/verification.$token': () => bothStates(secretOf('verify_email')),
    'routes/mot-de-passe.$token': () => bothStates(secretOf('reset_password')),
    'routes/revoquer.$token': () => bothStates(revocation(open)),
    'routes/invitations.$token': () => bothStates(invitation(project.cooperationId)),
    takeover: async () => (await someTakeovers(project.cooperationId)).ids,
    'routes/registre.$token': () => bothStates(someTakeovers(project.cooperationId).then(({ link }) => link)),
    'routes/bulletins.$token': () => bothStates(aBallotLink()),
    'routes/$': async () => 'pas-ici',
  };
}

/** A line of the bank's that nobody expected: brought by the person who operates, when no journey has brought one. */
async function aBankLine() {
  const known = await db().bankLine.findFirst();
  if (known) return known;
  await importBankFile(await aBankFile('T1'));
  return db().bankLine.findFirstOrThrow();
}

async function aBankFile(reference: string) {
  const { personId } = await db().membership.findFirstOrThrow({ where: { role: 'operator' } });
  const on = siteToday();
  const lines = [{ amount: '12.34', reference, on, words: 'Sans rapport' }];
  const bytes = camt({ id: `${reference}-${on}`, on, opening: '0.00', closing: '12.34', lines });
  return { bytes, fileName: 'releve.xml', personId };
}

/** A file of the bank that waits, and one that is in the books. */
async function someBankImports(): Promise<string[]> {
  await aBankLine();
  const written = await db().bankImport.findFirstOrThrow({ where: { writtenAt: { not: null } } });
  return [await bringBankFile(await aBankFile('T2')), written.id];
}

const giftOffer = (open: Subjects['open']) => open.find(({ instrument }) => instrument === 'gift');
const callOf = (open: Subjects['open']) => ({
  campaigns: Object.fromEntries(open.map(({ instrument, id }) => [instrument, id])),
});

/** A gift of every month whose page at Stripe was finished, when a journey has left one; else one that is about to begin. */
async function aMonthlyGift(open: Subjects['open'], giver: Subjects['citizen']): Promise<string | undefined> {
  const known = await db().monthlyGift.findFirst({ orderBy: { status: 'desc' } });
  const offer = giftOffer(open);
  if (known || !offer) return known?.key;
  const { key } = await placeMonthlyGift({
    id: crypto.randomUUID(),
    campaignId: offer.id,
    personId: giver.id,
    email: giver.email,
    firstName: giver.firstName,
    lastName: giver.lastName,
    amount: money('10'),
    tip: money('0'),
    dayOfMonth: 5,
    showName: false,
    showAmount: false,
    at: siteNow(),
  });
  return key;
}

/** A guest's pledge of which a paper is asked that shows where they live. The days for inhabitants are over: nobody else is kept out by this. */
async function aProofAsked(): Promise<string | undefined> {
  const pledge = await db().pledge.findFirst({
    where: { personId: null, status: { in: ['collected', 'released'] } },
  });
  if (!pledge) return undefined;
  const { id: pledgeId, campaignId } = pledge;
  const until = siteToday();
  const priority = {
    campaignId,
    until: fromDay(addDays(until, -1)),
    communes: ['35047'],
    proofs: ['bill', 'rent'],
  };
  await db().localPriority.upsert({ where: { campaignId }, create: priority, update: {} });
  const asked = { pledgeId, campaignId, handBy: fromDay(addDays(until, 9)) };
  await db().residenceProof.upsert({ where: { pledgeId }, create: asked, update: {} });
  return pledgeId;
}

async function aComplaint(): Promise<string> {
  const known = await db().complaint.findFirst();
  if (known) return known.id;
  await complain({
    clientAddress: '192.0.2.7',
    at: siteNow(),
    personId: null,
    name: 'Odile Perrin',
    email: 'odile@courriel.example',
    topic: 'other',
    text: 'Je n’ai pas reçu de réponse à mon message du mois dernier.',
  });
  return (await db().complaint.findFirstOrThrow()).id;
}

/** The link at the foot of a letter, by which others of its kind are refused. */
async function aLetterToken(): Promise<string> {
  const email = 'odile@courriel.example';
  return (await db().letterChoice.upsert({ where: { email }, create: { email }, update: {} })).token;
}

const tomorrow = () => new Date(siteNow().getTime() + 86_400_000);

type Placed = { as: string | null; path: string };

/** Pages whose address and whose reader belong together, and are not those of the subjects above. */
const ofOthers: Partial<Record<RouteId, () => Promise<Placed>>> = {
  'routes/projets.$slug_.fiche.$instrument_.lire': async () => ({ as: null, path: await aSheet() }),
  'routes/operateur.a-traiter.confirmer': async () => ({
    as: signIns.find(({ role }) => role === 'operator')!.email,
    path: '/operateur/a-traiter/confirmer?acte=ask_changes',
  }),
  async 'routes/mon-espace.votes.$vote'() {
    const { id } = await aVote();
    const voter = await db().voter.findFirstOrThrow({ where: { voteId: id }, include: { person: true } });
    return { as: voter.person.email, path: `/mon-espace/votes/${id}` };
  },
  async 'routes/porteur.$cooperation.votes.$vote'() {
    const { id, cooperationId } = await aVote();
    const { person, organisation } = await memberOf({ organisationId: cooperationId });
    return { as: person.email, path: `/porteur/${organisation.slug}/votes/${id}` };
  },
  async 'routes/porteur.$cooperation.parts.membres.$person'() {
    const { cooperationId, slug, titleholder } = await aPastCall();
    const { person } = await memberOf({ organisationId: cooperationId });
    return { as: person.email, path: `/porteur/${slug}/parts/membres/${titleholder}` };
  },
  async 'routes/mon-espace.papiers.reduction.$holding'() {
    const { cooperationId } = await aPastCall();
    const where = { cooperationId, status: 'admitted' } as const;
    const { id, person } = await db().shareHolding.findFirstOrThrow({ where, include: { person: true } });
    return { as: person.email, path: `/mon-espace/papiers/reduction/${id}` };
  },
  async 'routes/mon-espace.papiers.recus.$pledge'() {
    const { id, email } = await aGiftReceived();
    return { as: email, path: `/mon-espace/papiers/recus/${id}` };
  },
};

function memberOf(where: { organisationId: string }) {
  return db().membership.findFirstOrThrow({
    where,
    orderBy: { since: 'asc' },
    include: { person: true, organisation: true },
  });
}

/** A change of address that waits, with the secret of one of its letters. */
async function anAddressChange(
  { id, email }: Subjects['citizen'],
  opens: 'proofHash' | 'stopHash',
): Promise<string> {
  const { secret, hash } = newSecret();
  const asked = { personId: id, fromEmail: email, toEmail: 'nouvelle@courriel.example', askedAt: siteNow() };
  await db().addressChange.create({ data: { ...asked, expiresAt: tomorrow(), [opens]: hash } });
  return secret;
}

async function revocation(open: Subjects['open']): Promise<string> {
  const { secret } = newSecret();
  const pledge = await db().pledge.findFirst({ where: { campaignId: { in: open.map(({ id }) => id) } } });
  if (pledge) {
    const data = { tokenHash: hashOf(secret), pledgeId: pledge.id, expiresAt: tomorrow() };
    await db().revocationLink.create({ data });
  }
  return secret;
}

async function invitation(organisationId: string): Promise<string> {
  const { secret, hash } = newSecret();
  const { personId } = await db().membership.findFirstOrThrow({ where: { organisationId } });
  const [email, expiresAt] = [`${hash.slice(0, 8)}@courriel.example`, tomorrow()];
  await db().invitation.create({
    data: { tokenHash: hash, organisationId, email, invitedById: personId, expiresAt },
  });
  return secret;
}

/** Where every page is found, and what is missing for those that cannot be. */
export async function templates(): Promise<{ found: Template[]; missing: string[] }> {
  const known = await subjects();
  const filled = fillings(known);
  const missing: string[] = [];
  const found: Template[] = [];
  for (const route of pageRoutes()) {
    const own = ofOthers[route];
    if (own) {
      const { as, path } = await own();
      found.push({ route, as, paths: [path] });
      continue;
    }
    const paths = await pathsOf(route, filled, known);
    if (typeof paths === 'string') missing.push(`${route}: ${paths}`);
    else found.push({ route, as: whoOpens(access[route], route, known), paths });
  }
  return { found, missing };
}

function whoOpens(rule: Rule, route: RouteId, { member, citizen }: Subjects): string | null {
  const of = (role: string) => signIns.find((one) => one.role === role)!.email;
  if (rule === 'partner' || rule === 'operator') return of(rule);
  if (rule === 'cooperation' || rule === 'project' || rule === 'loan' || route.startsWith('routes/porteur')) {
    return member.email;
  }
  return rule === 'person' || rule === 'contributor' ? citizen.email : null;
}

/** The addresses of a page, or what is missing for them. */
async function pathsOf(route: RouteId, filled: Filling, known: Subjects): Promise<string[] | string> {
  const offers = route.startsWith('routes/projets.$slug_') && route.includes('$instrument');
  if (offers) return offerPaths(route, filled, known);
  let paths = [''];
  for (const piece of route.slice('routes/'.length).split('.')) {
    if (piece === '_index') continue;
    if (!piece.startsWith('$')) {
      paths = paths.map((path) => `${path}/${piece.replace(/_$/, '')}`);
      continue;
    }
    const name = piece.slice(1).replace(/_$/, '');
    // The last parameter of a route is the one that its own line means.
    const own = route.lastIndexOf('$') === route.indexOf(`$${name}`) ? filled[route] : undefined;
    const fill = own ?? filled[name];
    if (!fill) return `say in tests/e2e/support/templates.ts what $${name} is`;
    const values = await fill();
    if (!values) return `no journey has left a $${name}`;
    paths = paths.flatMap((path) => [values].flat().map((value) => `${path}/${value}`));
  }
  return [...new Set(paths)].map((path) => withQuery(route, path || '/', known));
}

/** Pages of an offer: each at the first project that makes such an offer now. */
async function offerPaths(route: RouteId, filled: Filling, { open }: Subjects): Promise<string[] | string> {
  const wished = [(await (filled[route] ?? filled['instrument']!)()) ?? []].flat();
  const paths = open
    .filter(({ instrument }) => wished.includes(words[instrument]))
    .map(({ instrument, project }) => {
      const [, after = ''] = route.split('$instrument');
      const before = /\$slug_\.(\w+)\./.exec(route)![1];
      return `/projets/${project.slug}/${before}/${words[instrument]}${after.replace(/^_\./, '/')}`;
    });
  return paths.length > 0 ? paths : 'no campaign is open';
}

function withQuery(route: RouteId, path: string, { project }: Subjects): string {
  if (route === 'routes/porteur.projets.nouveau') return `${path}?cooperation=${project.cooperation.slug}`;
  if (route === 'routes/operateur.comptes_.compte') return `${path}?code=assets:stripe`;
  return path;
}
