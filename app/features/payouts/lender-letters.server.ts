import { t } from '#app/i18n/t.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { letterIn, queueMail, queueMails, siteUrl } from '#app/infra/mail.server.ts';
import type { Day } from '#app/money/day.ts';
import { dayText, euros } from '#app/i18n/format.ts';

const mailsInOneStatement = 2_000;

/** Tells each lender of these executed transfers that their money has left for their account. */
export async function tellLenders(
  tx: Tx,
  executed: { batchId: string; on: Day; lineIds: readonly string[] },
): Promise<void> {
  const { batchId, on, lineIds } = executed;
  const lines = await tx.$queryRaw<
    { id: string; email: string; amount: string; iban: string; endToEndId: string; language: string }[]
  >`
    select l.id::text, p.email, p.language, l.amount::text, l.iban, l."endToEndId"
    from "PayoutLine" l join "Person" p on p.id = l."personId"
    where l."batchId" = ${batchId}::uuid and l.id = any(${[...lineIds]}::uuid[]) order by l.id`;
  const letters = lines.map((line) =>
    letterIn(line.language, () => ({
      key: `payout:${line.endToEndId}`,
      to: line.email,
      subject: t('{amount} virés sur votre compte', { amount: euros(line.amount) }),
      paragraphs: [
        t(
          'Nous avons viré {amount} le {on} sur votre compte qui finit par {iban} : le remboursement de vos prêts et leurs intérêts, prélèvements déduits.',
          { amount: euros(line.amount), on: dayText(on), iban: line.iban.slice(-4) },
        ),
        t('Référence du virement : {endToEndId}.', { endToEndId: line.endToEndId }),
      ],
      link: { label: t('Voir le détail'), url: siteUrl('/mon-espace') },
      papers: [
        { label: t('Votre avis de virement (PDF)'), url: siteUrl(`/mon-espace/papiers/virement/${line.id}`) },
      ],
    })),
  );
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
    /** In the language of the lender. */
    why: () => string;
    language: string;
  },
): Promise<void> {
  const { email, firstName, amount, iban, endToEndId, why, language } = returned;
  await queueMail(
    tx,
    letterIn(language, () => ({
      key: `payout-returned:${endToEndId}`,
      to: email,
      subject: t('Votre virement de {amount} nous est revenu', { amount: euros(amount) }),
      paragraphs: [
        t('Bonjour {firstName},', { firstName }),
        t(
          'La banque nous a renvoyé le virement de {amount} vers votre compte qui finit par {iban} : {why}.',
          {
            amount: euros(amount),
            iban: iban.slice(-4),
            why: why(),
          },
        ),
        t(
          'L’argent est de nouveau dans votre porte-monnaie. Il repartira quand vous aurez indiqué un autre IBAN.',
        ),
      ],
      link: { label: t('Donner un autre IBAN'), url: siteUrl('/mon-espace/profil#iban') },
    })),
  );
}
