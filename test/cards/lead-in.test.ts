import { leadIn } from '../../src/cards/lead-in.ts';

it.each([
  ['Hopes', 'Hopes:'],
  ['What went well?', 'What went well?'],
  ['Nobody has to want promotion.', 'Nobody has to want promotion.'],
])('leads in with %j as %j', (label, shown) => expect(leadIn(label)).toBe(shown));
