// How large a table may be.
export const MOST_TABLE_BYTES = 5 * 1024 * 1024;
export const MOST_CELLS = 500_000; // the longest list of courses that is taken has 65,000
export const MOST_UNPACKED = 32 * 1024 * 1024; // 100,000 rows of three cells are 20 MB

export const TOO_MUCH =
  'The table holds far more than a table of this kind. Copy what is needed of it into a new file.';
