import { randomUUID } from 'node:crypto';
import { db } from '#app/infra/db.server.ts';
import { followingTargetDay } from '#app/money/calendar.ts';
import type { Chance } from '../story/chance.ts';
import type { Citizen, Stage } from './cast.ts';

/** What the two operators do on their pages: one thing of those that wait, or a statement of the bank. */
export async function operate(stage: Stage, luck: Chance): Promise<string> {
  const who = luck.pick(stage.operators);
  const [place, statement, withdraws] = [luck.whole(0, 1_000), luck.percent(30), luck.percent(8)];
  if (statement) return bringStatement(stage, who, luck.percent(30));
  const waiting = await batchesInHand();
  const batch = waiting[place % (waiting.length || 1)];
  if (!batch) return bringStatement(stage, who, false);
  if (withdraws && batch.files === 0) return withdraw(stage, who, batch.id);
  return nextStep(stage, batch, who);
}

type Batch = { id: string; status: string; funded: boolean; files: number; approvers: string[] };

/** The files of transfers that have not ended, oldest first. */
export async function batchesInHand(): Promise<Batch[]> {
  const rows = await db().payoutBatch.findMany({
    where: { status: { in: ['proposed', 'approved'] } },
    orderBy: { id: 'asc' },
    include: { approvals: true, _count: { select: { files: true } } },
  });
  return rows.map(({ id, status, fundedOn, approvals, _count }) => ({
    id,
    status,
    funded: fundedOn !== null,
    files: _count.files,
    approvers: approvals.map(({ personId }) => personId),
  }));
}

/** The next thing that a batch waits for, done by this operator where it is theirs to do. */
export async function nextStep(stage: Stage, batch: Batch, who: Citizen): Promise<string> {
  const { site, said, bank } = stage;
  const page = `/operateur/virements/${batch.id}`;
  if (batch.status === 'proposed') {
    const { status } = await who.browser.post(page, { intent: 'approve' });
    if (status === 303) {
      said.approvals.set(`${batch.id} ${who.id}`, { batchId: batch.id, personId: who.id });
    }
    return status === 303 ? 'approved' : `approval refused (${status})`;
  }
  if (!batch.funded) return 'its money is on its way';
  if (batch.files === 0) {
    const executeOn = followingTargetDay(site.today());
    const { status } = await who.browser.post(page, { intent: 'write', executeOn });
    if (status === 303) said.files.add(batch.id);
    return status === 303 ? 'file written' : `file refused (${status})`;
  }
  const { status, text } = await who.browser.get(`${page}/fichier`);
  if (status !== 200) return `no file (${status})`;
  bank.deposit(text, site.today());
  return 'file deposited';
}

async function withdraw({ said }: Stage, who: Citizen, id: string): Promise<string> {
  const { status } = await who.browser.post(`/operateur/virements/${id}/retrait`, {
    intent: 'withdraw',
    why: 'Un doute sur ce lot',
  });
  if (status === 303) said.withdrawn.add(id);
  return status === 303 ? 'withdrawn' : `withdrawal refused (${status})`;
}

/** Gives a payment back, in part or whole, sometimes with a double click. */
export async function giveBack({ operators, said }: Stage, luck: Chance): Promise<string> {
  const [who, place, id] = [luck.pick(operators), luck.whole(0, 1_000), randomUUID()];
  const [percent, twice] = [luck.percent(40) ? 100 : luck.whole(5, 70), luck.percent(40)];
  const paid = await db().pledge.findMany({
    where: {
      status: { in: ['collected', 'released'] },
      OR: [{ instrument: 'gift' }, { instrument: 'loan', status: 'collected' }],
    },
    orderBy: { rank: 'desc' },
    take: 30,
    select: { id: true, amount: true, tip: true },
  });
  const chosen = paid[place % (paid.length || 1)];
  if (!chosen) return 'nothing was paid';
  const amount = chosen.amount.plus(chosen.tip).times(percent).div(100).toFixed(2);
  const page = `/operateur/remboursements/${chosen.id}`;
  const send = () => who.browser.post(page, { intent: 'refund', id, amount, reason: 'Un double paiement' });
  const [answer] = twice ? await Promise.all([send(), send()]) : [await send()];
  if (answer?.status === 303) said.refunds.set(id, amount);
  return answer?.status === 303 ? 'given back' : `refused (${answer?.status})`;
}

/** Brings the bank's newest statement: looked at first, then taken into the books. Sometimes the page is sent twice. */
export async function bringStatement(stage: Stage, who: Citizen, twice: boolean): Promise<string> {
  const { bank, site, said } = stage;
  await bank.seePayouts(site.today());
  const statement = bank.statement(site.today());
  if (!statement) return 'the bank has nothing new';
  const file = new FormData();
  file.set('file', new Blob([new Uint8Array(statement.bytes)], { type: 'application/xml' }), 'releve.xml');
  const brought = await who.browser.post('/operateur/banque/importer', file);
  if (brought.status !== 303) return `statement refused (${brought.status})`;
  const confirm = () => who.browser.post(brought.location!, { intent: 'write' });
  const [answer] = twice ? await Promise.all([confirm(), confirm()]) : [await confirm()];
  if (answer?.status !== 303) return `import refused (${answer?.status})`;
  statement.told();
  for (const reference of bank.told) said.bankLines.add(reference);
  return 'statement imported';
}
