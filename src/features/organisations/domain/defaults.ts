// How cards say that a value is ours, and that the Alliance has not set it.

/** Where a card shows one value. */
export const DEFAULT_NOTE = 'default, to be confirmed by your Alliance';

/** Beside each of several values. What it means stands once on the card. */
export const SHORT_DEFAULT = 'default';

/** For a card with several values; nothing where none of them is a default. */
export const meaningOfDefault = (values: readonly { set?: object }[]): string[] =>
  values.some(({ set }) => !set) ? ['“Default” means that your Alliance has not confirmed it yet.'] : [];
