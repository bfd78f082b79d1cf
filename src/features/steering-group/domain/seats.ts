// The thirteen roles the implementation blueprint suggests for a steering group.
import { z } from 'zod';
import { PersonKey } from '../../../bot/person-key.ts';

export const SEATS = [
  { id: 'cancerNurse', name: 'Lead Cancer Nurse / AHP Lead' },
  { id: 'radiotherapy', name: 'Radiotherapy Lead' },
  { id: 'workforce', name: 'Workforce Lead' },
  { id: 'education', name: 'Education Lead' },
  { id: 'practiceEducators', name: 'Practice Educators' },
  { id: 'legacyMentor', name: 'Legacy mentor' },
  { id: 'advancedPractice', name: 'Advanced Practice Lead' },
  { id: 'hr', name: 'HR Business Partner' },
  { id: 'matrons', name: 'Matrons / Ward / SACT Leads' },
  { id: 'supportWorker', name: 'Lead Cancer Support Worker' },
  { id: 'alliance', name: 'Cancer Alliance Workforce team representative' },
  { id: 'champions', name: 'ACCEND Champions' },
  { id: 'universities', name: 'Local HEI partners' },
] as const;
export type SeatId = (typeof SEATS)[number]['id'];
export const SeatId = z.enum(SEATS.map(({ id }) => id) as [SeatId, ...SeatId[]]);

export const SEAT_STATES = { filled: 'Filled by', vacant: 'Vacant', 'not needed': 'Not needed here' } as const;

/** A person without a key is a name and a role only: they stand in documents, and are never written to. */
export const Seat = z.discriminatedUnion('is', [
  z.object({
    is: z.literal('filled'),
    name: z.string(),
    represents: z.string().optional(),
    person: PersonKey.optional(),
  }),
  z.object({ is: z.literal('vacant') }),
  z.object({ is: z.literal('not needed') }),
]);
export type Seat = z.infer<typeof Seat>;

/** Nothing has been said yet of those that are missing: they count as vacant. */
export const Seats = z.partialRecord(SeatId, Seat);
export type Seats = z.infer<typeof Seats>;

export const seatOf = (seats: Seats, id: SeatId): Seat => seats[id] ?? { is: 'vacant' };

export const MOST_NAME = 80;
export const MOST_REPRESENTS = 80;

export function seatLine(seat: Seat): string {
  if (seat.is === 'vacant') return 'vacant';
  if (seat.is === 'not needed') return 'not needed here';
  return seat.represents ? `${seat.name}, represents ${seat.represents}` : seat.name;
}

/** `4 of 12 filled` */
export function seatsLine(seats: Seats): string {
  const all = SEATS.map(({ id }) => seatOf(seats, id)).filter(({ is }) => is !== 'not needed');
  return `${all.filter(({ is }) => is === 'filled').length} of ${all.length} roles filled`;
}

export interface SeatForm {
  is: string;
  name: string;
  represents: string;
}
export type SeatProblems = Partial<Record<keyof SeatForm, string>>;

/** What was typed as a seat, or what is wrong with it. */
export function seatFrom({ is, name, represents }: SeatForm): { seat: Seat } | { problems: SeatProblems } {
  if (is === 'vacant' || is === 'not needed') return { seat: { is } };
  const problems: SeatProblems = {
    ...(is !== 'filled' && { is: 'Choose whether somebody fills it, it is vacant, or it is not needed here.' }),
    ...(is === 'filled' && !name && { name: 'Type the name of whoever fills it.' }),
    ...(name.length > MOST_NAME && { name: `Please keep the name to ${MOST_NAME} characters.` }),
    ...(represents.length > MOST_REPRESENTS && { represents: `Please keep it to ${MOST_REPRESENTS} characters.` }),
  };
  if (Object.keys(problems).length) return { problems };
  return { seat: { is: 'filled', name, ...(represents && { represents }) } };
}
