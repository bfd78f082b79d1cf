// The thirteen roles, eight a page, and the form for one of them.
import { z } from 'zod';
import type { Card } from '../../../bot/turn.ts';
import { Button, button, Choice } from '../../../cards/buttons.ts';
import { Lines } from '../../../cards/lines.ts';
import { card } from '../../../cards/card.ts';
import type { SteeringGroup } from '../domain/group.ts';
import {
  MOST_NAME,
  MOST_REPRESENTS,
  seatLine,
  seatOf,
  SEATS,
  SeatId,
  seatsLine,
  type SeatForm,
  type SeatProblems,
} from '../domain/seats.ts';

const Texts = z.record(z.string(), z.string());
const members = card(
  'steering-group/members',
  z.object({
    note: z.string(),
    lines: Lines,
    seats: z.array(z.object({ name: z.string(), state: z.string(), actions: z.array(Button) })),
    actions: z.array(Button),
  }),
);
const seat = card(
  'steering-group/seat',
  z.object({
    name: z.string(),
    note: z.string(),
    values: Texts,
    problems: Texts,
    most: z.object({ name: z.number(), represents: z.number() }),
    states: z.array(Choice),
    actions: z.array(Button),
  }),
);

const ON_A_PAGE = 8;
const LONGEST = 300; // far more than is taken, so that the reason can be given
const typed = z
  .string()
  .default('')
  .transform((text) => text.trim().slice(0, LONGEST));

export const TrustInput = z.object({ trust: z.string().optional() });
export const WantedMembers = TrustInput.extend({ page: z.number().int().optional() });
export const WantedSeat = TrustInput.extend({ seat: SeatId });
export const SavedSeat = WantedSeat.extend({
  version: z.number().int(),
  is: typed,
  name: typed,
  represents: typed,
});

interface MembersView {
  trust: string;
  page?: number;
  note?: string;
  mayChange: boolean;
}

export function membersCard({ seats }: SteeringGroup, { trust, page = 1, note = '', mayChange }: MembersView): Card {
  const pages = Math.ceil(SEATS.length / ON_A_PAGE);
  const shown = Math.min(Math.max(1, page), pages);
  return members({
    note,
    lines: [{ text: `${seatsLine(seats)}. Page ${shown} of ${pages}.` }],
    seats: SEATS.slice((shown - 1) * ON_A_PAGE, shown * ON_A_PAGE).map(({ id, name }) => ({
      name,
      state: seatLine(seatOf(seats, id)),
      actions: mayChange ? [button(`Change ${name}`, 'steering-group.seat', { trust, seat: id })] : [],
    })),
    actions: [
      ...(shown < pages ? [button('More', 'steering-group.members', { trust, page: shown + 1 })] : []),
      ...(shown > 1 ? [button('Back', 'steering-group.members', { trust, page: shown - 1 })] : []),
      button('Terms of reference', 'steering-group.terms', { trust }),
      button('The steering group', 'steering-group.show', { trust }),
    ],
  });
}

const STATES: Choice[] = [
  { title: 'Filled by somebody', value: 'filled' },
  { title: 'Vacant', value: 'vacant' },
  { title: 'Not needed here', value: 'not needed' },
];

interface SeatView {
  trust: string;
  id: SeatId;
  form?: SeatForm;
  problems?: SeatProblems;
  note?: string;
}

export function seatCard({ seats, version }: SteeringGroup, { trust, id, form, problems, note = '' }: SeatView): Card {
  const now = seatOf(seats, id);
  const kept =
    now.is === 'filled' ? { name: now.name, represents: now.represents ?? '' } : { name: '', represents: '' };
  return seat({
    name: nameOfSeat(id),
    note,
    values: { is: now.is, ...kept, ...form },
    problems: { is: '', name: '', represents: '', ...problems },
    most: { name: MOST_NAME, represents: MOST_REPRESENTS },
    states: STATES,
    actions: [
      button('Save', 'steering-group.save-seat', { trust, seat: id, version }, 'positive'),
      button('Close without saving', 'steering-group.members', { trust, page: pageOf(id) }, 'quiet'),
    ],
  });
}

export const pageOf = (id: SeatId): number => Math.floor(SEATS.findIndex((one) => one.id === id) / ON_A_PAGE) + 1;
export const nameOfSeat = (id: SeatId): string => SEATS.find((one) => one.id === id)?.name ?? id;
