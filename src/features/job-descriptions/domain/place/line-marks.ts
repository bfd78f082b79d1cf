// Lists in which each line says itself whether it is essential: “Registered nurse (E)”, “(D) Master’s degree”.
import type { Paragraph } from '../../../../word/outline.ts';
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

export function lineMark({ text, bullet = 0 }: Pick<Paragraph, 'text' | 'bullet'>): LineMark | undefined {
  const words = text.slice(bullet);
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
}

/** A run whose lines say themselves what they are, taken apart: what is essential, what is desirable, and what says nothing. */
export function splitByMarks(run: Paragraph[], standing: Standing): MarkedRun[] {
  const marks = standing.kind ? [] : run.map(lineMark);
  const marked = marks.filter((one) => one !== undefined);
  const isSure = marked.some(({ isWord }) => isWord) || marked.length > 1;
  if (!marked.length || !isSure) return [{ standing, run, isMarked: false }];
  const linesOf = (kind: LineMark['kind'] | undefined) => run.filter((_, at) => marks[at]?.kind === kind);
  const [essential, desirable, others] = [linesOf('essential'), linesOf('desirable'), linesOf(undefined)];
  const under = (kind: string): Standing => ({ ...standing, kind: { ...markOf(kind), isOuter: false } });
  // Where only what is desirable is marked, all else is essential.
  const rest = essential.length > 0 ? standing : under('Essential');
  return [
    { standing: under('Essential'), run: essential, isMarked: true },
    { standing: under('Desirable'), run: desirable, isMarked: true },
    { standing: rest, run: others, isMarked: false },
  ].filter((part) => part.run.some(({ text }) => text.trim() !== ''));
}
