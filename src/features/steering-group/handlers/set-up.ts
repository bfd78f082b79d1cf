// Setting a group up: pressed or typed in the channel, filled in in one's own chat.
import { z } from 'zod';
import { isReachable } from '../../people/domain.ts';
import { isSameChannel, type ChannelKey } from '../../../bot/channel-key.ts';
import { keyOfPerson } from '../../../bot/person-key.ts';
import { Refusal } from '../../../bot/refusal.ts';
import { PEOPLE } from '../../../records/kind.ts';
import { route, type Asking, type Reply, type Route, type TurnChannel } from '../../../bot/turn.ts';
import { groupCard } from '../cards/group.ts';
import { channelIn, SavedSetUp, setUpCard, type SetUpView } from '../cards/set-up.ts';
import { TrustInput } from '../cards/members.ts';
import type { SteeringGroup } from '../domain/group.ts';
import { setUpFrom, type SetUp } from '../domain/set-up.ts';
import { giveRoles } from '../giving.ts';
import { formRow } from '../rows.ts';
import type { GroupNeeds } from '../needs.ts';
import { setUpViewOf } from '../set-up-view.ts';
import { groupOf } from './group.ts';

const IN_CHANNEL =
  'Add me to your team and press “Set up this steering group” in the channel that is to be reminded, or type it there. The form then comes here.';
const ALREADY =
  'This organisation has a steering group already. To put what you chose in the place of its set-up, press Save again.';
const LATE =
  'Somebody else changed the set-up in the meantime. Here is how it stands now, with what you chose: check it, then press Save again.';

export const setUpRoutes = (needs: GroupNeeds): Route[] => [
  route(
    'steering-group.begin',
    {
      right: 'see what the bot can do',
      words: /^set up (this |the |our |a )?steering (group|channel)$/i,
      input: z.unknown(),
      isPublic: true,
    },
    async (_nothing, asking) => (asking.channel ? sendForm(needs, asking.channel, asking) : beginPrivately(asking)),
  ),
  route('steering-group.change', { right: 'set up a steering group', input: TrustInput }, async ({ trust }, asking) => {
    const { group } = await groupOf(needs, trust, asking);
    if (!group.channel) return { text: IN_CHANNEL };
    return { card: setUpCard(await setUpViewOf(needs, group.channel, asking.person)) };
  }),
  route('steering-group.save', { right: 'set up a steering group', input: SavedSetUp }, (sent, asking) =>
    save(needs, sent, asking),
  ),
];

const beginPrivately = ({ isPrivate }: Asking): Reply => {
  if (isPrivate) return { text: IN_CHANNEL };
  throw new Refusal('A steering group has a channel of a team. Add me to the team, and press it there.');
};

/** The channel reads only that a form was sent. */
async function sendForm(needs: GroupNeeds, channel: TurnChannel, { person, at }: Asking): Promise<Reply> {
  const { tenantId, teamId, id } = channel;
  const key = { tenantId, teamId, id };
  await needs.channels.note(channel);
  await setUpViewOf(needs, key, person);
  const row = formRow(key, person, `${at.toISOString()}|${needs.newId()}`);
  await needs.store.change(PEOPLE, { by: person }, () => ({ result: undefined, put: [row] }));
  if (isReachable(await needs.people.find(person)))
    return { text: 'I have sent you the form in your own chat with me.' };
  return { text: `I cannot write to you yet. Open your own chat with me, and the form is there: ${needs.chatLink}` };
}

async function save(needs: GroupNeeds, sent: z.output<typeof SavedSetUp>, asking: Asking): Promise<Reply> {
  const { tenantId, teamId, channelId, version, ...form } = sent;
  const channel = channelIn({ tenantId, teamId, channelId });
  const view = await setUpViewOf(needs, channel, asking.person);
  const again = (more: Partial<SetUpView>): Reply => ({ card: setUpCard({ ...view, form, ...more }) });
  const read = setUpFrom(form, view.people);
  if ('problems' in read)
    return again({ problems: read.problems, note: 'Not saved yet: please check what is marked below.' });
  const trust = view.trusts.find(({ id }) => id === form.trust);
  if (!trust) return again({ problems: { trust: 'Choose an organisation from the list.' } });
  const before = await needs.groups.of(trust.id);
  // The card may have been drawn before an organisation was chosen: then it knows of no version.
  const seen = before.channel || version ? version : before.version;
  const { settings: group, isSaved } = await needs.groups.setUp(trust.id, channel, read.setUp, seen, asking);
  if (!isSaved) return again({ version: group.version, note: version ? LATE : ALREADY });
  await giveRoles(needs, trust.id, before, group, asking);
  const [channelName, note] = [view.channelName, noteOn(before, channel, read.setUp)];
  return { card: groupCard(group, { trust, channelName, note, mayChange: true }) };
}

function noteOn(before: SteeringGroup, channel: ChannelKey, { submitters }: SetUp): string {
  const toldNow = 'Saved. The channel has been told that it is reminded from now on';
  if (!before.channel) return `${toldNow}.`;
  if (!isSameChannel(before.channel, channel)) return `${toldNow}, and the one before that it is not any more.`;
  const gone = before.submitters.filter((one) => !submitters.some((other) => keyOfPerson(other) === keyOfPerson(one)));
  return gone.length ? `Saved. ${gone.map(({ name }) => name).join(', ')} may not send the return any more.` : 'Saved.';
}
