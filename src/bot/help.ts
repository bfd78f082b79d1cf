// What features say of themselves to whoever asks for help.
import type { Role } from './rights.ts';

/** As what somebody is helped: what most of their work with the bot is. `leader`: of an Alliance, or of the installation. */
export type Hat = 'manager' | 'staff' | 'facilitator' | 'leader';

/** A button of the first card, with a line that says what it opens. */
export interface HelpDoor {
  title: string;
  line: string;
  verb: string;
  /** Under which hats, and as which there; the first four that somebody may open are shown. */
  places: Partial<Record<Hat, number>>;
  /** Left out: whoever has the right of the verb. */
  roles?: readonly Role[];
}

/** What can be typed, as it is typed. */
export interface HelpWords {
  type: string;
  does: string;
  /** Left out: whoever has the right of the route that has these words. */
  roles?: readonly Role[];
}

export interface Help {
  doors?: readonly HelpDoor[];
  words?: readonly HelpWords[];
}
