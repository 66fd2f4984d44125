import { randomUUID } from 'node:crypto';
import {
  acceptContribution,
  contributionDone,
  declineContribution,
  offerFromForm,
  recordContribution,
} from '#app/features/contributions/contributions.server.ts';
import type { Unit } from '#app/features/contributions/words.ts';
import { now } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import type { InKind } from '#app/ledger/accounts.ts';
import { Decimal, money } from '#app/money/money.ts';
import { ago, cooperationOf, type Scene } from './scene.ts';

type Given = {
  kind: InKind;
  description: string;
  quantity: number;
  unit: Unit;
  /** Days before today: offered, answered, done, entered in the books at this value of one unit. As far as it has come. */
  offered: number;
  accepted?: number;
  declined?: [number, string];
  done?: number;
  worth?: [number, string];
};

const contributions: readonly Given[] = [
  {
    kind: 'hours',
    description: 'Poser l’isolant avec vous, trois samedis',
    quantity: 21,
    unit: 'hour',
    offered: 96,
    accepted: 92,
    done: 70,
    worth: [64, '15'],
  },
  {
    kind: 'premises',
    description: 'Notre salle paroissiale pour les réunions de chantier',
    quantity: 3,
    unit: 'month',
    offered: 60,
    accepted: 58,
    done: 8,
  },
  {
    kind: 'things',
    description: 'Un piano droit, à venir chercher au troisième étage',
    quantity: 1,
    unit: 'item',
    offered: 33,
    declined: [30, 'Merci de tout cœur ; nous n’avons ni les bras ni la place cette année.'],
  },
  {
    kind: 'skills',
    description: 'Relire vos contrats : je suis juriste à la retraite',
    quantity: 2,
    unit: 'day',
    offered: 4,
  },
];

/** What citizens give to the workshops otherwise than in money. */
export function planContributions(scene: Scene): void {
  for (const [index, given] of contributions.entries()) planOne(scene, given, index);
}

function planOne(scene: Scene, given: Given, index: number): void {
  const { description, kind, quantity, unit, offered, accepted, declined, done, worth } = given;
  const id = randomUUID();
  const who = scene.people[29 + index * 17]!;
  const cooperation = () => cooperationOf(scene, 'presquile');
  const on = (days: number | undefined, act: (asked: Act) => Promise<void>) => {
    if (days === undefined) return;
    ago(scene, days, async (today) => {
      const { id: projectId } = await db().project.findFirstOrThrow({
        where: { cooperationId: cooperation().id },
        orderBy: { publishedAt: 'asc' },
        select: { id: true },
      });
      await act({ id, projectId, memberId: cooperation().founder.id, today });
    });
  };
  const amount = new Decimal(quantity);
  on(offered, ({ projectId }) =>
    offerFromForm({ id, projectId, kind, description, quantity: amount, unit, at: now() }, who, who.id),
  );
  on(accepted, (act) => acceptContribution({ ...act, answer: 'Avec joie : nous vous appelons.' }));
  on(declined?.[0], (act) => declineContribution({ ...act, answer: declined![1] }));
  on(done, (act) => contributionDone({ ...act, quantity: amount, doneOn: act.today }));
  on(worth?.[0], (act) => recordContribution({ ...act, unitValue: money(worth![1]) }));
}

type Act = Parameters<typeof acceptContribution>[0];
