import type { Tx } from '#app/infra/db.server.ts';
import { env } from '#app/infra/env.server.ts';
import { queueMail, queueMails } from '#app/infra/mail.server.ts';
import type { Day } from '#app/money/day.ts';
import { dayText, euros } from '#app/money/format.ts';

const mailsInOneStatement = 2_000;

/** Tells each lender of these executed transfers that their money has left for their account. */
export async function tellLenders(
  tx: Tx,
  executed: { batchId: string; on: Day; lineIds: readonly string[] },
): Promise<void> {
  const { batchId, on, lineIds } = executed;
  const lines = await tx.$queryRaw<{ email: string; amount: string; iban: string; endToEndId: string }[]>`
    select p.email, l.amount::text, l.iban, l."endToEndId"
    from "PayoutLine" l join "Person" p on p.id = l."personId"
    where l."batchId" = ${batchId}::uuid and l.id = any(${[...lineIds]}::uuid[]) order by l.id`;
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

/** Tells a lender that the bank sent their transfer back, and what to do. */
export async function tellOfReturn(
  tx: Tx,
  returned: {
    email: string;
    firstName: string;
    amount: string;
    iban: string;
    endToEndId: string;
    why: string;
  },
): Promise<void> {
  const { email, firstName, amount, iban, endToEndId, why } = returned;
  await queueMail(tx, {
    key: `payout-returned:${endToEndId}`,
    to: email,
    subject: `Votre virement de ${euros(amount)} nous est revenu`,
    paragraphs: [
      `Bonjour ${firstName},`,
      `La banque nous a renvoyé le virement de ${euros(amount)} vers votre compte qui finit par ${iban.slice(-4)} : ${why}.`,
      'L’argent est de nouveau dans votre porte-monnaie. Il repartira quand vous aurez indiqué un autre IBAN.',
    ],
    link: { label: 'Donner un autre IBAN', url: `${env().APP_URL}/mon-espace/profil#iban` },
  });
}
