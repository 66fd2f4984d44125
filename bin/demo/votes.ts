import { consultMembers } from '#app/features/shares/consultations.server.ts';
import { castVote } from '#app/features/votes/votes.server.ts';
import { db } from '#app/infra/db.server.ts';
import { addDays, type Day } from '#app/money/day.ts';
import { runJob } from '#jobs/runner.ts';
import { ago, cooperationOf, type Scene } from './scene.ts';

type Asked = {
  cooperation: string;
  question: string;
  details: string;
  choices: string[];
  secret?: boolean;
  quorum: number;
  twoThirds?: boolean;
  colleges?: { name: string; weight: number }[];
  /** For how many days, and how many of a hundred voters answer at once. */
  days: number;
  turnout: number;
};

const votes = [
  {
    opened: 150,
    closed: 120,
    asked: {
      cooperation: 'vilaine',
      question: 'Entrer au capital de la future ferme solaire de Renac ?',
      details:
        'Le conseil propose 8 000 €, pris sur les réserves. Chaque collège pèse selon nos statuts, quel que soit son nombre de membres.',
      choices: ['Oui, pour 8 000 €', 'Oui, mais pour 4 000 €', 'Non'],
      quorum: 33,
      twoThirds: true,
      colleges: [
        { name: 'Habitants', weight: 40 },
        { name: 'Usagers des écoles', weight: 30 },
        { name: 'Salariés et producteurs', weight: 30 },
      ],
      days: 21,
      turnout: 60,
    },
  },
  {
    opened: 10,
    closed: null,
    asked: {
      cooperation: 'vilaine',
      question: 'Consacrer les recettes de l’an prochain à l’isolation de l’école de Bains ?',
      details: 'Le conseil propose d’y affecter 60 % des recettes nettes. Le reste va en réserve.',
      choices: ['Oui', 'Non'],
      secret: true,
      quorum: 25,
      days: 24,
      turnout: 20,
    },
  },
  {
    opened: 7,
    closed: null,
    asked: {
      cooperation: 'manu',
      question: 'Ouvrir l’atelier le samedi après-midi ?',
      details: 'Un salarié volontaire serait présent ; les heures de presse resteraient au prix coûtant.',
      choices: ['Chaque samedi', 'Un samedi sur deux', 'Non'],
      quorum: 30,
      days: 21,
      turnout: 35,
    },
  },
] satisfies { opened: number; closed: number | null; asked: Asked }[];

/** Members are asked: one vote is over and counted by college, two are open. */
export function planVotes(scene: Scene): void {
  for (const { opened, closed, asked } of votes) {
    ago(scene, opened, (today) => consult(scene, asked, today));
    if (closed !== null)
      ago(scene, closed, async (today) => {
        await runJob('close-votes', { today });
      });
  }
}

/** Puts the question; of those who answer at once, most choose the first answer, and Claire leaves hers for whoever signs in. */
async function consult(scene: Scene, asked: Asked, today: Day): Promise<void> {
  const { id: cooperationId, founder } = cooperationOf(scene, asked.cooperation);
  const { colleges = [], secret = false, twoThirds = false, days, turnout } = asked;
  const voteId = await consultMembers({
    ...asked,
    cooperationId,
    openedById: founder.id,
    today,
    secret,
    twoThirds,
    colleges,
    closesOn: addDays(today, days),
  });
  const voters = await db().voter.findMany({
    where: { voteId, personId: { not: scene.people[0]!.id } },
    orderBy: { personId: 'asc' },
    select: { personId: true },
  });
  const answering = voters.slice(0, Math.ceil((voters.length * turnout) / 100));
  for (const [index, { personId }] of answering.entries()) {
    const choice = index % 5 === 3 ? asked.choices.length - 1 : index % 11 === 6 ? 1 : 0;
    await castVote({ voteId, personId, choice, today });
  }
}
