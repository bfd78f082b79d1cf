import { clockFrom, dayAskedFor } from '../../src/local/today.ts';

it.each([
  [['--local'], undefined],
  [['--local', '--today', '2027-01-04'], '2027-01-04'],
  [['--local', '--no-client', '--today', '2028-02-29'], '2028-02-29'],
])('%j asks for %s', (args, day) => expect(dayAskedFor(args, true)).toBe(day));

it.each([[['--today']], [['--today', '4 January']], [['--today', '2027-02-29']]])('%j is no day', (args) =>
  expect(() => dayAskedFor(args, true)).toThrow(/as 2027-01-04/),
);

it('a bot that others can reach refuses to start', () =>
  expect(() => dayAskedFor(['--today', '2027-01-04'], false)).toThrow(/on this machine only/));

it('the clock begins at nine in the morning in London and runs on', () => {
  let real = new Date('2026-11-26T22:00:00Z');
  const now = clockFrom('2027-07-05', () => real);
  expect(now().toISOString()).toBe('2027-07-05T08:00:00.000Z');
  real = new Date('2026-11-27T00:30:00Z');
  expect(now().toISOString()).toBe('2027-07-05T10:30:00.000Z');
});

it('without a day it is the real one', () => {
  const real = () => new Date('2026-11-26T22:00:00Z');
  expect(clockFrom(undefined, real)()).toEqual(real());
});
