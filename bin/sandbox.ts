import { openDatabase } from './database.ts';
import { main } from './sentence.ts';
import { startService, stopServices } from './services.ts';

/** npm run sandbox: the Stripe stand-in alone, on SANDBOX_PORT and on the database of this machine, until Ctrl-C. */
main(async () => {
  const database = await openDatabase();
  const standin = startService({
    name: 'stand-in',
    args: ['sandbox/main.ts'],
    write: (line) => console.log(line.replace(/^stand-in *│ /, '')),
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stopServices([standin]));
  const end = await standin.ended;
  await database.stop();
  if (end !== 'code 0') process.exitCode = 1;
});
