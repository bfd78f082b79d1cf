// What a reader reads in one paragraph, piece by piece, and where in the file each piece comes from.
import { readableAlternate, locksItsContent } from './controls.ts';
import { isCollectedField, type FieldTracker } from './fields.ts';
import { PLAIN_RUN, runLook, type RunLook } from './run-look.ts';
import { pictureIn } from './pictures.ts';
import { SPOKEN, UNKNOWN_SYMBOL } from './spoken.ts';
import type { Style, Styles } from './styles.ts';
import { inSymbols } from './symbols.ts';
import { childOf, type Element } from './xml.ts';

export interface Piece {
  /** In UTF-16 units of the paragraph's text. */
  from: number;
  to: number;
  text: string;
  /** The `w:t`, `w:tab` … itself, and the run it stands in. */
  element: Element;
  run: Element;
  isBold: boolean;
  isStruck: boolean;
  /** What makes it stand out: its colour, a highlight, italics. */
  ink: string;
  /** Typed by a person, not a link or what a field gives. */
  isOwn: boolean;
  /** In a content control that holds a value, in a formula, or otherwise not to be taken apart. */
  isLocked: boolean;
}

export interface Reading {
  pieces: Piece[];
  /** The text boxes anchored here (`w:txbxContent`). */
  boxes: Element[];
  /** It touches a table of contents or the like, and says nothing outside of it. */
  isGathered: boolean;
  /** The page or the column ends behind its last word. */
  endsPage: boolean;
  /** A picture or the like, that is seen though it is not read. */
  hasThings: boolean;
  /** What is said of the first picture, or '' where nothing is. */
  picture?: string;
  /** Some of its words are hidden by how they look. */
  hidesWords: boolean;
}

/** What the readers of one story share. */
export interface Manner {
  styles: Styles;
  fields: FieldTracker;
}

interface Around extends RunLook {
  isOwn: boolean;
  isLocked: boolean;
  /** In a table of contents or the like, written as a field in one piece. */
  isGathered: boolean;
  /** Undefined outside of a run. */
  run?: Element;
}

export function readParagraph(paragraph: Element, style: Style, manner: Manner, around: Partial<Around>): Reading {
  const reading: Reading = {
    pieces: [],
    boxes: [],
    isGathered: false,
    endsPage: false,
    hasThings: false,
    hidesWords: false,
  };
  const reader = { ...manner, style, reading, saysMore: false, length: 0 };
  const begunIn = manner.fields.isGathered();
  read(reader, paragraph, {
    ...PLAIN_RUN,
    isOwn: true,
    isLocked: false,
    isGathered: false,
    ...around,
  });
  reading.isGathered = (begunIn || reading.isGathered) && !reader.saysMore;
  return reading;
}

interface Reader extends Manner {
  style: Style;
  reading: Reading;
  /** There are words outside of any table of contents. */
  saysMore: boolean;
  length: number;
}

function read(reader: Reader, within: Element, around: Around): void {
  for (const element of within.children) readOne(reader, element, around);
}

function readOne(reader: Reader, element: Element, around: Around): void {
  const { name, attributes } = element;
  const spoken = SPOKEN.get(name);
  if (spoken) return add(reader, element, spoken(element), around);
  if (name === 'w:r') return readRun(reader, element, around);
  if (name === 'w:fldChar') return mark(reader, element);
  if (name === 'w:instrText' || name === 'w:delInstrText') return reader.fields.code(element.text);
  if (name === 'w:del' || name === 'w:moveFrom') return read(reader, element, { ...around, isHidden: true });
  if (name === 'w:hyperlink') return read(reader, element, { ...around, isOwn: false });
  if (name === 'w:fldSimple') {
    const isGathered = around.isGathered || isCollectedField(attributes.get('w:instr') ?? '');
    if (isGathered) reader.reading.isGathered = true;
    return read(reader, element, { ...around, isOwn: false, isGathered });
  }
  if (name === 'w:sdt') {
    const content = childOf(element, 'w:sdtContent');
    const isLocked = around.isLocked || locksItsContent(element);
    return content && read(reader, content, { ...around, isLocked });
  }
  if (name === 'mc:AlternateContent') {
    const choice = readableAlternate(element);
    return choice && read(reader, choice, { ...around, isLocked: true });
  }
  if (name === 'm:r') return read(reader, element, { ...around, run: element, isLocked: true, isOwn: false });
  if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object') return look(reader, element, around);
  if (GOES_ON.has(name) || name.startsWith('m:')) return read(reader, element, around);
}

/** What only stands around text. A ruby's own base is read; the small letters above it are not. */
const GOES_ON = new Set(['w:ins', 'w:moveTo', 'w:smartTag', 'w:customXml', 'w:dir', 'w:bdo', 'w:ruby', 'w:rubyBase']);

function readRun(reader: Reader, run: Element, around: Around): void {
  const look = runLook(reader, childOf(run, 'w:rPr'));
  if (look.isHidden) reader.reading.hidesWords = true;
  read(reader, run, { ...around, ...look, run, isHidden: around.isHidden || look.isHidden });
}

function mark(reader: Reader, fldChar: Element): void {
  reader.fields.mark(fldChar);
  if (reader.fields.isGathered()) reader.reading.isGathered = true;
}

function add(reader: Reader, element: Element, spoken: string, around: Around): void {
  const { reading, fields } = reader;
  const { run, isHidden, isBold, isStruck, ink, isLocked } = around;
  if (!run || isHidden || fields.isCode()) return;
  const text = element.name === 'w:t' ? inSymbols(around.font, spoken) : spoken;
  if (element.name === 'w:sym' && spoken === UNKNOWN_SYMBOL) reading.picture ??= '';
  const isBreak = breaksPage(element);
  if (isBreak || text.trim() !== '') reading.endsPage = isBreak;
  if (text.trim() !== '' && !around.isGathered && !fields.isGathered()) reader.saysMore = true;
  if (text === '') return;
  const from = reader.length;
  reader.length += text.length;
  const isOwn = around.isOwn && fields.depth() === 0;
  reading.pieces.push({ from, to: reader.length, text, element, run, isBold, isStruck, ink, isOwn, isLocked });
}

/** A break of the page or the column, read as the end of a line. */
export function breaksPage({ name, attributes }: Element): boolean {
  return name === 'w:br' && ['page', 'column'].includes(attributes.get('w:type') ?? '');
}

function look(reader: Reader, thing: Element, { isHidden }: Around): void {
  if (isHidden || reader.fields.isCode()) return;
  const { reading } = reader;
  reading.hasThings = true;
  reading.endsPage = false;
  const before = reading.boxes.length;
  findBoxes(thing, reading.boxes);
  if (reading.boxes.length === before) reading.picture ??= pictureIn(thing);
}

function findBoxes(thing: Element, boxes: Element[]): void {
  const choice = thing.name === 'mc:AlternateContent' ? readableAlternate(thing) : thing;
  if (thing.name === 'w:txbxContent') boxes.push(thing);
  else if (choice !== thing && choice) findBoxes(choice, boxes);
  else for (const child of choice?.children ?? []) findBoxes(child, boxes);
}
