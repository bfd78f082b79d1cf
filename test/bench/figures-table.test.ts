import { asText, withFigures } from './figures-table.ts';
import type { Figure } from './targets.ts';

const HELP: Figure = { what: 'help', found: '1.05', beside: 'a bare echo', limit: 'at least 1', isMet: true };
const STEP: Figure = { what: 'a step', found: '0.3', beside: 'a bare echo', limit: 'at least 0.4', isMet: false };
const PEER: Figure = { what: 'another echo', found: '0.9', beside: 'a bare echo' };
const CARD: Figure = { what: 'a card', found: '2 ms', limit: 'at most 3 ms', isMet: true };
const README = 'Before.\n<!-- From here: npm run bench -- --readme -->\n\nstale\n\n<!-- To here. -->\nAfter.';

it('says what is met and what is missed, a line each', () => {
  const lines = asText([HELP, STEP, PEER]).split('\n');
  expect(lines.map((line) => line.slice(0, 8).trim())).toEqual(['', 'met', 'MISSED', '']);
  expect(new Set(lines.slice(0, 3).map((line) => line.search(/To hold|at least/))).size).toBe(1); // one column
});

it('writes the figures into the README, with the machine and the day, and nothing else of it', () => {
  const written = withFigures(README, [HELP, STEP, PEER, CARD], 'a machine', '1 January 2027');
  expect(written).toMatch(/^Before\.\n[^]*\nAfter\.$/);
  expect(written).not.toMatch(/stale/);
  expect(written).toMatch(/1 January 2027, on a machine: 3 promises, 1 of them missed\./);
  expect(written).toMatch(
    /\| a step \| 0\.3 \| a bare echo \| at least 0\.4 \(\*\*missed\*\*\) \|\n\| another echo \| 0\.9 \| a bare echo \|  \|\n/,
  );
  expect(written).toMatch(/<details>[^]*\| a card \| 2 ms \|  \| at most 3 ms \|[^]*<\/details>/);
  expect(withFigures(written, [HELP], 'a machine', 'another day')).not.toMatch(/a card/);
});

it('asks for a place to write to', () => {
  expect(() => withFigures('Nothing here.', [HELP], 'a machine', 'a day')).toThrow(/go between/);
});
