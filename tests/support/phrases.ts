import ts from 'typescript';
import { parse } from './imports.ts';

// What a source file says to people, found in its syntax: phrases that go through the catalogue, and words that do not.

export type Found = { file: string; line: number; text: string };
type Phrase = Found & { moduleLoad: boolean };

/** Properties and attributes whose text people read, however short it is. */
const shown =
  /^(label|title|alt|placeholder|sentence|help|intro|caption|empty|note|description|legend|subject|word|each|unit|suffix|low|high|question|answer|why|reassurance|hours|aria-label|aria-description|aria-roledescription|subtitle|heading|text)$/;

/** Names and codes that are the same in every language. */
const proper =
  /^(Terreau|Français|English|IBAN|BIC|SIREN|SIRET|Stripe|CSV|SEPA|SHA-256|hledger|beancount|Facebook|Mastodon|WhatsApp|E-mail|URL|AGPL-3\.0|HT|TTC|[\p{L}.-]+@[\w.-]+|\P{L}+|[A-Z]{2,5}\d*)$/u;

const french = /[àâçéèêëîïôûùüœÀÂÇÉÈÊËÎÏÔÛŒ’«»…]/;
const capitalised = /^[A-Z][a-z]+(?=[ ,.!:]|$)/;
const stopWord =
  /(^|\s)(le|la|les|de|des|du|un|une|et|ou|en|au|aux|pour|par|sur|que|qui|vous|votre|vos|nous|est|pas|il|elle|ne|dont|ce|cette|son|sa|ses|depuis|avec|sans|dans|chez|entre|par|mois|ans|jours|restants|aucun|aucune|autre|autres|dernier|dernière|plus|retard|suivi|suivis|compte|virement|sociales|met|fait)(?=\s|$)/;

/** Calls whose text is for those who run or mend the platform, and is English, or names a tag of a bank's file. */
const technicalCalls =
  /^(textAt|dayAt|partyNamed|all|at|log\.\w+|console\.\w+|frenchOnly|reversal|reportError|Symbol\.for|text\(\)\.type|.*\.(get|set|has|append|delete|getHeader|setHeader|hasHeader|localeCompare|startsWith|endsWith|includes|split|join|replace|replaceAll|type|test|createElement|querySelector|describe))$/;

/** Words for people that stand outside the catalogue. */
export function wordsOutside(file: string): Found[] {
  const source = parse(file);
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    if (isOutside(node)) found.push(at(source, file, node, textIn(node).trim()));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Links and forms to a path of ours that would leave the reader's language. */
export function pathsOutside(file: string): Found[] {
  const source = parse(file);
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxAttribute(node) && leavesLanguage(node)) found.push(at(source, file, node, node.getText()));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Every phrase that a file asks the catalogue for; `key` null where it is not written out. */
export function phrasesIn(file: string): { phrases: Phrase[]; unreadable: Found[] } {
  const source = parse(file);
  const phrases: Phrase[] = [];
  const unreadable: Found[] = [];
  const add = (node: ts.Node | undefined, moduleLoad: boolean) => {
    if (node && ts.isStringLiteralLike(node))
      phrases.push({ ...at(source, file, node, node.text), moduleLoad });
    else unreadable.push(at(source, file, node ?? source, node?.getText() ?? ''));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const name = node.expression.getText();
      if (name === 't' || name === 'rich') add(node.arguments[0], !isInFunction(node));
      if (name === 'mayBeSaid') {
        const later = node.arguments[0];
        if (later && ts.isArrayLiteralExpression(later)) later.elements.forEach((each) => add(each, false));
        else add(later, false);
      }
      if (name === 'phrases') {
        const table = node.arguments[0];
        if (table && ts.isObjectLiteralExpression(table)) {
          for (const property of table.properties) {
            add(ts.isPropertyAssignment(property) ? property.initializer : property, false);
          }
        } else add(table, false);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { phrases, unreadable };
}

/** Blanks and marks of a phrase, sorted: `{name}`, `<a>`. */
export function blanksOf(phrase: string): string[] {
  return [...phrase.matchAll(/\{\w+\}|<\/?\w+>/g)].map(([blank]) => blank).sort();
}

function isOutside(node: ts.Node): boolean {
  if (ts.isJsxText(node)) return isReadable(node.text) || /\s[:;?!»]|«/.test(node.text);
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return false;
  if (isTechnical(node)) return false;
  const text = textIn(node);
  if (!isReadable(text)) return /[«»]/.test(text);
  return french.test(text) || capitalised.test(text) || isWordy(text) || isShown(node);
}

/** Several words, one of which only French has. A word alone may be a code, such as `en`. */
function isWordy(text: string): boolean {
  return /\s/.test(text.trim()) && stopWord.test(text);
}

function isReadable(text: string): boolean {
  const bare = text.trim();
  // The outline of a drawing is not a sentence.
  if (/^M-?\d/.test(bare)) return false;
  // Nor is a code of several words.
  if (/^[a-z]+(_[a-z]+)+$/.test(bare)) return false;
  return /\p{L}{2}/u.test(bare) && !bare.split(/\s+/).every((word) => proper.test(word));
}

/** The words of a text; what is filled in is a blank. */
function textIn(node: ts.Node): string {
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map((span) => `{}${span.literal.text}`).join('');
  }
  return ts.isJsxText(node) || ts.isStringLiteralLike(node) ? node.text : '';
}

function isShown(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isJsxAttribute(parent)) return shown.test(parent.name.getText());
  if (ts.isPropertyAssignment(parent)) return shown.test(parent.name.getText());
  if (ts.isCallExpression(parent) && parent.expression.getText() === 'count') {
    return parent.arguments.indexOf(node as ts.Expression) > 0;
  }
  if (ts.isNewExpression(parent) && parent.expression.getText() === 'Refusal') {
    return parent.arguments?.[1] === node;
  }
  return ts.isJsxExpression(parent) && !ts.isJsxAttribute(parent.parent);
}

function isTechnical(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isLiteralTypeNode(parent))
    return true;
  if (ts.isTaggedTemplateExpression(parent) || ts.isElementAccessExpression(parent)) return true;
  if ((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node)
    return true;
  if (ts.isBinaryExpression(parent) && isComparison(parent.operatorToken.kind)) return true;
  if (ts.isCaseClause(parent) || ts.isExternalModuleReference(parent)) return true;
  if (ts.isJsxAttribute(parent) && /^(className|d|viewBox|pattern)$/.test(parent.name.getText())) return true;
  for (let inner: ts.Node = node; inner.parent; inner = inner.parent) {
    const outer = inner.parent;
    if (ts.isFunctionLike(outer) || ts.isJsxElement(outer)) return false;
    if (ts.isNewExpression(outer) && /Error$|^Response$|^Sentence$/.test(outer.expression.getText()))
      return outer.arguments?.[0]?.getText() !== node.getText() || !french.test(textIn(node));
    if (ts.isCallExpression(outer) && inner !== outer.expression) {
      const name = outer.expression.getText();
      if ((name === 't' || name === 'rich') && outer.arguments[0] === inner) return true;
      if (/^(phrases|mayBeSaid)$/.test(name) && outer.arguments[0] === inner) return true;
      if (technicalCalls.test(name)) return true;
    }
  }
  return false;
}

function isComparison(kind: ts.SyntaxKind): boolean {
  return (
    kind === ts.SyntaxKind.EqualsEqualsEqualsToken ||
    kind === ts.SyntaxKind.ExclamationEqualsEqualsToken ||
    kind === ts.SyntaxKind.InKeyword
  );
}

function isInFunction(node: ts.Node): boolean {
  for (let outer = node.parent; outer; outer = outer.parent) if (ts.isFunctionLike(outer)) return true;
  return false;
}

function leavesLanguage(node: ts.JsxAttribute): boolean {
  const tag = node.parent.parent.tagName.getText();
  const name = node.name.getText();
  if (!(tag === 'a' && name === 'href') && !(tag === 'form' && name === 'action')) return false;
  const value = node.initializer;
  if (!value) return false;
  if (ts.isStringLiteral(value)) return value.text.startsWith('/') && !value.text.startsWith('/images/');
  if (!ts.isJsxExpression(value) || !value.expression) return false;
  const text = value.expression.getText();
  return !/^((\w+ && )?href\(|elsewhere\.to$|[`'](#|mailto:|tel:|https?:|\/images\/|\?))/.test(text);
}

function at(source: ts.SourceFile, file: string, node: ts.Node, text: string): Found {
  return { file, line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1, text };
}
