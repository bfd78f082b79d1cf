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
  it('can be undone, once', () => {
    expect(undoTakeOver(linked, 'RHM', 'RN5')).toMatchObject({
      is: 'done',
      organisations: [{ tookOverFrom: [], version: 1 }],
    });
    expect(undoTakeOver(linked, 'RHU', 'RN5')).toEqual({ is: 'same' });
  });
});
