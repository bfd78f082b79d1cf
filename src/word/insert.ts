import type { InsertionPlace } from './outline.ts';
import { leadRuns, letterProperties, paragraphProperties } from './look.ts';
import { wordingIn, type Scope } from './namespaces.ts';
import { blockAt, type WordPage } from './page.ts';
import { applyEdits, textRuns } from './splice.ts';
import type { Signature } from './tracked.ts';
import { outerScopeOf } from './xml.ts';

/** The whole text with one new paragraph for each sentence. `sign` where Word keeps track of changes. */
export function withParagraphs(
  page: WordPage,
  place: InsertionPlace,
  sentences: readonly string[],
  sign?: Signature,
): string {
  const { at, outer } = pointOf(page, place);
  const model = place.like === undefined ? undefined : blockAt(page, place.like);
  const wording = wordingIn(outer, page.body);
  const { prefix, declaration } = wording;
  const look = { ...page, model, outer, wording };
  const letters = letterProperties(look);
  const { lead = 0, leads, tail = '' } = place.side === 'end' ? {} : place;
  const paragraphs = sentences.map((sentence, at) => {
    const bullet = leadRuns(look, lead, leads && (leads[at] ?? ''));
    const mark = sign ? `<${prefix}ins${sign(prefix)}/>` : '';
    const run = `<${prefix}r>${letters}${textRuns(sentence + tail, prefix)}</${prefix}r>`;
    const words = sign ? `<${prefix}ins${sign(prefix)}>${bullet}${run}</${prefix}ins>` : bullet + run;
    return `<${prefix}p${declaration}>${paragraphProperties(look, mark)}${words}</${prefix}p>`;
  });
  return applyEdits(page.text, [{ from: at, to: at, put: paragraphs.join('') }]);
}

interface Point {
  at: number;
  outer: Scope;
}

function pointOf(page: WordPage, place: InsertionPlace): Point {
  if (place.side === 'end') return endOf(page);
  const { element, paragraph } = blockAt(page, place.beside);
  const isFree = place.side === 'before' ? paragraph.mayPrecede : paragraph.mayFollow;
  if (!isFree) throw new RangeError(`Nothing may be put ${place.side} paragraph ${place.beside}.`);
  return { at: place.side === 'before' ? element.start : element.end, outer: outerScopeOf(element) };
}

/** Behind the last block; where that is only spacing, behind the last words, if they stand in the running text. */
function endOf({ text, body, blocks }: WordPage): Point {
  const last = blocks.findLast(({ isSpacing, element }) => !(isSpacing && element.parent === body));
  if (last?.element.parent === body && last.paragraph.mayFollow) return { at: last.element.end, outer: body.scope };
  const section = body.children.findLastIndex(({ name }) => name === 'w:sectPr');
  const isLast = section >= 0 && body.children.slice(section).every(({ name }) => !BLOCKS.has(name));
  const end = isLast ? body.children[section]?.start : undefined;
  return { at: end ?? text.lastIndexOf('</', body.end - 1), outer: body.scope };
}

const BLOCKS = new Set(['w:p', 'w:tbl', 'w:sdt', 'w:customXml', 'w:altChunk', 'mc:AlternateContent']);
