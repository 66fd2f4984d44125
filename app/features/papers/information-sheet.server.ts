import { createHash } from 'node:crypto';
import { standing } from '#app/features/protection/regime.server.ts';
import { sheetProblems } from '#app/features/protection/sheet-fields.ts';
import { isDraft } from '#app/features/protection/wording.server.ts';
import { t } from '#app/i18n/t.ts';
import { db, type Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { dayOf } from '#app/money/day.ts';
import { informationSheet } from './information-sheet.ts';
import { sheetFacts } from './information-sheet.queries.server.ts';
import { keptPaper, rewritten, type Handed } from './kept-paper.server.ts';
import type { Paper } from './paper.ts';

/**
 * Publishes the key information sheet of an offer as it stands, as its next version; answers the number of the newest. The same content is
 * not published twice. An incomplete sheet is not published where none is asked, and refused where one is; so are words that nobody
 * has compared with those of the law, except in a demonstration.
 */
export async function publishSheet(tx: Tx, campaignId: string, at: Date): Promise<number | null> {
  const before = await tx.sheetVersion.findFirst({ where: { campaignId }, orderBy: { number: 'desc' } });
  const number = (before?.number ?? 0) + 1;
  const facts = await sheetFacts(tx, campaignId, dayOf(at), number);
  if (!facts) return null;
  const [problem] = sheetProblems(facts.instrument, facts.answers);
  if (problem) {
    if (!facts.regulated && !before) return null;
    throw new Refusal('sheet_incomplete', problem.sentence, problem.field);
  }
  const { mode } = standing();
  const drafts = (await isDraft('key_information', tx)) || (await isDraft('offer_notices', tx));
  if (facts.regulated && drafts && mode !== 'demo') {
    throw new Refusal(
      'wording_draft',
      t('Les mentions légales de la fiche attendent d’être confirmées par l’équipe.'),
    );
  }
  if (before) {
    const again = informationSheet({ ...facts, version: before.number, on: dayOf(before.publishedAt) });
    if (JSON.stringify(again) === before.content) return before.number;
  }
  const content = JSON.stringify(informationSheet(facts));
  const hash = createHash('sha256').update(content).digest('hex');
  await tx.sheetVersion.create({ data: { campaignId, number, publishedAt: at, content, hash } });
  return number;
}

/** A published sheet, the newest unless a version is named; null when there is none. The same to the byte for ever. */
export async function publishedSheet(campaignId: string, version?: number): Promise<Handed | null> {
  const found = await db().sheetVersion.findFirst({
    where: { campaignId, ...(version !== undefined && { number: version }) },
    orderBy: { number: 'desc' },
    select: { id: true, content: true },
  });
  return found && keptPaper('key_information', found.id, () => JSON.parse(found.content) as Paper);
}

/** The sheet as it would be published now, for those who write or review it. Null for gifts. */
export async function sheetPreview(campaignId: string, at: Date): Promise<Handed | null> {
  const before = await db().sheetVersion.count({ where: { campaignId } });
  const facts = await sheetFacts(db(), campaignId, dayOf(at), before + 1);
  return facts && rewritten(informationSheet(facts));
}
