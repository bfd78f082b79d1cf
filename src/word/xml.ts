// XML as the rest of word/ sees it: names say what an element means, offsets say where it stands in the text.
import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
import { FileRefusal } from './file-refusal.ts';
import { emptyScope, namer, innerScope, type Scope } from './namespaces.ts';

export interface Element {
  /** By what its namespace means (`w:p`), whatever prefix the file gives it; `{address}name` in a namespace we do not know. */
  name: string;
  /** As the file writes it: `ns0:p`. */
  tag: string;
  /** By canonical name (`w:val`); without a prefix as they are. Declarations of namespaces are left out. */
  attributes: ReadonlyMap<string, string>;
  children: Element[];
  /** The text directly inside it. */
  text: string;
  /** Where it begins and ends in the text that was read, in UTF-16 units. */
  start: number;
  end: number;
  /** The prefixes that may be used inside it. */
  scope: Scope;
  parent?: Element;
}

/** Deeper than any writer nests, and shallow enough for everybody who walks the tree by calling himself. */
const DEEPEST = 500;

/** Of one element; Word declares some forty namespaces at the root. */
const MOST_ATTRIBUTES = 1000;

export function readXml(text: string): Element {
  const root = parsed(text);
  // The parser does not say where the root ends.
  return elementOf(root, namer(), text.lastIndexOf('>') + 1, 0);
}

function parsed(text: string): XmlElement {
  try {
    const document = parseXml(text, { includeOffsets: true, preserveDocumentType: true });
    const { root } = document;
    if (root && document.children.every(({ type }) => type !== 'doctype')) return root;
  } catch (error) {
    // So deep that the parser ran out of stack.
    if (error instanceof RangeError) throw new FileRefusal('unsafe');
    if (!text.includes('<!DOCTYPE')) throw new FileRefusal('damaged');
  }
  throw new FileRefusal('unsafe');
}

type NameOf = ReturnType<typeof namer>;

function elementOf(node: XmlElement, nameOf: NameOf, end: number, depth: number, parent?: Element): Element {
  if (depth > DEEPEST) throw new FileRefusal('unsafe');
  const scope = innerScope(parent?.scope ?? emptyScope, node.attributes);
  const name = nameOf(node.name, scope);
  const attributes = attributesOf(node, scope, nameOf);
  const { start } = node;
  const element: Element = { name, tag: node.name, attributes, children: [], text: '', start, end, scope };
  if (parent) element.parent = parent;
  for (const child of node.children) {
    if (child instanceof XmlElement) element.children.push(elementOf(child, nameOf, child.end, depth + 1, element));
    else if (child instanceof XmlText) element.text += child.text;
  }
  return element;
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

function attributesOf(node: XmlElement, scope: Scope, nameOf: NameOf): ReadonlyMap<string, string> {
  const names = Object.keys(node.attributes);
  if (names.length === 0) return NO_ATTRIBUTES;
  if (names.length > MOST_ATTRIBUTES) throw new FileRefusal('unsafe');
  const attributes = new Map<string, string>();
  for (const name of names) {
    if (name === 'xmlns' || name.startsWith('xmlns:')) continue;
    // Without a prefix an attribute is in no namespace, whatever the default is.
    attributes.set(name.includes(':') ? nameOf(name, scope) : name, node.attributes[name] ?? '');
  }
  return attributes;
}

export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((child) => child.name === name);

/** `<w:b/>` and `<w:b w:val="true"/>` are on, `<w:b w:val="0"/>` is off; undefined where there is none. */
export function switchOf(properties: Element | undefined, name: string): boolean | undefined {
  const found = childOf(properties, name);
  return found && isTrueValue(found.attributes.get('w:val'));
}

export const isTrueValue = (value: string | undefined): boolean => !['0', 'false', 'off'].includes(value ?? 'true');

export const valueOf = (properties: Element | undefined, name: string): string | undefined =>
  childOf(properties, name)?.attributes.get('w:val');

/** `xml:space`, said here or further out. */
export function preservesSpace(element: Element | undefined): boolean {
  const said = element?.attributes.get('xml:space');
  if (said !== undefined || !element) return said === 'preserve';
  return preservesSpace(element.parent);
}

/** What is in scope around an element, before its own declarations. */
export const outerScopeOf = (element: Element): Scope => element.parent?.scope ?? emptyScope;

/** With its colon; nothing where the namespace is the default one. */
export const prefixOf = ({ tag }: Element): string => tag.slice(0, tag.indexOf(':') + 1);
