import {
  problemsWith,
  put,
  quarterIn,
  takeOver,
  undoTakeOver,
} from '../../../../src/features/organisations/domain/changes.ts';
import { EMPTY_FORM, organisationForm } from '../../../../src/features/organisations/domain/form.ts';
import { Organisation } from '../../../../src/features/organisations/domain/organisation.ts';

const organisation = (id: string, changes: Partial<Organisation> = {}): Organisation =>
  Organisation.parse({ id, odsCode: id, name: `Trust ${id}`, kind: 'trust', alliance: 'N46', ...changes });
const DIRECTORY = [
  organisation('N46', { kind: 'alliance', alliance: undefined }),
  organisation('RHM'),
  organisation('RN5', { formerCodes: ['RN1'] }),
];
const FORM = { ...EMPTY_FORM, name: 'Trust RHM', odsCode: 'RHM', kind: 'trust', alliance: 'N46' };

it.each([
  ['2026Q3', '2026Q3'],
  ['2026 q3', '2026Q3'],
  ['2026/27 Q3', '2026Q3'],
  ['2026-3', '2026Q3'],
  ['Q3 2026/27', '2026Q3'],
  ['q4 2026', '2026Q4'],
  [' 2026 - 3 ', '2026Q3'],
  ['2026 -- 3', undefined],
  [' 2026Q3 ', '2026Q3'],
  ['2026/27  Q 3', '2026Q3'],
  [' q 3,  2026 ', '2026Q3'],
  ['Q3 of  2026/27', '2026Q3'],
  ['Q3of 2026', undefined],
  ['Q3 of2026', undefined],
  ['in 2026Q3', undefined],
  ['2026Q3 or Q4', undefined],
  ['2026Q31', undefined],
  ['in Q3 2026', undefined],
  ['Q3 2026 or so', undefined],
  ['1926Q3', undefined],
  ['2026Q5', undefined],
  ['Q3', undefined],
  ['', undefined],
])('reads the quarter %j as %j', (text, quarter) => expect(quarterIn(text)).toBe(quarter));

it.each<[string, Partial<typeof FORM>, string[]]>([
  ['everything in order', {}, []],
  ['the code in small letters', { odsCode: 'rhm' }, []],
  ['no code', { odsCode: '' }, []],
  ['no name', { name: '' }, ['name']],
  ['a name of 121 characters', { name: 'x'.repeat(121) }, ['name']],
  ['a name of 120 characters', { name: 'x'.repeat(120) }, []],
  ['a code that is none', { odsCode: 'R-M' }, ['odsCode']],
  ['the code of another', { odsCode: 'RN5' }, ['odsCode']],
  ['the former code of another', { odsCode: 'RN1' }, ['odsCode']],
  ['no kind', { kind: '' }, ['kind']],
  ['an Alliance that is a Trust', { alliance: 'RN5' }, ['alliance']],
  ['no Alliance', { alliance: '' }, []],
  ['an Alliance in an Alliance', { kind: 'alliance' }, ['alliance']],
  ['days that are none', { from: '1 April', to: '2026-02-30' }, ['from', 'to']],
  ['closed before it opened', { from: '2026-04-02', to: '2026-04-01' }, ['to']],
  ['open on one day alone', { from: '2026-04-01', to: '2026-04-01' }, []],
  ['open, and closed on no day', { from: '2026-04-01', to: '2026-02-30' }, ['to']],
  ['opened on no day, and closed', { from: 'in April', to: '2026-02-28' }, ['from']],
  ['one quarter alone', { sends: 'yes', sendsFrom: '2026Q3', sendsTo: '2026Q3' }, []],
  ['from a quarter that is none', { sends: 'yes', sendsFrom: 'spring', sendsTo: '2026Q3' }, ['sendsFrom']],
  ['a quarter for one of which nobody has said', { sends: 'default', sendsTo: '2026Q4' }, ['sends']],
  ['neither yes nor no', { sends: 'perhaps' }, ['sends']],
  ['an Alliance nobody knows', { alliance: 'N99' }, ['alliance']],
  ['contacts of 500 characters', { contacts: 'x'.repeat(500) }, []],
  ['quarters that are none', { sends: 'yes', sendsFrom: 'spring', sendsTo: 'Q9' }, ['sendsFrom', 'sendsTo']],
  ['quarters the wrong way round', { sends: 'yes', sendsFrom: '2026Q4', sendsTo: '2026Q3' }, ['sendsTo']],
  ['a quarter for one that sends none', { sends: 'no', sendsFrom: '2026Q4' }, ['sends']],
  ['contacts of 501 characters', { contacts: 'x'.repeat(501) }, ['contacts']],
])('%s', (_what, typed, problems) =>
  expect(Object.keys(problemsWith({ ...FORM, ...typed }, DIRECTORY, 'RHM')).sort()).toEqual(problems.toSorted()),
);

describe('a change', () => {
  it('keeps the id and every code it had', () => {
    const [, before] = DIRECTORY;
    const first = put(DIRECTORY, { ...organisationForm(before!), odsCode: 'XYZ' }, { id: 'RHM', version: 0 });
    expect(first).toMatchObject({
      is: 'done',
      organisations: [{ id: 'RHM', odsCode: 'XYZ', formerCodes: ['RHM'], version: 1 }],
    });
    const back = first.is === 'done' ? put(first.organisations, { ...FORM }, { id: 'RHM', version: 1 }) : first;
    expect(back).toMatchObject({ organisations: [{ odsCode: 'RHM', formerCodes: ['XYZ'] }] });
  });
  it('keeps what was typed as what it is', () => {
    const typed = {
      from: '2026-04-01',
      to: '2027-03-31',
      sends: 'yes',
      sendsFrom: 'Q1 2026',
      sendsTo: 'Q4 2026',
      contacts: 'the office',
    };
    const made = put([], { ...FORM, ...typed }, { id: 'RHM' });
    const expected = organisation('RHM', {
      from: '2026-04-01',
      to: '2027-03-31',
      sends: { is: 'yes', from: '2026Q1', to: '2026Q4' },
      contacts: 'the office',
      version: 1,
    });
    expect(made).toEqual({ is: 'done', organisations: [expected] });
    expect(organisationForm(expected)).toEqual({ ...FORM, ...typed, sendsFrom: '2026Q1', sendsTo: '2026Q4' });
  });
  it.each([
    ['no', { is: 'no' }],
    ['default', { is: 'default' }],
    ['', { is: 'default' }],
    ['yes', { is: 'yes' }],
  ])('sends a return: %j', (sends, kept) =>
    expect(put([], { ...FORM, sends }, { id: 'RHM' })).toMatchObject({ organisations: [{ sends: kept }] }),
  );
  it('leaves its codes and whom it took over from alone', () => {
    const tookOverFrom = [{ id: 'RN5', on: '2026-10-01' }];
    const directory = [organisation('RHM', { formerCodes: ['RN9'], tookOverFrom })];
    expect(put(directory, { ...FORM, name: 'Other' }, { id: 'RHM', version: 0 })).toMatchObject({
      organisations: [{ name: 'Other', odsCode: 'RHM', formerCodes: ['RN9'], tookOverFrom }],
    });
    expect(put(directory, { ...FORM, odsCode: '' }, { id: 'RHM', version: 0 })).toMatchObject({
      organisations: [{ odsCode: undefined, formerCodes: ['RN9', 'RHM'], tookOverFrom }],
    });
  });
  it('is none where nothing differs, and late where somebody else was first', () => {
    expect(put(DIRECTORY, organisationForm(DIRECTORY[1]!), { id: 'RHM', version: 7 })).toEqual({ is: 'same' });
    expect(put(DIRECTORY, { ...FORM, name: 'Other' }, { id: 'RHM', version: 7 })).toEqual({ is: 'late' });
    expect(put(DIRECTORY, { ...FORM, name: 'New' }, { id: 'NEW' })).toMatchObject({ is: 'done' });
    expect(put(DIRECTORY, { ...FORM, name: 'New' }, { id: 'RHM' })).toEqual({ is: 'late' });
  });
});

describe('a take-over', () => {
  const linked = [
    organisation('RHM', { tookOverFrom: [{ id: 'RN5', on: '2026-10-01' }] }),
    organisation('RN5'),
    organisation('RHU'),
  ];
  it.each([
    ['from oneself', 'RHU', 'RHU', '2026-10-01', 'refused'],
    ['from nobody', 'RHU', 'ZZZ', '2026-10-01', 'refused'],
    ['by nobody', 'ZZZ', 'RHU', '2026-10-01', 'refused'],
    ['on no day', 'RHM', 'RHU', 'soon', 'refused'],
    ['once more', 'RHM', 'RN5', '2026-10-01', 'same'],
    ['once more, on another day', 'RHM', 'RN5', '2026-11-01', 'refused'],
    ['of one that another has', 'RHU', 'RN5', '2026-10-01', 'refused'],
    ['in a circle', 'RN5', 'RHM', '2026-12-01', 'refused'],
    ['of a second one', 'RHM', 'RHU', '2026-12-01', 'done'],
    ['of a successor', 'RHU', 'RHM', '2026-12-01', 'done'],
  ])('%s', (_what, successor, predecessor, on, is) =>
    expect(takeOver(linked, { successor, predecessor, on }).is).toBe(is),
  );
  it('stands behind the ones before it', () =>
    expect(takeOver(linked, { successor: 'RHM', predecessor: 'RHU', on: '2026-12-01' })).toEqual({
      is: 'done',
      organisations: [
        organisation('RHM', {
          tookOverFrom: [
            { id: 'RN5', on: '2026-10-01' },
            { id: 'RHU', on: '2026-12-01' },
          ],
          version: 1,
        }),
      ],
    }));
  it.each([
    ['from oneself', 'RHU', 'RHU', /from itself/],
    ['from nobody', 'RHU', 'ZZZ', /of the list/],
    ['of one that another has', 'RHU', 'RN5', /already that Trust RHM takes over from Trust RN5 on 1 October 2026/],
    ['in a circle', 'RN5', 'RHM', /Trust RHM has itself taken over from Trust RN5/],
  ])('says why not %s', (_what, successor, predecessor, reason) =>
    expect(takeOver(linked, { successor, predecessor, on: '2026-12-01' })).toEqual({
      is: 'refused',
      reason: expect.stringMatching(reason),
    }),
  );
  it('undone, leaves the others', () => {
    const [first, second] = [
      { id: 'RN5', on: '2026-10-01' },
      { id: 'RHU', on: '2026-12-01' },
    ];
    const both = [organisation('RHM', { tookOverFrom: [first, second] }), organisation('RN5'), organisation('RHU')];
    expect(undoTakeOver(both, 'RHM', 'RHU')).toMatchObject({ organisations: [{ tookOverFrom: [first] }] });
    expect(undoTakeOver(both, 'RHM', 'RN1')).toEqual({ is: 'same' });
    expect(undoTakeOver(both, 'ZZZ', 'RN5')).toEqual({ is: 'same' });
  });
  it('can be undone, once', () => {
    expect(undoTakeOver(linked, 'RHM', 'RN5')).toMatchObject({
      is: 'done',
      organisations: [{ tookOverFrom: [], version: 1 }],
    });
    expect(undoTakeOver(linked, 'RHU', 'RN5')).toEqual({ is: 'same' });
  });
});
