import {
  type ActionFunctionArgs,
  type AppLoadContext,
  type EntryContext,
  type LoaderFunctionArgs,
  createReadableStreamFromReadable,
} from '@remix-run/node';
import { RemixServer, isRouteErrorResponse } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { noteWhatIsSaid } from '#app/i18n/language.server.ts';
import { log, loggedPath } from '#app/infra/log.server.ts';
import { ClosedForms } from '#app/components/closed-forms.tsx';
import { NonceContext } from '#app/infra/nonce.ts';
import { withoutZeroBytes } from '#app/infra/zero-bytes.server.ts';

/** How long a page may wait for its slowest promise before the rest is given up. */
export const streamTimeout = 10_000;

export default function renderPage(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, requestId, closedForms }: AppLoadContext,
): Promise<Response> {
  // Robots wait for the whole page; people see its beginning at once.
  const ready = isbot(request.headers.get('user-agent') ?? '') ? 'onAllReady' : 'onShellReady';
  noteWhatIsSaid();
  return new Promise((resolve, reject) => {
    let answered = false;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <ClosedForms value={closedForms}>
          <RemixServer context={remixContext} url={request.url} abortDelay={streamTimeout} nonce={nonce} />
        </ClosedForms>
      </NonceContext.Provider>,
      {
        nonce,
        [ready]() {
          answered = true;
          const body = withoutZeroBytes();
          headers.set('Content-Type', 'text/html; charset=utf-8');
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          status = 500;
          // Errors of the shell arrive at onShellError and are reported by handleError.
          if (answered) log.error({ requestId, error: textOf(error) }, 'a page broke while it was sent');
        },
      },
    );
    setTimeout(abort, streamTimeout + 1_000).unref();
  });
}

/** Bugs are written down with their stack; an unknown address, a refusal to answer or a closed tab is none. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  const path = loggedPath(new URL(request.url).pathname);
  log.error(
    { requestId: context.requestId, method: request.method, path, error: textOf(error) },
    'a request failed',
  );
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
