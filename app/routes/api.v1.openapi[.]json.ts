import type { LoaderFunctionArgs } from '@remix-run/node';
import { readApiDocument } from '#app/features/discovery/read-api-document.ts';
import { readApiReply } from '#app/features/discovery/read-api.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { env } from '#app/infra/env.server.ts';

/** What the read API answers, as OpenAPI. */
export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/api.v1.openapi[.]json');
  return readApiReply(args.context, () => readApiDocument(env().APP_URL));
}
