import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';

type Visit = {
  params?: Record<string, string>;
  /** What a browser would send back: `name=value`. */
  cookie?: string | null;
  form?: Record<string, string>;
  /** Sent with the form, in fields named `file`. */
  files?: readonly Uint8Array[] | undefined;
  from?: string;
};

const origin = 'http://localhost:3000';

/** The arguments with which Remix calls a loader (no form) or an action (a form), as if a browser had asked. */
export function visit(path: string, { params = {}, cookie, form, files, from = '192.0.2.1' }: Visit = {}) {
  const headers = new Headers(cookie ? { Cookie: cookie } : {});
  const request = new Request(new URL(path, origin), {
    headers,
    ...(form && { method: 'POST', body: files ? withFiles(form, files) : new URLSearchParams(form) }),
  });
  const context = { nonce: 'nonce', requestId: 'test', clientAddress: from };
  return { request, params, context } as unknown as LoaderFunctionArgs & ActionFunctionArgs;
}

function withFiles(form: Record<string, string>, files: readonly Uint8Array[]): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(form)) body.append(name, value);
  for (const bytes of files) body.append('file', new File([new Uint8Array(bytes)], 'photo'));
  return body;
}

/** What a loader or an action answers, whether it returned or threw it. */
export async function answerOf(work: () => Promise<unknown>): Promise<Answer> {
  try {
    return read(await work());
  } catch (thrown) {
    if (thrown instanceof Response) return read(thrown);
    throw thrown;
  }
}

export type Answer = {
  status: number;
  location: string | null;
  /** The cookie as the browser would send it back; null when none was set, '' when it was erased. */
  cookie: string | null;
  setCookie: string | null;
  /** What the page gets. */
  page: unknown;
  /** Sentences of a refused form, by field ('' for the form). */
  errors: Record<string, string[] | null>;
};

function read(value: unknown): Answer {
  const answer = value as { data?: unknown; init?: { status?: number } | null; type?: string } | Response;
  if (answer instanceof Response) {
    const setCookie = answer.headers.get('Set-Cookie');
    const cookie =
      setCookie === null ? null : setCookie.includes('Max-Age=0') ? '' : setCookie.split(';')[0]!;
    const location = answer.headers.get('Location');
    return { status: answer.status, location, cookie, setCookie, page: null, errors: {} };
  }
  const wrapped = answer?.type === 'DataWithResponseInit';
  const page = wrapped ? answer.data : value;
  const status = wrapped ? (answer.init?.status ?? 200) : 200;
  const errors = (page as { error?: Answer['errors'] } | null)?.error ?? {};
  return { status, location: null, cookie: null, setCookie: null, page, errors };
}
