import http from 'node:http';

/** A request, read to its end. Header names are in lower case. */
export type Asked = {
  method: string;
  path: string;
  query: string;
  headers: Record<string, string | undefined>;
  body: string;
};

export type Answer = {
  status: number;
  headers: Record<string, string>;
  body: string;
  /** The line breaks after so many milliseconds, with nothing said or half of it. */
  cut?: { after: number; sent: 'nothing' | 'half' };
};

const bodyLimit = 6_000_000;

/** Listens on an address of this machine only; port 0 takes any free port. */
export async function listen(port: number, answer: (asked: Asked) => Promise<Answer>): Promise<http.Server> {
  const server = http.createServer((request, response) => {
    void serve(request, response, answer);
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
  return server;
}

async function serve(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  answer: (asked: Asked) => Promise<Answer>,
): Promise<void> {
  try {
    const [path = '/', query = ''] = (request.url ?? '/').split('?', 2);
    const headers: Asked['headers'] = {};
    for (const [name, value] of Object.entries(request.headers))
      headers[name] = Array.isArray(value) ? value.join(', ') : value;
    // Files come as one byte per character, everything else as text.
    const uploads = headers['content-type']?.startsWith('multipart/');
    const body = await bodyOf(request, uploads ? 'latin1' : 'utf8');
    const asked = { method: request.method ?? 'GET', path, query, headers, body };
    const { status, headers: sent, body: text, cut } = await answer(asked);
    if (cut) {
      // Half an answer needs a moment to leave before the line breaks.
      setTimeout(() => request.socket.destroy(), cut.sent === 'half' ? cut.after + 20 : cut.after).unref();
      if (cut.sent === 'nothing') return;
      response.writeHead(status, { ...sent, 'content-length': Buffer.byteLength(text) });
      response.write(text.slice(0, Math.floor(text.length / 2)));
      return;
    }
    response.writeHead(status, { ...sent, 'content-length': Buffer.byteLength(text) });
    response.end(request.method === 'HEAD' ? undefined : text);
  } catch (error) {
    // Whoever hung up while speaking is not waiting for an answer.
    if (request.destroyed && !request.complete) return;
    const tooLong = error instanceof TooLong;
    if (!tooLong) console.error('The stand-in could not answer:', error);
    if (!response.headersSent) response.writeHead(tooLong ? 413 : 500, { connection: 'close' });
    response.end();
  }
}

class TooLong extends Error {}

async function bodyOf(request: http.IncomingMessage, encoding: 'utf8' | 'latin1'): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request) {
    size += (piece as Buffer).length;
    if (size > bodyLimit) throw new TooLong();
    pieces.push(piece as Buffer);
  }
  return Buffer.concat(pieces).toString(encoding);
}
