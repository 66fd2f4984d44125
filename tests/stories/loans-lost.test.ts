import { afterEach, beforeEach, expect, test } from 'vitest';
import { loanStanding } from '#app/features/citizens/loan-standing.queries.server.ts';
import { lateLoans, repaymentsOfShare } from '#app/features/citizens/repayments.queries.server.ts';
import { statistics } from '#app/features/discovery/statistics.queries.server.ts';
import { recordRecovery } from '#app/features/loans/recovery.server.ts';
import { writeOffLoan } from '#app/features/loans/write-off.server.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { fromDay } from '#app/infra/dates.ts';
import { bankLineInSuspense } from '#app/ledger/entries-bank.ts';
import { post } from '#app/ledger/ledger.server.ts';
import { day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import * as page from '#app/routes/operateur.prets.$loan.tsx';
import * as list from '#app/routes/operateur.prets._index.tsx';
import * as tables from '#app/routes/operateur.tableaux.$table.ts';
import { runJob } from '#jobs/runner.ts';
import { bankRefuses, borrow, debits, lendersOf, liveLoan, type Lent } from '#tests/support/borrower.ts';
import { books } from '#tests/support/books.ts';
import { mailsTo } from '#tests/support/cast.ts';
import { broken } from '#tests/support/holds.ts';
import { plain } from '#tests/support/plain.ts';
import { cookieOf } from '#tests/support/session.ts';
import { openWorld } from '#tests/support/stage.ts';
import { answerOf, visit } from '#tests/support/visit.ts';
import type { World } from '../../bin/world.ts';

let world: World;
let lent: Lent;
let operator: string;

/** One instalment is paid, then the account is closed and nothing comes any more. */
beforeEach(async () => {
  world = await openWorld('2026-10-01');
  lent = await borrow(world, { lends: { Ana: '500', Ben: '700', Cléo: '300' }, count: 4 });
  await liveLoan(world, day('2026-12-14'));
  await bankRefuses(world, 'account_closed');
  await liveLoan(world, day('2027-04-01'));
  operator = (await db().membership.findFirstOrThrow({ where: { role: 'operator' } })).personId;
});
afterEach(() => world.close());

const writeOff = () =>
  writeOffLoan(
    {
      loanId: lent.loanId,
      why: 'La coopération a été liquidée.',
      evidence: 'Certificat d’irrécouvrabilité du 30 mars 2027',
      byId: operator,
    },
    world.today(),
  );
const shareOf = async (name: string) =>
  (await db().loanShare.findFirstOrThrow({ where: { personId: lent.lenders[name]!.id } })).id;

/** A transfer reaches our bank; nobody knows what it is. */
async function transfer(amount: string): Promise<string> {
  const statement = await db().bankStatement.create({
    data: {
      kind: 'statement',
      iban: 'FR7630006000011234567890189',
      reference: `S${amount}`,
      fileName: 'releve.xml',
      fileHash: amount,
      importedById: operator,
    },
  });
  const line = await db().bankLine.create({
    data: {
      statementId: statement.id,
      iban: 'FR7630006000011234567890189',
      reference: `R${amount}`,
      part: 0,
      amount,
      party: 'Maître Dubois',
      words: 'Répartition',
      meaning: 'suspense',
      bookedOn: fromDay(world.today()),
      valueOn: fromDay(world.today()),
    },
  });
  await inTransaction((tx) =>
    post(
      tx,
      bankLineInSuspense({ lineId: line.id, amount: money(amount), on: world.today(), words: 'Répartition' }),
    ),
  );
  return line.id;
}

const recover = (lineId: string) =>
  recordRecovery(
    { loanId: lent.loanId, lineId, why: 'Répartition du liquidateur', byId: operator },
    world.today(),
  );

test('what is lost is said and counted, leaves what the borrower owes, and what comes back is shared by what is owed', async () => {
  const before = await loanStanding(await shareOf('Ana'), world.today());
  expect(plain([before!.title, ...before!.sentences].join(' '))).toBe(
    'En retard depuis le 23 décembre 2026 Le Moulin n’a pas payé 1 132,04 €, dont environ 377,35 € vous reviennent. Un prélèvement est en cours, ou nous attendons qu’elle donne un autre compte à débiter. Un retard n’est pas une perte. Vous n’avez rien à faire.',
  );
  const asked = await debits(lent.loanId);
  await writeOff();
  await expect(writeOff()).rejects.toThrow(/déjà passé en perte/);
  expect((await books(lent.names)).split('\n').filter((line) => line.includes('memo:'))).toEqual([
    ' memo:loan:moulin:lenders      -1126.40',
    ' memo:loan:moulin:written-off   1126.40',
  ]);
  expect(await broken(world)).toEqual([]);
  expect(await mailsTo(lent.lenders['Ana']!.email)).toContain(
    'Votre prêt ne sera pas remboursé : Un moulin à farine',
  );
  const letter = await db().mail.findFirstOrThrow({
    where: { to: lent.lenders['Ana']!.email, subject: { contains: 'ne sera pas remboursé' } },
  });
  expect(plain(letter.text)).toContain('1 126,40 € pour l’ensemble des prêteurs, dont 375,47 € pour vous');
  const told = await loanStanding(await shareOf('Ana'), world.today());
  expect(plain([told!.title, ...told!.sentences].join(' '))).toBe(
    'Prêt passé en perte le 1er avril 2027 La coopération a été liquidée. 375,47 € de votre capital ne sont plus attendus. Ils vous restent dus : ce qui serait récupéré vous sera partagé.',
  );
  expect((await repaymentsOfShare(await shareOf('Ana'), world.today())).coming).toEqual([]);
  expect(await lateLoans(lent.lenders['Ana']!.id, world.today())).toEqual([]);

  // Nothing is asked, announced or told late any more.
  await liveLoan(world, day('2027-06-15'));
  expect(await debits(lent.loanId)).toEqual(asked);

  await recover(await transfer('100.01'));
  expect(await broken(world)).toEqual([]);
  await runJob('distribute-repayments', { today: world.today() });
  expect((await lendersOf(lent.loanId, lent.names)).map((line) => line.replace(/ tax.*/, ''))).toEqual([
    'ana lent 500.00 back 157.87 interest 1.25',
    'ben lent 700.00 back 221.02 interest 1.75',
    'cléo lent 300.00 back 94.72 interest 0.75',
  ]);
  expect((await books(lent.names)).split('\n').filter((line) => line.includes('memo:'))).toEqual([
    ' memo:loan:moulin:lenders      -1026.39',
    ' memo:loan:moulin:written-off   1026.39',
  ]);
  expect(await mailsTo(lent.lenders['Cléo']!.email)).toContain(
    'Une partie de votre prêt est récupérée : Un moulin à farine',
  );
  expect(await broken(world)).toEqual([]);
  const more = await transfer('1026.40');
  await expect(recover(more)).rejects.toThrow(/plus grand/);
  const { loans } = await statistics(day('2028-01-02'));
  expect(loans.yearly.map((row) => [row.year, row.loans, row.defaults])).toEqual([['2027', '1', '1']]);
  expect([loans.lost.loans, plain(loans.lost.amount)]).toEqual(['1 sur 1', '1 026,39 €']);
  expect(plain(loans.outstanding)).toBe('0 €');
});

test('the team finds the loan, decides once and with evidence; nobody else may', async () => {
  const cookie = await cookieOf(operator);
  const params = { loan: lent.loanId };
  const path = `/operateur/prets/${lent.loanId}`;
  const { page: first } = await answerOf(() => list.loader(visit('/operateur/prets', { cookie })));
  expect((first as Awaited<ReturnType<typeof list.loader>>).rows.map((row) => plain(row.state))).toEqual([
    'En défaut depuis le 24 mars 2027',
  ]);
  const file = await tables.loader(
    visit('/operateur/tableaux/prets', { cookie, params: { table: 'prets' } }),
  );
  const [heads, row] = (await file.text()).split('\n');
  expect(heads).toContain('Projet;Coopération;Dû aux prêteurs;En retard depuis le;État');
  expect(plain(row!)).toContain('En défaut depuis le 24 mars 2027');
  const form = { intent: 'write-off', why: 'La coopération a été liquidée.', evidence: 'court', sure: 'on' };
  const wrong = await answerOf(() => page.action(visit(path, { cookie, params, form })));
  expect(Object.keys(wrong.errors)).toEqual(['evidence']);
  const right = { ...form, evidence: 'Certificat du 30 mars 2027' };
  const done = await answerOf(() => page.action(visit(path, { cookie, params, form: right })));
  expect(done.status).toBe(303);
  await expect(
    writeOffLoan(
      { loanId: lent.loanId, why: 'x', evidence: 'y', byId: lent.borrower.member.id },
      world.today(),
    ),
  ).rejects.toThrow(/équipe/);
  const line = await transfer('50');
  const shown = (await answerOf(() => page.loader(visit(path, { cookie, params })))).page as Awaited<
    ReturnType<typeof page.loader>
  >;
  expect(shown.loan.transfers.map(({ label }) => plain(label))).toEqual([
    '50,00 €, le 1er avril 2027, de Maître Dubois',
  ]);
  // Pressed twice at once, a transfer is shared once.
  const both = await Promise.allSettled([recover(line), recover(line)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await broken(world)).toEqual([]);
});
