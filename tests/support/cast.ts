import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import {
  startOnboarding,
  startRepaymentMandate,
} from '#app/features/cooperations/cooperation-payments.server.ts';
import { createCooperation } from '#app/features/cooperations/cooperation.server.ts';
import { campaignsToClose, closeCampaign } from '#app/features/campaigns/close.server.ts';
import { campaignsToSettle, settleCampaign, type Settlement } from '#app/features/campaigns/settle.server.ts';
import { chargePledge, pledgesToCharge } from '#app/features/pledges/charge.server.ts';
import { topUpFloat } from '#app/features/payouts/float.server.ts';
import { placePledge, type PledgeRequest } from '#app/features/pledges/pledge.server.ts';
import { startCheckout } from '#app/features/pledges/start-checkout.server.ts';
import { saveBudget } from '#app/features/projects/budget.server.ts';
import { type CampaignTerms, yearOfAnimation } from '#app/features/projects/campaign-terms.ts';
import type { RevenueOffer } from '#app/features/projects/revenue-terms.ts';
import { setCampaign } from '#app/features/projects/campaign.server.ts';
import { addImage } from '#app/features/projects/images.server.ts';
import { createProject, saveStory } from '#app/features/projects/project.server.ts';
import { publishProject, submitProject } from '#app/features/projects/review.server.ts';
import { saveSheet } from '#app/features/projects/sheet.server.ts';
import { textsAsked } from '#app/features/protection/sheet-fields.ts';
import { now } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import type { PauseRight } from '#app/lending/terms.ts';
import { addDays, type Day } from '#app/money/day.ts';
import { Decimal, money, sum, zero } from '#app/money/money.ts';
import type { Typed, World } from '../../bin/world.ts';

// Who plays in a story, made by the same commands as in life wherever there is one.

export type Citizen = { id: string; email: string; firstName: string; lastName: string };

/** Someone who has signed up and confirmed their address (or not). */
export async function citizen(firstName: string, options: { verified?: boolean } = {}): Promise<Citizen> {
  const lastName = 'Martin';
  return db().person.create({
    data: {
      email: `${plain(firstName)}-${randomUUID().slice(0, 8)}@exemple.fr`,
      firstName,
      lastName,
      emailVerifiedAt: options.verified === false ? null : now(),
    },
    select: { id: true, email: true, firstName: true, lastName: true },
  });
}

export type CastCooperation = { id: string; slug: string; name: string; member: Citizen; accountId: string };

/** A cooperation with one member, whose account at Stripe is ready (unless told otherwise) and whose mandate is signed. */
export async function cooperation(
  world: World,
  name: string,
  options: { ready?: boolean; legalForm?: 'scic' | 'association' } = {},
): Promise<CastCooperation> {
  const member = await citizen('Maud');
  const { id, slug } = await createCooperation({
    name,
    legalForm: options.legalForm ?? 'scic',
    siren: nextSiren(),
    communeCode: '35047',
    presentation: 'Une coopérative de dix villages.',
    sliders: { notModelled: 30, systemic: 40, nonMarket: 60 },
    stage: 'creation',
    stageSince: addDays(world.today(), -400),
    foundedById: member.id,
  });
  const link = await startOnboarding(id);
  if (options.ready !== false) await onboard(link);
  await world.visit(await startRepaymentMandate(id), { method: 'sepa_debit', name });
  await world.drain();
  const { stripeAccountId } = await db().organisation.findUniqueOrThrow({ where: { id } });
  return { id, slug, name, member, accountId: stripeAccountId! };
}

/** Fills in Stripe's page for connected accounts. */
export async function onboard(link: string): Promise<void> {
  const answer = await fetch(link, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ action: 'complete', siren: '732829320', representative: 'Maud Martin' }),
  });
  if (answer.status !== 302 && answer.status !== 303) throw new Error(`Onboarding answered ${answer.status}`);
}

type Call = { minimum: string; optimum: string; closesOn: Day };

export const giftCall = (call: Call & { mode?: 'all_or_nothing' | 'keep_what_comes' }): CampaignTerms => ({
  instrument: 'gift',
  mode: call.mode ?? 'all_or_nothing',
  ...amounts(call),
});

export const permanentCall = (monthlyCost: string): CampaignTerms => ({
  instrument: 'gift',
  mode: 'permanent',
  minimum: money('0'),
  optimum: yearOfAnimation(money(monthlyCost)),
  closesOn: null,
  monthlyCost: money(monthlyCost),
});

export const loanCall = (
  call: Call & {
    annualRate?: string;
    count?: number;
    minimumPledge?: string;
    commercial?: boolean;
    pauses?: PauseRight;
    revenue?: RevenueOffer;
  },
): CampaignTerms => ({
  instrument: 'loan',
  mode: 'all_or_nothing',
  ...amounts(call),
  loan: {
    annualRate: new Decimal(call.annualRate ?? '0.02'),
    count: call.count ?? 12,
    frequency: 'month',
    amortisation: call.revenue ? 'revenue' : 'annuity',
    principalGrace: 0,
    interestGrace: 'paid',
    commercial: call.commercial ?? false,
    minimumPledge: money(call.minimumPledge ?? '10'),
    pauses: call.pauses ?? null,
    revenue: call.revenue ?? null,
  },
});

export const shareCall = (
  call: Omit<Call, 'optimum'> & { nominal: string; shares: number },
): CampaignTerms => {
  const nominal = money(call.nominal);
  const optimum = nominal.times(call.shares).toFixed(2);
  return {
    instrument: 'share',
    mode: 'all_or_nothing',
    ...amounts({ ...call, optimum }),
    share: { nominal, shares: call.shares, categories: ['Usagers', 'Voisins'] },
  };
};

function amounts({ minimum, optimum, closesOn }: Call) {
  return { minimum: money(minimum), optimum: money(optimum), closesOn };
}

export type CastProject = { id: string; slug: string; title: string; campaigns: Record<string, string> };

/** A project of a cooperation, published today with these campaigns open. `campaigns` holds their ids by instrument. */
export async function openProject(
  world: World,
  of: CastCooperation,
  title: string,
  calls: readonly CampaignTerms[],
): Promise<CastProject> {
  const id = await draftProject(of, title, calls);
  for (const { loan: terms } of calls) {
    // The regime of a loan to an activity with profit in view asks for a key information sheet.
    if (terms?.commercial) await answerSheet(id, 'loan', of.member.id);
  }
  await submitProject(id, of.member.id);
  await publishProject(id, await operator(), world.today());
  const project = await db().project.findUniqueOrThrow({ where: { id }, include: { campaigns: true } });
  const campaigns = Object.fromEntries(project.campaigns.map((one) => [one.instrument, one.id]));
  return { id, slug: project.slug, title, campaigns };
}

/** The same before it is handed in: its whole file but for the sheets. */
export async function draftProject(
  of: CastCooperation,
  title: string,
  calls: readonly CampaignTerms[],
): Promise<string> {
  const { id } = await createProject({ cooperationId: of.id, title });
  await saveStory(id, {
    title,
    summary: 'Construire un four et former deux boulangères.',
    story: 'Le dernier fournil a fermé. '.repeat(20),
    risks: 'Les ventes peuvent être plus lentes que prévu. '.repeat(4),
    communeCode: '35047',
    themes: ['alimentation'],
  });
  const whole = calls.length > 0 ? sum(calls.map((call) => call.optimum)) : zero;
  await saveBudget(id, [
    { side: 'use', label: 'Four et chantier', amount: whole },
    ...calls.map((call) => ({
      side: 'resource' as const,
      label: `Collecte (${call.instrument})`,
      amount: call.optimum,
      kind: call.instrument,
    })),
  ]);
  const picture = sharp({ create: { width: 640, height: 320, channels: 3, background: 'tan' } });
  await addImage(id, { bytes: await picture.jpeg().toBuffer(), alt: 'Le fournil' });
  for (const call of calls) await setCampaign(id, call);
  return id;
}

/** A member answers everything that the key information sheet of an offer asks. */
export async function answerSheet(
  projectId: string,
  instrument: 'loan' | 'share',
  by: string,
  change: Parameters<typeof saveSheet>[2]['texts'] = {},
): Promise<void> {
  const texts = Object.fromEntries(textsAsked(instrument).map((name) => [name, `Réponse à ${name}.`]));
  const answers = { texts: { ...texts, ...change }, years: [], declared: true };
  await saveSheet(projectId, instrument, answers, by);
}

/** The team that operates the platform, made once per database. */
export async function operator(): Promise<string> {
  const known = await db().membership.findFirst({ where: { role: 'operator' } });
  if (known) return known.personId;
  const person = await citizen('Odile');
  const organisation = await db().organisation.upsert({
    where: { slug: 'equipe' },
    create: { kind: 'operator', slug: 'equipe', name: 'L’équipe' },
    update: {},
  });
  await db().membership.create({
    data: { personId: person.id, organisationId: organisation.id, role: 'operator' },
  });
  return person.id;
}

type Wish = Partial<Omit<PledgeRequest, 'amount' | 'tip'>> & { amount: string; tip?: string };

/** A gift as a form sends it. Without a person, it is a guest's. */
export function gift(project: CastProject, who: Citizen | null, wish: Wish): PledgeRequest {
  return request(project, 'gift', who, wish);
}

export function loan(project: CastProject, who: Citizen, wish: Wish): PledgeRequest {
  return request(project, 'loan', who, { riskAcknowledged: true, ...wish });
}

export function shares(project: CastProject, who: Citizen, wish: Wish & { shares: number }): PledgeRequest {
  return request(project, 'share', who, { shareCategory: 'Voisins', riskAcknowledged: true, ...wish });
}

function request(
  project: CastProject,
  instrument: PledgeRequest['instrument'],
  who: Citizen | null,
  { amount, tip, ...wish }: Wish,
): PledgeRequest {
  return {
    id: randomUUID(),
    campaignId: project.campaigns[instrument]!,
    instrument,
    personId: who?.id ?? null,
    email: who?.email ?? 'invitee@exemple.fr',
    firstName: who?.firstName ?? 'Inès',
    lastName: who?.lastName ?? 'Garcia',
    amount: money(amount),
    tip: money(tip ?? '0'),
    showName: false,
    showAmount: false,
    at: now(),
    ...wish,
  };
}

/** Places a pledge and goes through Stripe's page; its webhooks are handled. Gives the id. */
export async function pledge(
  world: World,
  wanted: PledgeRequest,
  typed: Typed = { method: 'card' },
): Promise<string> {
  const { id } = await placePledge(wanted);
  const { status } = await world.visit(await startCheckout(id), typed);
  if (status !== 302 && status !== 303) throw new Error(`Stripe's page answered ${status}`);
  await world.drain();
  return id;
}

/** The status of each pledge, in the order given. */
export async function statuses(...ids: string[]): Promise<string[]> {
  const rows = await db().pledge.findMany({ where: { id: { in: ids } }, select: { id: true, status: true } });
  const found = new Map(rows.map((row) => [row.id, row.status]));
  return ids.map((id) => found.get(id) ?? 'none');
}

/** The subjects of the mails sent to an address, oldest first. */
export async function mailsTo(email: string): Promise<string[]> {
  const rows = await db().mail.findMany({ where: { to: email }, orderBy: { id: 'asc' } });
  return rows.map((row) => row.subject);
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^a-zA-Z]/g, '')
    .toLowerCase();
}

let lastSiren = 73_282_900;

/** A SIREN that nobody has taken here, with its key. */
function nextSiren(): string {
  lastSiren += 1;
  const body = String(lastSiren).padStart(8, '0');
  const total = [...body].reduce((luhn, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return luhn + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${body}${(10 - (total % 10)) % 10}`;
}

/** What the jobs do about campaigns on the world's day, and what Stripe answers. Gives what each settlement came to. */
export async function campaignWork(world: World): Promise<Settlement[]> {
  const today = world.today();
  for (const { id } of await campaignsToClose(today)) await closeCampaign(id, today);
  for (const { id } of await pledgesToCharge(today)) await chargePledge(id, today);
  await world.drain();
  const settlements: Settlement[] = [];
  for (const { id } of await campaignsToSettle()) settlements.push(await settleCampaign(id, today));
  await world.drain();
  return settlements;
}

/** Lives day after day, jobs included, up to and with a day. */
export async function liveUntil(world: World, last: Day): Promise<void> {
  for (let today = world.today(); today < last; today = addDays(today, 1)) {
    await world.advance(addDays(today, 1));
    await campaignWork(world);
  }
}

/** The platform puts money of its own into its Stripe balance, and waits until it is there. */
export async function topUp(world: World, amount: string): Promise<void> {
  await topUpFloat({
    id: randomUUID(),
    amount: money(amount),
    askedById: await operator(),
    today: world.today(),
  });
  await world.advance(addDays(world.today(), 10));
}
