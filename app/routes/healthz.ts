/** The process is alive and answers; nothing else is asked. */
export function loader(): Response {
  return new Response('ok\n', { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
