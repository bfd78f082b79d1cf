// Walks a document in the order in which it is read.
import { contentOf } from './controls.ts';
import { followFields } from './fields.ts';
import type { ShowsMark } from './numbering.ts';
import type { CellPlace, Paragraph } from './outline.ts';
import { noticedOf } from './paragraph-look.ts';
import { readParagraph, type Manner, type Piece } from './read-paragraph.ts';
import type { Style, Styles } from './styles.ts';
import { cellsOf } from './tables.ts';
import { childOf, valueOf, type Element } from './xml.ts';

/** A paragraph, and where it comes from. */
export interface Block {
  paragraph: Paragraph;
  element: Element;
  pieces: readonly Piece[];
  /** There is nothing to see in it. */
  isSpacing: boolean;
}

interface Around {
  isAside: boolean;
  /** In a text box. */
  isBoxed?: boolean;
  /** Nothing may be put here. */
  isLocked: boolean;
  /** Deleted, or covered by the cell above. */
  isHidden: boolean;
  cell?: CellPlace;
}

interface Walk extends Manner {
  showsMark: ShowsMark;
  /** Shared by a document and its text boxes. */
  blocks: Block[];
  tables: { count: number };
  /** The last paragraph, where the one that follows cannot be parted from it. */
  clinging?: Element;
}

/** The paragraphs of the body, a header or a footer, each text box behind the paragraph that anchors it. */
export function readBlocks(story: Element, styles: Styles, showsMark: ShowsMark): Block[] {
  const walk: Walk = { styles, showsMark, blocks: [], tables: { count: 0 }, fields: followFields(story) };
  walkAll(walk, story, { isAside: false, isLocked: false, isHidden: false });
  return walk.blocks;
}

function walkAll(walk: Walk, within: Element, around: Around): void {
  for (const block of within.children) walkOne(walk, block, around);
}

function walkOne(walk: Walk, block: Element, around: Around): void {
  if (block.name === 'w:p') return add(walk, block, around);
  if (block.name === 'w:tbl') return walkTable(walk, block, around);
  const inner = contentOf(block);
  if (!inner) return;
  const { isAside, isLocked } = inner;
  walkAll(walk, inner.content, {
    ...around,
    isAside: around.isAside || isAside,
    isLocked: around.isLocked || isLocked,
  });
}

function walkTable(walk: Walk, table: Element, around: Around): void {
  for (const { cell, content, isLocked, isHidden } of cellsOf(table, walk.tables.count++))
    walkAll(walk, content, {
      isAside: around.isAside,
      isLocked: around.isLocked || isLocked,
      isHidden: around.isHidden || isHidden,
      // A row that cuts off cuts off the tables in it.
      cell: around.cell?.isCutOff ? { ...cell, isCutOff: true } : cell,
    });
}

function add(walk: Walk, element: Element, around: Around): void {
  const { styles, blocks, fields } = walk;
  const properties = childOf(element, 'w:pPr');
  const style = styles.ofParagraph(valueOf(properties, 'w:pStyle'));
  const isOpenBefore = fields.depth() > 0 || walk.clinging?.parent === element.parent;
  const { isHidden, isLocked } = around;
  const reading = readParagraph(element, style, walk, { isHidden, isLocked });
  const isAside = around.isAside || reading.isGathered || isFramed(properties, style) || GATHERED.test(style.name);
  const clings = markIsGoing(properties) || dropsCapital(properties);
  const isUnseen = style.isHidden || (reading.hidesWords && reading.pieces.every(({ text }) => text.trim() === ''));
  const isClosed = isAside || isLocked || isHidden || isUnseen || markIsGoing(properties);
  const isOpenAfter = fields.depth() > 0 || reading.endsPage || childOf(properties, 'w:sectPr') !== undefined;
  const paragraph: Paragraph = {
    index: blocks.length,
    ...noticedOf(walk.showsMark, properties, style, reading),
    ...(around.cell && { cell: around.cell }),
    ...(isLocked && { isLocked }),
    ...(around.isBoxed && { isBoxed: true }),
    isAside,
    mayPrecede: !isClosed && !isOpenBefore,
    mayFollow: !isClosed && !isOpenAfter,
  };
  const isSpacing = !isOpenAfter && !reading.hasThings && paragraph.text.trim() === '';
  blocks.push({ paragraph, element, pieces: reading.pieces, isSpacing });
  const { clinging: _, ...rest } = walk;
  for (const box of reading.boxes)
    walkAll({ ...rest, fields: followFields(box) }, box, { ...around, isAside: true, isBoxed: true });
  if (clings) walk.clinging = element;
  else delete walk.clinging;
}

/** The names Word gives to the styles of its tables of contents and figures. */
const GATHERED = /^(toc \d|toc heading|table of figures|table of authorities|index \d)$/i;

/** Deleted or moved away: once that is accepted, it runs on into the next paragraph. */
function markIsGoing(properties: Element | undefined): boolean {
  const mark = childOf(properties, 'w:rPr');
  return childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined;
}

const isFramed = (properties: Element | undefined, style: Style): boolean =>
  childOf(properties, 'w:framePr') !== undefined || style.isFramed;

/** A first letter that reaches down into the paragraph behind it. */
const dropsCapital = (properties: Element | undefined): boolean =>
  ['drop', 'margin'].includes(childOf(properties, 'w:framePr')?.attributes.get('w:dropCap') ?? '');
