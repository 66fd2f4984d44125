import { taxDeadline } from '#app/features/parameters/due-dates.ts';
import { dayText, euros, monthText } from '#app/i18n/format.ts';
import { frenchOnly, t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { accounts } from '#app/ledger/accounts.ts';
import { taxPaid } from '#app/ledger/entries-tax.ts';
import { balanceOf, post } from '#app/ledger/ledger.server.ts';
import { type Day, isDay, lastOfMonth, yearOf } from '#app/money/day.ts';
import { dayShort } from '#app/money/format.ts';
import { type Money, add, isZero, money } from '#app/money/money.ts';
import { levyParts, withheldByMonth } from './withheld.queries.server.ts';

/** "2026-11" as the first day of that month; null for anything else. */
export function monthOfText(text: string): Day | null {
  const first = `${text}-01`;
  return /^\d{4}-\d{2}$/.test(text) && isDay(first) ? first : null;
}

/** What the team sees of a year: each month with what was withheld, when it is due, and when it was paid. */
export async function taxYear(year: number, today: Day) {
  const months = await monthsOf(year);
  return {
    months: months.map((one) => ({
      id: one.month.slice(0, 7),
      month: monthText(one.month),
      interest: euros(one.interest),
      incomeTax: euros(one.incomeTax),
      socialLevies: euros(one.socialLevies),
      total: euros(one.total),
      due: dayText(one.due),
      paidOn: one.paidOn && dayText(one.paidOn),
      isPayable: !one.paidOn && lastOfMonth(one.month) < today,
      isLate: !one.paidOn && one.due < today,
    })),
  };
}

/** The months of a year in which interest was paid, with amounts, when each is due, and when it was paid. */
export async function monthsOf(year: number, tx: Tx = db()) {
  const months = await withheldByMonth(year, tx);
  const paid = await tx.journalEntry.findMany({
    where: { key: { in: months.map(({ month }) => keyOf(month)) } },
    select: { key: true, valueDate: true },
  });
  const paidOn = new Map(paid.map((entry) => [entry.key, toDay(entry.valueDate)]));
  return months.map((one) => ({
    ...one,
    total: add(one.incomeTax, one.socialLevies),
    due: taxDeadline(one.month),
    paidOn: paidOn.get(keyOf(one.month)) ?? null,
  }));
}

/** The same months as a file. */
export async function taxMonthsTable(year: number): Promise<TableFile> {
  return tableOf(
    `impots-retenus-${year}`,
    [
      [t('Mois'), ({ month }) => month.slice(0, 7)],
      [t('Intérêts'), ({ interest }) => interest],
      [t('Acompte d’impôt'), ({ incomeTax }) => incomeTax],
      [t('Prélèvements sociaux'), ({ socialLevies }) => socialLevies],
      [t('À verser'), ({ total }) => total],
      [t('À verser avant le'), ({ due }) => due],
      [t('Versé le'), ({ paidOn }) => paidOn],
    ],
    await monthsOf(year),
  );
}

/**
 * Writes in the books that what was withheld in a month has been paid to the tax office. Once for each month: again is nothing. Refuses
 * a month that is not over, one in which nothing was withheld, and a payment that the bank account cannot have made.
 */
export async function recordTaxPayment(payment: { month: Day; on: Day; today: Day }): Promise<Money> {
  const { month, on, today } = payment;
  if (lastOfMonth(month) >= today || on <= lastOfMonth(month) || on > today)
    throw new Refusal(
      'month_open',
      t('Un mois se paie une fois fini, et le paiement n’est pas dans l’avenir.'),
      'on',
    );
  return inTransaction(async (tx) => {
    await lockTaxPayments(tx);
    const withheld = (await monthsOf(yearOf(month), tx)).find((one) => one.month === month);
    if (!withheld || isZero(withheld.total))
      throw new Refusal('nothing_withheld', t('Rien n’a été retenu ce mois-là.'), 'month');
    const { total } = withheld;
    if (withheld.paidOn) return total;
    const atBank = await balanceOf(tx, accounts.bank);
    if (atBank.lessThan(total))
      throw new Refusal(
        'bank_too_low',
        t(
          'Le compte en banque tient {held} dans les livres, pour {total} à verser : attendez que Stripe les y ait amenés.',
          {
            held: euros(atBank),
            total: euros(total),
          },
        ),
      );
    await bookTaxPayment(tx, month, on);
    return total;
  });
}

const keyOf = (month: Day) => `tax:${month.slice(0, 7)}:paid`;

/** Whoever pays a month, or looks whether it is paid in order to, waits for the others until they are through. */
export async function lockTaxPayments(tx: Tx): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtext('tax_paid'))::text`;
}

/** What was withheld in a month has left the bank on a day; whoever calls holds the lock, and has seen that it is not in the books. */
export async function bookTaxPayment(tx: Tx, month: Day, on: Day): Promise<void> {
  const one = (await withheldByMonth(yearOf(month), tx)).find((row) => row.month === month)!;
  await post(tx, taxPaid({ month, incomeTax: one.incomeTax, socialLevies: one.socialLevies, on }));
}

/** The totals of a month for form 2777. Sums of what was really withheld, never a rate on a sum. */
export async function form2777(month: Day): Promise<TableFile> {
  const one = (await withheldByMonth(yearOf(month))).find((row) => row.month === month);
  const none = money('0');
  const { incomeTaxBase = none, socialBase = none, incomeTax = none, socialLevies = none } = one ?? {};
  const { csg, crds, solidarity } = levyParts(socialLevies, lastOfMonth(month));
  const [heads, due] = [
    frenchOnly(['Formulaire 2777', 'Base (€)', 'Retenu (€)', 'À déclarer et payer avant le']),
    dayShort(taxDeadline(month)),
  ];
  const rows = [
    [frenchOnly('Acompte d’impôt sur le revenu (intérêts)'), incomeTaxBase, incomeTax, due],
    ['CSG', socialBase, csg, ''],
    ['CRDS', socialBase, crds, ''],
    [frenchOnly('Prélèvement de solidarité'), socialBase, solidarity, ''],
    [frenchOnly('Total'), '', add(incomeTax, socialLevies), ''],
  ];
  return { name: `2777-${month.slice(0, 7)}`, rows: [heads, ...rows] };
}
