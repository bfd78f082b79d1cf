import type { PersonKey } from '../../bot/person-key.ts';
import { isReachable } from './domain.ts';
import type { Facilitators } from './facilitators.ts';
import type { People } from './repository.ts';

/** Who confirms that somebody works for a Trust: its facilitators, or, while nobody is named, the administrators. */
export interface Deciders {
  as: 'facilitator' | 'administrator' | 'nobody';
  people: readonly PersonKey[];
  /** Of those whose names we know. */
  names: readonly string[];
  /** Whether one of them at least can be written to now. */
  isReached: boolean;
}

interface Needs {
  people: Pick<People, 'find'>;
  facilitators: Pick<Facilitators, 'facilitatorsOf'>;
  administratorsOf(): Promise<PersonKey[]>;
}

export const openDeciders =
  ({ people, facilitators, administratorsOf }: Needs) =>
  async (trustId: string): Promise<Deciders> => {
    const named = await facilitators.facilitatorsOf(trustId);
    const asked = named.length ? named : await administratorsOf();
    const profiles = await Promise.all(asked.map((one) => people.find(one)));
    return {
      as: named.length ? 'facilitator' : asked.length ? 'administrator' : 'nobody',
      people: asked,
      names: profiles.flatMap((profile) => profile?.name || []),
      isReached: profiles.some(isReachable),
    };
  };
