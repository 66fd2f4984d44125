import { type TransferListItem, Worker, parentPort } from 'node:worker_threads';

// What keeps a processor busy for long is done in a thread of its own: in this one, every other visitor would wait for it.

type Reply<Answer> = { answer: Answer } | { error: Error };
type Thread<Answer> = { worker: Worker; over: (reply: Reply<Answer>, lives: boolean) => void };
type Piece<Asked, Answer> = {
  asked: Asked;
  resolve: (answer: Answer) => void;
  reject: (error: Error) => void;
};

/** A thread that has nothing to do, or is being ended, has nobody to tell. */
const nobody = () => undefined;

/**
 * Asks threads that run `file` (which calls `answerInThread`): `most` of them at once, begun when they are needed; further pieces of work wait
 * in their order. A thread that has answered is ended, with the memory that it took, or if `kept` waits for the next piece and keeps no process
 * alive. One that dies, or is at work for more than `longest` milliseconds, is ended: its piece fails and no other.
 */
export function threadsOf<Asked, Answer>(
  file: string,
  { most, longest, kept }: { most: number; longest: number; kept: boolean },
): (asked: Asked) => Promise<Answer> {
  const waiting: Piece<Asked, Answer>[] = [];
  const free: Thread<Answer>[] = [];
  let busy = 0;

  function begun(): Thread<Answer> {
    const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: 512 } });
    const thread: Thread<Answer> = { worker, over: nobody };
    worker.on('message', (reply: Reply<Answer>) => thread.over(reply, true));
    worker.on('error', (error) => thread.over({ error }, false));
    worker.on('exit', () => {
      thread.over({ error: new Error('The thread has ended') }, false);
      if (free.includes(thread)) free.splice(free.indexOf(thread), 1);
    });
    return thread;
  }

  function next(): void {
    const piece = busy < most ? waiting.shift() : undefined;
    if (!piece) return;
    busy += 1;
    const thread = free.pop() ?? begun();
    const tooLong = { error: new Error(`No answer within ${longest} ms`) };
    const late = setTimeout(() => thread.over(tooLong, false), longest);
    thread.over = (reply, lives) => {
      clearTimeout(late);
      thread.over = nobody;
      busy -= 1;
      thread.worker.unref();
      if (lives && kept) free.push(thread);
      else void thread.worker.terminate();
      if ('error' in reply) piece.reject(reply.error);
      else piece.resolve(reply.answer);
      next();
    };
    thread.worker.ref();
    thread.worker.postMessage(piece.asked);
  }

  return (asked) =>
    new Promise((resolve, reject) => {
      waiting.push({ asked, resolve, reject });
      next();
    });
}

/** In a file of `threadsOf`: how one piece of work is done. What `moved` names of an answer is handed over instead of copied. */
export function answerInThread<Asked, Answer>(
  work: (asked: Asked) => Promise<Answer>,
  moved: (answer: Answer) => TransferListItem[] = () => [],
): void {
  const asker = parentPort!;
  asker.on('message', (asked: Asked) => {
    work(asked).then(
      (answer) => asker.postMessage({ answer }, moved(answer)),
      (error: unknown) =>
        asker.postMessage({ error: error instanceof Error ? error : new Error(String(error)) }),
    );
  });
}
