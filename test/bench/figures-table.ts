// The figures of one run as one table: to read in a terminal, and in the README.
import { verdictOf, type Figure } from './targets.ts';

const BEGINS = '<!-- From here: npm run bench -- --readme -->';
const ENDS = '<!-- To here. -->';
const HEADINGS = ['What', 'Measured', 'Beside it, in the same run', 'To hold'];

const cellsOf = ({ what, found, beside = '', limit = '' }: Figure): string[] => [what, found, beside, limit];

export function asText(figures: readonly Figure[]): string {
  const lines = [HEADINGS, ...figures.map(cellsOf)];
  const widths = HEADINGS.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  const drawn = lines.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const verdicts = ['      ', ...figures.map(verdictOf)];
  return drawn.map((line, n) => `${verdicts[n]}  ${line}`).join('\n');
}

const asMarkdown = (figures: readonly Figure[]): string =>
  [
    HEADINGS,
    HEADINGS.map(() => '---'),
    ...figures.map((figure) => [
      ...cellsOf(figure).slice(0, 3),
      `${figure.limit ?? ''}${figure.limit && !figure.isMet ? ' (**missed**)' : ''}`,
    ]),
  ]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');

/** The README with these figures between its two marks. Those with something beside them stand first; the others are folded. */
export function withFigures(readme: string, figures: readonly Figure[], machine: string, day: string): string {
  const [begins, ends] = [readme.indexOf(BEGINS), readme.indexOf(ENDS)];
  if (begins < 0 || ends < begins)
    throw new Error(`The figures go between “${BEGINS}” and “${ENDS}”: neither is there.`);
  const missed = figures.filter(({ limit, isMet }) => limit && !isMet).length;
  const said = `${day}, on ${machine}: ${figures.filter(({ limit }) => limit).length} promises, ${missed || 'none'} of them missed.`;
  const folded = figures.filter(({ beside }) => !beside);
  return [
    readme.slice(0, begins),
    BEGINS,
    `\n\n${said}\n\n${asMarkdown(figures.filter(({ beside }) => beside))}\n\n`,
    `<details><summary>${folded.length} more, with nothing to compare them with</summary>\n\n${asMarkdown(folded)}\n\n</details>\n\n`,
    readme.slice(ends),
  ].join('');
}
