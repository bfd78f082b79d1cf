// The roles a set-up gives at its Trust, and takes from whoever it does not name any more.
import { isSamePerson } from '../../bot/person-key.ts';
import type { Asking } from '../../bot/turn.ts';
import type { GivenRole } from '../roles/domain/grant.ts';
import type { GroupPerson, SteeringGroup } from './domain/group.ts';
import type { GroupNeeds } from './needs.ts';

const HOLDERS: Partial<Record<GivenRole, (group: SteeringGroup) => readonly GroupPerson[]>> = {
  submitter: ({ submitters }) => submitters,
  'clinical lead': ({ clinicalLead, signer }) => [clinicalLead, signer].flatMap((one) => one ?? []),
};

/** What stands already is given again, which changes nothing: so a crash in between is healed by saving again. */
export async function giveRoles(
  { roles }: Pick<GroupNeeds, 'roles'>,
  organisation: string,
  before: SteeringGroup,
  after: SteeringGroup,
  asking: Asking,
): Promise<void> {
  for (const [role, holdersIn] of Object.entries(HOLDERS)) {
    const at = { role: role as GivenRole, organisation };
    const now = holdersIn(after);
    const gone = holdersIn(before).filter((one) => !now.some((other) => isSamePerson(one, other)));
    for (const one of now) await roles.give(one, at, asking);
    for (const one of gone) await roles.take(one, at, asking);
  }
}
