import http from 'node:http';

/** A request, read to its end. Header names are in lower case. */
export type Asked = {
  method: string;
  path: string;
  query: string;
  headers: Record<string, string | undefined>;
  body: string;
};

export type Answer = { status: number; headers: Record<string, string>; body: string };

const bodyLimit = 1_000_000;

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
    const asked = { method: request.method ?? 'GET', path, query, headers, body: await bodyOf(request) };
    const { status, headers: sent, body } = await answer(asked);
    response.writeHead(status, { ...sent, 'content-length': Buffer.byteLength(body) });
    response.end(request.method === 'HEAD' ? undefined : body);
  } catch (error) {
    console.error('The stand-in could not answer:', error);
    if (!response.headersSent) response.writeHead(500);
    response.end();
  }
}

async function bodyOf(request: http.IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request) {
    size += (piece as Buffer).length;
    if (size > bodyLimit) throw new Error('a request body of more than a megabyte');
    pieces.push(piece as Buffer);
  }
  return Buffer.concat(pieces).toString('utf8');
}
