import { count, dayText, euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import type { Day } from '#app/money/day.ts';
import { subtract } from '#app/money/money.ts';
import { askDay } from './debit-policy.ts';
import { type EarlyRules, type EarlyWish, earlyPlan, earlyRules } from './early.server.ts';
import { type KeptLoan, keptLoan } from './kept-loan.server.ts';
import { loanNames } from './letters.server.ts';
import { outcomeOf, plansSideBySide } from './plan-words.ts';
import { previewed } from './wished-change.server.ts';

/** What the cooperation sees before it repays early: what it may choose and, for a wish, what it comes to and both plans. */
export async function earlyPage(loanId: string, wish: EarlyWish | null, today: Day) {
  const loan = await keptLoan(db(), loanId);
  const rules = await earlyRules(db(), loan, today);
  const { earliest, latest, least, notShorter, refused } = rules;
  return {
    title: (await loanNames(db(), loanId)).project,
    version: loan.version,
    refused,
    waiting: loan.early && waitingOf(loan.early),
    choices: {
      earliest,
      latest,
      from: dayText(earliest),
      to: dayText(latest),
      least: euros(least),
      notShorter,
      // A day on which an instalment falls is always far enough from the next.
      usual: loan.rows.find(({ due }) => due >= earliest && due <= latest)?.due ?? earliest,
    },
    preview: refused || !wish ? null : previewed(() => previewOf(loan, wish, rules)),
  };
}

/** The early repayment that is announced; it can be given up until the bank is asked. */
function waitingOf({ id, row }: NonNullable<KeptLoan['early']>) {
  return {
    id,
    mayGiveUp: !row.stands,
    facts: [
      { name: t('Prélevé le'), value: dayText(row.due) },
      { name: t('Capital remboursé'), value: euros(row.principal) },
      { name: t('Intérêts courus ce jour-là'), value: euros(row.interest) },
      { name: t('Demandé à votre banque le'), value: dayText(askDay(row.due)) },
    ],
  };
}

function previewOf(loan: KeptLoan, wish: EarlyWish, rules: EarlyRules) {
  const { row, before, after } = earlyPlan(loan, wish, rules);
  const [was, is] = [outcomeOf(before), outcomeOf(after)];
  const coming = after.slice(row.number);
  return {
    facts: [
      { name: t('Capital remboursé'), value: euros(row.principal) },
      { name: t('Intérêts courus ce jour-là'), value: euros(row.interest) },
      { name: t('Prélevé le {on}', { on: dayText(row.due) }), value: euros(row.payment) },
      { name: t('Intérêts évités'), value: euros(subtract(was.interest, is.interest)) },
    ],
    next: coming[0]
      ? t('Ensuite : {count}, la première de {payment}.', {
          count: count(coming.length, t('échéance'), t('échéances')),
          payment: euros(coming[0].payment),
        })
      : t('Le prêt est alors soldé : plus rien ne sera prélevé.'),
    plans: plansSideBySide(before, after),
  };
}
