import { frenchOnly } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { refusalCode } from '#app/infra/stripe/client.server.ts';
import { chargeSavedMethod, findPayment } from '#app/infra/stripe/payments.server.ts';
import { toldByOthers } from '#app/ledger/late.server.ts';
import type { Day } from '#app/money/day.ts';
import { type Money, decimalText, isPositive, money } from '#app/money/money.ts';
import { notCovered, onItsWay, openInstalments } from './asking.server.ts';
import { collectionChanged, collectionRefused } from './collection.server.ts';
import { debitParts, isAboutTheAccount } from './debit-policy.ts';
import { usableMandate } from './mandate.server.ts';

/** The instalments whose bank is to be asked by `today`, and those whose answer was lost; oldest first. */
export async function instalmentsToCollect(today: Day): Promise<{ id: string; label: string }[]> {
  return db().$queryRaw`
    select i.id::text, o.name || ', échéance ' || i.number || ' du ' || to_char(i."dueOn", 'DD/MM/YYYY') as label
    from "Instalment" i join "Loan" l on l.id = i."loanId" join "Organisation" o on o.id = l."borrowerId"
    where (i."nextAskOn" <= ${today}::date and l.status <> 'written_off')
      or exists (select 1 from "Collection" c where c."instalmentId" = i.id and c.status = 'intended')
    order by i."dueOn", l.id`;
}

type Intended = {
  id: string;
  attempt: number;
  amount: Money;
  customerId: string;
  paymentMethodId: string;
  mandateId: string | null;
  /** May this very debit have been asked before, without an answer? */
  askedBefore: boolean;
  description: string;
};

/**
 * Asks the borrower's bank for an instalment: what is owed on it and on those before, less what is on its way. The intention is
 * written first, so that a crash or a lost answer leads to the same request under the same key, never to a second debit. Throws
 * a Refusal when there is no mandate to use; UnknownOutcome goes through, and the next run asks again.
 */
export async function collectInstalment(id: string, today: Day): Promise<void> {
  const debits = await inTransaction((tx) => intendDebits(tx, id, today));
  for (const debit of debits) await askFor(debit, id, today);
}

async function askFor(debit: Intended, instalmentId: string, today: Day): Promise<void> {
  try {
    const metadata = { kind: 'collection', id: debit.id, attempt: String(debit.attempt) } as const;
    // Stripe forgets a key after a day, and the date of a run is not the clock: what has no answer is looked for first.
    const earlier = debit.askedBefore ? await findPayment(debit.customerId, metadata) : null;
    const payment =
      earlier ??
      (await chargeSavedMethod({
        key: `instalment:${instalmentId}:try:${debit.attempt}`,
        amount: debit.amount,
        customerId: debit.customerId,
        paymentMethodId: debit.paymentMethodId,
        mandateId: debit.mandateId,
        kind: 'sepa_debit',
        description: debit.description,
        metadata,
      }));
    await toldByOthers(() => inTransaction((tx) => collectionChanged(tx, payment, today)));
  } catch (error) {
    const code = refusalCode(error);
    if (code === null || !isAboutTheAccount(code)) throw error;
    await toldByOthers(() => inTransaction((tx) => collectionRefused(tx, debit.id, code, today)));
  }
}

/** Writes what will be asked, or finds what was intended and may not have been asked. */
export async function intendDebits(tx: Tx, id: string, today: Day): Promise<Intended[]> {
  const { loanId } = await tx.instalment.findUniqueOrThrow({ where: { id }, select: { loanId: true } });
  await tx.$queryRaw`select 1 from "Loan" where id = ${loanId}::uuid for update`;
  const instalment = await tx.instalment.findUniqueOrThrow({
    where: { id },
    select: {
      number: true,
      nextAskOn: true,
      collections: { orderBy: { attempt: 'asc' } },
      loan: { select: { borrower: true, _count: { select: { instalments: true } } } },
    },
  });
  const description = frenchOnly(`Échéance ${instalment.number} sur ${instalment.loan._count.instalments}`);
  const intended = instalment.collections.filter((one) => one.status === 'intended');
  const asDebit = (askedBefore: boolean) => (one: (typeof intended)[number]) => ({
    ...one,
    amount: money(one.amount),
    askedBefore,
    description,
  });
  if (intended.length > 0) return intended.map(asDebit(true));
  if (instalment.nextAskOn === null || instalment.nextAskOn > fromDay(today)) return [];

  const open = await openInstalments(tx, loanId);
  const due = open.filter((one) => one.asked || one.id === id);
  const amount = due.some((one) => one.id === id) ? notCovered(due, await onItsWay(tx, loanId)) : money('0');
  await tx.instalment.update({ where: { id }, data: { nextAskOn: null } });
  if (!isPositive(amount)) return [];

  const mandate = await usableMandate(tx, instalment.loan.borrower);
  const last = instalment.collections.at(-1);
  const made = await tx.collection.createManyAndReturn({
    data: debitParts(amount).map((part, index) => ({
      ...mandate,
      instalmentId: id,
      attempt: (last?.attempt ?? 0) + index + 1,
      round: (last?.round ?? 0) + 1,
      amount: decimalText(part),
      askedOn: fromDay(today),
    })),
  });
  return made.sort((a, b) => a.attempt - b.attempt).map(asDebit(false));
}
