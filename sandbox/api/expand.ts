import { platform } from '../engine/events.ts';
import { kindOfId } from '../engine/kinds.ts';
import type { Work } from '../engine/work.ts';
import { invalid } from './errors.ts';

type Node = Record<string, unknown>;

/** Lists that an object shows only when asked, by `object.property`. */
export type Includes = Record<string, (work: Work, object: Node) => Promise<unknown>>;

/** Replaces ids by their objects along each path of `expand[]`. Works on a copy: what is stored keeps its ids. */
export async function expanded(
  work: Work,
  answer: object,
  paths: string[],
  includes: Includes,
): Promise<object> {
  if (paths.length === 0) return answer;
  const copy = structuredClone(answer) as Node;
  for (const path of paths) {
    const names = path.split('.');
    if (names.length > 4)
      throw invalid(`You cannot expand more than 4 levels of a property: ${path}.`, { param: 'expand' });
    await expandAt(work, copy, names, path, includes);
  }
  return copy;
}

async function expandAt(
  work: Work,
  node: Node,
  names: string[],
  path: string,
  includes: Includes,
): Promise<void> {
  const [name, ...rest] = names;
  if (name === undefined) return;
  const include = includes[`${String(node.object)}.${name}`];
  if (include && node[name] === undefined) node[name] = structuredClone(await include(work, node));
  if (!(name in node)) throw invalid(`This property cannot be expanded (${path}).`, { param: 'expand' });
  const value = node[name];
  if (typeof value === 'string') node[name] = await objectBehind(work, value, path);
  else if (value !== null && typeof value !== 'object')
    throw invalid(`This property cannot be expanded (${path}).`, { param: 'expand' });
  const next = node[name];
  for (const child of Array.isArray(next) ? next : [next]) {
    if (child !== null && typeof child === 'object')
      await expandAt(work, child as Node, rest, path, includes);
  }
}

async function objectBehind(work: Work, id: string, path: string): Promise<object> {
  const kind = kindOfId(id);
  // A transfer's destination is an account of the platform's, whoever asks.
  const found =
    kind &&
    ((await work.find(kind, id)) ?? (kind === 'account' ? await work.find(kind, id, platform) : undefined));
  if (!found) throw invalid(`This property cannot be expanded (${path}).`, { param: 'expand' });
  return structuredClone(found);
}
