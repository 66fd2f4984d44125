import { fromDay, toDay } from '#app/infra/dates.ts';
import { forManyRows, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { env } from '#app/infra/env.server.ts';
import { queueMails } from '#app/infra/mail.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { payoutExecuted } from '#app/ledger/entries-payouts.ts';
import { post } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { dayText, euros } from '#app/money/format.ts';
import { money } from '#app/money/money.ts';
import { requireOperator } from './approval.server.ts';

const mailsInOneStatement = 2_000;

/**
 * An operator writes down that the bank has executed a file: the transfers are booked, and each lender reads it. Refused before two
 * people approved it, before its money is in our bank, on a day that cannot be, and a second time.
 */
export async function recordExecution(execution: {
  batchId: string;
  on: Day;
  personId: string;
  today: Day;
}): Promise<void> {
  const { batchId, on, personId, today } = execution;
  await inTransaction(async (tx) => {
    await requireOperator(tx, personId);
    await tx.$queryRaw`select 1 from "PayoutBatch" where id = ${batchId}::uuid for update`;
    const batch = await tx.payoutBatch.findUniqueOrThrow({ where: { id: batchId }, omit: { file: true } });
    if (batch.status === 'proposed') {
      throw new Refusal('not_approved', 'Ce lot n’est pas encore approuvé par deux personnes.');
    }
    if (batch.status === 'executed')
      throw new Refusal('already_executed', 'L’exécution de ce lot est déjà notée.');
    if (!batch.fundedOn) {
      throw new Refusal(
        'not_funded',
        'L’argent de ce lot n’est pas encore arrivé sur notre compte bancaire.',
      );
    }
    const earliest = toDay(batch.fundedOn);
    if (on < earliest || on > today) {
      throw new Refusal(
        'impossible_day',
        `La date d’exécution est comprise entre le ${dayText(earliest)} (arrivée de l’argent) et aujourd’hui.`,
        'on',
      );
    }
    await tx.payoutBatch.update({
      where: { id: batchId },
      data: { status: 'executed', executedOn: fromDay(on), executedById: personId },
      select: { id: true },
    });
    await post(tx, payoutExecuted({ id: batchId, total: money(batch.total), on }));
    await tellLenders(tx, batchId, on);
  }, forManyRows);
}

async function tellLenders(tx: Tx, batchId: string, on: Day): Promise<void> {
  const lines = await tx.$queryRaw<{ email: string; amount: string; iban: string; endToEndId: string }[]>`
    select p.email, l.amount::text, l.iban, l."endToEndId"
    from "PayoutLine" l join "Person" p on p.id = l."personId" where l."batchId" = ${batchId}::uuid order by l.id`;
  const letters = lines.map((line) => ({
    key: `payout:${line.endToEndId}`,
    to: line.email,
    subject: `${euros(line.amount)} virés sur votre compte`,
    paragraphs: [
      `Nous avons viré ${euros(line.amount)} le ${dayText(on)} sur votre compte qui finit par ${line.iban.slice(-4)} : le remboursement de vos prêts et leurs intérêts, prélèvements déduits.`,
      `Référence du virement : ${line.endToEndId}.`,
    ],
    link: { label: 'Voir le détail', url: `${env().APP_URL}/mon-espace` },
  }));
  for (let from = 0; from < letters.length; from += mailsInOneStatement) {
    await queueMails(tx, letters.slice(from, from + mailsInOneStatement));
  }
}
