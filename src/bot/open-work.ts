// What somebody has in front of them: each feature says what there is of its own, so that “back” or “later” finds what it means.
import type { Asking, OtherRoute } from './turn.ts';
import type { TaskButton } from './task.ts';

export interface OpenWork {
  /** By which the verbs of its feature begin. */
  feature: string;
  /** As it stands behind “You are at”: `Leadership with Priya Sample`. */
  place: string;
  /** How it stands, in a sentence without anybody's own words. */
  standing: string;
  /** Shows it as it is; undefined where it has come to its end. */
  carryOn?: TaskButton;
  /** Where `back` and `undo` lead: never further than a card that asks. */
  back: OtherRoute;
  /** When its person used it last, or was shown it: a moment. Undefined where it waits for them until they answer. */
  usedAt?: string;
  /** Buttons that put what was typed where it belongs; none where nothing is written now. */
  takes(text: string): TaskButton[];
}

/** Undefined where somebody has nothing of the feature. */
export type FindOpenWork = (asking: Asking) => Promise<OpenWork | undefined>;
