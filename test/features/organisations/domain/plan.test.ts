// What a table of organisations would add and change.
import type { OrganisationLine } from '../../../../src/features/organisations/domain/line.ts';
import { Organisation } from '../../../../src/features/organisations/domain/organisation.ts';
import { organisationPlan } from '../../../../src/features/organisations/domain/plan.ts';

const organisation = (id: string, changes: Partial<Organisation> = {}): Organisation =>
  Organisation.parse({ id, odsCode: id, name: `Trust ${id}`, kind: 'trust', alliance: 'N46', ...changes });
const DIRECTORY = [
  organisation('N46', { name: 'Wessex Cancer Alliance', kind: 'alliance', alliance: undefined }),
  organisation('N48', { name: 'Thames Valley Cancer Alliance', kind: 'alliance', alliance: undefined }),
  organisation('RHM', { version: 3, contacts: 'the cancer office' }),
  organisation('RN5', { formerCodes: ['RN1'], sends: { is: 'yes', from: '2026Q1' } }),
  organisation('RTH', { alliance: 'N48' }),
  organisation('ORG1', { odsCode: undefined, name: 'Rowans Hospice', kind: 'charity', alliance: undefined }),
];

let line = 1;
beforeEach(() => {
  line = 1;
});
const aLine = (typed: Partial<OrganisationLine>): OrganisationLine => ({ line: ++line, fresh: `NEW${line}`, ...typed });
const planned = (lines: OrganisationLine[], own?: string) => {
  const planning = organisationPlan(lines, DIRECTORY, own);
  return 'plan' in planning ? planning.plan : planning.problems;
};
const none = { added: [], changed: [], same: 0 };

it.each<[string, Partial<OrganisationLine>, object]>([
  ['what stands there already', { odsCode: 'RHM', name: 'Trust RHM' }, { ...none, same: 1 }],
  ['the same by its code alone, in small letters', { odsCode: 'rhm' }, { ...none, same: 1 }],
  ['the same by its name alone', { name: 'Rowans Hospice' }, { ...none, same: 1 }],
  [
    'its name in capitals',
    { name: 'ROWANS HOSPICE' },
    {
      ...none,
      changed: [
        organisation('ORG1', {
          odsCode: undefined,
          name: 'ROWANS HOSPICE',
          kind: 'charity',
          alliance: undefined,
          version: 1,
        }),
      ],
    },
  ],
  [
    'another name under a known code',
    { odsCode: 'RHM', name: 'Southampton' },
    { ...none, changed: [organisation('RHM', { name: 'Southampton', version: 4, contacts: 'the cancer office' })] },
  ],
  [
    'a cell that was emptied',
    { odsCode: 'RHM', contacts: '' },
    { ...none, changed: [organisation('RHM', { version: 4 })] },
  ],
  [
    'an Alliance for one that had none',
    { name: 'Rowans Hospice', alliance: 'Wessex' },
    {
      ...none,
      changed: [organisation('ORG1', { odsCode: undefined, name: 'Rowans Hospice', kind: 'charity', version: 1 })],
    },
  ],
  [
    'a new Trust, which is one where nothing is said',
    { odsCode: 'RNZ', name: 'Salisbury' },
    { ...none, added: [organisation('RNZ', { name: 'Salisbury', alliance: undefined, version: 1 })] },
  ],
  [
    'a new one without a code, under an id of ours',
    { name: 'Mountbatten Hospice', kind: 'Charity', alliance: 'n46' },
    {
      ...none,
      added: [organisation('NEW2', { odsCode: undefined, name: 'Mountbatten Hospice', kind: 'charity', version: 1 })],
    },
  ],
])('%s', (_what, typed, plan) => expect(planned([aLine(typed)])).toEqual(plan));

it.each([
  ['trust', 'trust'],
  ['TRUST', 'trust'],
  ['Primary care', 'primary-care'],
  ['primary-care', 'primary-care'],
  ['integrated care BOARD', 'icb'],
  ['ICB', 'icb'],
])('the kind %j is %s', (typed, kind) =>
  expect(planned([aLine({ odsCode: 'RNZ', name: 'New', kind: typed })])).toMatchObject({ added: [{ kind }] }),
);

it.each([
  ['N46', 'N46'],
  ['n48', 'N48'],
  ['wessex', 'N46'],
  ['Thames Valley', 'N48'],
  ['', undefined],
])('the Alliance %j is %s', (typed, alliance) =>
  expect(planned([aLine({ odsCode: 'RNZ', name: 'New', alliance: typed })])).toMatchObject({ added: [{ alliance }] }),
);

it.each<[string, Partial<OrganisationLine>, Organisation['sends']]>([
  ['yes', { sends: 'yes' }, { is: 'yes' }],
  ['Y', { sends: 'Y' }, { is: 'yes' }],
  ['1', { sends: '1' }, { is: 'yes' }],
  ['TRUE', { sends: 'TRUE' }, { is: 'yes' }],
  ['no', { sends: 'no' }, { is: 'no' }],
  ['N', { sends: 'N' }, { is: 'no' }],
  ['0', { sends: '0' }, { is: 'no' }],
  ['false', { sends: 'false' }, { is: 'no' }],
  ['nothing', { sends: '' }, { is: 'default' }],
  ['nothing, since a quarter', { sends: '', sendsFrom: 'Q1 2026' }, { is: 'yes', from: '2026Q1' }],
  ['no column, until a quarter', { sendsTo: '2026Q4' }, { is: 'yes', to: '2026Q4' }],
])('sends a return: %s', (_typed, typed, sends) =>
  expect(planned([aLine({ odsCode: 'RNZ', name: 'New', ...typed })])).toMatchObject({ added: [{ sends }] }),
);

it('where the table says nothing about returns, what was said of them stays', () => {
  expect(planned([aLine({ odsCode: 'RN5', name: 'Trust RN5' })])).toEqual({ ...none, same: 1 });
  expect(planned([aLine({ odsCode: 'RN5', sends: '', sendsFrom: '' })])).toMatchObject({
    changed: [{ id: 'RN5', sends: { is: 'default' } }],
  });
});

it.each<[string, Partial<OrganisationLine>, RegExp]>([
  ['no name', { odsCode: 'RNZ' }, /give its name/],
  ['a kind that is none', { odsCode: 'RNZ', name: 'New', kind: 'hospital' }, /choose what it is/],
  ['an Alliance that is none', { odsCode: 'RNZ', name: 'New', alliance: 'RHM' }, /one of the Cancer Alliances/],
  ['an Alliance nobody knows', { odsCode: 'RNZ', name: 'New', alliance: 'Mercia' }, /one of the Cancer Alliances/],
  ['neither yes nor no', { odsCode: 'RNZ', name: 'New', sends: 'yes please' }, /choose one/],
  ['neither, at its end', { odsCode: 'RNZ', name: 'New', sends: 'surely no' }, /choose one/],
  ['no, with more', { odsCode: 'RNZ', name: 'New', sends: 'none' }, /choose one/],
  ['a yes inside a word', { odsCode: 'RNZ', name: 'New', sends: 'polly' }, /choose one/],
])('a problem of its line: %s', (_what, typed, reason) =>
  expect(planned([aLine({ odsCode: 'RHM' }), aLine(typed)])).toEqual([
    { line: 3, reason: expect.stringMatching(reason) },
  ]),
);

it('a line may be about what another line adds, and never about the same', () => {
  const alliance = aLine({ odsCode: 'N50', name: 'Mercia', kind: 'alliance' });
  expect(planned([alliance, aLine({ odsCode: 'RNZ', name: 'New', alliance: 'Mercia' })])).toMatchObject({
    added: [{ id: 'N50' }, { id: 'RNZ', alliance: 'N50' }],
    same: 0,
  });
  expect(planned([aLine({ odsCode: 'RHM' }), aLine({ odsCode: 'RN5' }), aLine({ name: 'Trust RHM' })])).toEqual([
    { line: 6, reason: 'line 4 is about the same organisation.' },
  ]);
});

it('a line speaks of what the lines before it have made', () => {
  const named = aLine({ odsCode: 'RXW', name: 'A Wessex Trust' });
  expect(planned([named, aLine({ odsCode: 'RNZ', name: 'New', alliance: 'wessex' })])).toMatchObject({
    added: [{ id: 'RXW' }, { id: 'RNZ', alliance: 'N46' }],
  });
  const renamed = aLine({ odsCode: 'N46', name: 'Mercia' });
  expect(planned([renamed, aLine({ odsCode: 'RNZ', name: 'New', alliance: 'Wessex' })])).toEqual([
    { line: 5, reason: expect.stringMatching(/one of the Cancer Alliances/) },
  ]);
});

it('one line with a problem holds up all of them', () =>
  expect(planned([aLine({ odsCode: 'RHM', name: 'Southampton' }), aLine({ odsCode: 'RNZ' })])).toEqual([
    { line: 3, reason: expect.any(String) },
  ]));

describe('an Alliance lead', () => {
  it.each<[string, Partial<OrganisationLine>, object]>([
    ['adds to the own Alliance', { odsCode: 'RNZ', name: 'New' }, { added: [{ alliance: 'N46' }] }],
    ['also where its cell is empty', { odsCode: 'RNZ', name: 'New', alliance: '' }, { added: [{ alliance: 'N46' }] }],
    ['changes what is of it', { odsCode: 'RHM', name: 'Southampton' }, { changed: [{ alliance: 'N46' }] }],
  ])('%s', (_what, typed, plan) => expect(planned([aLine(typed)], 'N46')).toMatchObject(plan));

  it.each<[string, Partial<OrganisationLine>]>([
    ['adds none to another', { odsCode: 'RNZ', name: 'New', alliance: 'N48' }],
    ['changes none of another', { odsCode: 'RTH', name: 'Oxford' }],
    ['takes none from another', { odsCode: 'RTH', alliance: 'N46' }],
    ['gives none away', { odsCode: 'RHM', alliance: 'N48' }],
    ['takes none of which nobody has said where it belongs', { name: 'Rowans Hospice', alliance: 'N46' }],
  ])('%s', (_what, typed) =>
    expect(planned([aLine(typed)], 'N46')).toEqual([{ line: 2, reason: 'it does not belong to your Alliance.' }]),
  );
});
