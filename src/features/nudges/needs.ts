// What the handlers of nudges are given, and how they read one Trust and all of them.
import type { PersonKey } from '../../bot/person-key.ts';
import { NOT_YOURS } from '../../bot/rights.ts';
import { Refusal } from '../../bot/refusal.ts';
import type { AskingOfTrust } from '../../bot/turn.ts';
import { deadlinesOf, phaseOn, returnQuarterOn, type DeadlineRules } from '../../calendar/deadlines.ts';
import type { Button } from '../../cards/buttons.ts';
import { dayOf } from '../../dates.ts';
import type { Profile } from '../people/domain.ts';
import type { ReturnStanding } from '../returns/domain/return.ts';
import type { GivenRole } from '../roles/domain/grant.ts';
import type { GivenHolder, Holding } from '../roles/domain/holding.ts';
import type { ReturnBoard } from './board.ts';
import type { TrustView } from './cards/trust.ts';
import { clinicalLeadsOf, submittersOf } from './domain/contacts.ts';
import { timeLine } from './domain/words.ts';
import type { Nudges } from './repository.ts';
import { nudgeNoticeId } from './rows.ts';

export interface NamedTrust {
  id: string;
  name: string;
}

export interface NudgeGiven {
  /** Whose returns somebody looks after. */
  trustsOf(asking: Pick<AskingOfTrust, 'trustId' | 'roles' | 'at'>): Promise<readonly NamedTrust[]>;
  trustNamed(id: string): Promise<NamedTrust>;
  /** What the Alliance of a Trust has set. */
  deadlineRules(trustId: string): Promise<DeadlineRules>;
  /** The same for all of an Alliance, with one look. */
  rulesOfAlliance(alliance: string): Promise<DeadlineRules>;
  returnStateOf(trustId: string, quarter: string): Promise<ReturnStanding>;
  openReturn(quarter: string, trustId: string): Button;
  roles: {
    holdings(organisation: string): Promise<Holding[]>;
    peopleWith(role: GivenRole, organisation: string): Promise<readonly PersonKey[]>;
  };
  /** Whom the settings name as facilitators. */
  facilitatorsNamed(trustId: string): readonly PersonKey[];
  people: {
    find(person: PersonKey): Promise<Profile | undefined>;
    holdersAmong(organisations: readonly string[]): Promise<GivenHolder[]>;
  };
  /** Whether a Trust has a steering channel; and all Trusts that have one. */
  hasChannel(trustId: string): Promise<boolean>;
  trustsWithChannel(): Promise<ReadonlySet<string>>;
  workplaceOf(person: PersonKey): Promise<string | undefined>;
  now(): Date;
}

export interface NudgeNeeds extends NudgeGiven {
  nudges: Nudges;
  board: ReturnBoard;
  /** Nobody waits for it in a turn. */
  later(what: string, work: () => Promise<unknown>): void;
}

/** A refusal for a Trust that is none of theirs. */
export async function trustAmong(
  needs: Pick<NudgeNeeds, 'trustsOf'>,
  id: string,
  asking: AskingOfTrust,
): Promise<{ trust: NamedTrust; hasOthers: boolean }> {
  const trusts = await needs.trustsOf(asking);
  const trust = trusts.find((one) => one.id === id);
  if (!trust) throw new Refusal(NOT_YOURS);
  return { trust, hasOthers: trusts.length > 1 };
}

/** The days of a Trust’s return, and which one it is now. */
export const calendarOf = async ({ deadlineRules }: Pick<NudgeNeeds, 'deadlineRules'>, trustId: string, at: Date) =>
  calendarBy(await deadlineRules(trustId), at);

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
  { person, at }: Pick<AskingOfTrust, 'person' | 'at'>,
): Promise<TrustView> {
  const { day, quarter, deadlines, daysOff, phase } = await calendarOf(needs, trust.id, at);
  const address = { trustId: trust.id, quarter };
  const [standing, { nudges, outcomes }, holdings, hasChannel] = await Promise.all([
    needs.returnStateOf(trust.id, quarter),
    needs.nudges.of(address),
    needs.roles.holdings(trust.id),
    needs.hasChannel(trust.id),
  ]);
  if (hasOthers && standing.version)
    needs.later('note how a return stands', () => needs.board.noteStanding(address, standing));
  return {
    trust,
    quarter,
    standing,
    time: timeLine(day, deadlines, daysOff),
    moment: { standing, phase, day, daysOff },
    submitters: submittersOf(holdings),
    leads: clinicalLeadsOf(holdings),
    nudges,
    outcomeOf: (nudge) => outcomes.find(({ notice }) => notice === nudgeNoticeId(trust.id, nudge)),
    hasChannel,
    person,
    hasOthers,
  };
}
