/** A `Date` is what Excel makes of a text such as 1-2, unless the column is formatted as text. */
export type TableCell = string | Date;
/** `line` is where a person finds the row in Excel or in a text editor. */
export interface TableRow {
  line: number;
  cells: TableCell[];
}
