import { randomUUID } from 'node:crypto';
import { takeKnowledgeTest } from '#app/features/citizens/knowledge.server.ts';
import { questionsOf } from '#app/features/citizens/knowledge.ts';
import { answerPerson, writeToCooperation } from '#app/features/messages/messages.server.ts';
import { declareIssuer, giveReceipt } from '#app/features/papers/receipts.server.ts';
import { declareShareRelief, giveShareRelief } from '#app/features/papers/share-relief.server.ts';
import { chooseUse } from '#app/features/repayment-choices/choice.server.ts';
import { db } from '#app/infra/db.server.ts';
import type { Day } from '#app/money/day.ts';
import { as, type Someone } from '../story/cast.ts';
import { ago, cooperationOf, type Scene } from './scene.ts';

const home = { street: '14 rue des Tanneurs', postcode: '26100', city: 'Romans-sur-Isère' };

/** What the citizen whose sign-in is printed does besides lending: a test, papers for her taxes, a letter, a choice. */
export function planClaire(scene: Scene): void {
  const claire = scene.people[0]!;
  ago(scene, 818, (today) => passesTest(claire.id, today));
  ago(scene, 240, (today) => givesReceipts(scene, today));
  ago(scene, 95, (today) => givesRelief(scene, today));
  ago(scene, 42, (today) => asksToBeAsked(claire.id, today));
  ago(scene, 18, () => writesToBakery(scene));
  ago(scene, 6, async (today) => {
    const { id } = await db().pledge.findFirstOrThrow({
      where: { personId: claire.id, instrument: 'gift', campaign: { status: 'succeeded' } },
    });
    await giveReceipt({ ...claire, emailVerified: true }, id, home, today);
    const holding = await db().shareHolding.findFirstOrThrow({ where: { personId: claire.id } });
    await giveShareRelief(claire.id, holding.id, home, today);
  });
}

async function passesTest(personId: string, today: Day): Promise<void> {
  const answers = Object.fromEntries(questionsOf('loan').map(({ id, right }) => [id, right ?? 0]));
  await takeKnowledgeTest({ personId, family: 'loan', answers, today });
}

function signs({ firstName, lastName }: Someone) {
  return { signatory: `${firstName} ${lastName}`, signatoryRole: 'Présidence' };
}

/** An association says that its gifts open a right to tax receipts. */
async function givesReceipts(scene: Scene, today: Day): Promise<void> {
  const { id, founder } = cooperationOf(scene, 'bocage');
  await declareIssuer(
    id,
    {
      street: '3 place du Champ de Foire',
      postcode: '79700',
      city: 'Mauléon',
      purpose: 'Créer, avec les personnes privées durablement d’emploi, des travaux utiles au territoire',
      category: 'general_interest',
      ...signs(founder),
      confirmedOn: null,
      declaredById: founder.id,
    },
    today,
  );
}

/** A cooperative company says that its shares open a right to the reduction of income tax. */
async function givesRelief(scene: Scene, today: Day): Promise<void> {
  const { id, founder } = cooperationOf(scene, 'manu');
  await declareShareRelief(
    id,
    {
      street: '21 rue de la Manufacture',
      postcode: '42000',
      city: 'Saint-Étienne',
      purpose: 'Imprimerie, reliure et arts graphiques, ouverts aux habitants du quartier',
      solidarity: true,
      ...signs(founder),
      declaredById: founder.id,
    },
    today,
  );
}

/** Her repayments stay in her wallet from now on, and a letter asks each time what becomes of them. */
async function asksToBeAsked(personId: string, today: Day): Promise<void> {
  await chooseUse({ personId, use: 'ask', today });
}

async function writesToBakery(scene: Scene): Promise<void> {
  const claire = scene.people[0]!;
  const { id: cooperationId, founder } = cooperationOf(scene, 'presquile');
  const { id: projectId } = await db().project.findFirstOrThrow({
    where: { cooperationId, campaigns: { some: { loanOffer: { amortisation: 'revenue' } } } },
    select: { id: true },
  });
  await writeToCooperation(
    { id: claire.id, emailVerified: true },
    {
      id: randomUUID(),
      projectId,
      text: 'Bonjour, ma petite-fille voudrait voir pétrir. Peut-on passer un matin ?',
    },
  );
  await as(founder, () =>
    answerPerson(
      { memberId: founder.id, personId: claire.id },
      {
        id: randomUUID(),
        projectId,
        text: 'Bonjour Claire, avec plaisir : le mardi et le vendredi, à partir de six heures et demie, par la porte de la cour.',
      },
    ),
  );
}
