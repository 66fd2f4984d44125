import { phrases, t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import { money } from '#app/money/money.ts';

type Kind =
  'repayment' | 'given_back' | 'transfer' | 'payout' | 'payout_returned' | 'gift' | 'loan' | 'share';

type Row = {
  day: string;
  kind: Kind;
  about: string;
  parts: [string, string, string, string] | null;
  amount: string;
  balance: string;
};

const kinds: Record<Kind, string> = phrases({
  repayment: 'Remboursement',
  given_back: 'Paiement rendu',
  payout: 'Virement',
  payout_returned: 'Virement revenu',
  transfer: 'Virement reçu de votre banque',
  gift: 'Don payé avec le porte-monnaie',
  loan: 'Prêt payé avec le porte-monnaie',
  share: 'Parts payées avec le porte-monnaie',
});

/**
 * Everything that came into a person's wallet and left it, oldest first, with what was in it after each: the last line is what we owe them. What is
 * only set aside has not left. A file for spreadsheets, in the reader's words.
 */
export async function walletTable(personId: string): Promise<TableFile> {
  const partOf = (parts: Row['parts'], place: 0 | 1 | 2 | 3) => parts && money(parts[place]);
  return tableOf(
    'porte-monnaie',
    [
      [t('Date'), ({ day }) => day],
      [t('Mouvement'), ({ kind }) => kinds[kind]],
      [t('Projet ou compte'), ({ about }) => about],
      [t('Capital'), ({ parts }) => partOf(parts, 0)],
      [t('Intérêts'), ({ parts }) => partOf(parts, 1)],
      [t('Impôt retenu'), ({ parts }) => partOf(parts, 2)],
      [t('Prélèvements sociaux'), ({ parts }) => partOf(parts, 3)],
      [t('Montant'), ({ amount }) => money(amount)],
      [t('Solde'), ({ balance }) => money(balance)],
    ],
    await movementsOf(personId),
  );
}

/** As the nightly check of the wallets adds them up (`app/features/books/sums.ts`). */
async function movementsOf(personId: string): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    with moved as (
      select r."distributedOn" as "on", 1 as turn, 'repayment' as kind, j.title as about,
        array[l.principal, l.interest, l."incomeTax", l."socialLevies"]::text[] as parts,
        l.principal + l.interest - l."incomeTax" - l."socialLevies" as amount
      from "LoanShare" s join "DistributionLine" l on l."loanShareId" = s.id join "Repayment" r on r.id = l."repaymentId"
        join "Loan" n on n.id = s."loanId" join "Campaign" c on c.id = n."campaignId" join "Project" j on j.id = c."projectId"
      where s."personId" = ${personId}::uuid
      union all
      select g."on", 2, 'given_back', j.title, null, g.amount from "GivenBack" g join "Pledge" p on p.id = g."pledgeId"
        join "Campaign" c on c.id = p."campaignId" join "Project" j on j.id = c."projectId"
      where g."personId" = ${personId}::uuid and g.way = 'wallet'
      union all
      select r."on", 2, 'transfer', j.title, null, r.amount from "TransferArrival" r join "Pledge" p on p.id = r."pledgeId"
        join "Campaign" c on c.id = p."campaignId" join "Project" j on j.id = c."projectId" where r."personId" = ${personId}::uuid
      union all
      select w."on", 3, p.instrument::text, j.title, null, -w.amount from "WalletGift" w join "Pledge" p on p.id = w."pledgeId"
        join "Campaign" c on c.id = p."campaignId" join "Project" j on j.id = c."projectId"
      where w."personId" = ${personId}::uuid and w."on" is not null
      union all
      select b."createdOn", 4, 'payout', coalesce('…' || right(l.iban, 4), 'Stripe'), null, -l.amount
      from "PayoutLine" l join "PayoutBatch" b on b.id = l."batchId" where l."personId" = ${personId}::uuid and b.status <> 'withdrawn'
      union all
      select coalesce(l."returnedOn", l."refusedOn"), 5, 'payout_returned', coalesce('…' || right(l.iban, 4), 'Stripe'), null, l.amount
      from "PayoutLine" l join "PayoutBatch" b on b.id = l."batchId" where l."personId" = ${personId}::uuid and b.status <> 'withdrawn'
        and coalesce(l."returnedOn", l."refusedOn") is not null
      union all
      select v."on", 5, 'payout_returned', 'Stripe', null, v.amount
      from "PayoutReversal" v join "PayoutLine" l on l.id = v."lineId"
      where l."personId" = ${personId}::uuid and l."returnedOn" is null and l."refusedOn" is null)
    select "on"::text as day, kind, about, parts, amount::text,
      sum(amount) over (order by "on", turn, about, amount rows unbounded preceding)::text as balance
    from moved order by "on", turn, about, amount`;
}
