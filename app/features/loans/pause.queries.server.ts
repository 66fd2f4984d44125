import { count, dayText } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import type { Day } from '#app/money/day.ts';
import { type KeptLoan, keptLoan } from './kept-loan.server.ts';
import { loanNames } from './letters.server.ts';
import { pauseChoices, pausedPlan } from './pause.server.ts';
import { plansSideBySide } from './plan-words.ts';
import { previewed } from './wished-change.server.ts';

/** What the cooperation sees before it takes a pause: what its contract grants, and the plan that a pause of this length would leave. */
export async function pausePage(loanId: string, typed: string | null, today: Day) {
  const loan = await keptLoan(db(), loanId);
  const { refused, first, left, longest, interest } = pauseChoices(loan, today);
  const names = await loanNames(db(), loanId);
  return {
    title: names.project,
    version: loan.version,
    refused,
    right: {
      left: count(left, t('pause'), t('pauses')),
      longest: count(longest, t('échéance'), t('échéances')),
      lengths: Array.from({ length: longest }, (_, index) => index + 1),
      isInterestPaid: interest === 'paid',
      notice: loan.noticeDays,
      first: first && dayText(first.due),
    },
    preview: refused || typed === null ? null : previewed(() => previewOf(loan, Number(typed), today)),
  };
}

function previewOf(loan: KeptLoan, instalments: number, today: Day) {
  const { before, after } = pausedPlan(loan, instalments, today);
  return { instalments, plans: plansSideBySide(before, after) };
}
