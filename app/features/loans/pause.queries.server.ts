import { count, dayText } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import type { Day } from '#app/money/day.ts';
import { keptLoan } from './kept-loan.server.ts';
import { loanNames } from './letters.server.ts';
import { pauseChoices, pausedPlan } from './pause.server.ts';
import { plansSideBySide } from './plan-words.ts';

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
    preview: refused || typed === null ? null : previewOf(loan, typed, today),
  };
}

function previewOf(loan: Awaited<ReturnType<typeof keptLoan>>, typed: string, today: Day) {
  try {
    const { before, after } = pausedPlan(loan, Number(typed), today);
    const plans = plansSideBySide(before, after);
    return { instalments: Number(typed), plans, refused: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { instalments: null, plans: null, refused: error.message };
  }
}
