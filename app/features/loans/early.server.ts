import { randomUUID } from 'node:crypto';
import { parametersOn } from '#app/features/parameters/parameters.queries.server.ts';
import { dayText, euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { followingTargetDay } from '#app/money/calendar.ts';
import { type Day, addDays, addMonths } from '#app/money/day.ts';
import { type Money, isPositive, money, sum } from '#app/money/money.ts';
import { repeatedPart } from '#app/lending/extra-instalment.ts';
import { interestGraceOn, standing } from '#app/lending/kept-plan.ts';
import { rowsLeft } from '#app/lending/loan-state.ts';
import { type Decision, agreedChange } from './agreed-change.server.ts';
import { changePlan, rowsNow, rowsWith } from './change-plan.server.ts';
import { askDay } from './debit-policy.ts';
import { tellOfEarly } from './early-letters.server.ts';
import { type KeptLoan, lateRows } from './kept-loan.server.ts';
import { usableMandate } from './mandate.server.ts';
import { outcomeOf, waitsForEarly } from './plan-words.ts';

/** Nobody binds a loan for longer: until then its plan cannot change in another way. */
const monthsAhead = 6;

/**
 * What a cooperation wants to repay before its day: all that is owed, or `amount` euros of principal, the loan ending sooner or its instalments
 * being smaller.
 */
export type EarlyWish = { on: Day; how: 'all' | 'shorter' | 'smaller'; amount: Money | null };

/** What may be repaid early, from when to when, or why nothing may. */
export async function earlyRules(tx: Tx, loan: KeptLoan, today: Day) {
  const { notice, least } = await parametersOn(
    { notice: 'early_repayment_notice_days', least: 'early_repayment_minimum' },
    today,
    tx,
  );
  const noticed = addDays(today, notice.toNumber());
  const changed = standing(loan.changes).at(-1)?.event.on ?? noticed;
  const half = addMonths(today, monthsAhead);
  const last = addDays(loan.rows.at(-1)!.due, -1);
  const graceEnds = rowsLeft(loan.state)[loan.state.interestGrace - 1]?.due ?? noticed;
  const earliest = [noticed, changed, graceEnds].sort().at(-1)!;
  const latest = last < half ? last : half;
  return {
    least: money(least.toFixed(2)),
    earliest,
    latest,
    notShorter: repeatedPart(loan.state) === undefined ? whyNotShorter(loan) : null,
    refused:
      whyNot(loan, { latest, isTooLate: earliest > latest }, today) ??
      (await whyNoDebit(tx, loan.borrowerId)),
  };
}

export type EarlyRules = Awaited<ReturnType<typeof earlyRules>>;

type Within = { latest: Day; isTooLate: boolean };

function whyNot(loan: KeptLoan, { latest, isTooLate }: Within, today: Day): string | null {
  const owed = sum(loan.rows.map((row) => row.owed.principal));
  if (loan.status === 'written_off') return t('Ce prêt est passé en perte.');
  if (loan.status === 'repaid' || !isPositive(owed)) return t('Ce prêt est remboursé.');
  if (loan.terms.interestOn !== 'balance') return t('Ce prêt ne peut pas recevoir d’autre échéancier.');
  if (lateRows(loan, today).length > 0 || loan.rows.some(({ advanced }) => isPositive(advanced)))
    return t('Une échéance est en retard : elle passe avant ce qui n’est pas encore dû.');
  if (loan.isVoting) return t('Vos prêteurs votent déjà sur un nouvel échéancier.');
  if (loan.early) return waitsForEarly(loan.early.row.due);
  if (interestGraceOn(loan.state, latest) > 0) return t('Le différé du prêt n’est pas fini.');
  return isTooLate ? t('La dernière échéance est trop proche : elle soldera le prêt.') : null;
}

/** A loan ends sooner where something repeats that can be kept. */
function whyNotShorter({ terms, state }: KeptLoan): string {
  if (terms.amortisation === 'bullet')
    return t('Ce prêt se rembourse en une fois à la fin : en rembourser une partie réduit cette fin.');
  return rowsLeft(state).length < 2
    ? t('Il ne reste qu’une échéance : elle diminue d’autant.')
    : t('Les échéances de ce prêt ne sont pas toutes égales : elles diminuent, et la fin ne change pas.');
}

async function whyNoDebit(tx: Tx, borrowerId: string): Promise<string | null> {
  try {
    await usableMandate(tx, await tx.organisation.findUniqueOrThrow({ where: { id: borrowerId } }));
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

/** The plan as it is and as this early repayment would leave it; nothing is written. Refuses what cannot be, with its field. */
export function earlyPlan(loan: KeptLoan, wish: EarlyWish, rules: EarlyRules) {
  if (rules.refused) throw new Refusal('no_early_repayment', rules.refused);
  if (loan.terms.revenue && wish.how !== 'all') {
    const sentence = t(
      'Ce prêt suit vos recettes : par anticipation, il se rembourse en entier. De bonnes recettes l’avancent déjà.',
    );
    throw new Refusal('not_in_part', sentence, 'how');
  }
  refuseDay(loan, wish.on, rules);
  const { on, how } = wish;
  const whole = loan.rows.filter(({ due }) => due > on);
  const owed = sum(whole.map(({ principal }) => principal));
  const amount = how === 'all' ? owed : wishedAmount(wish.amount, owed, rules.least);
  if (how === 'shorter' && rules.notShorter) throw new Refusal('not_shorter', rules.notShorter, 'how');
  const event = {
    id: randomUUID(),
    on,
    type: 'extra_instalment' as const,
    principal: how === 'all' ? null : amount,
    keeps: how === 'shorter' ? ('payment' as const) : ('end' as const),
  };
  const [before, after] = [rowsNow(loan), rowsWith(loan, { event, unpaid: [] })];
  const row = after.findLast(({ due }) => due === on)!;
  return { event, amount, row, before, after };
}

function wishedAmount(amount: Money | null, owed: Money, least: Money): Money {
  if (amount && amount.greaterThanOrEqualTo(least) && amount.lessThan(owed)) return amount;
  throw new Refusal(
    'wrong_amount',
    t('Le capital remboursé va de {least} à un peu moins de {owed}, ce qui restera dû ce jour-là.', {
      least: euros(least),
      owed: euros(owed),
    }),
    'amount',
  );
}

/** The answer of its bank must be known before the next debit is asked: else the two could not be told apart. */
function refuseDay(loan: KeptLoan, on: Day, { earliest, latest }: EarlyRules): void {
  if (on < earliest || on > latest) {
    throw new Refusal(
      'wrong_day',
      t('Choisissez un jour entre le {earliest} et le {latest}.', {
        earliest: dayText(earliest),
        latest: dayText(latest),
      }),
      'on',
    );
  }
  const next = loan.rows.find(({ due }) => due > on)!;
  if (loan.rows.some(({ due, stands }) => due > on && stands))
    throw new Refusal('wrong_day', t('Une échéance qui suit ce jour est déjà payée en partie.'), 'on');
  if (askDay(next.due) > followingTargetDay(on)) return;
  throw new Refusal(
    'wrong_day',
    t(
      'L’échéance du {due} est trop proche pour que votre banque réponde d’abord. Choisissez ce {due}, ou un jour plus tôt.',
      { due: dayText(next.due) },
    ),
    'on',
  );
}

type Asked = Decision & EarlyWish & { why: string };

/**
 * The cooperation repays before its day, as its contract lets it: an instalment more is debited that day (the principal and the interest run
 * since the last one), shared like the others, and the rest of the plan is drawn again. Lenders and members are told. Where the
 * cooperation's rule wants several to agree, they are asked first, for this principal. Refuses what cannot be, and a plan that has changed.
 */
export async function askEarly(asked: Asked, today: Day): Promise<void> {
  const { loanId, byId, why, how } = asked;
  await agreedChange(asked, today, {
    plan: async (loan, tx) => earlyPlan(loan, asked, await earlyRules(tx, loan, today)),
    amount: ({ amount }) => amount,
    move: ({ project, amount }) => ({
      kind: 'early_repayment',
      subjectId: `${loanId}:${how}`,
      what: t('Rembourser {amount} par anticipation : {project}', { amount: euros(amount), project }),
    }),
    async carryOut(tx, loan, { event, row, before, after }) {
      await changePlan(tx, loan, { event, unpaid: [], why, byId, on: today });
      const [was, is] = [outcomeOf(before), outcomeOf(after)];
      const coming = after.slice(row.number);
      await tellOfEarly(tx, loanId, { id: event.id, how, why, row, was, is, coming });
    },
  });
}
