import { keptLoan } from '#app/features/loans/kept-loan.server.ts';
import { declarable } from '#app/features/loans/revenue-standing.ts';
import { declareRevenue } from '#app/features/loans/revenue.server.ts';
import { db } from '#app/infra/db.server.ts';
import { addDays, addMonths, day, type Day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import type { Founded } from '../story/cooperation.ts';
import type { DemoProject } from './project-types.ts';
import { bankingDay, cooperationOf, type Scene } from './scene.ts';

/** A bakery whose instalments are a share of what it sells. */
export const bakery: DemoProject = {
  key: 'fournil',
  cooperation: 'presquile',
  title: 'Un second four pour le fournil de l’usine',
  summary: 'Un four à bois et un pétrin de plus, remboursés par une part des ventes de pain.',
  story: `## Une fournée ne suffit plus

Le fournil de l’ancienne usine fait trois cents pains par jour et en refuse autant : les cantines, deux marchés et une épicerie attendent. Avec un second four, une boulangère de plus peut être embauchée.

## Le pain rembourse le four

Chaque mois, **sept pour cent des ventes** vont aux prêteurs. En août on vend peu et on rembourse peu ; en décembre c’est l’inverse. Personne ne court après une échéance qui ne sait rien de la saison.

## Ce que nous publions

Les ventes de chaque mois sont déclarées ici, telles qu’elles sont au grand livre.`,
  risks:
    'Si les ventes restent basses, chaque échéance reste au plancher, et ce qui manque est dû en une fois à la dernière date. Le four se revend mal. Vous pouvez perdre tout ou partie de l’argent prêté.',
  themes: ['alimentation', 'emploi'],
  uses: [
    ['Four à bois et sa hotte', '19500.00'],
    ['Pétrin et chambre de pousse', '8500.00'],
  ],
  resources: [['Réserves du pôle', '10000.00', 'own_revenue', 'received']],
  campaigns: [
    {
      instrument: 'loan',
      minimum: '14000.00',
      optimum: '18000.00',
      answer: 100,
      loan: {
        annualRate: '0.03',
        count: 36,
        frequency: 'month',
        amortisation: 'revenue',
        principalGrace: 0,
        revenue: {
          share: '0.07',
          floor: '250.00',
          cap: '900.00',
          expected: '9000.00',
          of: 'les ventes de pain, hors taxes, telles qu’au grand livre',
        },
      },
    },
  ],
  published: 390,
  openFor: 35,
  updates: [
    {
      daysAgo: 200,
      title: 'Le second four a pris sa place',
      body: 'Cinq cent vingt pains par jour, et **Maïwenn** nous a rejoints le 1er mai.',
    },
  ],
};

/** What the bakery sells in each month of a year, from January on. */
const sales = [
  '8120.40',
  '7940.00',
  '8655.20',
  '9310.75',
  '9120.00',
  '8870.30',
  '6240.10',
  '3180.00',
  '8990.60',
  '9480.00',
  '10250.90',
  '13940.00',
];
/** In this one nobody thought of it, and the floor was due. */
const forgotten = 3;
/** The instalment that is to be declared now is left to whoever looks. */
const leftOpen = 21;

/** Each month the cooperation declares what it has sold, once the month is over and before the instalment is announced. */
export function planDeclarations(scene: Scene): void {
  const first = day(`${addDays(scene.end, -bakery.published!).slice(0, 7)}-01`);
  for (let month = first; month < addDays(scene.end, -leftOpen); month = addMonths(month, 1)) {
    const on = bankingDay(month);
    scene.agenda.on(on, () => declareIfAsked(cooperationOf(scene, bakery.cooperation), on));
  }
}

async function declareIfAsked({ id: cooperationId, founder }: Founded, today: Day): Promise<void> {
  const lent = await db().loan.findFirst({
    where: { borrowerId: cooperationId, revenueShare: { not: null } },
    select: { id: true },
  });
  if (!lent) return;
  const loan = await keptLoan(db(), lent.id);
  const { open } = declarable(loan, today);
  const month = open && Number(open.period.to.slice(5, 7));
  if (!month || open.counted || month === forgotten) return;
  await declareRevenue(
    {
      loanId: loan.id,
      cooperationId,
      byId: founder.id,
      version: loan.version,
      due: open.row.due,
      amount: money(sales[month - 1]!),
      evidence: 'Grand livre, compte 701, arrêté par la comptable.',
    },
    today,
  );
}
