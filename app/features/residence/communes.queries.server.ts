import { answerDays } from '#app/features/local-priority/proofs.server.ts';
import { proofNames, type ProofKind } from '#app/features/local-priority/proofs.ts';
import { papersOf } from '#app/features/uploads/papers.queries.server.ts';
import { dayText, euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { toDay } from '#app/infra/dates.ts';
import { db } from '#app/infra/db.server.ts';
import { tableOf, type TableFile } from '#app/infra/http-table.server.ts';
import { type Day, dayOf } from '#app/money/day.ts';
import { money, sum } from '#app/money/money.ts';
import { tellsAmount } from './communes.ts';
import { promised } from './states.ts';

const mostShown = 100;
const onePage = 50;

type Row = {
  code: string;
  name: string;
  pledges: number;
  amount: string;
  accepted: number;
  waiting: number;
  without: number;
};

/** Pledges whose person declared where they live, by commune, the most numerous first: at most so many, all for null. */
function byCommune(projectId: string, most: number | null): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    select g."declaredCommune" as code, coalesce(c.name, g."declaredCommune") as name, count(*)::int as pledges, sum(g.amount)::text as amount,
      count(*) filter (where r.status = 'accepted')::int as accepted,
      count(*) filter (where r.status in ('awaited', 'handed'))::int as waiting,
      count(*) filter (where r.status = 'later')::int as without
    from "Pledge" g join "Campaign" k on k.id = g."campaignId"
    left join "Commune" c on c.code = g."declaredCommune" left join "ResidenceProof" r on r."pledgeId" = g.id
    where k."projectId" = ${projectId}::uuid and g."declaredCommune" is not null and g.status::text = any(${promised})
    group by 1, 2 order by 3 desc, 2, 1 limit ${most}::int`;
}

/**
 * Where those who took part among inhabitants first say they live, and, for a reader who answers to them (`reads`), the papers that wait, the
 * oldest first. Nobody's name stands here but those on papers to be read.
 */
export async function communesPage(projectId: string, reads: boolean, today: Day) {
  const [rows, days, { papers, waiting }] = await Promise.all([
    byCommune(projectId, mostShown),
    answerDays(today),
    reads ? papersToRead(projectId) : { papers: [], waiting: 0 },
  ]);
  return {
    /** Is a paper asked of anybody? Where none is, nothing is said of papers. */
    asks: rows.some(({ accepted, waiting: awaited, without }) => accepted + awaited + without > 0),
    rows: rows.map((row) => ({
      id: row.code,
      name: row.name,
      pledges: String(row.pledges),
      amount: tellsAmount(row.pledges) ? euros(money(row.amount)) : '—',
      accepted: String(row.accepted),
      waiting: String(row.waiting),
      without: String(row.without),
    })),
    pledges: String(rows.reduce((all, row) => all + row.pledges, 0)),
    total: euros(sum(rows.map(({ amount }) => money(amount)))),
    cut: rows.length === mostShown,
    days,
    papers,
    waiting,
  };
}

export type CommunesPage = Awaited<ReturnType<typeof communesPage>>;

/** All of it as a file, without anybody's name. */
export async function communesTable(projectId: string): Promise<TableFile> {
  return tableOf<Row>(
    'communes-declarees',
    [
      [t('Code de la commune'), ({ code }) => code],
      [t('Commune'), ({ name }) => name],
      [t('Engagements'), ({ pledges }) => pledges],
      [t('Montant'), ({ pledges, amount }) => (tellsAmount(pledges) ? money(amount) : null)],
      [t('Justifiés'), ({ accepted }) => accepted],
      [t('Justificatif attendu'), ({ waiting }) => waiting],
      [t('Sans justificatif'), ({ without }) => without],
    ],
    await byCommune(projectId, null),
  );
}

/** The papers that a cooperation has to read: of whom, which, and by when it has promised to answer. */
async function papersToRead(projectId: string) {
  const where = { status: 'handed' as const, campaign: { projectId } };
  const [rows, waiting] = await Promise.all([
    db().residenceProof.findMany({
      where,
      orderBy: [{ answerBy: 'asc' }, { pledgeId: 'asc' }],
      take: onePage,
      select: {
        pledgeId: true,
        kind: true,
        handedAt: true,
        answerBy: true,
        pledge: { select: { firstName: true, lastName: true, declaredCommune: true } },
      },
    }),
    db().residenceProof.count({ where }),
  ]);
  const [files, communes] = await Promise.all([
    papersOf(
      'residence',
      rows.map(({ pledgeId }) => pledgeId),
    ),
    db().commune.findMany({
      where: { code: { in: rows.flatMap(({ pledge }) => pledge.declaredCommune ?? []) } },
      select: { code: true, name: true },
    }),
  ]);
  const nameOf = new Map(communes.map(({ code, name }) => [code, name]));
  const papers = rows.map(({ pledgeId, kind, handedAt, answerBy, pledge }) => {
    const label = proofNames[kind as ProofKind];
    return {
      id: pledgeId,
      who: `${pledge.firstName} ${pledge.lastName}`,
      commune: nameOf.get(pledge.declaredCommune ?? '') ?? '—',
      files: files.filter(({ subject }) => subject === pledgeId).map((file) => ({ ...file, label })),
      handedOn: dayText(dayOf(handedAt!)),
      answerBy: dayText(toDay(answerBy!)),
    };
  });
  return { papers, waiting };
}
