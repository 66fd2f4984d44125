import { bankImportShown } from '#app/features/bank/import.queries.server.ts';
import { bringBankFile, decideBankFile } from '#app/features/bank/import.server.ts';
import { today } from '#app/infra/clock.server.ts';
import { db } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { runJob } from '#jobs/runner.ts';

type Brought = Parameters<typeof bringBankFile>[0];
/** What a line would become, as it was shown before. */
type Line = { amount: string; meaning: string; alreadyBooked: boolean };

/** Somebody of the team brings a file of the bank, looks at it and has it written. Gives the lines as they were shown. Throws what is refused. */
export async function importBankFile(brought: Brought): Promise<Line[]> {
  const importId = await bringBankFile(brought);
  await runJob('import-statements', { today: today() });
  const shown = (await bankImportShown(importId, 1))!;
  if (shown.state === 'unreadable') throw new Refusal('unreadable', shown.why);
  const rows = await db().bankImportLine.findMany({ where: { importId }, orderBy: { place: 'asc' } });
  await decideBankFile({ importId, personId: brought.personId, today: today() });
  await runJob('import-statements', { today: today() });
  return rows.map(({ content, meaning, alreadyBooked }) => ({
    amount: (content as { amount: string }).amount,
    meaning,
    alreadyBooked,
  }));
}
