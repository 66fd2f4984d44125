import { afterAll, beforeAll, expect, test } from 'vitest';
import { tellOperators } from '#app/features/people/operator-letters.server.ts';
import { foundOrganisation } from '#app/features/people/organisations.server.ts';
import { confirmEmail, register } from '#app/features/people/sign-up.server.ts';
import { t } from '#app/i18n/t.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { freshDatabase } from '#tests/support/database.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const team = { kind: 'operator', name: 'Notre équipe', slug: 'notre-equipe' } as const;

async function signsUp(firstName: string): Promise<{ email: string; secret: string }> {
  const email = `${firstName.toLowerCase()}@exemple.fr`;
  const person = { email, firstName, lastName: 'Dupré', passwordHash: 'unused' };
  return { email, secret: (await inTransaction((tx) => register(tx, person)))! };
}

test('who installs the platform names its operators, one by one, and only people whose address is confirmed', async () => {
  const ines = await signsUp('Ines');
  await expect(foundOrganisation({ ...team, memberEmail: ines.email })).rejects.toThrow('must first sign up');
  expect(await db().organisation.count()).toBe(0);

  await confirmEmail(ines.secret);
  const paul = await signsUp('Paul');
  await confirmEmail(paul.secret);
  for (const memberEmail of [ines.email, paul.email, ' Ines@Exemple.fr '])
    await foundOrganisation({ ...team, memberEmail });
  expect(await db().organisation.count()).toBe(1);
  expect(await db().membership.findMany({ select: { role: true } })).toEqual([
    { role: 'operator' },
    { role: 'operator' },
  ]);

  await expect(foundOrganisation({ ...team, kind: 'partner', memberEmail: paul.email })).rejects.toThrow(
    'of kind operator',
  );
});

test('the team is told once each, however many teams they are in, in the language of each', async () => {
  await foundOrganisation({ ...team, slug: 'autre-equipe', memberEmail: 'ines@exemple.fr' });
  await db().person.update({ where: { email: 'paul@exemple.fr' }, data: { language: 'en' } });
  const letter = () => ({
    subject: t('Voir ce qui attend'),
    paragraphs: [t('Bonjour,')],
    path: '/operateur',
  });
  await inTransaction((tx) => tellOperators(tx, 'alert', letter));
  await inTransaction((tx) => tellOperators(tx, 'alert', letter));
  const mails = await db().mail.findMany({
    where: { key: { startsWith: 'alert:' } },
    orderBy: { to: 'asc' },
    select: { key: true, to: true, subject: true },
  });
  expect(mails).toEqual([
    { key: 'alert:ines@exemple.fr', to: 'ines@exemple.fr', subject: 'Voir ce qui attend' },
    { key: 'alert:paul@exemple.fr', to: 'paul@exemple.fr', subject: 'See what is waiting' },
  ]);
});
