import { childOf, isOn, switchOf, valueOf, type Element } from './xml.ts';

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
  const standard = ofType('paragraph').findLast((style) => isOn(style.attributes.get('w:default') ?? '0'));
  const everywhere = childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  const paragraph = remembered((id) => resolved(paragraphs, paragraphs.get(id) ?? standard, everywhere));
  const run = remembered((id) => (runs.has(id) ? resolved(runs, runs.get(id)) : undefined));
  return { ofParagraph: (id) => paragraph(id ?? ''), ofRun: (id) => run(id ?? '') };
}

const idOf = (style: Element): string => style.attributes.get('w:styleId') ?? '';
const byId = (styles: Element[]) => new Map(styles.map((style) => [idOf(style), style]));

function remembered<T>(find: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>();
  return (id) => {
    if (!known.has(id)) known.set(id, find(id));
    return known.get(id) as T;
  };
}

/** The nearest in the chain has the say, point by point. */
function resolved(all: ReadonlyMap<string, Element>, style: Element | undefined, everywhere?: Element): Style {
  if (!style) return { ...PLAIN, isBold: switchOf(everywhere, 'w:b') ?? false };
  const chain = chainOf(all, style);
  const paragraphs = chain.map((one) => childOf(one, 'w:pPr'));
  const runs = [...chain.map((one) => childOf(one, 'w:rPr')), everywhere];
  const lists = paragraphs.map((properties) => childOf(properties, 'w:numPr'));
  const listId = first(lists, (list) => valueOf(list, 'w:numId'));
  const level = first(lists, (list) => valueOf(list, 'w:ilvl'));
  const headingLevel = first(chain, levelOf);
  return {
    id: idOf(style),
    name: valueOf(style, 'w:name') ?? '',
    ...(headingLevel && { headingLevel }),
    ...(listId !== undefined && { list: { id: listId, ...(level !== undefined && { level: Number(level) }) } }),
    isBold: first(runs, (properties) => switchOf(properties, 'w:b')) ?? false,
    isHidden: first(runs, (properties) => switchOf(properties, 'w:vanish')) ?? false,
    isFramed: paragraphs.some((properties) => childOf(properties, 'w:framePr')),
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
