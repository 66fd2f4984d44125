import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { money } from '#app/money/money.ts';
import { type Handed, rewritten } from './kept-paper.server.ts';
import { platformName } from './party.server.ts';
import { payoutNotice } from './payout-notice.ts';

/** The notice of a transfer that the bank has executed for this person; null when it is not theirs, or has not left. */
export async function payoutNoticeOf(personId: string, lineId: string): Promise<Handed | null> {
  const line = await db().payoutLine.findFirst({
    where: { id: lineId, personId, executedOn: { not: null } },
  });
  if (!line) return null;
  const person = await db().person.findUniqueOrThrow({ where: { id: personId } });
  return rewritten(
    payoutNotice({
      platform: await platformName(),
      person: { name: `${person.firstName} ${person.lastName}`, email: person.email },
      amount: money(line.amount),
      iban: line.iban,
      holder: line.holder,
      reference: line.endToEndId,
      executedOn: toDay(line.executedOn!),
    }),
  );
}
