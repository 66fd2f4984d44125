import { existsSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import { createRequestHandler } from '@remix-run/express';
import compression from 'compression';
import express, {
  type Express,
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import { languageOf } from '#app/i18n/href.ts';
import { inLanguage } from '#app/i18n/language.server.ts';
import { t, type Language } from '#app/i18n/t.ts';
import type { Env } from '#app/infra/env.server.ts';
import { sayingWhenSilent } from '#app/infra/http-silence.server.ts';
import { log, loggedPath } from '#app/infra/log.server.ts';
import { answerInTime } from '#app/infra/patience.server.ts';
import { environment } from './environment.ts';
import { Sentence, codeOf, main } from './sentence.ts';
import { outliveStrays } from './strays.ts';
import {
  allowFrames,
  flushPages,
  identify,
  limitBodies,
  privateByDefault,
  refuseOtherSites,
  refuseUnreadable,
  securityHeaders,
} from './web-headers.ts';

const development = process.argv.includes('--dev');
process.env.NODE_ENV ??= development ? 'development' : 'production';

/** How long requests in course may take to end once we are asked to stop. */
const GRACE_SECONDS = 10;

main(serve);

async function serve(): Promise<void> {
  outliveStrays();
  answerInTime();
  const env = environment();
  const app = express();
  const server = createServer(app);
  app.disable('x-powered-by');
  app.set('trust proxy', env.TRUST_PROXY);
  app.use(identify(), logRequests(), securityHeaders({ env, development }));
  app.use(limitBodies(), refuseUnreadable());
  app.use(compression());
  const build = development ? await developmentBuild(app, server) : await productionBuild(app);
  app.use(flushPages(), privateByDefault(), allowFrames(), refuseOtherSites(env));
  const answer: Record<Language, RequestHandler> = { fr: answers(build), en: answers(below('/en', build)) };
  app.all('*', (request, response, next) => {
    const language = languageOf(request.path);
    inLanguage(language, () => answer[language](request, response, next));
  });
  app.use(lastResort);
  await listen(server, env);
  stopOnSignal(server);
}

/** Hands requests to Remix, with what its loaders and actions may know of them. */
function answers(build: ServerBuild | (() => Promise<ServerBuild>)): RequestHandler {
  const answer = createRequestHandler({
    build,
    mode: process.env.NODE_ENV,
    getLoadContext: (request, response) => ({
      nonce: String(response.locals.nonce),
      requestId: String(response.locals.requestId),
      clientAddress: request.ip ?? '',
    }),
  });
  return (request, response, next) => void answer(request, response, next);
}

/** The same application under a path: in English, below /en. Remix keeps its redirects there. */
function below(
  basename: string,
  build: ServerBuild | (() => Promise<ServerBuild>),
): ServerBuild | (() => Promise<ServerBuild>) {
  return typeof build === 'function'
    ? async () => ({ ...(await build()), basename })
    : { ...build, basename };
}

async function productionBuild(app: Express): Promise<ServerBuild> {
  const file = resolve('build', 'server', 'index.js');
  if (!existsSync(file)) throw new Sentence('The site is not built yet: npm run build, or npm start.');
  const assets = { index: false, redirect: false } as const;
  // The name of every file below assets/ changes with its content.
  app.use(
    '/assets',
    express.static('build/client/assets', { ...assets, immutable: true, maxAge: '1y' }),
    missing,
  );
  app.use(express.static('build/client', { ...assets, maxAge: '1h' }));
  return sayingWhenSilent((await import(pathToFileURL(file).href)) as ServerBuild);
}

async function developmentBuild(app: Express, server: Server): Promise<() => Promise<ServerBuild>> {
  const { createServer: createVite } = await import('vite');
  const vite = await createVite({ server: { middlewareMode: true, hmr: { server } } });
  app.use(vite.middlewares);
  return async () =>
    sayingWhenSilent((await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild);
}

/** An unknown asset is answered here: the application need not look for it. */
function missing(_request: Request, response: Response): void {
  response.sendStatus(404);
}

/** One line per request: the path without its query, which may carry a token. */
function logRequests(): RequestHandler {
  return (request, response, next) => {
    const began = performance.now();
    const path = loggedPath(request.path);
    const quiet = /^\/(assets\/|healthz$|readyz$|@|app\/|node_modules\/)/.test(path);
    response.on('close', () => {
      const ms = Math.round(performance.now() - began);
      const line = { requestId: String(response.locals.requestId), method: request.method, path, ms };
      const text = response.writableFinished ? 'answered' : 'left before the answer';
      log[quiet ? 'debug' : 'info']({ ...line, status: response.statusCode }, text);
    });
    next();
  };
}

/** What neither a route nor Remix caught. Express knows an error handler by its four arguments. */
function lastResort(error: unknown, request: Request, response: Response, next: NextFunction): void {
  const text = error instanceof Error ? error.stack : String(error);
  log.error(
    { requestId: String(response.locals.requestId), path: loggedPath(request.path), error: text },
    'a request failed',
  );
  if (response.headersSent) return next(error);
  const sentence = inLanguage(languageOf(request.path), () =>
    t('Une erreur est survenue. Réessayez dans un instant.'),
  );
  response.status(500).type('text/plain').send(`${sentence}\n`);
}

function listen(server: Server, { PORT, HOST, APP_URL }: Env): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', (error) => {
      const why =
        codeOf(error) === 'EADDRINUSE'
          ? 'is already used by another program'
          : `cannot be opened (${codeOf(error)})`;
      failed(new Sentence(`The port ${PORT} ${why}: set PORT to another one.`));
    });
    server.listen(PORT, HOST, () => {
      log.info({ url: APP_URL }, 'the site answers');
      done();
    });
  });
}

/** Requests in course end well; then the process does. */
function stopOnSignal(server: Server): void {
  const stop = () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(1), GRACE_SECONDS * 1000).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
