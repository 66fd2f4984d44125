import { t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { db, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { wordings, type WordingName } from './wording.ts';

/** Has nobody confirmed yet these words, as they are now? */
export async function isDraft(wording: WordingName, tx: Tx = db()): Promise<boolean> {
  const version = wordings[wording];
  const known = await tx.wordingConfirmation.findUnique({
    where: { wording_version: { wording, version } },
    select: { version: true },
  });
  return known === null;
}

/** Someone of the team has compared these words with their source, which they name. Only the version that they have read is confirmed. */
export async function confirmWording(asked: {
  wording: WordingName;
  version: string;
  source: string;
  by: string;
}): Promise<void> {
  const { wording, version, by } = asked;
  const source = asked.source.trim();
  if (source.length < 10) {
    throw new Refusal(
      'no_source',
      t('Dites à quoi vous avez comparé ce texte : journal, date, page.'),
      'source',
    );
  }
  if (version !== wordings[wording]) {
    throw new Refusal('other_version', t('Ce texte a changé depuis : relisez-le.'));
  }
  await db().wordingConfirmation.createMany({
    data: { wording, version, source, confirmedById: by, confirmedAt: now() },
    skipDuplicates: true,
  });
}

/** Every wording, as it stands. */
export async function wordingsNow() {
  const rows = await db().wordingConfirmation.findMany();
  return (Object.keys(wordings) as WordingName[]).map((wording) => {
    const version = wordings[wording];
    return {
      wording,
      version,
      confirmed: rows.find((row) => row.wording === wording && row.version === version) ?? null,
    };
  });
}
