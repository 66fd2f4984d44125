import { runJob } from '#jobs/runner.ts';
import { timetable } from '#jobs/timetable.ts';
import { jobSentence } from '#app/features/jobs/words.ts';
import { today as businessDate } from '#app/infra/clock.server.ts';
import { closeDb } from '#app/infra/db.server.ts';
import { isDay } from '#app/money/day.ts';
import { openDatabase } from './database.ts';
import { requireMigrated } from './migrations.ts';
import { optionsOf } from './options.ts';
import { Sentence, main } from './sentence.ts';

/** npm run job                                            lists the jobs
 *  npm run job collect-instalments -- --date 2026-11-21 [--dry-run] */
main(async () => {
  const { positionals, values } = optionsOf({
    allowPositionals: true,
    options: { date: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
  });
  const [name, more] = positionals;
  const { date, 'dry-run': dryRun } = values;
  if (name === undefined) return list();
  if (!timetable.some(({ job }) => job.name === name)) {
    throw new Sentence(`There is no job "${name}"; npm run job lists them.`);
  }
  if (more !== undefined) {
    throw new Sentence(
      `A job is asked for alone, without "${more}": npm run job -- ${name} --date 2026-11-21.`,
    );
  }
  if (date !== undefined && !isDay(date))
    throw new Sentence(`--date ${date} is not a day such as 2026-11-21.`);

  const database = await openDatabase();
  try {
    await requireMigrated(database.url);
    const { total, done, failed, notes } = await runJob(name, { today: date ?? businessDate(), dryRun });
    for (const note of notes) console.log(dryRun ? `would do: ${note}` : note);
    console.log(
      dryRun
        ? `${name}: ${total} to do, nothing was written.`
        : `${name}: ${done} of ${total} done, ${failed} failed.`,
    );
    if (failed > 0) process.exitCode = 1;
  } finally {
    await closeDb();
    await database.stop();
  }
});

function list(): void {
  const width = Math.max(...timetable.map(({ job }) => job.name.length));
  for (const { job, cron } of timetable) {
    console.log(`${job.name.padEnd(width)}  ${cron.padEnd(13)}  ${jobSentence(job.name)}`);
  }
}
