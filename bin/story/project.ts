import { addImage } from '#app/features/projects/images.server.ts';
import { saveBudget } from '#app/features/projects/budget.server.ts';
import { setCampaign } from '#app/features/projects/campaign.server.ts';
import { createProject, saveStory } from '#app/features/projects/project.server.ts';
import { publishProject, submitProject } from '#app/features/projects/review.server.ts';
import { db } from '#app/infra/db.server.ts';
import type { Day } from '#app/money/day.ts';
import { add, Decimal, money, type Money } from '#app/money/money.ts';
import type { Someone } from './cast.ts';
import type { Founded } from './cooperation.ts';
import { illustration } from '../demo/illustration.ts';

const text = `## Une roue qui retourne à l’eau

Le moulin a moulu jusqu’en 1962. Trois boulangers, deux meunières et cent vingt familles le remettent en marche : la farine du pays, la part de chacun, et un lieu où l’on se retrouve.

## Pourquoi un prêt patient

La première année sert à réparer et à apprendre : seuls les intérêts sont payés. Ensuite, chaque mois, la farine vendue rembourse les prêteurs.`;
const risks =
  'La rivière peut manquer d’eau, la meule peut casser, les ventes peuvent tarder. Les remboursements seraient alors retardés, et une partie de l’argent prêté pourrait être perdue.';

/** The cooperation of the story writes its project with a loan, gifts and shares; an operator publishes it. Answers the campaigns. */
export async function publishStory(wish: {
  cooperation: Founded;
  operator: Someone;
  opensOn: Day;
  closesOn: Day;
  /** Below it nobody lends. */
  minimum: Money;
  asked: Money;
  gifts: Money;
  shares: readonly number[];
  instalments: number;
}): Promise<{ loan: string; gift: string; share: string; nominal: Money }> {
  const { cooperation, operator, closesOn, asked } = wish;
  const nominal = money('50');
  const capital = money(nominal.times(wish.shares.reduce((total, shares) => total + shares, 0)));
  const { id } = await createProject({
    cooperationId: cooperation.id,
    title: 'Remettre le moulin en marche',
  });
  const { communeCode } = await db().project.findUniqueOrThrow({
    where: { id },
    select: { communeCode: true },
  });
  await saveStory(id, {
    title: 'Remettre le moulin en marche',
    summary: 'Réparer la roue et la meule, et rembourser avec la farine.',
    story: text,
    risks,
    communeCode,
    themes: ['alimentation'],
  });
  await addImage(id, {
    bytes: await illustration('alimentation', 7),
    alt: 'Un étal et des habitants, dessin',
  });
  await saveBudget(id, [
    { side: 'use', label: 'Travaux et premières récoltes', amount: add(asked, wish.gifts, capital) },
    { side: 'resource', label: 'Prêts des citoyens', amount: asked, kind: 'loan', status: 'asked' },
    { side: 'resource', label: 'Dons', amount: wish.gifts, kind: 'gift', status: 'asked' },
    { side: 'resource', label: 'Parts sociales', amount: capital, kind: 'share', status: 'asked' },
  ]);
  await setCampaign(id, {
    instrument: 'loan',
    mode: 'all_or_nothing',
    minimum: wish.minimum,
    optimum: asked,
    closesOn,
    loan: {
      annualRate: new Decimal('0.03'),
      count: wish.instalments,
      frequency: 'month',
      amortisation: 'annuity',
      principalGrace: 12,
      interestGrace: 'paid',
      commercial: false,
      minimumPledge: money('10'),
    },
  });
  await setCampaign(id, {
    instrument: 'gift',
    mode: 'keep_what_comes',
    minimum: money('0'),
    optimum: wish.gifts,
    closesOn,
  });
  await setCampaign(id, {
    instrument: 'share',
    mode: 'all_or_nothing',
    minimum: nominal,
    optimum: capital,
    closesOn,
    share: { nominal, shares: capital.div(nominal).toNumber(), categories: ['Habitants', 'Boulangers'] },
  });
  await submitProject(id, cooperation.founder.id);
  await publishProject(id, operator.id, wish.opensOn);

  const campaigns = await db().campaign.findMany({
    where: { projectId: id },
    select: { id: true, instrument: true },
  });
  const idOf = (instrument: string) =>
    campaigns.find((campaign) => campaign.instrument === instrument)?.id ?? '';
  return { loan: idOf('loan'), gift: idOf('gift'), share: idOf('share'), nominal };
}
