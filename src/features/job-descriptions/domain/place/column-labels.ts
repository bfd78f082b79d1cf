// What the headings of columns say that hold no criteria, or marks alone.
import { plainLabel } from './topics.ts';
import { WELSH } from './welsh.ts';

const BOX = /[☐☑☒□■]/u;

/** `E/D`, `Essential / Desirable`: one column in which each criterion is marked. */
export const isMarkLabel = (text: string): boolean =>
  !BOX.test(text) &&
  /^(?:e d|e or d|h d|essential (?:or )?desirable|ess des|hanfodol (?:neu )?dymunol)(?: criteria)?$/.test(
    plainLabel(text),
  );

/** A heading of some other column of a person specification. */
export const isColumnLabel = (text: string): boolean =>
  isAsideLabel(text) ||
  COLUMN_IN_WELSH.test(plainLabel(text)) ||
  /^(?:criteria|criterion|requirements?|attributes?|factors?|areas?|category|categories)$/.test(plainLabel(text));

/** Of a column that holds no criteria: their numbers, or how they are assessed. */
export const isAsideLabel = (text: string): boolean =>
  ASIDE_IN_WELSH.test(plainLabel(text)) ||
  /^(?:(?:how |where |when |method of |means of )?assess.*|measured by|evidence|method|(?:how )?identified|tested by|ref|no|number|weighting|score)$/.test(
    plainLabel(text),
  );

const COLUMN_IN_WELSH = new RegExp(`^(?:${WELSH.columns})$`);
const ASIDE_IN_WELSH = new RegExp(`^(?:${WELSH.asides})$`);
