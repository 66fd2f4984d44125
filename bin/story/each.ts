/** Does something for each item, so many at once. The first failure is thrown when those under way have ended. */
export async function eachAtOnce<T>(
  atOnce: number,
  items: readonly T[],
  work: (item: T) => Promise<void>,
  progress: (done: number) => void = () => {},
): Promise<void> {
  const queue = items.values();
  const step = Math.max(50, Math.ceil(items.length / 5));
  let done = 0;
  async function worker(): Promise<void> {
    for (const item of queue) {
      await work(item);
      done += 1;
      if (done % step === 0) progress(done);
    }
  }
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, worker));
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
}
