import { euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { letterIn, queueMails, siteUrl } from '#app/infra/mail.server.ts';
import { isPositive, money } from '#app/money/money.ts';
import { loanNames, mailsInOneStatement } from './letters.server.ts';

/** A loan of which nothing is owed and nothing waits is at its end: its lenders are told. */
export async function endIfRepaid(tx: Tx, loanId: string): Promise<void> {
  const [loan] = await tx.$queryRaw<
    [{ ended: boolean }]
  >`select end_loan_if_repaid(${loanId}::uuid) as ended`;
  if (loan.ended) await tellOfEnd(tx, loanId);
}

type Lender = {
  email: string;
  language: string;
  lent: string;
  interest: string;
  withheld: string;
};

/**
 * Tells each lender, once, that the loan is wholly repaid, and what it brought. Its key is that of the loan: a last debit that the bank takes
 * back, and that comes again, tells nobody twice.
 */
export async function tellOfEnd(tx: Tx, loanId: string): Promise<void> {
  const { project, borrower } = await loanNames(tx, loanId);
  const lenders = await tx.$queryRaw<Lender[]>`
    select p.email, p.language, sum(s.principal)::text as lent,
      coalesce(sum(d.interest), 0)::text as interest, coalesce(sum(d.withheld), 0)::text as withheld
    from "LoanShare" s join "Person" p on p.id = s."personId"
    left join lateral (select sum(l.interest) as interest, sum(l."incomeTax" + l."socialLevies") as withheld
      from "DistributionLine" l where l."loanShareId" = s.id) d on true
    where s."loanId" = ${loanId}::uuid and p."erasedAt" is null
    group by p.email, p.language having sum(s.outstanding) = 0 order by p.email`;
  const letter = ({ email, language, lent, interest, withheld }: Lender) =>
    letterIn(language, () => ({
      key: `loan:${loanId}:repaid:${email}`,
      to: email,
      subject: t('Votre prêt est entièrement remboursé : {project}', { project }),
      paragraphs: [
        t(
          '{borrower} a remboursé tout le prêt « {project} ». Les {lent} que vous aviez prêtés vous sont revenus.',
          {
            borrower,
            project,
            lent: euros(money(lent)),
          },
        ),
        ...(isPositive(money(interest))
          ? [
              t(
                'Ce prêt vous a aussi rapporté {interest} d’intérêts, dont {withheld} ont été retenus pour l’impôt.',
                {
                  interest: euros(money(interest)),
                  withheld: euros(money(withheld)),
                },
              ),
            ]
          : []),
        t('Il n’y a plus rien à faire. Votre contrat et vos relevés restent dans vos papiers.'),
      ],
      link: { label: t('Voir mes papiers'), url: siteUrl('/mon-espace/papiers') },
    }));
  for (let from = 0; from < lenders.length; from += mailsInOneStatement) {
    await queueMails(tx, lenders.slice(from, from + mailsInOneStatement).map(letter));
  }
}
