import { readFileSync } from 'node:fs';

// Loaded first in every service of the tested site: it then lives as far ahead of this machine's clock as a file says, so that
// a test may let weeks go by. The product knows nothing of it.

const RealDate = Date;
const file = process.env.E2E_TIME_AHEAD;
let ahead = 0;
let readAt = -Infinity;

function movedNow(): number {
  // Read again at most every five milliseconds: the time between a test's write and its next request is longer.
  if (performance.now() - readAt > 5) {
    readAt = performance.now();
    ahead = Number(readFileSync(file!, 'utf8'));
  }
  return realNow() + ahead;
}

const realNow = RealDate.now.bind(RealDate);
if (file) {
  RealDate.now = movedNow;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given: [], newTarget) =>
      Reflect.construct(target, given.length > 0 ? given : [movedNow()], newTarget) as Date,
    apply: () => new RealDate(movedNow()).toString(),
  });
}
