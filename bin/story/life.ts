import { randomUUID } from 'node:crypto';
import { foundOrganisation } from '#app/features/people/organisations.server.ts';
import { fileTaxWaiver } from '#app/features/citizens/profile.server.ts';
import { firstWaiverYear } from '#app/features/citizens/waiver.ts';
import { topUpFloat } from '#app/features/payouts/float.server.ts';
import { askDay, noticeDay } from '#app/features/loans/debit-policy.ts';
import { revokePledge } from '#app/features/pledges/revoke.server.ts';
import { toDay } from '#app/infra/dates.ts';
import { now } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import { addTargetDays } from '#app/money/calendar.ts';
import { addDays, day, type Day } from '#app/money/day.ts';
import { fromCents, money, sum, type Money } from '#app/money/money.ts';
import type { World } from '../world.ts';
import { giveIban, joinsBy, newcomer, type Someone } from './cast.ts';
import type { Chance } from './chance.ts';
import { commit } from './citizen.ts';
import { found, openAccount, signMandate } from './cooperation.ts';
import { playDay, type Operators } from './days.ts';
import { eachAtOnce } from './each.ts';
import { frenchIban, person } from './names.ts';
import { cards, ibans } from './pages.ts';
import { publishStory } from './project.ts';

type Say = (sentence: string) => void;

/** The first day of the story. Any day would do; a fixed one makes the same seed tell the same story. */
export const firstDay = day('2026-01-05');
const password = 'un long mot de passe';
/** Lenders who are on the site at the same time. */
const crowd = 8;

type Plan = { lends: Money[]; declined: Money[]; revoked: Money[]; gifts: Money[]; shares: number[] };

/** What everyone will do, drawn before anything begins. Few lenders lend more each, many less, so that the project stays in its cap. */
function planOf(lenders: number, luck: Chance): Plan {
  const most = Math.min(1_500, Math.floor(1_600_000 / (lenders + 10)));
  const amount = () => fromCents(luck.whole(20 * 100, most * 100));
  const some = (share: number) => Math.max(2, Math.round(lenders * share));
  const list = <T>(length: number, draw: () => T) => Array.from({ length }, draw);
  return {
    lends: list(lenders, amount),
    declined: list(some(0.02), amount),
    revoked: list(some(0.02), amount),
    gifts: list(some(0.08), () => fromCents(luck.whole(5, 120) * 100)),
    shares: list(some(0.04), () => luck.whole(1, 6)),
  };
}

/** One full life of a loan, from the first word of a project to the last euro in a lender's bank. */
export async function playLife(
  world: World,
  { lenders, instalments }: { lenders: number; instalments: number },
  luck: Chance,
  say: Say,
): Promise<void> {
  const plan = planOf(lenders, luck);
  const operators = await operatingTeam();
  await topUpFloat({ id: randomUUID(), amount: money('5000'), askedById: operators[0].id, today: firstDay });
  say(`The platform opens on ${firstDay}: two operators, 5,000 € of its own in its Stripe balance.`);

  const cooperation = await found(
    {
      name: 'Le Moulin commun',
      legalForm: 'scic',
      siren: '900000001',
      communeCode: '26113',
      presentation:
        'Meuniers, boulangers et habitants remettent un moulin en marche et en partagent la farine.',
      sliders: { notModelled: 40, systemic: 50, nonMarket: 30 },
      stage: 'creation',
      stageSince: addDays(firstDay, -200),
    },
    [await someone(luck, 1), await someone(luck, 2), await someone(luck, 3)],
  );
  await openAccount(cooperation);
  await signMandate(world, cooperation, ibans.good);
  await world.drain();
  const asked = sum([...plan.lends, ...plan.declined, ...plan.revoked]);
  const opensOn = addTargetDays(firstDay, 3);
  await world.advance(opensOn);
  const closesOn = addDays(opensOn, 30);
  const campaigns = await publishStory({
    cooperation,
    operator: operators[0],
    opensOn,
    closesOn,
    asked,
    // Those who will lend are enough by themselves, whoever else is declined or leaves.
    minimum: sum(plan.lends),
    gifts: sum(plan.gifts),
    shares: plan.shares,
    instalments,
  });
  say(
    `${cooperation.name} publishes its project on ${opensOn}: a loan of up to ${asked.toFixed(2)} €, gifts, shares.`,
  );

  await pledge(world, plan, campaigns, luck, say);
  await world.drain();

  await world.advance(addDays(closesOn, 1));
  say(`The campaign closes on ${closesOn}; pledges are charged.`);
  const loanId = await untilLent(world, closesOn, operators, campaigns.loan);
  const shares = await db().loanShare.count({ where: { loanId } });
  say(`The loan is drawn: ${shares} lenders, ${instalments} instalments.`);
  await repay(world, loanId, operators, say);
}

async function operatingTeam(): Promise<Operators> {
  const first = await newcomer(
    { firstName: 'Inès', lastName: 'Moreau', email: 'ines@terreau.example' },
    password,
  );
  const second = await newcomer(
    { firstName: 'Paul', lastName: 'Girard', email: 'paul@terreau.example' },
    password,
  );
  const team = await foundOrganisation({
    kind: 'operator',
    name: 'Terreau',
    slug: 'terreau',
    memberEmail: first.email,
  });
  await joinsBy(team, first, second);
  return [first, second];
}

async function someone(luck: Chance, number: number): Promise<Someone> {
  return newcomer(person(luck, number), password);
}

type Campaigns = Awaited<ReturnType<typeof publishStory>>;

async function pledge(world: World, plan: Plan, campaigns: Campaigns, luck: Chance, say: Say): Promise<void> {
  let number = 100;
  // Everything that chance decides is drawn here, in order, so that the crowd may then come in any order.
  const visits = [
    ...plan.lends.map((amount) => ({
      amount,
      who: person(luck, (number += 1)),
      number,
      sepa: luck.percent(40),
      waiver: luck.percent(20),
      role: 'lends' as const,
    })),
    ...plan.declined.map((amount) => ({
      amount,
      who: person(luck, (number += 1)),
      number,
      sepa: false,
      waiver: false,
      role: 'declined' as const,
    })),
    ...plan.revoked.map((amount) => ({
      amount,
      who: person(luck, (number += 1)),
      number,
      sepa: luck.percent(40),
      waiver: false,
      role: 'revoked' as const,
    })),
  ];
  await eachAtOnce(
    crowd,
    visits,
    async ({ amount, who, number, sepa, waiver, role }) => {
      const lender = await newcomer(who, password);
      await giveIban(lender, frenchIban(number));
      if (waiver)
        await fileTaxWaiver({
          personId: lender.id,
          year: firstWaiverYear(world.today()),
          today: world.today(),
        });
      const card = role === 'declined' ? cards.declinedLater : cards.good;
      const typed = sepa
        ? ({ method: 'sepa_debit', iban: ibans.good } as const)
        : ({ method: 'card', number: card } as const);
      const id = await commit(
        world,
        lender,
        { campaignId: campaigns.loan, instrument: 'loan', amount, showName: true },
        typed,
      );
      if (role === 'revoked') {
        await world.drain();
        await revokePledge({ pledgeId: id, personId: lender.id, at: now() });
      }
    },
    (done) => say(`${done} of ${visits.length} people have pledged to lend`),
  );

  await eachAtOnce(
    crowd,
    plan.gifts.map((amount) => ({ amount, who: person(luck, (number += 1)), sepa: luck.percent(25) })),
    async ({ amount, who, sepa }) => {
      const typed = sepa
        ? ({ method: 'sepa_debit', iban: ibans.good } as const)
        : ({ method: 'card', number: cards.french } as const);
      await commit(world, who, { campaignId: campaigns.gift, instrument: 'gift', amount }, typed);
    },
  );
  await eachAtOnce(
    crowd,
    plan.shares.map((shares) => ({ shares, who: person(luck, (number += 1)) })),
    async ({ shares, who }) => {
      const member = await newcomer(who, password);
      const amount = money(campaigns.nominal.times(shares));
      await commit(
        world,
        member,
        { campaignId: campaigns.share, instrument: 'share', amount, shares, shareCategory: 'Habitants' },
        { method: 'card', number: cards.good },
      );
    },
  );
  say(
    `${plan.gifts.length} gave, ${plan.shares.length} subscribed shares, ${plan.revoked.length} took their pledge back.`,
  );
}

async function untilLent(
  world: World,
  closesOn: Day,
  operators: Operators,
  campaignId: string,
): Promise<string> {
  let today = addTargetDays(closesOn, 1);
  for (let step = 0; step < 40; step++, today = addTargetDays(today, 1)) {
    await playDay(world, today, operators);
    const open = await db().campaign.count({ where: { status: { in: ['open', 'charging'] } } });
    const loan = await db().loan.findUnique({ where: { campaignId }, select: { id: true } });
    if (loan && open === 0) return loan.id;
  }
  throw new Error('The campaigns did not settle within forty working days');
}

async function repay(world: World, loanId: string, operators: Operators, say: Say): Promise<void> {
  const rows = await db().instalment.findMany({ where: { loanId }, orderBy: { number: 'asc' } });
  for (const { id, number, dueOn } of rows) {
    const due = toDay(dueOn);
    const asked = askDay(due);
    for (const today of [noticeDay(due), asked].filter((one) => one > world.today())) {
      await playDay(world, today, operators, ['send-notices', 'collect-instalments']);
    }
    // The debit succeeds six banking days later; then the money is shared out and sent.
    for (let wait = 6; ; wait++) {
      const today = addTargetDays(asked, wait);
      await playDay(world, today, operators, ['distribute-repayments', 'propose-payouts', 'fund-payouts']);
      const paid = await db().instalment.count({ where: { id, paidOn: { not: null } } });
      const onTheWay = await db().payoutBatch.count({ where: { status: { not: 'executed' } } });
      if (paid === 1 && onTheWay === 0) break;
      if (wait > 20) throw new Error(`Instalment ${number} is not through after ${wait} banking days`);
    }
    if (number % 6 === 0)
      say(`Instalment ${number} of ${rows.length}, due ${due}: collected, shared, paid out.`);
  }
}
