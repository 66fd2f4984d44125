import type { ActionFunction, LoaderFunction, ServerBuild } from '@remix-run/node';
import { t } from '#app/i18n/t.ts';
import { isSilence } from './db.server.ts';
import { log, loggedPath } from './log.server.ts';

type Route = NonNullable<ServerBuild['routes'][string]>;

/** The same application, each of whose pages answers 503 with a sentence when the database does not answer. */
export function sayingWhenSilent(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => [id, route && saying(route)]);
  return { ...build, routes: Object.fromEntries(routes) as ServerBuild['routes'] };
}

function saying(route: Route): Route {
  const { loader, action } = route.module;
  const module = { ...route.module };
  if (loader) module.loader = said(loader, readAgain);
  if (action) module.action = said(action, lookFirst);
  return { ...route, module };
}

function readAgain(): string {
  return t('Notre base de données ne répond pas. Réessayez dans une minute.');
}

/** What was being written is undone when its connection ends; only what was already being confirmed may have been heard. */
function lookFirst(): string {
  return t(
    'Notre base de données n’a pas répondu à temps, et nous ne savons pas si ce que vous avez envoyé est enregistré. Avant de recommencer, regardez la page de votre engagement ou votre espace : ce qui s’y trouve est fait.',
  );
}

function said<Work extends LoaderFunction | ActionFunction>(work: Work, sentence: () => string): Work {
  async function answer(...args: Parameters<LoaderFunction & ActionFunction>): Promise<unknown> {
    try {
      return await work(...args);
    } catch (error) {
      if (!isSilence(error)) throw error;
      const [{ request, context }] = args;
      const path = loggedPath(new URL(request.url).pathname);
      log.error({ requestId: context.requestId, path, error: String(error) }, 'the database does not answer');
      throw new Response(sentence(), { status: 503, headers: { 'Retry-After': '60' } });
    }
  }
  return Object.assign(answer, work) as Work;
}
