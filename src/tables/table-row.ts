/** A `Date` is what Excel makes of a text such as 1-2, unless the column is formatted as text. An error is its text: `#N/A`. */
export type TableCell = string | Date;

/** What a formula gives is not in the file: a program wrote it that does not work formulas out. */
export const UNCALCULATED = '#UNCALCULATED!';

/** `line` is where a person finds the row in Excel or in a text editor. */
export interface TableRow {
  line: number;
  cells: TableCell[];
  /** Hidden by hand or by a filter. */
  isHidden?: boolean;
  /** Web addresses behind the words of cells, by column from 0. */
  links?: Readonly<Record<number, string>>;
  /** Its cells have addresses: one too many is a note beside the table, and not a text that a comma cut. */
  isOfSheet?: boolean;
}

export interface TableSheet {
  /** Of its sheet; '' for a text file. */
  name: string;
  rows: TableRow[];
  /** Letters of the columns that are hidden and hold something; they are not read. */
  hiddenColumns?: string[];
}

/** Whose letters a text file is written in. */
export type Letters = 'windows' | 'mac' | 'dos';

/** One reading of a file. */
export interface TableVersion {
  /** Left out where there is no doubt about them. */
  letters?: Letters;
  /** The sheets that can be seen, in their order; of a text file the table once for each mark that may part its cells, the likeliest first. */
  tables: TableSheet[];
}

/** What somebody sent, as far as that can be told without knowing what it is about. */
export interface TableFile {
  /** Several only where nobody but the sender can say which is right; the likeliest first. */
  versions: TableVersion[];
  /** Names of the sheets that are hidden. */
  hiddenSheets: string[];
}
