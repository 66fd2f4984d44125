import { closeDb } from '#app/infra/db.server.ts';
import { operatingTeam, signInOf } from '../../bin/demo/people.ts';
import { foundOrganisation } from '../../bin/story/cast.ts';
import { main } from '../../bin/sentence.ts';

/** Who is there before any journey: the two people who operate the platform, and a partner. */
main(async () => {
  await operatingTeam();
  const hugo = await signInOf('partner');
  await foundOrganisation('partner', 'partner', 'Fondation Rivages', 'fondation-rivages', hugo);
  await closeDb();
});
