// A figure before it is shown, and after.

/** Only people can be recognised in a small number. */
export type Unit = 'people' | 'roles' | 'organisation';

/** So many of something. */
export interface Count {
  is: 'count';
  of: Unit;
  value: number;
  /** Where it is a total over Trusts: what each gave. Each knows its own. */
  from?: readonly number[];
}

/** Of figures that are shown beside it. */
export interface Total {
  is: 'total';
  parts: readonly Count[];
}

/** Of figures that are shown beside it. */
export interface Largest {
  is: 'largest';
  parts: readonly Count[];
}

/** As a percentage. */
export interface Proportion {
  is: 'share';
  part: Count;
  whole: Count;
}

/** Four things that are not a number, and stay apart to the last cell. */
export type WithoutNumber =
  { is: 'yes or no'; value: 'yes' | 'no' } | { is: 'not known' } | { is: 'missing' } | { is: 'not due' };

export type ViewFigure = Count | Total | Largest | Proportion | WithoutNumber;

export type ShownFigure =
  | { is: 'number'; value: number; isRounded: boolean }
  | { is: 'fewer'; than: number }
  /** It would give away a small number beside it. */
  | { is: 'withheld' }
  | { is: 'percentage'; value: number }
  /** A percentage of none at all. */
  | { is: 'none to share' }
  | WithoutNumber;
