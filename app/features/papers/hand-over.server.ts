import { notFound } from '#app/infra/http.server.ts';
import type { Handed } from './kept-paper.server.ts';

const types = { pdf: 'application/pdf', csv: 'text/csv; charset=utf-8' } as const;

/** Hands a paper over to who may have it; 404 when there is none, or none of theirs. */
export function handOver(paper: Handed | null): Response {
  if (!paper) return notFound();
  const ending = paper.name.endsWith('.csv') ? 'csv' : 'pdf';
  return new Response(paper.bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'Content-Type': types[ending],
      'Content-Disposition': `${ending === 'pdf' ? 'inline' : 'attachment'}; filename="${paper.name}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
