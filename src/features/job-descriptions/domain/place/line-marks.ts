// Lists in which each line says itself whether it is essential: “Registered nurse (E)”, “(D) Master’s degree”.
import type { Paragraph } from '../../../../word/outline.ts';
import { typedNumber } from './typed-numbers.ts';
import { markOf, type Standing } from './standing.ts';

interface LineMark {
  kind: 'essential' | 'desirable';
  /** A whole word, and not only a letter. */
  isWord: boolean;
  /** As it is written, with what parts it from the text. */
  written: string;
  isInFront: boolean;
}

const WORD = 'essential|desirable|hanfodol|dymunol|ess|des';
const AT_END = [
  new RegExp(`[\\s\\p{Pd}:;,.]{0,5}[([{]\\s?(?<said>${WORD}|e|d|h)\\s?[)\\]}](?=\\.?\\s*$)`, 'iu'),
  new RegExp(`(?:\\t+|\\s{2,}|\\s\\p{Pd}\\s|[:;,]\\s)(?<said>${WORD})(?=\\.?\\s*$)`, 'iu'),
  /(?:\t+|\s{2,}|\s\p{Pd}\s)(?<said>[EDH])(?=\.?\s*$)/u,
];
const IN_FRONT = [
  new RegExp(`^\\s*[([{]\\s?(?<said>${WORD}|e|d|h)\\s?[)\\]}][\\s:\\p{Pd}]*`, 'iu'),
  /^\s*(?<said>[EDH])(?:\t+|\s?[:\p{Pd}]\s+|\s{2,})/u,
];

type Line = Pick<Paragraph, 'text' | 'bullet'>;

/** How many characters in front are a bullet, a number or the tab in place of one. In a list with marks “(E)” is none. */
export function leadLength({ text, bullet = 0 }: Line, isMarked: boolean): number {
  const isMark = isMarked && IN_FRONT.some((pattern) => pattern.test(text));
  return bullet || isMark ? bullet : (typedNumber(text)?.lead ?? (/^\t*/.exec(text)?.[0] || '')).length;
}

export function lineMark(line: Line): LineMark | undefined {
  const words = line.text.slice(leadLength(line, true));
  for (const [patterns, isInFront] of [
    [AT_END, false],
    [IN_FRONT, true],
  ] as const)
    for (const pattern of patterns) {
      const found = pattern.exec(words.slice(isInFront ? 0 : -MOST_READ));
      const said = found?.groups?.said?.toLowerCase();
      if (!found || !said) continue;
      const kind = said.startsWith('d') ? 'desirable' : 'essential';
      return { kind, isWord: said.length > 1, written: found[0], isInFront };
    }
  return undefined;
}

const MOST_READ = 40; // characters at the end of a line

export interface MarkedRun {
  standing: Standing;
  run: Paragraph[];
  isMarked: boolean;
  /** All of the list, where this is some of its lines. */
  list?: Paragraph[];
}

/** “(d)” behind “(c)” is a letter of the list. */
const areLetters = (run: readonly Paragraph[]): boolean =>
  ['a', 'b', 'c'].every((letter, at) => typedNumber(run[at]?.text ?? '')?.number.toLowerCase() === letter);

/** A run whose lines say themselves what they are, taken apart: what is essential, what is desirable, and what says nothing. */
export function splitByMarks(run: Paragraph[], standing: Standing): MarkedRun[] {
  const isLettered = areLetters(run.filter(({ text }) => text.trim() !== ''));
  const marks = standing.kind ? [] : run.map(lineMark).map((one) => (isLettered && one?.isInFront ? undefined : one));
  const marked = marks.filter((one) => one !== undefined);
  const isSure = marked.some(({ isWord }) => isWord) || marked.length > 1;
  if (!marked.length || !isSure) return [{ standing, run, isMarked: false }];
  const linesOf = (kind: LineMark['kind'] | undefined) => run.filter((_, at) => marks[at]?.kind === kind);
  const [essential, desirable, others] = [linesOf('essential'), linesOf('desirable'), linesOf(undefined)];
  const under = (kind: string): Standing => ({ ...standing, kind: { ...markOf(kind), isOuter: false } });
  // Where only what is desirable is marked, all else is essential.
  const rest = essential.length > 0 ? standing : under('Essential');
  return [
    { standing: under('Essential'), run: essential, isMarked: true, list: run },
    { standing: under('Desirable'), run: desirable, isMarked: true },
    { standing: rest, run: others, isMarked: false },
  ].filter((part) => part.run.some(({ text }) => text.trim() !== ''));
}
