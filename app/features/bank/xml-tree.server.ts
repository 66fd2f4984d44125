import { ParseOption, XmlDocument, XmlElement, XmlLibError } from 'libxml2-wasm';
import { t } from '#app/i18n/t.ts';

/** An element of a file that was read: names without their namespace, text trimmed. */
export type Tree = {
  name: string;
  namespace: string;
  text: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly Tree[];
};

/** What cannot be read as XML that we accept. The message says why, in French, for the person who brought the file. */
export class UnreadableXml extends Error {}

const deepest = 60;

/**
 * Reads a small XML file that a stranger may have written. Nothing outside it is ever loaded, and a file that declares a document type
 * (where entities come from) is refused whole. Throws UnreadableXml.
 */
export function readXml(bytes: Uint8Array): Tree {
  let document: XmlDocument;
  try {
    document = XmlDocument.fromBuffer(bytes, {
      option:
        ParseOption.XML_PARSE_NONET |
        ParseOption.XML_PARSE_NO_XXE |
        ParseOption.XML_PARSE_NOERROR |
        ParseOption.XML_PARSE_NOWARNING |
        ParseOption.XML_PARSE_NOCDATA,
    });
  } catch (error) {
    if (error instanceof XmlLibError) throw new UnreadableXml(t('Ce fichier n’est pas du XML lisible.'));
    throw error;
  }
  try {
    if (document.dtd) throw new UnreadableXml(t('Ce fichier déclare un type de document : il est refusé.'));
    return treeOf(document.root, 0);
  } finally {
    document.dispose();
  }
}

function treeOf(element: XmlElement, depth: number): Tree {
  if (depth > deepest) throw new UnreadableXml(t('Ce fichier est trop profond pour un relevé.'));
  const children: Tree[] = [];
  for (let node = element.firstChild; node; node = node.next) {
    if (node instanceof XmlElement) children.push(treeOf(node, depth + 1));
  }
  return {
    name: element.name,
    namespace: element.namespaceUri,
    text: children.length > 0 ? '' : element.content.trim(),
    attributes: Object.fromEntries(element.attrs.map((one) => [one.name, one.value])),
    children,
  };
}

/** The first element down this path, or undefined. */
export function at(tree: Tree | undefined, ...path: readonly string[]): Tree | undefined {
  return path.reduce<Tree | undefined>(
    (found, name) => found?.children.find((child) => child.name === name),
    tree,
  );
}

/** Every child of this name. */
export function all(tree: Tree | undefined, name: string): readonly Tree[] {
  return tree?.children.filter((child) => child.name === name) ?? [];
}

/** The text down this path; null when there is none. */
export function textAt(tree: Tree | undefined, ...path: readonly string[]): string | null {
  return at(tree, ...path)?.text || null;
}
