import { writeToMembers } from '#app/features/people/letters.server.ts';
import { t } from '#app/i18n/t.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { type Money, money } from '#app/money/money.ts';
import { letterIn, queueMails, siteUrl, type Letter } from '#app/infra/mail.server.ts';

/** Letters written by one statement. */
export const mailsInOneStatement = 2_000;

type Words = Pick<Letter, 'subject' | 'paragraphs'>;
type LoanNames = { project: string; borrower: string };

/** What a loan is called in letters. */
export async function loanNames(tx: Tx, loanId: string): Promise<LoanNames> {
  const { borrower, campaign } = await tx.loan.findUniqueOrThrow({
    where: { id: loanId },
    select: {
      borrower: { select: { name: true } },
      campaign: { select: { project: { select: { title: true } } } },
    },
  });
  return { project: campaign.project.title, borrower: borrower.name };
}

/** Writes to everyone to whom the loan still owes something, once for a key, in the language of each; `owed`: principal owed to that person. */
export async function tellLenders(
  tx: Tx,
  loanId: string,
  key: string,
  write: (names: LoanNames & { owed: Money }) => Words,
): Promise<void> {
  const names = await loanNames(tx, loanId);
  const lenders = await tx.$queryRaw<{ email: string; language: string; owed: string }[]>`
    select p.email, p.language, sum(s.outstanding)::text as owed from "LoanShare" s join "Person" p on p.id = s."personId"
    where s."loanId" = ${loanId}::uuid and s.outstanding > 0 group by p.email, p.language order by p.email`;
  for (let from = 0; from < lenders.length; from += mailsInOneStatement) {
    await queueMails(
      tx,
      lenders.slice(from, from + mailsInOneStatement).map(({ email, language, owed }) =>
        letterIn(language, () => ({
          ...write({ ...names, owed: money(owed) }),
          key: `${key}:${email}`,
          to: email,
          link: { label: t('Voir mes prêts'), url: siteUrl('/mon-espace') },
        })),
      ),
    );
  }
}

/** Writes to every member of the cooperation that owes the loan: they are equal, so they read the same. */
export async function tellBorrower(
  tx: Tx,
  loanId: string,
  key: string,
  write: (names: LoanNames) => Words,
): Promise<void> {
  const names = await loanNames(tx, loanId);
  const members = { role: 'member' as const, organisation: { loans: { some: { id: loanId } } } };
  await writeToMembers(tx, members, ({ email }) => ({
    ...write(names),
    key: `${key}:${email}`,
    link: { label: t('Voir le prêt'), url: siteUrl(`/porteur/prets/${loanId}`) },
  }));
}
