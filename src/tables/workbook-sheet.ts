// A sheet of an Excel workbook for people to open.
export interface WorkbookSheet {
  name: string;
  /** `width` in characters. */
  columns: readonly { title: string; width: number }[];
  /** A text stays one, whatever it begins with. */
  rows: readonly (readonly (string | number)[])[];
  /** Which of the rows head others, from 0. */
  headings?: readonly number[];
}
