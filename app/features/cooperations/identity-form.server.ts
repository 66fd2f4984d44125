import type * as z from 'zod';
import { resolveCommune } from '#app/features/territories/communes.queries.server.ts';
import type { Identity } from './cooperation.server.ts';
import type { IdentitySchema } from './cooperation.schema.ts';
import { findHost } from './hosting.server.ts';

type Typed = Omit<z.output<typeof IdentitySchema>, 'seen'>;
type Read =
  | { ok: true; identity: Identity }
  | {
      ok: false;
      sentence: string;
      choices: Extract<Awaited<ReturnType<typeof resolveCommune>>, { ok: false }>['choices'];
    };

/** What was typed of an identity, with its commune and its host found. Throws a Refusal when the host is not found. */
export async function readIdentity({ commune, host, ...typed }: Typed): Promise<Read> {
  const place = await resolveCommune(commune);
  if (!place.ok) return place;
  const hosted = typed.legalForm === 'informal_collective' && host !== '';
  const hostId = hosted ? await findHost(host) : null;
  return { ok: true, identity: { ...typed, communeCode: place.code, hostId } };
}
