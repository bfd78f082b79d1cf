import { namesApart } from '../../src/cards/names-apart.ts';

const SAM = { id: '00000000-0000-4000-8000-000000000103', name: 'Sam Twin' };
const OTHER_SAM = { id: '00000000-0000-4000-8000-000000000104', name: 'sam  twin ' };
const JO = { id: '00000000-0000-4000-8000-000000000105', name: 'Jo One' };

it.each([
  ['different names are names', [SAM, JO], ['Sam Twin', 'Jo One']],
  ['equal names have the end of the id', [SAM, OTHER_SAM, JO], ['Sam Twin (…0103)', 'sam  twin  (…0104)', 'Jo One']],
  [
    'a role tells more than an id',
    [
      { ...SAM, about: ['Nurse'] },
      { ...OTHER_SAM, about: ['Radiographer'] },
    ],
    ['Sam Twin (Nurse)', 'sam  twin  (Radiographer)'],
  ],
  ['a known role beside an unknown one', [{ ...SAM, about: ['Nurse'] }, OTHER_SAM], ['Sam Twin (Nurse)', 'sam  twin ']],
  [
    'the same role in two Trusts',
    [
      { ...SAM, about: ['Nurse', 'RHM'] },
      { ...OTHER_SAM, about: ['nurse', 'RHU'] },
    ],
    ['Sam Twin (Nurse, RHM)', 'sam  twin  (nurse, RHU)'],
  ],
  [
    'nothing else is known apart',
    [
      { ...SAM, about: ['Nurse', 'RHM'] },
      { ...OTHER_SAM, about: ['Nurse', 'RHM'] },
    ],
    ['Sam Twin (Nurse, …0103)', 'sam  twin  (Nurse, …0104)'],
  ],
  [
    'ids with the same end',
    [
      { id: 'a-0103', name: 'Sam Twin' },
      { id: 'b-0103', name: 'Sam Twin' },
    ],
    ['Sam Twin (…a-0103)', 'Sam Twin (…b-0103)'],
  ],
  ['one person twice is one', [SAM, SAM], ['Sam Twin', 'Sam Twin']],
])('%s', (_what, people, called) => {
  const apart = namesApart(people);
  expect(people.map(({ id }) => apart.get(id))).toEqual(called);
});
