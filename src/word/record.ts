// What a record says, whoever writes it down.
/** `footnote` stands at the foot of the page, for whoever wants to know more of it. */
export type LabelledValue = [label: string, value: string, footnote?: string];

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

/** One of several alike, each under a heading of its own. */
export interface RecordBlock {
  heading: string;
  facts: LabelledValue[];
}

export interface RecordSection {
  heading: string;
  intro?: string;
  facts?: LabelledValue[];
  blocks?: RecordBlock[];
  picture?: RecordPicture;
  table?: RecordTable;
  /** Who signs: a line for each, to be filled in by hand. */
  signatures?: string[];
}

export interface RecordDocument {
  /** Is also kept in the file's properties, which people forward without looking: it names nobody. */
  title: string;
  subtitle: string;
  facts: LabelledValue[];
  sections: RecordSection[];
  closing: string[];
  /** Stands at the top of each page. */
  header?: string;
  /** Stands above the number of each page. */
  footer?: string;
  /** In smaller letters and less room, for what is to be seen on one page. */
  isCompact?: boolean;
}
