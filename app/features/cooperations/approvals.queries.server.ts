import { dayText, euros } from '#app/i18n/format.ts';
import { toDay } from '#app/infra/dates.ts';
import { t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import { money } from '#app/money/money.ts';
import { pageOfApproval } from './approval-pages.ts';
import { agreeing, countAgreeing } from './approvals.server.ts';
import { requestStates } from './approval-states.ts';

/** The rule of a cooperation, what waits for agreements, and the last fifty that are over. */
export async function approvalsOf(cooperationId: string, me: string) {
  const [rule, requests, possible, mine] = await Promise.all([
    db().approvalRule.findUnique({ where: { cooperationId } }),
    requestsOf(cooperationId, { take: 50 }),
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
      to: pageOfApproval(request, request.cooperation.slug),
      amount: request.amount ? euros(money(request.amount)) : '—',
      on: dayText(toDay(request.askedOn)),
      needed: request.needed,
      given: request.voices.length,
      names: request.voices.map(nameOf),
      isMine: request.voices.some(({ personId }) => personId === me),
      state: stateOf(request),
    })),
  };
}

/** So many requests, the latest first, or all. */
function requestsOf(cooperationId: string, most: { take?: number }) {
  return db().approvalRequest.findMany({
    where: { cooperationId },
    orderBy: [{ askedOn: 'desc' }, { id: 'desc' }],
    ...most,
    include: {
      cooperation: { select: { slug: true } },
      voices: { select: { personId: true, person: { select: { firstName: true, lastName: true } } } },
    },
  });
}

const nameOf = ({ person }: { person: { firstName: string; lastName: string } }) =>
  `${person.firstName} ${person.lastName}`;

/** Every request of a cooperation, with who agreed. */
export async function approvalsTable(cooperationId: string): Promise<TableFile> {
  return tableOf(
    'accords',
    [
      [t('Quoi'), ({ what }) => what],
      [t('Demandé le'), ({ askedOn }) => toDay(askedOn)],
      [t('D’accord'), ({ voices }) => voices.map(nameOf).join(', ')],
      [t('Accords qu’il faut'), ({ needed }) => needed],
      [t('État'), (request) => requestStates[stateOf(request)].label],
      [t('Montant'), ({ amount }) => amount && money(amount)],
    ],
    await requestsOf(cooperationId, {}),
  );
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
