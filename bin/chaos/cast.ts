import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { changeBankAccount } from '#app/features/citizens/profile.server.ts';
import { topUpFloat } from '#app/features/payouts/float.server.ts';
import { offerWay } from '#app/features/parameters/offered-ways.server.ts';
import { choosePayeeAccount } from '#app/features/payouts/payee-account.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { addDays, type Day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { inventedSiren } from '../demo/cooperations.ts';
import { operatingTeam } from '../demo/people.ts';
import type { DemoCampaign } from '../demo/project-types.ts';
import { publish, writeProject } from '../demo/stage.ts';
import { demoPassword } from '../sign-ins.ts';
import { newcomer, type Someone } from '../story/cast.ts';
import type { Chance } from '../story/chance.ts';
import { found, openAccount, signMandate, type Founded } from '../story/cooperation.ts';
import { frenchIban, person } from '../story/names.ts';
import { finishOnboarding, ibans } from '../story/pages.ts';
import { visit } from '../world.ts';
import { Bank } from './bank.ts';
import { Browser } from './browser.ts';
import type { Site } from './site.ts';

export type Citizen = Someone & { browser: Browser };

/** What the site has said yes to: it must be there at the end, whatever was killed. */
type Acknowledged = {
  /** Asked, whatever came of it. */
  asked: Set<string>;
  pledges: Map<string, { amount: string; tip: string }>;
  revoked: Set<string>;
  monthly: Set<string>;
  stopped: Set<string>;
  refunds: Map<string, string>;
  approvals: Map<string, { batchId: string; personId: string }>;
  files: Set<string>;
  withdrawn: Set<string>;
  topUps: Map<string, string>;
  bankLines: Set<string>;
};

/** Everyone and everything that an operation may act upon. */
export type Stage = {
  site: Site;
  citizens: Citizen[];
  guests: Browser;
  operators: readonly [Citizen, Citizen];
  cooperation: Founded;
  founder: Browser;
  bank: Bank;
  said: Acknowledged;
};

/** So many of the citizens chose to be paid at Stripe; their IBAN serves when that is over. */
const paidAtStripe = 3;

/** Two operators with a reserve, a cooperation that can be paid and debited, and citizens with an IBAN. Nothing goes wrong yet. */
export async function setStage(site: Site, luck: Chance): Promise<Stage> {
  const team = await operatingTeam();
  const visitor = (who: Someone, number: number): Citizen => ({
    ...who,
    browser: new Browser(site.url, number, { email: who.email, password: demoPassword }),
  });
  await offerWay({ way: 'stripe_payouts', offered: true, personId: team[0].id, today: site.today() });
  const citizens: Citizen[] = [];
  for (let number = 1; number <= 8; number++) {
    const one = await newcomer(person(luck, number), demoPassword);
    const ibanHolder = `${one.firstName} ${one.lastName}`;
    await changeBankAccount(one.id, { iban: frenchIban(number), ibanHolder });
    if (number <= paidAtStripe)
      await finishOnboarding((await choosePayeeAccount(one.id, site.today())) ?? '');
    citizens.push(visitor(one, number));
  }
  await topUpFloat({
    id: randomUUID(),
    amount: money('20000'),
    askedById: team[0].id,
    today: site.today(),
  });
  const cooperation = await foundOne(site, luck);
  return {
    site,
    citizens,
    guests: new Browser(site.url, 300, null),
    operators: [visitor(team[0], 301), visitor(team[1], 302)],
    cooperation,
    founder: visitor(cooperation.founder, 303).browser,
    bank: new Bank(luck),
    said: {
      asked: new Set(),
      pledges: new Map(),
      revoked: new Set(),
      monthly: new Set(),
      stopped: new Set(),
      refunds: new Map(),
      approvals: new Map(),
      files: new Set(),
      withdrawn: new Set(),
      topUps: new Map(),
      bankLines: new Set(),
    },
  };
}

async function foundOne(site: Site, luck: Chance): Promise<Founded> {
  const founder = await newcomer(person(luck, 900), demoPassword);
  const cooperation = await found(
    {
      name: 'Le Fournil des tempêtes',
      legalForm: 'scic',
      siren: inventedSiren(700),
      communeCode: '35047',
      presentation: 'Dix villages, un fournil et un moulin tenus ensemble par tous les temps.',
      sliders: { notModelled: 30, systemic: 40, nonMarket: 60 },
      stage: 'creation',
      stageSince: addDays(site.today(), -400),
    },
    [founder],
  );
  await openAccount(cooperation);
  await signMandate({ visit }, cooperation, ibans.good);
  for (let waited = 0; ; waited++) {
    const { debitMethodId } = await db().organisation.findUniqueOrThrow({
      where: { id: cooperation.id },
      select: { debitMethodId: true },
    });
    if (debitMethodId) return cooperation;
    if (waited > 1_000) throw new Error('The mandate of the cooperation was not saved');
    await sleep(100);
  }
}

/** The addresses of projects to which one may give every month for some time. */
export async function goingOn(today: Day): Promise<string[]> {
  const found = await db().campaign.findMany({
    where: {
      instrument: 'gift',
      mode: 'keep_what_comes',
      status: 'open',
      closesOn: { gte: fromDay(addDays(today, 20)) },
    },
    orderBy: { id: 'asc' },
    select: { project: { select: { slug: true } } },
  });
  return found.map(({ project }) => project.slug);
}

/** The cooperation publishes a project with a loan, gifts and shares that is open for a short while, or for two months when no other is; not while its account
 * is blocked. */
export async function publishOne(
  { site, cooperation, operators }: Stage,
  number: number,
  luck: Chance,
): Promise<void> {
  const title = `Fournée ${number}`;
  // Who gives every month needs a campaign that goes on.
  const long = (await goingOn(site.today())).length === 0;
  const campaigns: DemoCampaign[] = [
    {
      instrument: 'gift',
      mode: long || luck.percent(50) ? 'keep_what_comes' : 'all_or_nothing',
      minimum: luck.pick(['100.00', '3000.00']),
      optimum: '4000.00',
      answer: 0,
    },
    {
      instrument: 'loan',
      minimum: '50.00',
      optimum: '9000.00',
      answer: 0,
      loan: {
        annualRate: luck.pick(['0.01', '0.03']),
        count: 2,
        frequency: 'month',
        amortisation: luck.pick(['annuity', 'equal_principal']),
        principalGrace: 0,
      },
    },
    {
      instrument: 'share',
      minimum: '100.00',
      optimum: '2000.00',
      answer: 0,
      share: { nominal: '50.00', categories: ['Habitants'] },
    },
  ];
  const project = {
    key: title,
    cooperation: cooperation.slug,
    title,
    summary: 'Construire un four à bois et former deux boulangères.',
    story: 'Dix villages achètent leur pain à vingt kilomètres. Nous voulons le cuire ici.\n\n'.repeat(8),
    risks:
      'Les ventes peuvent être plus lentes que prévu, et le chantier plus cher. Vous pouvez perdre tout ou partie de l’argent prêté.',
    themes: ['alimentation'] as ['alimentation'],
    uses: [['Four et chantier', '15000.00']] as [string, string][],
    resources: [],
    campaigns,
  };
  const days = long ? luck.whole(50, 65) : luck.whole(8, 14);
  const id = await writeProject(project, cooperation, addDays(site.today(), days), 3);
  await publish(id, cooperation, operators[0], site.today()).catch((error: unknown) => {
    if (!(error instanceof Refusal) || error.code !== 'account_not_ready') throw error;
  });
}
