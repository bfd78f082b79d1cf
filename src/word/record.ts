// What a record says, whoever writes it down.
export type LabelledValue = [label: string, value: string];

export interface RecordTable {
  header: string[];
  rows: string[][];
  /** Of its columns, by one another. Left out: all alike. */
  widths?: readonly number[];
}

/** A drawing, and the same as pixels for programs that show none. The table of its section says the same. */
export interface RecordPicture {
  svg: string;
  png: Buffer;
  /** Pixels, 96 to the inch. */
  width: number;
  height: number;
  title: string;
  /** For whoever does not see it. */
  description: string;
}

export interface RecordSection {
  heading: string;
  intro?: string;
  facts?: LabelledValue[];
  picture?: RecordPicture;
  table?: RecordTable;
}

export interface RecordDocument {
  /** Is also kept in the file's properties, which people forward without looking: it names nobody. */
  title: string;
  subtitle: string;
  facts: LabelledValue[];
  sections: RecordSection[];
  closing: string[];
  /** Stands above the number of each page. */
  footer?: string;
  /** In smaller letters and less room, for what is to be seen on one page. */
  isCompact?: boolean;
}
