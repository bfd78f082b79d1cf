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
  /** Is shown, and alone is no reason to write to somebody: they are reminded of it otherwise. */
  isQuiet?: boolean;
  /** The button that opens it. */
  open: { title: string; verb: string; data: Record<string, unknown> };
}
