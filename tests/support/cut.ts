import http from 'node:http';

/**
 * A line to the stand-in that can be cut, as a network does: before a request arrives (nothing happened there), or after it was
 * carried out (it happened, and nobody says so).
 */
export type Line = {
  url: string;
  /** Cuts requests whose method and path match, `times` of them; what happens meanwhile is over when the line breaks. */
  cut(where: 'before' | 'after', matching: RegExp, times?: number, meanwhile?: () => Promise<void>): void;
  mend(): void;
  /** How many requests were carried out, by method and path. */
  carried: string[];
  close(): Promise<void>;
};

export async function cuttableLine(target: string): Promise<Line> {
  type Rule = { where: 'before' | 'after'; matching: RegExp; left: number; meanwhile: () => Promise<void> };
  let rule: Rule | null = null;
  const carried: string[] = [];
  const server = http.createServer((request, response) => {
    void (async () => {
      const name = `${request.method} ${request.url}`;
      const pieces: Buffer[] = [];
      for await (const piece of request) pieces.push(piece as Buffer);
      const hit = rule && rule.left > 0 && rule.matching.test(name) ? rule : null;
      if (hit) hit.left -= 1;
      if (hit?.where === 'before') {
        await hit.meanwhile();
        return request.socket.destroy();
      }
      const headers = new Headers();
      for (const [key, value] of Object.entries(request.headers)) {
        if (!['host', 'connection', 'content-length', 'transfer-encoding'].includes(key))
          headers.set(key, String(value));
      }
      const body = pieces.length > 0 ? Buffer.concat(pieces) : undefined;
      const answer = await fetch(new URL(request.url ?? '/', target), {
        method: request.method ?? 'GET',
        headers,
        ...(body && { body }),
      });
      const text = await answer.text();
      carried.push(name);
      if (hit) {
        await hit.meanwhile();
        return request.socket.destroy();
      }
      const kept = [...answer.headers].filter(
        ([key]) => !/^(content-length|content-encoding|transfer-encoding|connection|keep-alive)$/.test(key),
      );
      response.writeHead(answer.status, Object.fromEntries(kept)).end(text);
    })().catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    cut: (where, matching, times = Number.POSITIVE_INFINITY, meanwhile = () => Promise.resolve()) =>
      void (rule = { where, matching, left: times, meanwhile }),
    mend: () => void (rule = null),
    carried,
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
