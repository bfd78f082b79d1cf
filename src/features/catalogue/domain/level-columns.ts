// A column for each level, ticked where the course is for it.
import { LEVELS, readLevel, type LevelId } from '../../framework/domain.ts';
import { mostly } from '../../../tables/column-names.ts';
import { isNotKnown, tidyCell } from '../../../tables/cell-words.ts';

export type TickedColumn = `ticked ${LevelId}`;
type TickedColumns = Partial<Record<TickedColumn, number>>;

const LEAST = 2; // columns: a single one may be about anything
const YES = /^(?:x|y|yes|true|1|[✓✔☑☒✗•●■]|tick(?:ed)?)$/i;
const NO = /^(?:|n|no|false|0|☐)$/i;

const levelIn = (heading: string) => readLevel(heading.replace(/ (?:level|practice|level of practice)$/i, ''));
const columnOf = (level: LevelId): TickedColumn => `ticked ${level}`;
const isTick = (text: string) => YES.test(text) || NO.test(text) || isNotKnown(text);

/** None where most of what stands in them is something else. */
export function tickedColumns(header: readonly string[], below: readonly (readonly string[])[]): TickedColumns {
  const found = header.flatMap((heading, at) => {
    const level = levelIn(tidyCell(heading));
    return level ? [[columnOf(level), at] as const] : [];
  });
  const texts = below.flatMap((cells) => found.flatMap(([, at]) => tidyCell(cells[at] ?? '') || []));
  return found.length < LEAST || mostly(texts, (text) => !isTick(text)) ? {} : Object.fromEntries(found);
}

/** What stands there instead of a tick. */
export const tickProblems = (columns: TickedColumns, textAt: (at: number) => string): string[] =>
  LEVELS.flatMap(({ id, name }) => {
    const at = columns[columnOf(id)];
    return at === undefined || isTick(textAt(at))
      ? []
      : [
          `“${textAt(at)}” under ${name} is no tick: write x where the course is for that level, and nothing where it is not.`,
        ];
  });

/** As a column Levels says it; undefined where there are no such columns. */
export function tickedLevels(columns: TickedColumns, textAt: (at: number) => string): string | undefined {
  const there = LEVELS.flatMap(({ id, name }) => {
    const at = columns[columnOf(id)];
    return at === undefined ? [] : [{ name, isTicked: YES.test(textAt(at)) }];
  });
  return there.length ? there.flatMap(({ name, isTicked }) => (isTicked ? [name] : [])).join('; ') : undefined;
}

/** `Levels (Enhanced)` */
export const tickedName = (field: string): string | undefined =>
  LEVELS.flatMap(({ id, name }) => (field === columnOf(id) ? [`Levels (${name})`] : []))[0];
