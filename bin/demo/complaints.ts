import type { Decision } from '#app/features/complaints/complaint.schema.ts';
import { complain, decide } from '#app/features/complaints/complaints.server.ts';
import type { Topic } from '#app/features/complaints/words.ts';
import { now } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import { as, type Someone } from '../story/cast.ts';
import { ago, type Scene } from './scene.ts';

type DemoComplaint = {
  /** Days before today: written, then decided upon. */
  written: number;
  topic: Topic;
  text: string;
  decisions: [number, Decision][];
};

const complaints: readonly DemoComplaint[] = [
  {
    written: 130,
    topic: 'payment',
    text: 'Mon virement du mois de juin est arrivé dix jours après votre lettre. Personne ne m’a dit pourquoi, et j’ai cru que l’argent était perdu.',
    decisions: [
      [128, { intent: 'admit' }],
      [
        121,
        {
          intent: 'answer',
          answer:
            'Vous avez raison : le fichier de ce jour-là a été remis à la banque après l’heure limite, et notre lettre était déjà partie. La somme est arrivée entière. Nous vous présentons nos excuses.',
          measures: 'La lettre part désormais une fois le fichier exécuté par la banque.',
        },
      ],
    ],
  },
  {
    written: 74,
    topic: 'project',
    text: 'Je trouve que la commune devrait payer elle-même ces travaux plutôt que de demander aux habitants de prêter leurs économies.',
    decisions: [
      [
        71,
        {
          intent: 'reject',
          whyNot:
            'Votre avis est légitime, mais il porte sur un choix de la commune et non sur ce que fait la plateforme. Vous pouvez le dire à la coopération : elle répond aux questions sur la page de son projet.',
        },
      ],
    ],
  },
  {
    written: 16,
    topic: 'information',
    text: 'La page du projet annonçait une échéance payée en octobre. Je n’ai rien reçu et je n’ai compris que plus tard qu’un onduleur était en panne.',
    decisions: [[13, { intent: 'admit' }]],
  },
  {
    written: 2,
    topic: 'personal_details',
    text: 'J’ai changé de nom d’usage après mon mariage et je voudrais que mes prochains reçus le portent.',
    decisions: [],
  },
];

/** People who are not content, and what the team answers. */
export function planComplaints(scene: Scene): void {
  const { people, operators } = scene;
  for (const [index, { written, topic, text, decisions }] of complaints.entries()) {
    const who = people[17 + index * 11]!;
    ago(scene, written, () => writes(who, topic, text));
    for (const [turn, [days, decision]] of decisions.entries())
      ago(scene, days, () => decides(who, decision, operators[turn % 2]!));
  }
}

async function writes({ id: personId, ...who }: Someone, topic: Topic, text: string): Promise<void> {
  const name = `${who.firstName} ${who.lastName}`;
  await complain({ personId, name, email: who.email, topic, text, at: now(), clientAddress: personId });
}

async function decides(who: Someone, decision: Decision, operator: Someone): Promise<void> {
  const { id } = await db().complaint.findFirstOrThrow({ where: { personId: who.id } });
  await as(operator, () => decide(id, decision, { personId: operator.id, at: now() }));
}
