import { closeDb } from '#app/infra/db.server.ts';
import { operatingTeam, signInOf } from '../../bin/demo/people.ts';
import { foundOrganisation } from '#app/features/people/organisations.server.ts';
import { main } from '../../bin/sentence.ts';

/** Who is there before any journey: the two people who operate the platform, and a partner. */
main(async () => {
  await operatingTeam();
  const hugo = await signInOf('partner');
  await foundOrganisation({
    kind: 'partner',
    name: 'Fondation Rivages',
    slug: 'fondation-rivages',
    memberEmail: hugo.email,
  });
  await closeDb();
});
