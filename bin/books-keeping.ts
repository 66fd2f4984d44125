import { today } from '#app/infra/clock.server.ts';
import { inTransaction } from '#app/infra/db.server.ts';
import { closePeriod, closedUntil } from '#app/ledger/keeping.server.ts';
import { sealBooks } from '#app/ledger/ledger.server.ts';
import { verifyBooks } from '#app/ledger/verify.server.ts';
import { isDay } from '#app/money/day.ts';
import { Sentence } from './sentence.ts';

/** npm run books -- --verify [--head 12:ab34…]: computes the whole chain anew; exit status 1 when something is not as it was sealed. */
export async function verify(noted: string | undefined): Promise<void> {
  const match = noted === undefined ? null : /^([1-9][0-9]*):([0-9a-f]{64})$/.exec(noted);
  if (noted !== undefined && !match)
    throw new Sentence(`--head ${noted} is not a position and a hash, such as an earlier --verify printed.`);
  const { entries, waiting, head, broken } = await verifyBooks(
    match ? { position: match[1]!, hash: match[2]! } : undefined,
  );
  console.log(`${entries} sealed entries read, ${waiting} wait for their seal.`);
  if (head) console.log(`head ${head.position}:${head.hash}`);
  if (broken === null) return console.log('The books are as they were sealed.');
  console.log(`BROKEN at ${broken}.`);
  process.exitCode = 1;
}

/** npm run books -- --close 2026-10-31: seals everything and takes no entry dated up to that day any more. */
export async function close(until: string): Promise<void> {
  if (!isDay(until)) throw new Sentence(`--close ${until} is not a day such as 2026-10-31.`);
  if (until >= today()) throw new Sentence(`${until} is not over: only days that are over can be closed.`);
  await sealBooks();
  const closed = await inTransaction((tx) => closedUntil(tx));
  if (closed !== null && until <= closed) throw new Sentence(`The books are closed up to ${closed} already.`);
  await inTransaction((tx) => closePeriod(tx, until, today()), { seconds: 600 });
  console.log(`Closed up to ${until}. A correction is a reversal or a new entry dated after it.`);
}
