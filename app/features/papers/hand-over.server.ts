import { t } from '#app/i18n/t.ts';
import { notFound } from '#app/infra/http.server.ts';
import { log } from '#app/infra/log.server.ts';
import type { Handed } from './kept-paper.server.ts';

/** Hands a paper over to who may have it; 404 when there is none, or none of theirs. What cannot be written is said in words, and written down. */
export async function handOver(asked: Promise<Handed | null> | Handed | null): Promise<Response> {
  const paper = await Promise.resolve(asked).catch(notWritten);
  if (paper instanceof Response) return paper;
  if (!paper) return notFound();
  return new Response(paper.bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${paper.name}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}

function notWritten(error: unknown): Response {
  if (error instanceof Response) throw error;
  log.error({ error: error instanceof Error ? error.stack : String(error) }, 'a paper could not be written');
  return new Response(
    t(
      'Ce document n’a pas pu être préparé, et ce n’est pas de votre fait. Réessayez dans un instant ; s’il manque encore, écrivez-nous.',
    ),
    {
      status: 500,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'private, no-store' },
    },
  );
}
