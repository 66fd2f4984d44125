import { PrismaPg } from '@prisma/adapter-pg';
import type { Transaction } from '@prisma/driver-adapter-utils';

/**
 * The way to PostgreSQL, on which a transaction asks one thing at a time: it has one connection, and Prisma asks for the relations of a row
 * all at once, which `pg` queues today and has announced to refuse.
 */
export class OneByOne extends PrismaPg {
  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = await super.connect();
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (level) => inTurn(await start(level));
    return adapter;
  }
}

/** The same transaction, each of whose questions waits for the one before, however that ended. */
export function inTurn<T extends Pick<Transaction, 'queryRaw' | 'executeRaw'>>(transaction: T): T {
  let last: Promise<unknown> = Promise.resolve();
  function waiting<Asked, Answer>(ask: (asked: Asked) => Promise<Answer>) {
    return (asked: Asked): Promise<Answer> => {
      const answer = last.then(() => ask(asked));
      last = answer.catch(() => undefined);
      return answer;
    };
  }
  transaction.queryRaw = waiting(transaction.queryRaw.bind(transaction));
  transaction.executeRaw = waiting(transaction.executeRaw.bind(transaction));
  return transaction;
}
