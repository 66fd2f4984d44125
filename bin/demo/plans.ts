import { randomUUID } from 'node:crypto';
import { createCooperation } from '#app/features/cooperations/cooperation.server.ts';
import { answerHelp, offerHelp, saveNeedsSheet } from '#app/features/diagnosis/needs-sheet.server.ts';
import { publishNeedsSheet } from '#app/features/diagnosis/needs-review.server.ts';
import { addIndicator, addMeasure } from '#app/features/impact/impact.server.ts';
import { saveAngle, saveResource } from '#app/features/plan/plan.server.ts';
import { now } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import { addDays, type Day } from '#app/money/day.ts';
import { Decimal, money } from '#app/money/money.ts';

/** One project whose plan is worked on year by year and whose effects are measured, and one collective that only asks for hands. */
export async function plansAndEffects(today: Day, operatorId: string): Promise<void> {
  const project = await db().project.findFirstOrThrow({
    where: { title: 'Une médiatrice de plus au village de santé' },
    include: {
      budgetLines: { orderBy: { position: 'asc' } },
      cooperation: { include: { memberships: { take: 1 } } },
    },
  });
  const by = { projectId: project.id, personId: project.cooperation.memberships[0]!.personId };
  await askFoundation(by, project.budgetLines);
  await measureEffects(by, today);
  await askForHands(by.personId, today, operatorId);
}

type By = { projectId: string; personId: string };

async function askFoundation(by: By, lines: readonly { id: string; label: string; year: number | null }[]) {
  const named = (label: string) => lines.find((line) => line.label === label)!;
  const foundation = named('Fondation de quartier');
  await saveResource(by, foundation.id, {
    label: foundation.label,
    amount: money('13000.00'),
    kind: 'grant',
    status: 'asked',
    year: foundation.year,
    funder: 'Fondation de quartier',
    probability: 40,
    condition: 'Le comité se réunit en mars, après la signature de l’Agence régionale de santé.',
    scheme: null,
    proof: '',
    allocations: [{ useId: named('Salaire, seconde année').id, amount: money('13000.00') }],
  });
  await saveAngle(by, foundation.id, {
    title: 'Aller vers celles et ceux qui ne viennent plus',
    story:
      'Votre fondation connaît le quartier. La médiatrice y frappe aux portes : la première année l’installe, la seconde la rend utile à ceux que personne n’avait encore vus.',
    leadId: by.personId,
    indicators: 'Personnes qui reviennent chez un médecin ; ce qu’elles en disent.',
  });
}

async function measureEffects(by: By, today: Day): Promise<void> {
  const blank = { unit: '', baseline: null, target: null, targetOn: null, wanted: '' };
  await addIndicator(by.projectId, {
    ...blank,
    kind: 'quantitative',
    label: 'Personnes revenues chez un médecin',
    unit: 'personnes',
    baseline: new Decimal(0),
    target: new Decimal(120),
    targetOn: addDays(today, 500),
  });
  await addIndicator(by.projectId, {
    ...blank,
    kind: 'story',
    label: 'Ce que racontent les habitants',
    wanted: 'Qu’on ose demander avant que ce soit grave.',
  });
  const [counted, told] = await db().indicator.findMany({
    where: { projectId: by.projectId },
    orderBy: { position: 'asc' },
  });
  const act = { ...by, today };
  for (const [ago, value] of [
    [45, 9],
    [15, 23],
  ] as const) {
    await addMeasure(act, {
      id: counted!.id,
      on: addDays(today, -ago),
      value: new Decimal(value),
      words: '',
      replace: false,
      evidence: 'Registre des accompagnements',
    });
  }
  await addMeasure(act, {
    id: told!.id,
    on: addDays(today, -10),
    value: null,
    replace: false,
    words: 'Elle est venue trois fois avant que j’ouvre. La quatrième, j’avais préparé le café.',
    evidence: 'recueilli par la médiatrice, avec l’accord de Mme D.',
  });
}

async function askForHands(foundedById: string, today: Day, operatorId: string): Promise<void> {
  const { id } = await createCooperation({
    name: 'La Cuisine d’en bas',
    legalForm: 'informal_collective',
    communeCode: '38151',
    presentation:
      'Huit voisins veulent cuisiner ensemble une fois par semaine. Ni association, ni compte en banque.',
    sliders: { notModelled: 70, systemic: 25, nonMarket: 90 },
    stage: 'emergence',
    stageSince: addDays(today, -40),
    foundedById,
  });
  const needs = [
    'Une cuisine le jeudi soir',
    'Quelqu’un qui connaît les règles d’hygiène',
    'Deux grandes marmites',
  ];
  const summary =
    'Cuisiner une fois par semaine avec et pour l’immeuble, à prix libre, sans attendre d’avoir des statuts.';
  await saveNeedsSheet(id, { summary, needs, version: 0 }, now());
  await publishNeedsSheet({ organisationId: id, version: 1, by: operatorId, at: now() });
  const neighbour = { firstName: 'Aïcha', lastName: 'Benali', email: 'aicha.benali@voisins.example' };
  const pots = {
    kind: 'things' as const,
    description: 'Deux marmites de cinquante litres',
    quantity: new Decimal(2),
    unit: 'item' as const,
  };
  const cook = { firstName: 'Marc', lastName: 'Teillet', email: 'marc.teillet@voisins.example' };
  const evenings = {
    kind: 'skills' as const,
    description: 'Vous apprendre les règles d’hygiène : j’ai tenu la cantine du collège vingt ans',
    quantity: new Decimal(6),
    unit: 'hour' as const,
  };
  const [taken, waiting] = [
    { ...neighbour, ...pots, id: randomUUID() },
    { ...cook, ...evenings, id: randomUUID() },
  ];
  for (const offer of [taken, waiting])
    await offerHelp({ ...offer, organisationId: id, personId: null, at: now() }, '192.0.2.7');
  const yes = 'Nous passons les prendre samedi, et nous vous gardons une assiette.';
  await answerHelp({ id: taken.id, organisationId: id, today }, true, yes);
}
