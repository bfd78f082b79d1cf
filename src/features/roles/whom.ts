// Whom a role can be given to: colleagues who have opened the bot, whoever holds one already, or anybody of the same
// organisation in Teams whom the people picker finds.
import { keyOfPerson, type PersonKey } from '../../bot/person-key.ts';
import type { Person } from '../../bot/turn.ts';
import { holdingOf, type Holding } from './domain/holding.ts';
import type { GiveForm } from './cards/give.ts';
import type { RoleNeeds } from './port.ts';

const MOST_COLLEAGUES = 50;
const ENTRA_ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** `tenant|id` as a choice says it. */
export function holderIn(text: string): PersonKey {
  const [tenantId = '', id = ''] = text.split('|');
  return { tenantId, id };
}

export async function choicesFor(
  { people }: Pick<RoleNeeds, 'people'>,
  organisation: string,
  holdings: readonly Holding[],
  by: Person,
): Promise<{ value: string; name: string }[]> {
  const colleagues = await people.colleagues(organisation, by.tenantId, MOST_COLLEAGUES);
  const ofTenant = colleagues.map(({ id, name }) => ({ tenantId: by.tenantId, id, name }));
  const all = new Map([...holdings, ...ofTenant].map((one) => [keyOfPerson(one), one.name]));
  if (by.name) all.set(keyOfPerson(by), by.name);
  return [...all]
    .filter(([, name]) => name)
    .map(([value, name]) => ({ value, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

export type PersonChoice = { person: Person } | { problems: Partial<GiveForm> };

const NOBODY = { problems: { person: 'choose one person.' } };
const NO_NAME = { problems: { personName: 'give the person’s name. The people picker does not tell me.' } };
const NOT_HERE = { problems: { person: 'choose somebody of your own organisation in Teams.' } };

/** What was chosen: `tenant|id` from the list, or an id alone, which Teams’ people picker gives, of one’s own tenant. */
export async function chosenPerson(
  { person: typed, personName }: { person: string; personName: string },
  { people }: Pick<RoleNeeds, 'people'>,
  holdings: readonly Holding[],
  by: Person,
): Promise<PersonChoice> {
  if (!typed) return NOBODY;
  const listed = typed.includes('|') ? holderIn(typed) : { tenantId: by.tenantId, id: typed };
  const key = { tenantId: listed.tenantId, id: listed.id.toLowerCase() };
  const holding = holdingOf(holdings, key);
  if (!ENTRA_ID.test(key.id) || (key.tenantId !== by.tenantId && !holding)) return NOT_HERE;
  const profile = await people.find(key);
  if (!profile && !holding && (await people.isElsewhere(key))) return NOT_HERE;
  const name = profile?.name || holding?.name || personName;
  return name ? { person: { ...key, name } } : NO_NAME;
}
