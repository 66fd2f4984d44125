import { invalid } from './errors.ts';
import type { Tree } from './form.ts';

export type Upload = { filename: string; type: string; size: number };

/**
 * Reads `multipart/form-data` as the parameters it carries; of a file, only its name, type and size. The body comes as
 * one byte per character.
 */
export function decodeMultipart(
  contentType: string,
  body: string,
): { given: Tree; files: Record<string, Upload> } {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (!boundary) throw invalid('Invalid multipart request: it has no boundary.');
  const given: Tree = Object.create(null) as Tree;
  const files: Record<string, Upload> = {};
  for (const part of body.split(`--${boundary}`).slice(1, -1)) {
    const end = part.indexOf('\r\n\r\n');
    const head = Buffer.from(part.slice(0, end), 'latin1').toString('utf8');
    const content = part.slice(end + 4, part.lastIndexOf('\r\n'));
    const name = /name="([^"]*)"/.exec(head)?.[1];
    if (end < 0 || !name) throw invalid('Invalid multipart request: a part has no name.');
    const filename = /filename="([^"]*)"/.exec(head)?.[1];
    if (filename === undefined) {
      given[name] = Buffer.from(content, 'latin1').toString('utf8');
      continue;
    }
    const type = /content-type:\s*([^\s;]+)/i.exec(head)?.[1] ?? 'application/octet-stream';
    files[name] = { filename, type, size: content.length };
    given[name] = filename;
  }
  return { given, files };
}
