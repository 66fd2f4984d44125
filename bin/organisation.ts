import { slugOf } from '#app/features/cooperations/slug.ts';
import { foundOrganisation } from '#app/features/people/organisations.server.ts';
import { closeDb } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { openDatabase } from './database.ts';
import { requireMigrated } from './migrations.ts';
import { optionsOf } from './options.ts';
import { Sentence, main } from './sentence.ts';

const usage =
  'npm run organisation -- --kind operator|partner --name "Our team" --member someone@example.org';

/** Makes the operating team or a partner, or adds to it, with someone who has signed up. */
main(async () => {
  const { values } = optionsOf({
    options: { kind: { type: 'string' }, name: { type: 'string' }, member: { type: 'string' } },
  });
  const { kind, name, member } = values;
  if ((kind !== 'operator' && kind !== 'partner') || !name?.trim() || !member) throw new Sentence(usage);

  const database = await openDatabase();
  try {
    await requireMigrated(database.url);
    await foundOrganisation({ kind, name: name.trim(), slug: slugOf(name), memberEmail: member });
    console.log(`${member} is a member of ${name.trim()} (${kind}); the same command adds others.`);
  } catch (error) {
    if (error instanceof Refusal) throw new Sentence(error.message);
    throw error;
  } finally {
    await closeDb();
    await database.stop();
  }
});
