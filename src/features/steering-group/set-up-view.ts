// The form as it is now, for one person and one channel.
import { isSamePerson, keyOfPerson, type PersonKey } from '../../bot/person-key.ts';
import type { ChannelKey } from '../../bot/channel-key.ts';
import { Refusal } from '../../bot/refusal.ts';
import type { Person } from '../../bot/turn.ts';
import type { SetUpView } from './cards/set-up.ts';
import { SteeringGroup, type GroupPerson } from './domain/group.ts';
import { formOf, isMember, SET_UP_RULE } from './domain/set-up.ts';
import type { GroupNeeds } from './needs.ts';

const MOST_PEOPLE = 40; // each of them stands in the card five times, and a card may have 40 KB

/** The members of the channel's team; a refusal where the channel is not there, or Teams does not say. */
export async function rosterFor({ channels, rosters }: GroupNeeds, channel: ChannelKey): Promise<Person[]> {
  const address = await channels.addressOf(channel);
  if (!address) throw new Refusal('I am not in that team any more, or its channel is gone. Add me to the team again.');
  try {
    return await rosters.rosterOf(channel, address);
  } catch {
    throw new Refusal('Teams did not say who is in the team. Please try again in a moment.');
  }
}

/** The organisations for which somebody may set up a group. */
export async function trustsFor({ trusts, whoIs }: GroupNeeds, person: PersonKey) {
  const { roles, trustId } = await whoIs(person);
  if (roles.includes('administrator')) return trusts.all;
  return trustId && roles.includes('facilitator') ? [trusts.named(trustId)] : [];
}

/** As it stands; before it was set up, with whoever sets it up among its facilitators, if they are one. */
async function groupFor(
  { groups, whoIs }: GroupNeeds,
  id: string,
  person: PersonKey,
  roster: readonly Person[],
): Promise<SteeringGroup> {
  const group = await groups.of(id);
  const { roles, trustId } = await whoIs(person);
  const isTheirs = trustId === id && roles.includes('facilitator');
  return group.channel || !isTheirs
    ? group
    : { ...group, facilitators: roster.filter((one) => isSamePerson(one, person)) };
}

/** A refusal for whoever may not set up a group in that channel. */
export async function setUpViewOf(
  needs: GroupNeeds,
  channel: ChannelKey,
  person: PersonKey,
): Promise<SetUpView & { group: SteeringGroup }> {
  const [roster, trusts] = await Promise.all([rosterFor(needs, channel), trustsFor(needs, person)]);
  if (!trusts.length || !isMember(person, roster)) throw new Refusal(SET_UP_RULE);
  const [of] = await needs.groups.trustsIn(channel);
  const trust = trusts.find(({ id }) => id === of) ?? (trusts.length === 1 ? trusts[0] : undefined);
  if (of && !trust)
    throw new Refusal('This channel is the steering channel of another Trust. Choose a channel of its own.');
  const group = trust ? await groupFor(needs, trust.id, person, roster) : SteeringGroup.parse({});
  const { chair, clinicalLead, signer, facilitators, submitters } = group;
  const chosen = [...facilitators, ...submitters, ...[chair, clinicalLead, signer].flatMap((one) => one ?? [])];
  const people = sorted(roster, chosen).slice(0, MOST_PEOPLE);
  return {
    group,
    channel,
    channelName: await needs.channels.nameOf(channel),
    version: group.version,
    people,
    members: roster.length,
    trusts: of ? trusts.filter(({ id }) => id === of) : trusts,
    form: formOf(group, trust?.id ?? ''),
  };
}

/** Those who are chosen already come first, so that saving the form takes nobody away unseen. */
function sorted(roster: readonly Person[], chosen: readonly GroupPerson[]): GroupPerson[] {
  const isChosen = (person: PersonKey) => chosen.some((one) => isSamePerson(one, person));
  const known = new Map([...chosen, ...roster].map((one) => [keyOfPerson(one), one]));
  return [...known.values()]
    .map(({ tenantId, id, name }) => ({ tenantId, id, name }))
    .sort((a, b) => Number(isChosen(b)) - Number(isChosen(a)) || a.name.localeCompare(b.name, 'en-GB'));
}
