import { childOf, isTrueValue, switchOf, valueOf, type Element } from './xml.ts';

/** What a style says once everything it is based on has been heard. */
export interface Style {
  id: string;
  /** As Word shows it in English, whatever the language of the document. */
  name: string;
  /** 1 to 9; undefined for text that is no heading. */
  headingLevel?: number;
  list?: { id?: string; level?: number };
  isBold: boolean;
  isHidden: boolean;
  /** Its paragraphs stand in a frame beside the running text. */
  isFramed: boolean;
}

export interface Styles {
  /** An unknown name counts as the default style, as in Word. */
  ofParagraph(id: string | undefined): Style;
  ofRun(id: string | undefined): Style | undefined;
}

/** No writer builds longer chains; a chain that bites its own tail ends here too. */
const LONGEST_CHAIN = 50;
const PLAIN: Style = { id: '', name: '', isBold: false, isHidden: false, isFramed: false };

export function readStyles(root: Element | undefined): Styles {
  const found = root?.children.filter(({ name }) => name === 'w:style') ?? [];
  const ofType = (type: string) => found.filter((style) => (style.attributes.get('w:type') ?? 'paragraph') === type);
  const paragraphs = byId(ofType('paragraph'));
  const runs = byId(ofType('character'));
  const standard = ofType('paragraph').findLast((style) => isTrueValue(style.attributes.get('w:default') ?? '0'));
  const everywhere = childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  const said = remembered(ownOf);
  const paragraph = remembered((id: string) => resolved(paragraphs, said, paragraphs.get(id) ?? standard, everywhere));
  const run = remembered((id: string) => (runs.has(id) ? resolved(runs, said, runs.get(id)) : undefined));
  return { ofParagraph: (id) => paragraph(id ?? ''), ofRun: (id) => run(id ?? '') };
}

const idOf = (style: Element): string => style.attributes.get('w:styleId') ?? '';
const byId = (styles: Element[]) => new Map(styles.map((style) => [idOf(style), style]));

function remembered<Key, T>(find: (key: Key) => T): (key: Key) => T {
  const known = new Map<Key, T>();
  return (key) => {
    if (!known.has(key)) known.set(key, find(key));
    return known.get(key) as T;
  };
}

/** What a style says itself. */
function ownOf(style: Element) {
  const paragraph = childOf(style, 'w:pPr');
  const run = childOf(style, 'w:rPr');
  const list = childOf(paragraph, 'w:numPr');
  return {
    listId: valueOf(list, 'w:numId'),
    listLevel: valueOf(list, 'w:ilvl'),
    headingLevel: levelOf(style),
    isBold: switchOf(run, 'w:b'),
    isHidden: switchOf(run, 'w:vanish'),
    isFramed: childOf(paragraph, 'w:framePr') !== undefined,
  };
}
type Own = ReturnType<typeof ownOf>;

/** The nearest in the chain has the say, point by point. */
function resolved(
  all: ReadonlyMap<string, Element>,
  said: (style: Element) => Own,
  style: Element | undefined,
  everywhere?: Element,
): Style {
  if (!style) return { ...PLAIN, isBold: switchOf(everywhere, 'w:b') ?? false };
  const chain = chainOf(all, style).map(said);
  const listId = first(chain, (one) => one.listId);
  const level = first(chain, (one) => one.listLevel);
  const headingLevel = first(chain, (one) => one.headingLevel);
  return {
    id: idOf(style),
    name: valueOf(style, 'w:name') ?? '',
    ...(headingLevel && { headingLevel }),
    ...(listId !== undefined && { list: { id: listId, ...(level !== undefined && { level: Number(level) }) } }),
    isBold: first(chain, (one) => one.isBold) ?? switchOf(everywhere, 'w:b') ?? false,
    isHidden: first(chain, (one) => one.isHidden) ?? switchOf(everywhere, 'w:vanish') ?? false,
    isFramed: chain.some((one) => one.isFramed),
  };
}

function chainOf(all: ReadonlyMap<string, Element>, style: Element): Element[] {
  const chain: Element[] = [];
  let one: Element | undefined = style;
  while (one && chain.length < LONGEST_CHAIN) {
    chain.push(one);
    one = all.get(valueOf(one, 'w:basedOn') ?? '');
  }
  return chain;
}

function first<From, To>(all: readonly From[], look: (one: From) => To | undefined): To | undefined {
  for (const one of all) {
    const found = look(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** 0 for “body text”, said by a style to take back what it is based on. */
function levelOf(style: Element): number | undefined {
  const level = outlineLevel(childOf(style, 'w:pPr'));
  if (level !== undefined) return level;
  // Some writers leave to the name of a built-in style what Word spells out.
  const named = /^heading ([1-9])$/i.exec(valueOf(style, 'w:name') ?? '');
  return named ? Number(named[1]) : undefined;
}

/** Counted from 1; 0 for “body text”; undefined where nothing is said. */
export function outlineLevel(properties: Element | undefined): number | undefined {
  const value = valueOf(properties, 'w:outlineLvl');
  if (value === undefined) return undefined;
  const level = Number(value);
  return level >= 0 && level <= 8 ? level + 1 : 0;
}
