// What waits for somebody: each feature says what there is of its own.
import type { PersonKey } from './person-key.ts';
import type { Role } from './rights.ts';

/** For whom something may wait, with what they may do. */
export interface TaskSeeker {
  person: PersonKey;
  at: Date;
  /** Where they work, where that is known, and every Trust that may hold something of theirs. */
  trustId?: string;
  trusts: readonly string[];
  roles: readonly Role[];
}

export interface Task {
  /** The same for the same thing: what two features name is shown once. */
  id: string;
  /** In a sentence, without anybody's own words. */
  text: string;
  /** The day since when it waits. */
  since: string;
  /** Shown in the list, and alone no reason to write to somebody: they are reminded of this task in another way. */
  isQuiet?: boolean;
  /** Today a notice of the task's own comes with all that waits (`TaskReminder`): no other message of the day is sent. */
  isOnItsWay?: boolean;
  /** They are asked to agree to it: where “agree” leads. */
  isToAgree?: boolean;
  /** The button that opens it. */
  open: TaskButton;
}

export interface TaskButton {
  title: string;
  verb: string;
  data: Record<string, unknown>;
}

/** What somebody is reminded of on this day, at the top of all that waits for them. */
export interface TaskReminder {
  /** Of the task it stands for. */
  id: string;
  heading: string;
  lines: readonly string[];
  open: TaskButton;
  /** Until which day it can be put off, and which of them is proposed. */
  putOff?: { days: readonly string[]; day: string; press: TaskButton };
}
