// What nudges are given of the other features, and what is made of it.
import type { PersonKey } from '../../bot/person-key.ts';
import type { Asking } from '../../bot/turn.ts';
import type { DeadlineRules } from '../../calendar/deadlines.ts';
import type { Button } from '../../cards/buttons.ts';
import type { OpenLine } from '../appraisals/domain/open-discussion.ts';
import type { Profile } from '../people/domain.ts';
import type { ReturnStanding } from '../returns/domain/return.ts';
import type { ChannelState } from '../steering-group/domain/group.ts';
import type { GivenRole } from '../roles/domain/grant.ts';
import type { GivenHolder, Holding } from '../roles/domain/holding.ts';
import type { ReturnBoard } from './board.ts';
import type { DiscussionNudges } from './discussion-nudges.ts';
import type { Nudges } from './repository.ts';

export interface NamedTrust {
  id: string;
  name: string;
}

export interface NudgeGiven {
  organisations: {
    named(id: string): Promise<NamedTrust>;
    /** As they were when this process asked last. */
    lately(): readonly NamedTrust[];
    /** Who sends the return of a quarter in an Alliance. */
    expectedIn(quarter: string, alliance: string): Promise<readonly NamedTrust[]>;
    /** What an Alliance has set for all of its own, with one look. */
    rulesOfAlliance(alliance: string): Promise<DeadlineRules>;
  };
  /** What the Alliance of a Trust has set. */
  returnRules(trustId: string): Promise<DeadlineRules>;
  returnStateOf(trustId: string, quarter: string): Promise<ReturnStanding>;
  openReturn(quarter: string, trustId: string, style: 'positive' | 'quiet'): Button;
  /** Opens the form by which somebody is let past the lock. */
  letPast(quarter: string, trustId: string): Button;
  roles: {
    peopleWith(role: GivenRole, organisation: string): Promise<readonly PersonKey[]>;
    holdings(organisation: string, asking: Pick<Asking, 'person' | 'at'>): Promise<Holding[]>;
  };
  /** Whom the settings name as facilitators. */
  facilitatorsNamed(trustId: string): readonly PersonKey[];
  people: {
    find(person: PersonKey): Promise<Profile | undefined>;
    holders(organisation: string): Promise<GivenHolder[]>;
    holdersAmong(organisations: readonly string[]): Promise<GivenHolder[]>;
  };
  /** Of the steering channels of all Trusts that have, or had, one. */
  channelStates(): Promise<ReadonlyMap<string, ChannelState>>;
  /** Those of a Trust and directory that are not at their end, without a word of what is written. */
  openDiscussionsOf(trustId: string, tenantId: string): Promise<readonly OpenLine[]>;
  /** What opens discussions, for one of the two. */
  discussionButtons(ids: readonly string[]): Button[];
  now(): Date;
}

export interface NudgeNeeds extends NudgeGiven {
  nudges: Nudges;
  board: ReturnBoard;
  discussionNudges: DiscussionNudges;
  /** Nobody waits for it in a turn. */
  later(what: string, work: () => Promise<unknown>): void;
}
