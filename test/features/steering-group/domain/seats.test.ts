// The thirteen roles of a steering group: who fills them, in words, and what may be typed.
import {
  seatFrom,
  seatLine,
  seatOf,
  seatsLine,
  SEATS,
  Seats,
  type Seat,
  type SeatForm,
} from '../../../../src/features/steering-group/domain/seats.ts';

const filled = (name: string, represents?: string): Seat => ({ is: 'filled', name, represents });
const vacant: Seat = { is: 'vacant' };
const notNeeded: Seat = { is: 'not needed' };

it.each<[Seat, string]>([
  [vacant, 'vacant'],
  [notNeeded, 'not needed here'],
  [filled('Priya Shah'), 'Priya Shah'],
  [filled('Priya Shah', ''), 'Priya Shah'],
  [filled('Priya Shah', 'the wards'), 'Priya Shah, represents the wards'],
])('%j reads “%s”', (seat, line) => expect(seatLine(seat)).toBe(line));

it.each<[string, Seats, string]>([
  ['nothing is said', {}, '0 of 13 roles filled'],
  ['one is filled and one is vacant', { hr: filled('Priya'), matrons: vacant }, '1 of 13 roles filled'],
  ['two are not needed here', { hr: filled('Priya'), matrons: notNeeded, alliance: notNeeded }, '1 of 11 roles filled'],
  ['none is needed', Object.fromEntries(SEATS.map(({ id }) => [id, notNeeded])) as Seats, '0 of 0 roles filled'],
])('where %s: %s', (_what, seats, line) => expect(seatsLine(seats)).toBe(line));

it('a role of which nothing is said is vacant', () => {
  expect(seatOf({ hr: notNeeded }, 'hr')).toEqual(notNeeded);
  expect(seatOf({ hr: notNeeded }, 'matrons')).toEqual(vacant);
});

const LONG = 'x'.repeat(80);
it.each<[string, Partial<SeatForm>, Seat]>([
  ['vacant', { is: 'vacant' }, vacant],
  ['vacant, whatever was typed beside it', { is: 'vacant', name: `${LONG}x` }, vacant],
  ['not needed', { is: 'not needed' }, notNeeded],
  ['filled', { name: 'Priya' }, { is: 'filled', name: 'Priya' }],
  ['filled for others', { name: 'Priya', represents: 'the wards' }, filled('Priya', 'the wards')],
  ['with names as long as may be', { name: LONG, represents: LONG }, filled(LONG, LONG)],
])('takes a role that is %s', (_what, typed, seat) =>
  expect(seatFrom({ is: 'filled', name: '', represents: '', ...typed })).toEqual({ seat }),
);

it.each<[string, Partial<SeatForm>, string[]]>([
  ['filled by nobody', {}, ['name']],
  ['neither', { is: '', name: 'Priya' }, ['is']],
  ['neither, by nobody', { is: 'perhaps' }, ['is']],
  ['filled by too long a name', { name: `${LONG}x` }, ['name']],
  ['for too many words', { name: 'Priya', represents: `${LONG}x` }, ['represents']],
])('asks again about a role that is %s', (_what, typed, fields) => {
  const found = seatFrom({ is: 'filled', name: '', represents: '', ...typed });
  expect('problems' in found && Object.keys(found.problems)).toEqual(fields);
});
