// “Job title: Lead Nurse”, in a line, over a tab, in the next line, or in the next cell.
import type { Outline, Paragraph } from '../../../../word/outline.ts';
import { columnSpanOf, isWithin, tablesIn, type GridCell, type GridRow } from './grid.ts';
import { plainLabel } from './topics.ts';

export interface LabelValue {
  /** As it reads without numbers and punctuation: `job title`. */
  label: string;
  value: string;
}

const LABEL = /^([^:\n\t]{2,60}?)\s*(?::|\s\p{Pd}\s)\s*(.*)$/u;
const tidy = (text: string) => text.trim().replace(/\s+/g, ' ');

type IsLabel = (label: string) => boolean;

/** Every value that stands behind one of the labels. `isLabel` knows all labels of the form: none of them is a value. */
export function labelValues({ paragraphs }: Outline, isLabel: IsLabel): LabelValue[] {
  const tables = tablesIn(paragraphs);
  return paragraphs.flatMap((paragraph, at) => {
    const { cell } = paragraph;
    if (!cell) return inLines(paragraph.text, nextText(paragraphs, at), isLabel);
    const rows = tables.get(cell.table) ?? [];
    tables.delete(cell.table);
    return inTable(rows, isLabel);
  });
}

const nextText = (paragraphs: Paragraph[], at: number) =>
  paragraphs.slice(at + 1, at + 4).find(({ text, cell }) => text.trim() && !cell)?.text;
const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text);
const labelIn = (text: string) => plainLabel(LABEL.exec(text)?.[1] ?? text);

/** Lines of one paragraph; tabs part labels and values as colons do, and some forms give the colon a column of its own. */
function inLines(text: string, next: string | undefined, isLabel: IsLabel): LabelValue[] {
  const pieces = text
    .split(/[\n\t]+/)
    .map(tidy)
    .filter(hasWords);
  return pieces.flatMap((piece, at) => {
    const label = labelIn(piece);
    if (!isLabel(label)) return [];
    const after = pieces[at + 1] ?? (pieces.length === 1 ? next : undefined) ?? '';
    const value = LABEL.exec(piece)?.[2] || (isLabel(labelIn(after)) ? '' : after.replace(/^\s*:\s*/, ''));
    return value ? [{ label, value: tidy(value) }] : [];
  });
}

function inTable(rows: GridRow[], isLabel: IsLabel): LabelValue[] {
  const isLabelCell = ({ text }: GridCell) => isLabel(plainLabel(text));
  return rows.flatMap((row, at) =>
    row.flatMap((cell, column) => {
      if (!isLabelCell(cell))
        return cell.paragraphs.flatMap(({ text }, line) => inLines(text, cell.paragraphs[line + 1]?.text, isLabel));
      const beside = row.slice(column + 1).find(({ text }) => hasWords(text));
      const below = rows[at + 1]?.find((one) => isWithin(one, columnSpanOf(cell)));
      const value = [beside, below].find((one) => one && hasWords(one.text) && !isLabelCell(one));
      return value ? [{ label: plainLabel(cell.text), value: tidy(value.text.split('\n')[0]!) }] : [];
    }),
  );
}
