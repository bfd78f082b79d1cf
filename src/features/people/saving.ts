// Somebody has said where they work: it is written down, and whoever confirms it is asked.
import type { PersonKey } from '../../bot/person-key.ts';
import type { Asking, OtherRoute, Reply } from '../../bot/turn.ts';
import { grantsLeft } from '../roles/domain/grant.ts';
import { decidersLine } from './cards/confirmation.ts';
import { leavingCard } from './cards/leaving.ts';
import { confirmationAt } from './domain/confirmation.ts';
import type { Profile, PersonWorkplace } from './domain.ts';
import type { Facilitators } from './facilitators.ts';
import type { Helping } from './helping.ts';
import type { People } from './repository.ts';
import { needsNoYes } from './roles.ts';
import type { TeamWay } from './team.ts';
import type { Trusts } from './trusts.ts';
import type { Deciders } from './whom-to-ask.ts';

const TOO_OFTEN = 'You have changed your Trust so often today that nobody was asked; save it again tomorrow.';

export interface SavingNeeds {
  people: Pick<People, 'find' | 'chooseTrust'>;
  trusts: Trusts;
  decidersOf(trustId: string): Promise<Deciders>;
  facilitators: Pick<Facilitators, 'isNamed' | 'isNamedAnywhere'>;
  administrators: readonly PersonKey[];
  team: Pick<TeamWay, 'isInTeam'>;
  chatLink: string;
  helping: Helping;
}

/** `isConfirmable`: a Trust or an Alliance, which has colleagues and posts to open. */
export async function saveWorkplace(
  needs: SavingNeeds,
  chosen: PersonWorkplace & { isConfirmable?: boolean },
  { next, leaves }: { next?: OtherRoute; leaves?: boolean },
  { person, at }: Asking,
): Promise<Reply | OtherRoute> {
  const before = await needs.people.find(person);
  const ending = grantsLeft(before?.grants ?? [], chosen.id);
  if (ending.length && !leaves) return { card: leavingCard(ending, chosen, needs.trusts.named, next) };
  const isAsSaid = !chosen.isConfirmable || needsNoYes(person, chosen.id, { ...needs, profile: before });
  const isInTeam = !isAsSaid && !chosen.isAlliance && (await needs.team.isInTeam(person, before, chosen.id, at));
  const deciders = isAsSaid || isInTeam ? undefined : await needs.decidersOf(chosen.id);
  const profile = await needs.people.chooseTrust(person, chosen, at, { asked: deciders?.people, isInTeam });
  if (next) return next;
  const intro = thanksLine(needs, chosen, profile, deciders);
  return { card: needs.helping.firstHelp({ heading: 'Thank you', intro }) };
}

/** What is open to them now, and, where somebody is asked to confirm it, who. */
function thanksLine(
  { chatLink }: SavingNeeds,
  chosen: PersonWorkplace,
  profile: Profile | undefined,
  deciders: Deciders | undefined,
): string {
  const said = `You work for ${chosen.name}.`;
  const kept = profile && confirmationAt(profile, chosen.id);
  if (!deciders || kept?.state === 'confirmed') {
    const how = kept?.through === 'team' ? ' You are in its team in Teams, so that is confirmed.' : '';
    return `${said}${how} Here is what you can do next.`;
  }
  const why = kept ? decidersLine(chosen, deciders, chatLink) : TOO_OFTEN;
  return `${said} Courses, levels and your own records are open to you now; its job descriptions and colleagues once that is confirmed. ${why}`;
}
