import { randomUUID } from 'node:crypto';
import { followProject } from '#app/features/following/following.server.ts';
import { askQuestion, moderate } from '#app/features/questions/questions.server.ts';
import { db } from '#app/infra/db.server.ts';
import type { Someone } from '../story/cast.ts';

const asked = [
  {
    text: 'Qui pourra se servir de ce que vous achetez, et à quel prix ?',
    answer:
      'Toutes les personnes du territoire. Le prix est voté chaque année par l’assemblée ; il reste libre pour qui n’a pas de quoi payer.',
  },
  {
    text: 'Que se passe-t-il si les travaux coûtent plus cher que prévu ?',
    answer:
      'Nous avons gardé une marge de 8 % dans le plan. Au-delà, nous faisons moins, plus tard, et nous le disons ici.',
  },
  { text: 'Peut-on visiter le lieu avant de se décider ?', answer: null },
];

/** Citizens follow the open projects and ask; the cooperation has answered all but the last question. */
export async function followersAndQuestions(people: readonly Someone[]): Promise<void> {
  const projects = await db().project.findMany({
    where: { status: 'published', campaigns: { some: { status: 'open' } } },
    orderBy: [{ publishedAt: 'asc' }, { slug: 'asc' }],
    select: {
      id: true,
      slug: true,
      cooperation: { select: { memberships: { select: { personId: true } } } },
    },
  });
  for (const [index, { id: projectId, slug, cooperation }] of projects.entries()) {
    const some = Array.from({ length: 6 }, (_, n) => people[(n * (index * 11 + 1)) % people.length]!);
    for (const { id } of some) await followProject(id, slug);
    const [member] = cooperation.memberships;
    for (const [turn, { text, answer }] of asked.slice(index % 2).entries()) {
      const question = randomUUID();
      // Each asks once: nobody may ask many questions in an hour.
      const asker = people[1 + ((index * asked.length + turn) % (people.length - 1))]!;
      await askQuestion({ id: asker.id, emailVerified: true }, { id: question, slug, text });
      if (answer === null || !member) continue;
      await moderate({ intent: 'answer', id: question, answer }, { personId: member.personId, projectId });
    }
  }
}
