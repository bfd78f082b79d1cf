// Looking at the group, filling its roles, and taking its terms of reference away.
import type { PersonKey } from '../../../bot/person-key.ts';
import { Refusal, WorkplaceNeeded } from '../../../bot/refusal.ts';
import { route, type Asking, type Reply, type Route } from '../../../bot/turn.ts';
import { button, openUrl } from '../../../cards/buttons.ts';
import { howToGetIt } from '../../../cards/handing-over.ts';
import { messageCard } from '../../../cards/message.ts';
import { groupCard } from '../cards/group.ts';
import {
  membersCard,
  nameOfSeat,
  TrustInput,
  pageOf,
  SavedSeat,
  seatCard,
  WantedMembers,
  WantedSeat,
} from '../cards/members.ts';
import { isSetUp, type SteeringGroup } from '../domain/group.ts';
import { seatFrom } from '../domain/seats.ts';
import type { GroupNeeds } from '../needs.ts';
import { trustsFor } from '../set-up-view.ts';
import { termsFile, TERMS } from '../terms-file.ts';

const RIGHT = 'see the steering group';
const NOT_YET =
  'Your Trust has no steering group here yet. Its facilitator sets it up: add me to the team, then press “Set up this steering group” in the channel.';
const LATE = 'Somebody else changed the group in the meantime, and nothing was saved. Here is how it stands.';

interface Found {
  trust: { id: string; name: string };
  group: SteeringGroup;
  mayChange: boolean;
}

/** Of the Trust they work for; of another one only for whoever may set that up. */
export async function groupOf(needs: GroupNeeds, wanted: string | undefined, asking: Asking): Promise<Found> {
  const { person, trustId } = asking;
  const theirs = await trustsFor(needs, person);
  const id = wanted ?? trustId ?? (theirs.length === 1 ? theirs[0]?.id : undefined);
  if (!id) throw new WorkplaceNeeded();
  const mayChange = theirs.some((one) => one.id === id);
  if (id !== trustId && !mayChange) throw new Refusal(NOT_YET);
  return { trust: needs.trusts.named(id), group: await needs.groups.of(id), mayChange };
}

export const groupRoutes = (needs: GroupNeeds): Route[] => [
  route(
    'steering-group.show',
    { right: RIGHT, words: /^(my |our |the )?steering group$/i, input: TrustInput },
    async ({ trust: wanted }, asking) => {
      const { trust, group, mayChange } = await groupOf(needs, wanted, asking);
      if (!isSetUp(group)) return { text: NOT_YET };
      return { card: groupCard(group, { trust, channelName: await needs.channels.nameOf(group.channel), mayChange }) };
    },
  ),
  route(
    'steering-group.members',
    { right: RIGHT, words: /^(steering )?group members$/i, input: WantedMembers },
    async ({ trust: wanted, page }, asking) => {
      const { trust, group, mayChange } = await groupOf(needs, wanted, asking);
      return { card: membersCard(group, { trust: trust.id, page, mayChange }) };
    },
  ),
  route('steering-group.seat', { right: 'set up a steering group', input: WantedSeat }, async (sent, asking) => {
    const { trust, group } = await changeable(needs, sent.trust, asking);
    return { card: seatCard(group, { trust: trust.id, id: sent.seat }) };
  }),
  route('steering-group.save-seat', { right: 'set up a steering group', input: SavedSeat }, async (sent, asking) => {
    const { trust, group } = await changeable(needs, sent.trust, asking);
    const { seat: id, version, is, name, represents } = sent;
    const form = { is, name, represents };
    const read = seatFrom(form);
    if ('problems' in read) return { card: seatCard(group, { trust: trust.id, id, form, problems: read.problems }) };
    const { settings, isSaved } = await needs.groups.fill(trust.id, id, read.seat, version, asking);
    if (!isSaved) return { card: seatCard(settings, { trust: trust.id, id, form, note: LATE }) };
    const note = `Saved: ${nameOfSeat(id)}.`;
    return { card: membersCard(settings, { trust: trust.id, page: pageOf(id), note, mayChange: true }) };
  }),
  route(
    'steering-group.terms',
    { right: RIGHT, words: /^(the |our )?terms of reference$/i, input: TrustInput },
    async ({ trust: wanted }, asking) => {
      const { trust, group } = await groupOf(needs, wanted, asking);
      if (!isSetUp(group)) return { text: NOT_YET };
      return terms(needs, { trust, group }, asking);
    },
  ),
];

async function changeable(needs: GroupNeeds, wanted: string | undefined, asking: Asking): Promise<Found> {
  const found = await groupOf(needs, wanted, asking);
  if (!found.mayChange) throw new Refusal('Only the facilitator of the Trust or an administrator can change this.');
  return found;
}

async function terms(
  needs: GroupNeeds,
  { trust, group }: Pick<Found, 'trust' | 'group'>,
  { person, at }: { person: PersonKey; at: Date },
): Promise<Reply> {
  const { fileName, bytes } = await termsFile(group, trust.name, at);
  const file = { kind: TERMS, fileName, about: trust.id, edition: group.version, person };
  const token = await needs.offerDownload(file, at);
  const card = messageCard({
    heading: 'Terms of reference as a Word document',
    lines: [
      howToGetIt(needs.hasFileConsent),
      'It is made from the set-up as it is now. I chose its structure: your Alliance may have a template of its own.',
    ],
    actions: [
      openUrl('Download the Word document', needs.downloadUrl(token)),
      button('The steering group', 'steering-group.show', { trust: trust.id }),
    ],
  });
  const handover = { fileName, description: 'Terms of reference as a Word document.', bytes: bytes.length, token };
  return needs.hasFileConsent ? { card, handover } : { card };
}
