import fc from 'fast-check';
import { lastDayOf, quarterAfter } from '../../../../src/calendar/quarters.ts';
import {
  expectedIn,
  heirOf,
  isExpected,
  isInForceOn,
  isOpenOn,
  lineageOf,
  organisationByCode,
  organisationIn,
  search,
  successorOf,
  type Directory,
} from '../../../../src/features/organisations/domain/directory.ts';
import type { Organisation } from '../../../../src/features/organisations/domain/organisation.ts';
import { directoriesAfter, IDS, organisation, OrganisationStep } from '../../../support/organisation-steps.ts';

describe('who is expected', () => {
  const a = (changes: Partial<Organisation>) =>
    isExpected([organisation('RHM', changes)], '2026Q3', organisation('RHM', changes));
  it.each<[string, Partial<Organisation>, boolean]>([
    ['a Trust of which nobody has said anything', {}, true],
    ['a charity of which nobody has said anything', { kind: 'charity' }, false],
    ['a charity that sends one', { kind: 'charity', sends: { is: 'yes' } }, true],
    ['a Trust that sends none', { sends: { is: 'no' } }, false],
    ['one that begins with this quarter', { sends: { is: 'yes', from: '2026Q3' } }, true],
    ['one that begins with the next', { sends: { is: 'yes', from: '2026Q4' } }, false],
    ['one whose last was this', { sends: { is: 'yes', to: '2026Q3' } }, true],
    ['one whose last was the one before', { sends: { is: 'yes', to: '2026Q2' } }, false],
    ['one that opened on its last day', { from: '2026-12-31' }, true],
    ['one that opened the day after', { from: '2027-01-01' }, false],
    ['one that closed on its last day', { to: '2026-12-31' }, true],
    ['one that closed in the middle', { to: '2026-11-15' }, false],
  ])('%s', (_what, changes, is) => expect(a(changes)).toBe(is));

  it.each([
    ['2026Q2', ['RHM', 'RN5']],
    ['2026Q3', ['RHM']],
    ['2026Q4', ['RHM']],
  ])('%s, where one took over in the middle of November 2026', (quarter, expected) => {
    const link = { id: 'RN5', on: '2026-11-15' };
    const directory = [
      organisation('RHM', { tookOverFrom: [link] }),
      organisation('RN5'),
      organisation('RNZ', { alliance: 'N48' }),
    ];
    expect(expectedIn(directory, quarter, 'N46').map(({ id }) => id)).toEqual(expected);
  });
});

it.each<[string, Partial<Organisation>, boolean]>([
  ['of which nobody has said since when', {}, true],
  ['that opens on that day', { from: '2026-11-21' }, true],
  ['that opens the day after', { from: '2026-11-22' }, false],
  ['whose last day it is', { to: '2026-11-21' }, true],
  ['that closed the day before', { to: '2026-11-20' }, false],
  ['between its days', { from: '2026-04-01', to: '2027-03-31' }, true],
  ['that was there, and is not any more', { from: '2025-04-01', to: '2026-03-31' }, false],
])('people can say that they work for one %s: %s', (_which, changes, is) =>
  expect(isOpenOn(organisation('RHM', changes), '2026-11-21')).toBe(is),
);

it('an organisation has come of all before it, also of those that are in no list any more', () => {
  const directory = [
    organisation('AAA', { tookOverFrom: [{ id: 'BBB', on: '2026-04-01' }] }),
    organisation('BBB', { tookOverFrom: [{ id: 'CCC', on: '2025-04-01' }] }),
  ];
  expect(lineageOf(directory, 'AAA')).toEqual(['AAA', 'BBB', 'CCC']);
  const circle = [...directory, organisation('CCC', { tookOverFrom: [{ id: 'AAA', on: '2024-04-01' }] })];
  expect(lineageOf(circle, 'BBB')).toEqual(['BBB', 'CCC', 'AAA']);
});

describe('found', () => {
  const directory = [
    organisation('RHM', { name: 'University Hospital Southampton NHS Foundation Trust' }),
    organisation('R1F', { name: 'Isle of Wight NHS Trust', formerCodes: ['5QT'] }),
    organisation('RW1', { name: 'Hampshire and Isle of Wight Healthcare NHS Foundation Trust' }),
    organisation('ORG1234567', { name: 'Café Day Centre', odsCode: undefined, kind: 'charity' }),
  ];
  it.each([
    ['southampton', ['RHM']],
    ['isle wight', ['RW1', 'R1F']],
    ['WIGHT isle of', ['RW1', 'R1F']],
    ['rhm', ['RHM']],
    [' RHM ', ['RHM']],
    ['southampton wight', []],
    ['Isle -- Wight', ['RW1', 'R1F']],
    ['  ', ['ORG1234567', 'RW1', 'R1F', 'RHM']],
    ['5qt', ['R1F']],
    ['cafe', ['ORG1234567']],
    ['ampton', []],
    ['???', []],
    ['', ['ORG1234567', 'RW1', 'R1F', 'RHM']],
  ])('for %j: %j', (text, ids) => expect(search(directory, text).map(({ id }) => id)).toEqual(ids));

  it('by the code of now before that of somebody else’s past', () => {
    const two = [organisation('AAA', { formerCodes: ['CCC'] }), organisation('BBB', { odsCode: 'CCC' })];
    expect(organisationByCode(two, 'ccc')?.id).toBe('BBB');
    expect(organisationByCode(two, ' aaa ')?.id).toBe('AAA');
    expect(organisationByCode(two, 'BBB')?.id).toBe('BBB');
    expect(organisationByCode(two, 'DDD')).toBeUndefined();
  });
});

const QUARTERS = ['2026Q1', '2026Q2', '2026Q3', '2026Q4', quarterAfter('2026Q4')];

it('for any sequence of rename, new code, closing and take-over: every old return is reachable, no quarter expects both, no circle', () =>
  fc.assert(
    fc.property(fc.array(OrganisationStep, { maxLength: 20 }), (steps) => {
      const seen = new Map<string, string>();
      for (const directory of directoriesAfter(steps)) {
        expect(directory.map(({ id }) => id)).toEqual(IDS);
        for (const { id, odsCode, tookOverFrom } of directory) {
          expect(lineageOf(directory, id).filter((one) => one === id)).toHaveLength(1);
          for (const link of tookOverFrom) {
            expect(lineageOf(directory, link.id)).not.toContain(id);
            expect(lineageOf(directory, id)).toContain(link.id);
            expect(successorOf(directory, link.id)?.organisation.id).toBe(id);
            for (const quarter of QUARTERS.filter((one) => lastDayOf(one) >= link.on)) {
              const expected = expectedIn(directory, quarter, 'N46').map((one) => one.id);
              expect(expected).not.toContain(link.id);
            }
          }
          if (odsCode) seen.set(odsCode, seen.get(odsCode) ?? id);
        }
        // Under every code that was ever anybody's, whoever had it is found, or whoever has it now.
        for (const code of seen.keys()) expect(organisationByCode(directory, code)).toBeDefined();
        for (const id of IDS) expect(organisationIn(directory, id)).toBeDefined();
      }
    }),
    { numRuns: 300 },
  ));

describe('who is in force on a day', () => {
  const DAY = '2026-11-21';
  const a = (changes: Partial<Organisation> = {}, on?: string): [Directory, Organisation] => {
    const one = organisation('RHM', changes);
    const heir = organisation('RNEW', on === undefined ? {} : { tookOverFrom: [{ id: 'RHM', on }] });
    return [[one, heir, organisation('RLAST', { tookOverFrom: [{ id: 'RNEW', on: '2026-11-20' }] })], one];
  };
  it.each<[string, [Directory, Organisation], boolean, string]>([
    ['one of which nobody has said anything', a(), true, 'RHM'],
    ['one whose last day is to come', a({ to: '2026-11-22' }), true, 'RHM'],
    ['one whose last day it is', a({ to: DAY }), true, 'RHM'],
    ['one whose last day was the one before', a({ to: '2026-11-20' }), false, 'RHM'],
    ['one that begins tomorrow', a({ from: '2026-11-22' }), false, 'RHM'],
    ['one that is taken over tomorrow', a({}, '2026-11-22'), true, 'RHM'],
    ['one that is taken over on the day, by one that was itself', a({}, DAY), false, 'RLAST'],
  ])('%s', (_who, [directory, one], is, heir) => {
    expect(isInForceOn(directory, one, DAY)).toBe(is);
    expect(heirOf(directory, one.id, DAY)).toBe(heir);
  });
});
