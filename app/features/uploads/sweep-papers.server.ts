import { parametersOn } from '#app/features/parameters/parameters.queries.server.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { dayOf } from '#app/money/day.ts';
import { keptDays } from './kinds.ts';

/**
 * Erases the papers that nobody needs any more: so many days after the answer that they were handed over for. It looks at what was answered, never at
 * when it ran last. Answers how many.
 */
export async function sweepPapers(tx: Tx, at: Date): Promise<number> {
  const law = await parametersOn(keptDays, dayOf(at), tx);
  const since = (days: { toFixed(places: number): string }) =>
    new Date(at.getTime() - Number(days.toFixed(0)) * 86_400_000);
  const investors = await tx.$executeRaw`
    delete from "HandedPaper" p using "InvestorRecognition" r
    where p.kind = 'investor' and r.id = p.subject and coalesce(r."decidedAt", r."endedAt") < ${since(law.investor)}`;
  const complaints = await tx.$executeRaw`
    delete from "HandedPaper" p using "Complaint" c
    where p.kind = 'complaint' and c.id = p.subject and c."answeredOn" < ${since(law.complaint)}::date`;
  return investors + complaints;
}
