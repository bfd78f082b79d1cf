// What a new paragraph takes from the one it is to look like.
import { declarations, type Scope, type Wording } from './namespaces.ts';
import type { Block } from './read-outline.ts';
import type { Piece } from './read-paragraph.ts';
import { rebuild, sliceOf, textRuns, textWithout } from './splice.ts';
import type { Styles } from './styles.ts';
import { childOf, outerScopeOf, valueOf, type Element } from './xml.ts';

/** What is left behind: what happens once (a section ends, a page begins), who changed what, what hides, and what strikes out. */
const ONCE = ['w:sectPr', 'w:pPrChange', 'w:pageBreakBefore', 'w:framePr', 'w:numberingChange', 'w:rPr'];
const OF_LETTERS = ['w:rPrChange', 'w:vanish', 'w:specVanish', 'w:webHidden', 'w:fitText', 'w:strike', 'w:dstrike'];
const CHANGES = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'];
/** Of a heading besides: what makes it one. Its letters are left behind too. */
const OF_HEADINGS = ['w:pStyle', 'w:numPr', 'w:keepNext', 'w:outlineLvl'];

/** Styles that say what a word does, not how text looks. */
const DOES =
  /^(hyperlink|followedhyperlink|placeholder text|page number|line number|(footnote|endnote|annotation) reference)$/i;

const LEFT_OF_PARAGRAPHS = new Set([...ONCE, ...CHANGES]);
const LEFT_OF_HEADINGS = new Set([...ONCE, ...CHANGES, ...OF_HEADINGS]);
const LEFT_OF_LETTERS = new Set([...OF_LETTERS, ...CHANGES]);

export interface Look {
  text: string;
  styles: Styles;
  /** Undefined: as plain as the document is. */
  model: Block | undefined;
  /** What is in scope where the properties are written. */
  outer: Scope;
  wording: Wording;
}

/** `mark`: what the end of the paragraph says of itself before all else, such as that it is new. */
export function paragraphProperties(look: Look, mark: string): string {
  const { model, text, outer, wording } = look;
  const properties = model && childOf(model.element, 'w:pPr');
  const own = mark && `<${wording.prefix}rPr>${mark}</${wording.prefix}rPr>`;
  if (!properties) return own && `<${wording.prefix}pPr>${own}</${wording.prefix}pPr>`;
  const left = isHeading(model) ? LEFT_OF_HEADINGS : LEFT_OF_PARAGRAPHS;
  const inside = textWithout(text, properties, ({ name }) => left.has(name));
  const ofMark = isHeading(model) ? undefined : childOf(properties, 'w:rPr');
  return rebuild(properties, outer, inside + (ofMark ? letters(look, ofMark, properties.scope, mark) : own));
}

/** The properties of the run that says the new words. */
export function letterProperties(look: Look): string {
  const { model, outer } = look;
  if (!model || isHeading(model)) return '';
  const run = mostUsed(look, model.pieces);
  const properties = childOf(run ?? childOf(model.element, 'w:pPr'), 'w:rPr');
  return properties ? letters(look, properties, outer, '') : '';
}

/** The first characters of the model once more, each in its own letters: a bullet that somebody typed, and its tab. `words`: others in their place. */
export function leadRuns(look: Look, length: number, words?: string): string {
  const pieces = look.model?.pieces.filter(({ from }) => from < length) ?? [];
  if (words !== undefined)
    return words && pieces[0] ? runLike(look, pieces[0], textRuns(words, look.wording.prefix)) : '';
  return pieces.map((piece) => leadRun(look, piece, length)).join('');
}

function leadRun(look: Look, piece: Piece, length: number): string {
  const { element, text, from, to } = piece;
  const inside =
    to <= length ? sliceOf(look.text, element) : textRuns(text.slice(0, length - from), look.wording.prefix);
  return runLike(look, piece, inside);
}

function runLike(look: Look, { run, element }: Piece, inside: string): string {
  const { outer } = look;
  const within = element.parent?.scope ?? run.scope;
  const properties = childOf(run, 'w:rPr');
  const own = properties ? letters(look, properties, within, '') : '';
  return `<${run.tag}${declarations(outer, within)}>${own}${inside}</${run.tag}>`;
}

const isHeading = ({ paragraph }: Block): boolean => paragraph.headingLevel !== undefined;

function letters({ text, styles }: Look, properties: Element, outer: Scope, mark: string): string {
  const style = styles.ofRun(valueOf(properties, 'w:rStyle'));
  const isStyleLeft = !style || style.isHidden || DOES.test(style.name);
  const inside = textWithout(
    text,
    properties,
    ({ name }) => LEFT_OF_LETTERS.has(name) || (name === 'w:rStyle' && isStyleLeft),
  );
  return rebuild(properties, outer, mark + inside);
}

/** The run whose letters most of the words share: bold ones only where most words are bold, so a label in front does not count. */
function mostUsed(look: Look, pieces: readonly Piece[]): Element | undefined {
  const own = pieces.filter(({ isOwn, isLocked, text }) => isOwn && !isLocked && text.trim() !== '');
  const [plain = [], bold = []] = [false, true].map((wanted) => own.filter(({ isBold }) => isBold === wanted));
  const side = weight(bold) > weight(plain) ? bold : plain;
  const alike = Map.groupBy(
    Map.groupBy(side, ({ run }) => run),
    ([run]) => {
      const properties = childOf(run, 'w:rPr');
      return properties ? letters(look, properties, outerScopeOf(properties), '') : '';
    },
  );
  const groups = [...alike.values()].map((runs) => ({
    run: runs[0]?.[0],
    weight: runs.reduce((sum, [, pieces]) => sum + weight(pieces), 0),
  }));
  return groups.sort((one, other) => other.weight - one.weight)[0]?.run;
}

const weight = (pieces: readonly Piece[]): number => pieces.reduce((sum, { text }) => sum + text.trim().length, 0);
