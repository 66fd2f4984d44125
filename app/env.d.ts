import '@remix-run/node';

declare module '@remix-run/node' {
  /** Loader data keep their types (Date, bigint, promises) on their way to the page. */
  interface Future {
    v3_singleFetch: true;
  }

  /** What the server in bin/web.ts tells every loader and action about the request. */
  interface AppLoadContext {
    nonce: string;
    requestId: string;
    clientAddress: string;
    /** Set by allow(): who may send the forms of this page, said instead of them to a member who may not. */
    closedForms?: { sentence: string; to: string };
  }
}
