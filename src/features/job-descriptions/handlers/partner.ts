// Who agrees a job description with whom: chosen from a list of colleagues, or searched for in the whole organisation.
import type { PersonKey } from '../../../bot/person-key.ts';
import type { Profile } from '../../people/domain.ts';
import type { Asking, AskingOfTrust } from '../../../bot/turn.ts';

export interface Colleagues {
  find(person: PersonKey): Promise<Profile | undefined>;
  isElsewhere(person: PersonKey): Promise<boolean>;
  colleagues(trustId: string, tenantId: string, limit: number): Promise<{ id: string; name: string }[]>;
}

const MOST_COLLEAGUES = 25;
const ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** People of the same Trust who have opened the bot. */
export const partnersFor = async (people: Colleagues, { person, trustId }: AskingOfTrust) =>
  (await people.colleagues(trustId, person.tenantId, MOST_COLLEAGUES)).filter(
    ({ id, name }) => id !== person.id && name,
  );

/**
 * Reads `id~name` (from the list) or an id alone (searched for). `nobody` where nothing was chosen; undefined where it
 * cannot be somebody of the same organisation.
 */
export async function partnerNamed(
  text: string,
  people: Colleagues,
  { person }: Asking,
): Promise<{ id: string; name: string } | 'nobody' | undefined> {
  if (!text) return 'nobody';
  const [typed = '', name] = text.split('~');
  const id = typed.toLowerCase();
  if (!ID.test(id) || id === person.id) return undefined;
  const partner = { tenantId: person.tenantId, id };
  const profile = await people.find(partner);
  if (!profile && (await people.isElsewhere(partner))) return undefined;
  return { id, name: profile?.name || name || 'Your colleague' };
}
