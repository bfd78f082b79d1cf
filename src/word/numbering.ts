import { childOf, valueOf, type Element } from './xml.ts';

/** Whether a list with this number shows a bullet or a number at this level. */
export type ShowsMark = (list: string | undefined, level: number | undefined, styleId: string) => boolean;

/** List 0 is “no list”. Where the part is missing, or says nothing about a list, a list shows its mark. */
export function readNumbering(root: Element | undefined): ShowsMark {
  const all = root?.children ?? [];
  const drawn = new Map(
    all.filter(({ name }) => name === 'w:abstractNum').map((one) => [one.attributes.get('w:abstractNumId'), one]),
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

/** A style that names a list without a level takes the level that names the style. */
function levelIn(list: Element | undefined, level: number | undefined, styleId: string): Element | undefined {
  const levels = list?.children.filter(({ name }) => name === 'w:lvl') ?? [];
  const numbered = (wanted: number) => levels.find((one) => Number(one.attributes.get('w:ilvl')) === wanted);
  if (level !== undefined) return numbered(level);
  return levels.find((one) => styleId !== '' && valueOf(one, 'w:pStyle') === styleId) ?? numbered(0);
}

/** Some writers put headings in a list whose levels show nothing, only to order them. */
function hasMark(level: Element): boolean {
  if (childOf(level, 'w:lvlPicBulletId')) return true;
  const text = valueOf(level, 'w:lvlText') ?? '•';
  return (valueOf(level, 'w:numFmt') === 'none' ? text.replace(/%\d/g, '') : text).trim() !== '';
}
