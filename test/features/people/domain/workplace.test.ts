import { UnlistedWorkplace, unlistedProblems } from '../../../../src/features/people/domain/workplace.ts';

const LONG = 'x'.repeat(80);
it.each<[string, string, string, { name?: RegExp; place?: RegExp }]>([
  ['all that is needed', 'Rowans Hospice', 'Waterlooville', {}],
  ['as long as may be', LONG, LONG, {}],
  ['nothing', '', '', { name: /write what it is called/, place: /write the town/ }],
  ['no name', '', 'Waterlooville', { name: /write what it is called/ }],
  ['no place', 'Rowans Hospice', '', { place: /write the town/ }],
  ['a name one character too long', `${LONG}x`, 'Waterlooville', { name: /to 80 characters; it has 81/ }],
  ['a place one character too long', 'Rowans Hospice', `${LONG}x`, { place: /to 80 characters; it has 81/ }],
])('somewhere that is not listed: %s', (_what, name, place, problems) => {
  const found = unlistedProblems({ name, place });
  const matching = Object.entries(problems).map(([field, says]) => [field, expect.stringMatching(says)]);
  expect(found).toEqual(Object.fromEntries(matching));
  // What is only empty could still be stored: it is the form that asks for it.
  expect(UnlistedWorkplace.safeParse({ name, place }).success).toBe(!/has 81/.test(JSON.stringify(found)));
});
