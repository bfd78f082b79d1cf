// What a record says, whoever writes it down.
export type LabelledValue = [label: string, value: string];

export interface RecordTable {
  header: string[];
  rows: string[][];
}

export interface RecordSection {
  heading: string;
  intro?: string;
  facts?: LabelledValue[];
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
}
