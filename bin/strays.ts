import { log } from '#app/infra/log.server.ts';

/**
 * A promise that failed while nobody waited for it is written down, and the process goes on: two questions asked together, of which the second
 * cannot even be put, leave the first one alone, and Node would end the site for everybody because of one page. What is thrown outside of
 * any promise still ends the process.
 */
export function outliveStrays(): void {
  process.on('unhandledRejection', (reason) => {
    const error = reason instanceof Error ? reason.stack : String(reason);
    log.error({ error }, 'a promise failed that nobody waited for');
  });
}
