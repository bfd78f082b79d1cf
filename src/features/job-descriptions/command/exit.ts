// The exit codes of `npm run jd`, for scripts: each stays what it is.
import { FileRefusal, type FileFault } from '../../../word/file-refusal.ts';
import { OverLimit } from '../../../threads/port.ts';
import { Refusal } from '../../../bot/refusal.ts';

export const EXIT_DONE = 0; // also where nothing had to change
export const EXIT_NOT_ALL_DONE = 1; // a folder in which a file was refused or left alone
export const EXIT_ASK_AGAIN = 2; // the command cannot be understood, or needs a level
export const NOT_CHANGEABLE = 3; // the words stand where Word itself would not let a person type

const OF_FAULT: Record<FileFault, number> = {
  'too-big': 10,
  empty: 11,
  'no-text': 12,
  'old-word': 13,
  pdf: 14,
  'not-word': 15,
  'other-text': 27,
  password: 16,
  macros: 17,
  template: 18,
  signed: 19,
  locked: 20,
  damaged: 21,
  unsafe: 22,
  bomb: 23,
  embedded: 25,
  repack: 26,
};

const TOOK_TOO_MUCH = 24; // time or memory

/** No level was given, and the document leaves it open. */
export class LevelNeeded extends Refusal {}

/** The new document has no place on the disk. */
export class TargetRefused extends Refusal {}

export function exitCodeOf(error: Refusal): number {
  if (error instanceof FileRefusal) return OF_FAULT[error.fault];
  if (error instanceof OverLimit) return TOOK_TOO_MUCH;
  return error instanceof LevelNeeded || error instanceof TargetRefused ? EXIT_ASK_AGAIN : NOT_CHANGEABLE;
}
