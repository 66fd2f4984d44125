import { dayText, euros } from '#app/i18n/format.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { money } from '#app/money/money.ts';
import { agreeing, countAgreeing } from './approvals.server.ts';

/** The rule of a cooperation, what waits for agreements, and the last fifty that are over. */
export async function approvalsOf(cooperationId: string, me: string) {
  const [rule, requests, possible, mine] = await Promise.all([
    db().approvalRule.findUnique({ where: { cooperationId } }),
    db().approvalRequest.findMany({
      where: { cooperationId },
      orderBy: [{ askedOn: 'desc' }, { id: 'desc' }],
      take: 50,
      include: {
        voices: { select: { personId: true, person: { select: { firstName: true, lastName: true } } } },
      },
    }),
    countAgreeing(db(), cooperationId),
    db().membership.count({ where: { personId: me, organisationId: cooperationId, ...agreeing } }),
  ]);
  return {
    rule: rule && { fromAmount: euros(money(rule.fromAmount)), approvals: rule.approvals },
    values: {
      fromAmount: rule ? euros(money(rule.fromAmount)).replace('€', '').trim() : '500',
      approvals: String(rule?.approvals ?? 1),
    },
    possible,
    mayAgree: mine > 0,
    requests: requests.map((request) => ({
      id: request.id,
      what: request.what,
      amount: request.amount ? euros(money(request.amount)) : '—',
      on: dayText(toDay(request.askedOn)),
      needed: request.needed,
      given: request.voices.length,
      names: request.voices.map(({ person }) => `${person.firstName} ${person.lastName}`),
      isMine: request.voices.some(({ personId }) => personId === me),
      state: stateOf(request),
    })),
  };
}

function stateOf(request: {
  usedOn: Date | null;
  withdrawnOn: Date | null;
  approvedOn: Date | null;
}): 'waits' | 'agreed' | 'used' | 'withdrawn' {
  if (request.usedOn) return 'used';
  if (request.withdrawnOn) return 'withdrawn';
  return request.approvedOn ? 'agreed' : 'waits';
}
