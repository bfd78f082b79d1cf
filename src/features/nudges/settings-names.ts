// Whom the settings name as facilitators, by name. What somebody is called is looked up once, and kept while the process runs.
import { isSamePerson, keyOfPerson, type PersonKey } from '../../bot/person-key.ts';
import type { Person } from '../../bot/turn.ts';
import type { NamedHolder } from '../roles/domain/holding.ts';
import type { NudgeGiven } from './needs.ts';

export function namesFromSettings({ facilitatorsNamed, people }: Pick<NudgeGiven, 'facilitatorsNamed' | 'people'>) {
  const known = new Map<string, string>();

  const nameOf = async (one: PersonKey, asking: Person): Promise<string> => {
    if (isSamePerson(one, asking)) return asking.name;
    const kept = known.get(keyOfPerson(one));
    if (kept) return kept;
    const name = (await people.find(one))?.name ?? '';
    known.set(keyOfPerson(one), name);
    return name;
  };

  return (trustId: string, asking: Person): Promise<NamedHolder[]> =>
    Promise.all(
      facilitatorsNamed(trustId).map(async ({ tenantId, id }) => ({
        tenantId,
        id,
        role: 'facilitator' as const,
        name: await nameOf({ tenantId, id }, asking),
      })),
    );
}
