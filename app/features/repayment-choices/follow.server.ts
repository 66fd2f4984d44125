import { randomUUID } from 'node:crypto';
import { smallestGift } from '#app/features/pledges/place-rules.ts';
import { giveInside } from '#app/features/pledges/wallet-gift.server.ts';
import { lockWalletOf, spendableFromWallet } from '#app/features/pledges/wallet.server.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { queueMail } from '#app/infra/mail.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { addDays, startOfDay, type Day } from '#app/money/day.ts';
import { min, money, zero, type Money } from '#app/money/money.ts';
import { givingEnded, repaymentGiven, whatToDo } from './letters.server.ts';

/**
 * People whose repayments of the days before are to be asked about or given. A day is looked at when it is over, so that nothing of it is asked
 * about twice.
 */
export async function choicesToFollow(today: Day): Promise<{ id: string; label: string }[]> {
  return db().$queryRaw`
    select c."personId"::text as id, c.use || ' : ' || replace(sum(l.principal + l.interest - l."incomeTax" - l."socialLevies")::text, '.', ',') || ' €' as label
    from "RepaymentChoice" c join "LoanShare" s on s."personId" = c."personId" join "DistributionLine" l on l."loanShareId" = s.id
      join "Repayment" r on r.id = l."repaymentId" and r."distributedOn" > c."doneUntil" and r."distributedOn" < ${today}::date
    where c.use in ('ask', 'give') and c."doneUntil" < ${today}::date - 1
    group by c."personId", c.use having sum(l.principal + l.interest) > 0 order by c."personId"`;
}

/** Asks the person what becomes of what came back, or gives it, as they chose. Safe to repeat: each day is done once. */
export async function followChoice(personId: string, today: Day): Promise<void> {
  try {
    await inTransaction((tx) => follow(tx, personId, today));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await inTransaction((tx) => endGiving(tx, personId, today));
  }
}

async function follow(tx: Tx, personId: string, today: Day): Promise<void> {
  const choice = await locked(tx, personId);
  if (!choice || (choice.use !== 'ask' && choice.use !== 'give')) return;
  await lockWalletOf(tx, personId);
  const until = addDays(today, -1);
  const came = await cameBack(tx, personId, { after: toDay(choice.doneUntil), until });
  const amount = min(came, await spendableFromWallet(personId, tx));
  // What is too little for a gift waits for the next repayment; what its owner has used meanwhile is theirs.
  if (came.lessThan(smallestGift)) return;
  await tx.repaymentChoice.update({ where: { personId }, data: { doneUntil: fromDay(until) } });
  if (amount.lessThan(smallestGift)) return;
  const reader = { ...choice.person, personId, key: choice.key };
  if (choice.use === 'ask') return queueMail(tx, whatToDo(reader, amount, until));
  const id = randomUUID();
  const { campaignId, campaign } = choice;
  if (!campaignId || !campaign) throw new Error(`Repayments of ${personId} are given to no campaign`);
  const shown = { showName: false, showAmount: false, language: choice.person.language };
  const gift = { id, personId, campaignId, amount, ...shown, at: startOfDay(today) };
  const { title, cooperation } = campaign.project;
  await giveInside(tx, gift, () =>
    Promise.resolve(repaymentGiven(reader, { id, amount, project: title, cooperation: cooperation.name })),
  );
}

async function locked(tx: Tx, personId: string) {
  await tx.$queryRaw`select 1 from "RepaymentChoice" where "personId" = ${personId}::uuid for update`;
  return tx.repaymentChoice.findUnique({
    where: { personId },
    include: {
      person: { select: { email: true, firstName: true, language: true } },
      campaign: {
        select: { project: { select: { title: true, cooperation: { select: { name: true } } } } },
      },
    },
  });
}

/** What borrowers have paid back to a person in some days, levies deducted. */
async function cameBack(tx: Tx, personId: string, days: { after: Day; until: Day }): Promise<Money> {
  const [row] = await tx.$queryRaw<{ net: string | null }[]>`
    select sum(l.principal + l.interest - l."incomeTax" - l."socialLevies")::text as net
    from "LoanShare" s join "DistributionLine" l on l."loanShareId" = s.id join "Repayment" r on r.id = l."repaymentId"
    where s."personId" = ${personId}::uuid and r."distributedOn" > ${days.after}::date and r."distributedOn" <= ${days.until}::date`;
  return row?.net ? money(row.net) : zero;
}

/** The campaign is over, full or suspended: nothing is given, the person is told, and what comes stays in the wallet. */
async function endGiving(tx: Tx, personId: string, today: Day): Promise<void> {
  const choice = await locked(tx, personId);
  if (choice?.use !== 'give' || !choice.campaign) return;
  const until = addDays(today, -1);
  await tx.repaymentChoice.update({
    where: { personId },
    data: { use: 'keep', campaignId: null, chosenOn: fromDay(today), doneUntil: fromDay(until) },
  });
  const reader = { ...choice.person, personId, key: choice.key };
  await queueMail(tx, givingEnded(reader, choice.campaign.project.title, until));
}
