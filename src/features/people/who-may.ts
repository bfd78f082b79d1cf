// Who may do what somebody may not, by name where names are known, and how to reach them.
import type { KnownPerson } from '../../bot/admit.ts';
import type { PersonKey } from '../../bot/person-key.ts';
import { RIGHTS, type Right, type Role } from '../../bot/rights.ts';
import type { Facilitators } from './facilitators.ts';
import type { People } from './repository.ts';
import type { Trusts } from './trusts.ts';

const MOST_NAMES = 3;
const HELP = 'Type “help” to see what you can do.';

interface Needs {
  people: Pick<People, 'find'>;
  trusts: Pick<Trusts, 'named'>;
  facilitators: Pick<Facilitators, 'facilitatorsOf'>;
  administratorsOf(): Promise<PersonKey[]>;
  whoIs(person: PersonKey): Promise<KnownPerson>;
}

export const openWhoMay = (needs: Needs) => {
  const namesOf = async (those: readonly PersonKey[]): Promise<string> => {
    const profiles = await Promise.all(those.slice(0, MOST_NAMES).map((one) => needs.people.find(one)));
    return profiles.flatMap((profile) => profile?.name || []).join(', ');
  };
  const sentence = async (who: string, those: readonly PersonKey[]): Promise<string> => {
    const names = await namesOf(those);
    if (names) return `That is for ${who}: ${names}. Write to them in Teams. ${HELP}`;
    const isNobody = those.length === 0;
    return `That is for ${who}${isNobody ? ', and nobody is named yet' : ''}. Type “roles” to see whom to ask. ${HELP}`;
  };

  return async (person: PersonKey, right: Right): Promise<string> => {
    const may = (role: Role) => RIGHTS[right].some((one) => one === role);
    const { trustId } = await needs.whoIs(person);
    if (may('facilitator') && trustId !== undefined)
      return sentence(
        `the ACCEND facilitator of ${needs.trusts.named(trustId).name}`,
        await needs.facilitators.facilitatorsOf(trustId),
      );
    if (may('alliance lead'))
      return `That is for a lead of your Cancer Alliance. Type “roles” to see whom to ask. ${HELP}`;
    if (may('administrator')) return sentence('an administrator of this assistant', await needs.administratorsOf());
    return `That is for whoever is named for the quarterly return of your Trust. Type “roles” to see whom to ask. ${HELP}`;
  };
};
