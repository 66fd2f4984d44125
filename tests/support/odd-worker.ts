import { threadId } from 'node:worker_threads';
import { answerInThread } from '#app/infra/threads.server.ts';

// A thread for tests, that does as it is told: says which one it is, fails, ends itself, or never answers.
answerInThread(async (wish: 'name' | 'fail' | 'end' | 'loop') => {
  if (wish === 'fail') throw new RangeError('as it was told');
  if (wish === 'end') process.exit(3);
  while (wish === 'loop');
  return threadId;
});
