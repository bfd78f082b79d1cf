// The card in the channel, and the private form behind it.
import { z } from 'zod';
import type { ChannelKey } from '../../../bot/channel-key.ts';
import { keyOfPerson } from '../../../bot/person-key.ts';
import type { Card } from '../../../bot/turn.ts';
import { Button, button, Choice, choicesOf } from '../../../cards/buttons.ts';
import { Lines } from '../../../cards/lines.ts';
import { peopleChoices } from '../../../cards/names-apart.ts';
import { card } from '../../../cards/card.ts';
import { messageCard } from '../../../cards/message.ts';
import { GROUP_KINDS, type GroupPerson } from '../domain/group.ts';
import type { SetUpForm, SetUpProblems } from '../domain/set-up.ts';

const Texts = z.record(z.string(), z.string());
const setUp = card(
  'steering-group/set-up',
  z.object({
    note: z.string(),
    lines: Lines,
    values: Texts,
    problems: Texts,
    trusts: z.array(Choice),
    kinds: z.array(Choice),
    people: z.array(Choice),
    audience: z.string(),
    actions: z.array(Button),
  }),
);

const LONGEST = 8000; // characters: as many keys of people as one card shows
const typed = z
  .string()
  .default('')
  .transform((text) => text.trim().slice(0, LONGEST));

export const ChannelInput = z.object({ tenantId: z.string(), teamId: z.string(), channelId: z.string() });
export type ChannelInput = z.infer<typeof ChannelInput>;
/** `version`: of the group, when the card was drawn. */
export const SavedSetUp = ChannelInput.extend({
  version: z.number().int(),
  kind: typed,
  trust: typed,
  chair: typed,
  clinicalLead: typed,
  facilitators: typed,
  submitters: typed,
  signer: typed,
  everyWeeks: typed,
  quorum: typed,
  showsNumbers: typed,
});
export const channelIn = ({ tenantId, teamId, channelId }: ChannelInput): ChannelKey => ({
  tenantId,
  teamId,
  id: channelId,
});

const NONE: Record<keyof SetUpForm, string> = {
  kind: '',
  trust: '',
  chair: '',
  clinicalLead: '',
  facilitators: '',
  submitters: '',
  signer: '',
  everyWeeks: '',
  quorum: '',
  showsNumbers: '',
};

/** Where it has been set up already, the same button leads to the same form. */
export const BEGIN = button('Set up this steering group', 'steering-group.begin', {}, 'positive');

export const welcomeCard = (): Card =>
  messageCard({
    heading: 'Hello from the ACCEND Assistant',
    lines: [
      'I can look after the steering group of your Trust: each quarter I remind this channel of the return to your Cancer Alliance, and show here when it has been sent.',
      'The ACCEND facilitator of the Trust, or an administrator, sets it up once. The form comes in their own chat, not here.',
    ],
    actions: [BEGIN],
  });

export interface SetUpView {
  channel: ChannelKey;
  channelName: string;
  version: number;
  /** Those of the team who may be chosen, and how many there are in all. */
  people: readonly GroupPerson[];
  members: number;
  trusts: readonly { id: string; name: string }[];
  form: SetUpForm;
  problems?: SetUpProblems;
  note?: string;
}

export function setUpCard(view: SetUpView): Card {
  const { channel, channelName, version, people, members, trusts, form, problems, note = '' } = view;
  const { id: channelId, tenantId, teamId } = channel;
  const left = members - people.length;
  const lines = [
    `For ${channelName}. ${members} ${members === 1 ? 'person can' : 'people can'} read that channel.`,
    ...(left > 0 ? [`Only the first ${people.length} members of the team can be chosen here, by name.`] : []),
  ];
  return setUp({
    note,
    lines: lines.map((text) => ({ text })),
    values: { ...form },
    problems: { ...NONE, ...problems },
    trusts: trusts.map(({ id, name }) => ({ title: name, value: id })),
    kinds: choicesOf(GROUP_KINDS),
    people: peopleChoices(
      people.map((one) => ({
        id: keyOfPerson(one),
        name: one.name || 'Somebody without a name',
        value: keyOfPerson(one),
      })),
    ),
    audience: `Show them to everybody in this channel (${members} ${members === 1 ? 'member' : 'members'})`,
    actions: [button('Save', 'steering-group.save', { version, tenantId, teamId, channelId }, 'positive')],
  });
}
