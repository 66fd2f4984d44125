import { invalid } from './errors.ts';

/** Decoded parameters before any rule has looked at them: texts, and hashes of texts. */
export type Tree = { [name: string]: Tree | string };

function emptyTree(): Tree {
  // No prototype: a parameter may be called "constructor" or "__proto__" and must stay a mere name.
  return Object.create(null) as Tree;
}

function decoded(text: string): string {
  try {
    const plain = decodeURIComponent(text.replaceAll('+', ' '));
    // PostgreSQL keeps no NUL in a text, and no honest parameter holds one.
    if (!plain.includes('\0')) return plain;
    throw new URIError('NUL');
  } catch {
    throw invalid(`Invalid encoding: ${text.slice(0, 60)}`);
  }
}

/** Reads `a[b][0][c]=v&a[]=v` as nested hashes. Arrays stay hashes of numbers until a rule asks for an array. */
export function decodeForm(text: string): Tree {
  const tree = emptyTree();
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const key = decoded(equals < 0 ? pair : pair.slice(0, equals));
    put(tree, key, equals < 0 ? '' : decoded(pair.slice(equals + 1)));
  }
  return tree;
}

function put(tree: Tree, key: string, value: string): void {
  const parts = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(key);
  if (!parts) throw invalid(`Invalid parameter name: ${key.slice(0, 60)}`);
  const path = [parts[1]!, ...[...parts[2]!.matchAll(/\[([^[\]]*)\]/g)].map((match) => match[1]!)];
  let node = tree;
  path.forEach((given, depth) => {
    const name = given === '' ? String(Object.keys(node).length) : given;
    if (depth === path.length - 1) {
      if (name in node) throw invalid(`You passed the parameter ${key} more than once.`, { param: key });
      node[name] = value;
      return;
    }
    const child = (node[name] ??= emptyTree());
    if (typeof child === 'string')
      throw invalid(`Invalid object: ${key} is given both as a value and as a hash.`, { param: key });
    node = child;
  });
}

/** One text for the same parameters, in whatever order they were sent: the fingerprint of an idempotent request. */
export function canonical(value: Tree | string): string {
  if (typeof value === 'string') return JSON.stringify(value);
  const entries = Object.keys(value).sort();
  return `{${entries.map((name) => `${JSON.stringify(name)}:${canonical(value[name]!)}`).join(',')}}`;
}
