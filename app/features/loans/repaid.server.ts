import { euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { letterIn, queueMails, siteUrl } from '#app/infra/mail.server.ts';
import { isPositive, money } from '#app/money/money.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { loanNames, mailsInOneStatement } from './letters.server.ts';

/**
 * The condition under which a loan `l` ends: nothing is owed on its schedule and nothing waits to be shared, but for one repayment that the
 * same statement shares.
 */
export function isRepaid(loanId: string, sharedNow: string | null = null): Prisma.Sql {
  return Prisma.sql`l.id = ${loanId}::uuid
    and not exists (select 1 from "Instalment" i where i."loanId" = l.id
      and i.principal + i.interest > i."principalPaid" + i."interestPaid")
    and not exists (select 1 from "Repayment" r where r."loanId" = l.id and r.id is distinct from ${sharedNow}::uuid
      and r."distributedOn" is null and r."returnedOn" is null)`;
}

/** A loan of which nothing is owed and nothing waits is at its end: its lenders are told. */
export async function endIfRepaid(tx: Tx, loanId: string): Promise<void> {
  const ended = await tx.$executeRaw`update "Loan" l set status = 'repaid' where ${isRepaid(loanId)}`;
  if (ended > 0) await tellOfEnd(tx, loanId);
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
