// What the handlers of nudges are given, and how they read one Trust and all of them.
import type { PersonKey } from '../../bot/person-key.ts';
import { allows, NOT_YOURS } from '../../bot/rights.ts';
import { Refusal } from '../../bot/refusal.ts';
import type { AskingOfTrust, Person } from '../../bot/turn.ts';
import { deadlinesOf, phaseOn, returnQuarterOn, type DeadlineRules } from '../../calendar/deadlines.ts';
import type { Button } from '../../cards/buttons.ts';
import { dayOf } from '../../dates.ts';
import type { OpenLine } from '../appraisals/domain/open-discussion.ts';
import type { Profile } from '../people/domain.ts';
import { standingOf, type ReturnStanding } from '../returns/domain/return.ts';
import type { GivenRole } from '../roles/domain/grant.ts';
import { holdingsOf, type GivenHolder, type NamedHolder } from '../roles/domain/holding.ts';
import type { ReturnBoard } from './board.ts';
import type { TrustView } from './cards/trust.ts';
import { onBoard } from './domain/board.ts';
import { clinicalLeadsOf, submittersOf } from './domain/contacts.ts';
import { returnMoment } from './domain/return-nudge.ts';
import { timeLine } from './domain/words.ts';
import type { DiscussionNudges } from './discussion-nudges.ts';
import type { Nudges } from './repository.ts';
import { nudgeNoticeId } from './rows.ts';

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
  openReturn(quarter: string, trustId: string): Button;
  /** Opens the form by which somebody is let past the lock. */
  letPast(quarter: string, trustId: string): Button;
  roles: {
    peopleWith(role: GivenRole, organisation: string): Promise<readonly PersonKey[]>;
  };
  /** Whom the settings name as facilitators. */
  facilitatorsNamed(trustId: string): readonly PersonKey[];
  people: {
    find(person: PersonKey): Promise<Profile | undefined>;
    holders(organisation: string): Promise<GivenHolder[]>;
    holdersAmong(organisations: readonly string[]): Promise<GivenHolder[]>;
  };
  /** Whether a Trust has a steering channel; and all Trusts that have one. */
  hasChannel(trustId: string): Promise<boolean>;
  trustsWithChannel(): Promise<ReadonlySet<string>>;
  /** Those of a Trust and directory that are not at their end, without a word of what is written. */
  openDiscussionsOf(trustId: string, tenantId: string): Promise<readonly OpenLine[]>;
  /** What opens discussions, for one of the two. */
  discussionButtons(ids: readonly string[]): Button[];
  workplaceOf(person: PersonKey): Promise<string | undefined>;
  now(): Date;
}

export interface NudgeNeeds extends NudgeGiven {
  nudges: Nudges;
  board: ReturnBoard;
  discussionNudges: DiscussionNudges;
  /** Whom the settings name as facilitators, by name as far as that is known. */
  namedHolders(trustId: string, asking: Person): Promise<NamedHolder[]>;
  /** Nobody waits for it in a turn. */
  later(what: string, work: () => Promise<unknown>): void;
}

/** Nobody has opened the return: whatever the quarter. */
const UNOPENED = onBoard(standingOf('', undefined));

const nameLately = ({ organisations }: Pick<NudgeNeeds, 'organisations'>, trustId: string): NamedTrust | undefined =>
  organisations.lately().find(({ id }) => id === trustId);

/** Whose returns somebody looks after: those of their Alliance, or their own Trust’s. */
export async function trustsOf(
  needs: Pick<NudgeNeeds, 'organisations'>,
  { trustId, roles, at }: Pick<AskingOfTrust, 'trustId' | 'roles' | 'at'>,
): Promise<readonly NamedTrust[]> {
  const { organisations } = needs;
  if (roles.includes('alliance lead')) return organisations.expectedIn(returnQuarterOn(dayOf(at)), trustId);
  return [nameLately(needs, trustId) ?? (await organisations.named(trustId))];
}

/** A refusal for a Trust that is none of theirs. */
export async function trustAmong(
  needs: Pick<NudgeNeeds, 'organisations'>,
  id: string,
  asking: AskingOfTrust,
): Promise<{ trust: NamedTrust; hasOthers: boolean }> {
  const trusts = await trustsOf(needs, asking);
  const trust = trusts.find((one) => one.id === id);
  if (!trust) throw new Refusal(NOT_YOURS);
  return { trust, hasOthers: trusts.length > 1 };
}

type Rules = Pick<NudgeNeeds, 'returnRules' | 'organisations'>;
/** The days of a Trust’s return, and which one it is now. An Alliance lead looks at the Trusts of the Alliance they work for. */
export const calendarOf = async (
  { returnRules, organisations }: Rules,
  trustId: string,
  asking: Pick<AskingOfTrust, 'trustId' | 'at'>,
) =>
  calendarBy(
    await (asking.trustId === trustId ? returnRules(trustId) : organisations.rulesOfAlliance(asking.trustId)),
    asking.at,
  );

export function calendarBy(rules: DeadlineRules, at: Date) {
  const day = dayOf(at);
  const quarter = returnQuarterOn(day, rules);
  const deadlines = deadlinesOf(quarter, rules);
  return { day, quarter, deadlines, daysOff: rules.daysOff, phase: phaseOn(day, deadlines) };
}

/** Everything the card of one Trust shows; what the board says of it is put right beside. */
export async function trustViewOf(
  needs: NudgeNeeds,
  { trust, hasOthers }: { trust: NamedTrust; hasOthers: boolean },
  asking: Pick<AskingOfTrust, 'person' | 'at' | 'trustId' | 'roles'>,
): Promise<TrustView> {
  const { person, roles } = asking;
  const { day, quarter, deadlines, daysOff, phase } = await calendarOf(needs, trust.id, asking);
  const address = { trustId: trust.id, quarter };
  const [{ standing = UNOPENED, nudges, outcomes }, holders, named, hasChannel] = await Promise.all([
    needs.nudges.of(address),
    needs.people.holders(trust.id),
    needs.namedHolders(trust.id, person),
    needs.hasChannel(trust.id),
  ]);
  const holdings = holdingsOf(holders, named);
  const isOwn = trust.id === asking.trustId;
  if (hasOthers && standing.version)
    needs.later('note how a return stands', () => needs.board.noteStanding(address, standing));
  return {
    // What the Alliance has set was asked for above, with the organisations.
    trust: nameLately(needs, trust.id) ?? trust,
    quarter,
    standing,
    time: timeLine(day, deadlines, daysOff),
    moment: returnMoment({ standing, phase, day, daysOff }),
    submitters: submittersOf(holdings),
    leads: clinicalLeadsOf(holdings),
    nudges,
    outcomeOf: (nudge) => outcomes.find(({ notice }) => notice === nudgeNoticeId(trust.id, nudge)),
    hasChannel,
    person,
    hasOthers,
    ...(isOwn && allows('fill in the return', roles) && { open: needs.openReturn(quarter, trust.id) }),
    ...(phase === 'locked' &&
      allows('let somebody past the lock', roles) && { letPast: needs.letPast(quarter, trust.id) }),
    maySeeDiscussions: isOwn && allows('see discussions that wait', roles),
  };
}
