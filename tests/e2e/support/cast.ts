import { randomUUID } from 'node:crypto';
import { db } from '#app/infra/db.server.ts';
import { addDays, type Day } from '#app/money/day.ts';
import { money, sum } from '#app/money/money.ts';
import { found, openAccount, signMandate, type Founded } from '../../../bin/story/cooperation.ts';
import { newcomer, type Someone } from '../../../bin/story/cast.ts';
import { ibans } from '../../../bin/story/pages.ts';
import { publish, writeProject } from '../../../bin/demo/stage.ts';
import type { DemoCampaign, DemoProject } from '../../../bin/demo/project-types.ts';
import { inventedSiren } from '../../../bin/demo/cooperations.ts';
import { demoPassword } from '../../../bin/sign-ins.ts';
import { visit } from '../../../bin/world.ts';
import { settle, siteToday } from './clock.ts';

// Who is there already when a journey begins, made by the product's own commands.

/** Everybody's. */
export const password = demoPassword;

/** Someone who has signed up and confirmed their address. */
export async function citizen(firstName: string, lastName = 'Martin'): Promise<Someone> {
  const email = `${plain(firstName)}.${randomUUID().slice(0, 8)}@courriel.example`;
  return newcomer({ firstName, lastName, email }, password);
}

/** A cooperative whose account is open at Stripe and whose mandate is signed. */
export async function cooperation(name: string): Promise<Founded> {
  const founder = await citizen('Maud', 'Le Goff');
  const made = await found(
    {
      name,
      legalForm: 'scic',
      siren: await freeSiren(),
      communeCode: '35047',
      presentation: 'Dix villages, un fournil et un moulin tenus ensemble depuis 2019.',
      sliders: { notModelled: 30, systemic: 40, nonMarket: 60 },
      stage: 'creation',
      stageSince: addDays(siteToday(), -400),
    },
    [founder],
  );
  await openAccount(made);
  await signMandate({ visit }, made, ibans.good);
  await settle();
  return made;
}

export type Offer = { id: string; slug: string; title: string; campaigns: Record<string, string> };

export const giftCampaign: DemoCampaign = {
  instrument: 'gift',
  mode: 'keep_what_comes',
  minimum: '0.00',
  optimum: '4000.00',
  answer: 0,
};
export const loanCampaign: DemoCampaign = {
  instrument: 'loan',
  minimum: '300.00',
  optimum: '9000.00',
  answer: 0,
  loan: { annualRate: '0.03', count: 12, frequency: 'month', amortisation: 'annuity', principalGrace: 0 },
};
export const shareCampaign: DemoCampaign = {
  instrument: 'share',
  minimum: '500.00',
  optimum: '5000.00',
  answer: 0,
  share: { nominal: '50.00', categories: ['Habitants', 'Usagers du fournil'] },
};

export const story = `## Le dernier fournil a fermé

Dix villages achètent leur pain à vingt kilomètres. Nous voulons le cuire ici, avec la farine du moulin et le bois des haies.

## Deux boulangères

Elles ont appris leur métier à côté, et veulent rester. La première année paie le four ; ensuite, les tournées et le marché du jeudi font vivre la boutique, qui est aussi un lieu où l’on se retrouve.`;

/** A project of a cooperation, written, submitted and published. */
export async function openProject(
  of: Founded,
  title: string,
  campaigns: DemoCampaign[],
  closesOn: Day = addDays(siteToday(), 120),
): Promise<Offer> {
  const project: DemoProject = {
    key: title,
    cooperation: of.slug,
    title,
    summary: 'Construire un four à bois et former deux boulangères.',
    story,
    risks:
      'Les ventes peuvent être plus lentes que prévu, et le chantier plus cher. Vous pouvez perdre tout ou partie de l’argent prêté.',
    themes: ['alimentation'],
    uses: [['Four et chantier', sum(campaigns.map(({ optimum }) => money(optimum))).toFixed(2)]],
    resources: [],
    campaigns,
  };
  const id = await writeProject(project, of, closesOn, 3);
  const team = await db().membership.findFirstOrThrow({
    where: { role: 'operator' },
    include: { person: true },
  });
  await publish(id, of, team.person, siteToday());
  const made = await db().project.findUniqueOrThrow({ where: { id }, include: { campaigns: true } });
  const ids = made.campaigns.map((one) => [one.instrument, one.id] as const);
  return { id, slug: made.slug, title, campaigns: Object.fromEntries(ids) };
}

/** A number with the right key that nobody here has. */
async function freeSiren(): Promise<string> {
  const taken = await db().organisation.count();
  return inventedSiren(500 + taken * 17 + (process.pid % 17));
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^a-zA-Z]/g, '')
    .toLowerCase();
}
