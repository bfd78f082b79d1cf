// What a reader would notice about a paragraph besides its words.
import type { ShowsMark } from './numbering.ts';
import type { Paragraph } from './outline.ts';
import type { Piece, Reading } from './read-paragraph.ts';
import { outlineLevel, type Style } from './styles.ts';
import { childOf, valueOf, type Element } from './xml.ts';

type Look = Omit<Paragraph, 'index' | 'cell' | 'isAside' | 'mayPrecede' | 'mayFollow'>;

export function noticedOf(
  showsMark: ShowsMark,
  properties: Element | undefined,
  style: Style,
  { pieces, picture }: Reading,
): Look {
  const seen = pieces.filter(({ text }) => text.trim() !== '');
  const text = pieces.map((piece) => piece.text).join('');
  const headingLevel = outlineLevel(properties) ?? style.headingLevel;
  const list = listOf(properties, style);
  const isListItem = showsMark(list.id, list.level, style.id);
  const indent = indentOf(properties);
  const bullet = isListItem ? 0 : bulletIn(text);
  const isBold = seen.length > 0 && seen.every((piece) => piece.isBold);
  const ink = mostUsedInk(seen);
  return {
    text,
    style: style.name,
    ...(headingLevel && { headingLevel }),
    isBold,
    isListItem,
    ...(bullet > 0 && { bullet }),
    ...((isListItem || bullet > 0) && { depth: isListItem ? (list.level ?? 0) : indent }),
    look: [style.id, list.id, list.level, indent, bullet > 0 && text[0], isBold, ink].join('|'),
    ...(ink && { ink }),
    ...(picture !== undefined && { picture }),
    ...(isMostlyStruck(seen) && { isStruck: true }),
  };
}

function listOf(properties: Element | undefined, style: Style) {
  const list = childOf(properties, 'w:numPr');
  const level = valueOf(list, 'w:ilvl');
  return {
    id: valueOf(list, 'w:numId') ?? style.list?.id,
    level: level === undefined ? style.list?.level : Number(level),
  };
}

/** In twentieths of a point, as far as the paragraph says so itself. */
function indentOf(properties: Element | undefined): number {
  const indent = childOf(properties, 'w:ind')?.attributes;
  return Number(indent?.get('w:left') ?? indent?.get('w:start') ?? 0) || 0;
}

/** A letter or a dash is a bullet only where a tab follows it, or a space that shows it is no word. */
const BULLET = /^\s{0,8}(?:[•·∙●▪■◦○◆◇❖➢➤►▶→‣⁃✓✔☑☐]\s{1,8}|[-–—*]\s{1,8}(?=[\p{L}\d([“"‘'])|[o§]\t\s{0,8})/u;

const bulletIn = (text: string): number => BULLET.exec(text)?.[0].length ?? 0;

const weight = (pieces: readonly Piece[]): number => pieces.reduce((sum, { text }) => sum + text.trim().length, 0);

const isMostlyStruck = (seen: readonly Piece[]): boolean =>
  weight(seen.filter(({ isStruck }) => isStruck)) * 2 > weight(seen);

function mostUsedInk(seen: readonly Piece[]): string {
  if (seen.every(({ ink }) => ink === '')) return '';
  const alike = [...Map.groupBy(seen, ({ ink }) => ink)].map(([ink, pieces]) => ({ ink, weight: weight(pieces) }));
  return alike.sort((one, other) => other.weight - one.weight)[0]?.ink ?? '';
}
