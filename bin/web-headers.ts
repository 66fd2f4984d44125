import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { actingAs } from '#app/infra/actor.server.ts';
import { languageOf } from '#app/i18n/href.ts';
import { inLanguage } from '#app/i18n/language.server.ts';
import { t } from '#app/i18n/t.ts';
import { elsewhereHeader, framesHeader } from '#app/infra/frames.ts';
import type { Env } from '#app/infra/env.server.ts';

type Policy = { env: Env; development: boolean };

/**
 * Gives each request a number for the logs and a word (nonce) for the scripts of its page. What it writes in the books is a visitor's
 * until a session says whose.
 */
export function identify(): RequestHandler {
  return (_request, response, next) => {
    response.locals.requestId = randomUUID();
    response.locals.nonce = randomBytes(16).toString('base64');
    response.setHeader('X-Request-Id', response.locals.requestId as string);
    actingAs(`visitor:${response.locals.requestId as string}`, next);
  };
}

/**
 * What browsers may load and do on our pages. Scripts and style sheets are ours or carry the word of this very page;
 * `style=""` attributes are allowed because charts drawn on the server use them.
 */
export function securityHeaders({ env, development }: Policy): RequestHandler {
  const secure = env.APP_URL.startsWith('https://');
  // Vite's development server writes scripts and styles into the page without our word.
  const ours = development ? ["'self'", "'unsafe-inline'"] : ["'self'", wordOfThePage];
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ours,
        styleSrc: ours,
        styleSrcAttr: ["'unsafe-inline'"],
        connectSrc: development ? ["'self'", 'ws:'] : ["'self'"],
        imgSrc: ["'self'", 'data:'],
        formAction: ["'self'", ...checkoutOrigins(env)],
        baseUri: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    xFrameOptions: { action: 'deny' },
  });
}

/**
 * A page that says so may show one other origin in a frame: its policy is widened for it alone. What is no plain https origin is not heard.
 * An answer that other sites may show has no policy of our pages, but one under which it loads nothing, runs nothing and sends nothing.
 */
export function allowFrames(): RequestHandler {
  return (_request, response, next) => {
    const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => typeof response;
    response.writeHead = (...args: unknown[]) => {
      const origin = String(response.getHeader(framesHeader) ?? '');
      response.removeHeader(framesHeader);
      const policy = response.getHeader(policyHeader);
      if (/^https:\/\/[a-z0-9.-]+$/.test(origin) && typeof policy === 'string')
        response.setHeader(policyHeader, `${policy};frame-src ${origin}`);
      if (response.hasHeader(elsewhereHeader)) openToOtherSites(response);
      return writeHead(...args);
    };
    next();
  };
}

function openToOtherSites(response: Response): void {
  response.removeHeader(elsewhereHeader);
  response.removeHeader('X-Frame-Options');
  response.setHeader(
    policyHeader,
    "default-src 'none';style-src 'unsafe-inline';base-uri 'none';form-action 'none';frame-ancestors *",
  );
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
}

const policyHeader = 'Content-Security-Policy';

function wordOfThePage(_request: IncomingMessage, response: ServerResponse): string {
  return `'nonce-${String((response as Response).locals.nonce)}'`;
}

/** A form of ours may lead, by a redirect, to the page where people pay or where a cooperation opens its account. */
function checkoutOrigins(env: Env): string[] {
  if (!env.standin) return ['https://checkout.stripe.com', 'https://connect.stripe.com'];
  const { origin, port } = new URL(env.STRIPE_API_URL);
  // The API may be reached through a proxy; the stand-in's pages are on its own port.
  const local = [port, env.SANDBOX_PORT].flatMap((each) => [
    `http://127.0.0.1:${each}`,
    `http://localhost:${each}`,
  ]);
  return [...new Set([origin, ...local])];
}

/** Pages are personal unless their route says otherwise: no cache keeps them. */
export function privateByDefault(): RequestHandler {
  return (_request, response, next) => {
    const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => typeof response;
    response.writeHead = (...args: unknown[]) => {
      if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'private, no-store');
      return writeHead(...args);
    };
    next();
  };
}

/** Sends the beginning of a page at once: the compressor would keep it until its end. */
export function flushPages(): RequestHandler {
  return (_request, response, next) => {
    const write = response.write.bind(response) as (...args: unknown[]) => boolean;
    response.write = (...args: unknown[]) => {
      const room = write(...args);
      if (String(response.getHeader('Content-Type')).startsWith('text/')) response.flush();
      return room;
    };
    next();
  };
}

/**
 * Refuses what another site makes a browser send here. Machines such as Stripe send neither of these headers. Remix makes the
 * same comparison with X-Forwarded-Host when there is one: nobody but us may say it.
 */
export function refuseOtherSites(env: Env): RequestHandler {
  return (request, response, next) => {
    delete request.headers['x-forwarded-host'];
    if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return next();
    const origin = request.get('origin');
    const ours = [new URL(env.APP_URL).origin, `${request.protocol}://${request.get('host') ?? ''}`];
    if (request.get('sec-fetch-site') === 'cross-site' || (origin !== undefined && !ours.includes(origin))) {
      refuse(request, response, 403, () => t('Cet envoi ne vient pas de ce site : il est refusé.'));
      return;
    }
    // A proxy may ask us under another name than the one people know.
    if (origin !== undefined) request.headers['x-forwarded-host'] = new URL(origin).host;
    next();
  };
}

/**
 * Refuses an address that no link of ours is: one whose percent signs spell no text, or that holds the sign of number zero, which PostgreSQL
 * keeps in no text. Otherwise each page that looks its address up would fail in its own way.
 */
export function refuseUnreadable(): RequestHandler {
  return (request, response, next) => {
    if (isText(request.path) && !request.originalUrl.includes('%00')) return next();
    refuse(request, response, 400, () => t('Cette adresse est illisible.'));
  };
}

function isText(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

const MEGABYTE = 1024 * 1024;

/** Refuses bodies that are too large before a byte of them is read, and bodies that do not say how large they are. */
export function limitBodies(): RequestHandler {
  return (request, response, next) => {
    if (request.get('transfer-encoding') !== undefined) {
      refuse(request, response, 411, () => t('La taille de l’envoi doit être annoncée.'));
      return;
    }
    const files = request.get('content-type')?.startsWith('multipart/form-data') ?? false;
    if (Number(request.get('content-length') ?? 0) <= (files ? 25 : 2) * MEGABYTE) return next();
    refuse(request, response.set('Connection', 'close'), 413, () => t('Cet envoi est trop lourd.'));
  };
}

/** A refusal before the application is asked, in the language of the address. */
function refuse(request: Request, response: Response, status: number, sentence: () => string): void {
  const said = inLanguage(languageOf(request.path), sentence);
  response.status(status).type('text/plain').send(`${said}\n`);
}
