// Outlines written down as they look: a line a paragraph, a table as rows of cells.
import type { CellPlace, Outline, Paragraph } from '../../src/word/outline.ts';

type Details = Partial<Omit<Paragraph, 'index' | 'text' | 'cell'>>;
export interface Line {
  text: string;
  details: Details;
}
interface CellOf {
  lines: Line[];
  span: number;
  isCutOff?: boolean;
}
interface Table {
  rows: CellOf[][];
}
export type Part = Line | string | Table;

/** `# Heading`, `## Heading of level 2`, `**bold**`, `- list item`, `(aside) …`; anything else is a plain paragraph. */
function lineOf(written: Line | string): Line {
  if (typeof written !== 'string') return written;
  const [, heading, headingText = ''] = /^(#{1,6}) (.*)$/s.exec(written) ?? [];
  if (heading) return line(headingText, { headingLevel: heading.length, style: `heading ${heading.length}` });
  const bold = /^\*\*(.+)\*\*$/s.exec(written)?.[1];
  if (bold !== undefined) return line(bold, { isBold: true });
  const [, item] = /^- (.*)$/s.exec(written) ?? [];
  if (item !== undefined) {
    const { text, details } = lineOf(item);
    return line(text, { ...details, isListItem: true, style: 'List Paragraph' });
  }
  const [, aside] = /^\(aside\) (.*)$/s.exec(written) ?? [];
  return aside === undefined ? line(written) : line(aside, { isAside: true });
}

export const line = (text: string, details: Details = {}): Line => ({ text, details });

/** A cell of one or more paragraphs; a bare string or a list of strings will do where it spans one column. */
export const cell = (lines: string | (string | Line)[], span = 1): CellOf => ({
  lines: (Array.isArray(lines) ? lines : [lines]).map(lineOf),
  span,
});

/** A cell of a row of exact height. */
export const cutOffCell = (lines: string | (string | Line)[]): CellOf => ({ ...cell(lines), isCutOff: true });

export const table = (...rows: (string | (string | Line)[] | CellOf)[][]): Table => ({
  rows: rows.map((row) => row.map((one) => (typeof one === 'string' || Array.isArray(one) ? cell(one) : one))),
});

export function outlineOf(parts: Part[], margins: string[] = []): Outline {
  const paragraphs: Paragraph[] = [];
  const add = ({ text, details }: Line, cell?: CellPlace) =>
    paragraphs.push({
      index: paragraphs.length,
      text,
      style: 'Normal',
      isBold: false,
      isListItem: false,
      isAside: false,
      mayPrecede: true,
      mayFollow: true,
      ...details,
      ...(cell && { cell }),
    });
  let tables = 0;
  for (const part of parts) {
    if (typeof part === 'string' || !('rows' in part)) {
      add(lineOf(part));
      continue;
    }
    const number = tables++;
    for (const [row, cells] of part.rows.entries()) {
      let column = 0;
      for (const { lines, span, isCutOff } of cells) {
        for (const one of lines) add(one, { table: number, row, column, span, ...(isCutOff && { isCutOff }) });
        column += span;
      }
    }
  }
  return { paragraphs, margins };
}
