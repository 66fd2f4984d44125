import { db } from '#app/infra/db.server.ts';
import { post } from '#app/ledger/ledger.server.ts';
import { gift } from './ledger.ts';

/** A process that posts one gift and is killed: before its transaction commits, or after and before it can say so. */
const [key = '', moment] = process.argv.slice(2);
await db().$transaction(async (tx) => {
  await post(tx, gift(key, '12.34'));
  if (moment === 'before') process.kill(process.pid, 'SIGKILL');
});
process.kill(process.pid, 'SIGKILL');
