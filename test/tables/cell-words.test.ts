import { isNotKnown } from '../../src/tables/cell-words.ts';

it.each([
  '-',
  '–',
  '—',
  '?',
  'n/a',
  'N/A',
  'NK',
  'n/k',
  'TBC',
  'tbd',
  'TBA',
  'None',
  'to be confirmed',
  'Not known.',
  'unknown',
])('“%s” says nothing', (text) => expect(isNotKnown(text)).toBe(true));
it.each(['', '5', 'Band 6', 'Nonesuch', 'no', 'VSM', 'To be agreed with HR', '0'])(
  '“%s” says something, or is empty',
  (text) => expect(isNotKnown(text)).toBe(false),
);
