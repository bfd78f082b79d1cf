import { childOf, valueOf, type Element } from './xml.ts';

/** Whether a list with this number shows a bullet or a number at this level. */
export type ShowsMark = (list: string | undefined, level: number | undefined, styleId: string) => boolean;

/** List 0 is “no list”. Where the part is missing, or says nothing about a list, a list shows its mark. */
export function readNumbering(root: Element | undefined): ShowsMark {
  const all = root?.children ?? [];
  const drawn = new Map(
    all
      .filter(({ name }) => name === 'w:abstractNum')
      .map((one) => [one.attributes.get('w:abstractNumId'), levelsOf(one)]),
  );
  const lists = new Map(
    all
      .filter(({ name }) => name === 'w:num')
      .map((one) => [one.attributes.get('w:numId'), drawn.get(valueOf(one, 'w:abstractNumId'))]),
  );
  return (list, level, styleId) => {
    if (list === undefined || list === '0' || (root && !lists.has(list))) return false;
    const found = levelIn(lists.get(list), level, styleId);
    return !found || hasMark(found);
  };
}

/** The levels of a list by their number, and by the style they name; where two claim the same, the first. */
interface Levels {
  numbered: ReadonlyMap<number, Element>;
  styled: ReadonlyMap<string, Element>;
}

function levelsOf(list: Element): Levels {
  const levels = list.children.filter(({ name }) => name === 'w:lvl').toReversed();
  return {
    numbered: new Map(levels.map((one) => [Number(one.attributes.get('w:ilvl')), one])),
    styled: new Map(levels.map((one) => [valueOf(one, 'w:pStyle') ?? '', one])),
  };
}

/** A style that names a list without a level takes the level that names the style. */
function levelIn(list: Levels | undefined, level: number | undefined, styleId: string): Element | undefined {
  if (level !== undefined) return list?.numbered.get(level);
  return (styleId === '' ? undefined : list?.styled.get(styleId)) ?? list?.numbered.get(0);
}

/** Some writers put headings in a list whose levels show nothing, only to order them. */
function hasMark(level: Element): boolean {
  if (childOf(level, 'w:lvlPicBulletId')) return true;
  const text = valueOf(level, 'w:lvlText') ?? '•';
  return (valueOf(level, 'w:numFmt') === 'none' ? text.replace(/%\d/g, '') : text).trim() !== '';
}
