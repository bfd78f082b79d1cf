// Which column of somebody's own table says what: by its heading, and by what it holds.
import type { ColumnsOf } from './table-shape.ts';

/** How the columns may be called, the more telling first. */
export interface ColumnNames<Field extends string> {
  names: Readonly<Record<Field, readonly string[]>>;
  plain(name: string): string;
  /** A column that holds such values is taken before others. */
  fits?(field: Field, values: readonly string[]): boolean;
  /** A column that holds such values is never the one, whatever it is called. */
  isNever?(field: Field, values: readonly string[]): boolean;
}

/** Which column each field stands in: that of the first of its names which holds what it should. */
export const columnsNamed = <Field extends string>(
  { names, plain, fits = () => true, isNever = () => false }: ColumnNames<Field>,
  header: readonly string[],
  below: readonly (readonly string[])[] = [],
): ColumnsOf<Field> => {
  const found = header.map(plain);
  const parts = header.map((text) => partsOf(text).map(plain).filter(Boolean));
  const valuesIn = (at: number) => below.flatMap((cells) => cells[at]?.trim() || []);
  const columns: ColumnsOf<Field> = {};
  for (const field in names) {
    const named = columnsCalled(names[field].map(plain), found, parts);
    const possible = named.filter((at) => !isNever(field, valuesIn(at)));
    const at = possible.find((one) => fits(field, valuesIn(one))) ?? possible[0];
    if (at !== undefined) columns[field] = at;
  }
  return columns;
};

/** `Team / service`, `Ward or department`, `Band (AfC)`: a heading of several names, without what stands in brackets. */
const partsOf = (text: string): string[] => text.replace(/\([^()]*\)/g, ' ').split(/[/&,|\n]|\b(?:or|and)\b/i);

/** The more telling name first; of headings of several names those of which each is one. */
function columnsCalled(
  names: readonly string[],
  found: readonly string[],
  parts: readonly (readonly string[])[],
): number[] {
  const exact = names.map((name) => found.indexOf(name));
  const mixed = parts.map((all, at) => (all.length > 0 && all.every((part) => names.includes(part)) ? at : -1));
  return [...exact, ...mixed].filter((at) => at >= 0);
}

/** Most of what stands there. */
export const mostly = (values: readonly string[], is: (value: string) => boolean): boolean =>
  values.filter(is).length * 2 > values.length;

/** Mrs, Mr, Dr: lists of people call that column Title. */
const OF_ADDRESS =
  /^(?:mrs?|mr\/?mrs|ms|miss|mx|dr|doctor|prof(?:essor)?|assoc(?:iate)? prof(?:essor)?|sir|dame|lord|lady|rev(?:d|erend)?|fr|sr|br|hon|cllr|master|none|unknown|not known|n\/?a|-)\.?$/i;

export const areTitlesOfAddress = (values: readonly string[]): boolean =>
  mostly(values, (value) => OF_ADDRESS.test(value));

/** Position numbers, costs, counts: no words. */
export const areNumbers = (values: readonly string[]): boolean =>
  mostly(values, (value) => /\d/.test(value) && !/\p{L}{2}/u.test(value));

const OF_A_PERSON =
  /^(?:surname|(?:first|last|family|given|middle|known as|preferred) ?names?|forenames?|job title|position title|(?:employee|assignment|staff|payroll) (?:number|no|id)|date of birth|dob|ni number|line manager|attended|attendance)$/;

/** Whether each line is somebody rather than a course or an organisation: what is called Name there is a person's. */
export const isOfPeople = (header: readonly string[]): boolean =>
  header.some((heading) =>
    OF_A_PERSON.test(
      heading
        .toLowerCase()
        .replace(/[^a-z]+/g, ' ')
        .trim(),
    ),
  );
