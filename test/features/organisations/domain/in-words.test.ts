// What cards say of an organisation: what nobody has said is to be confirmed.
import { meaningOfDefault } from '../../../../src/features/organisations/domain/defaults.ts';
import { basisLine, listLine, organisationFacts } from '../../../../src/features/organisations/domain/in-words.ts';
import { Organisation } from '../../../../src/features/organisations/domain/organisation.ts';

const organisation = (id: string, changes: Partial<Organisation> = {}): Organisation =>
  Organisation.parse({ id, odsCode: id, name: `Trust ${id}`, kind: 'trust', ...changes });
const ALLIANCE = organisation('N46', { name: 'Wessex Cancer Alliance', kind: 'alliance' });
const heir = (on: string) => organisation('RHU', { tookOverFrom: [{ id: 'RHM', on }] });
const DAY = '2027-05-01';
const facts = (one: Organisation, ...others: Organisation[]) => organisationFacts(one, [one, ALLIANCE, ...others], DAY);

it('says of everything that nobody has said that it is to be confirmed', () =>
  expect(facts(organisation('ORG1', { odsCode: undefined }))).toEqual([
    'ODS code: no ODS code, to be confirmed',
    'What it is: Trust',
    'Cancer Alliance: to be confirmed',
    'Exists: since when: to be confirmed',
    'Sends a return: yes (default, to be confirmed by your Alliance)',
    'Contacts: to be confirmed',
  ]));

it('says all that is known', () => {
  const one = organisation('RHM', {
    formerCodes: ['RN1', 'RN2'],
    alliance: 'N46',
    from: '2026-04-01',
    to: '2027-03-31',
    tookOverFrom: [
      { id: 'RN5', on: '2026-10-01' },
      { id: 'ZZZ', on: '2026-11-01' },
    ],
    sends: { is: 'yes', from: '2026Q1', to: '2026Q4' },
    contacts: 'the cancer office',
  });
  expect(
    facts(one, organisation('RN5'), organisation('RHU', { tookOverFrom: [{ id: 'RHM', on: '2027-04-01' }] })),
  ).toEqual([
    'ODS code: RHM (before: RN1, RN2)',
    'What it is: Trust',
    'Cancer Alliance: Wessex Cancer Alliance',
    'Exists: since 1 April 2026, until 31 March 2027',
    'Took over from Trust RN5 on 1 October 2026: its old returns stay under RN5',
    'Took over from ZZZ on 1 November 2026: its old returns stay under ZZZ',
    'Taken over by Trust RHU on 1 April 2027',
    'Sends a return: yes from Q1 2026/27 until Q4 2026/27',
    'Contacts: the cancer office',
  ]);
});

it('an Alliance is of no Alliance and sends no return', () =>
  expect(facts(ALLIANCE)).toEqual([
    'ODS code: N46',
    'What it is: Cancer Alliance',
    'Exists: since when: to be confirmed',
    'Contacts: to be confirmed',
  ]));

it.each<[string, Partial<Organisation>, string]>([
  ['a charity of which nobody has said', { kind: 'charity' }, 'no (default, to be confirmed by your Alliance)'],
  ['a charity that does', { kind: 'charity', sends: { is: 'yes' } }, 'yes'],
  ['a Trust that does not', { sends: { is: 'no' } }, 'no'],
  ['a Trust that begins', { sends: { is: 'yes', from: '2026Q3' } }, 'yes from Q3 2026/27'],
  ['a Trust that stops', { sends: { is: 'yes', to: '2026Q3' } }, 'yes until Q3 2026/27'],
])('sends a return: %s', (_what, changes, says) =>
  expect(facts(organisation('RHM', changes))).toContain(`Sends a return: ${says}`),
);

it.each<[string, Partial<Organisation>, Organisation[], string]>([
  ['with a code', {}, [], 'RHM · Trust'],
  ['without', { odsCode: undefined, kind: 'charity' }, [], 'no ODS code · Charity'],
  ['closed', { to: '2027-04-30' }, [], 'RHM · Trust · closed on 30 April 2027'],
  ['on its last day', { to: DAY }, [], 'RHM · Trust · closes on 1 May 2027'],
  ['before that', { to: '2027-06-30' }, [], 'RHM · Trust · closes on 30 June 2027'],
  ['taken over, and closed by it', { to: '2027-04-30' }, [heir(DAY)], 'RHM · Trust · taken over by Trust RHU'],
  [
    'to be taken over, and closed by it',
    { to: '2027-06-30' },
    [heir('2027-07-01')],
    'RHM · Trust · will be taken over by Trust RHU on 1 July 2027',
  ],
])('a line of the list: %s', (_what, changes, others, says) => {
  const one = organisation('RHM', changes);
  expect(listLine(one, [one, ...others], DAY)).toBe(says);
});

const set = { tenantId: 't', id: 'ann', name: 'Ann', at: '2026-11-26T23:30:00.000Z', why: 'agreed at the board' };
it.each([
  ['nobody has set', {}, 'default, to be confirmed by your Alliance'],
  ['somebody has set', { set }, 'set by Ann on 26 November 2026: agreed at the board'],
  [
    'somebody whose name is not known has set',
    { set: { ...set, name: '' } },
    'set by somebody on 26 November 2026: agreed at the board',
  ],
  ['somebody has set without a reason', { set: { ...set, why: '' } }, 'set by Ann on 26 November 2026'],
])('says on what a value rests that %s', (_who, value, says) => expect(basisLine(value)).toBe(says));
it.each([
  ['nothing', [], 0],
  ['what is set', [{ set }], 0],
  ['a default', [{}], 1],
  ['a default beside what is set', [{ set }, {}, {}], 1],
])('says once what “default” means, for %s: %i', (_what, values, lines) =>
  expect(meaningOfDefault(values)).toHaveLength(lines),
);

it.each<[string, Partial<Organisation>, Organisation[], string]>([
  ['that is there', { from: DAY }, [], 'Exists: since 1 May 2027'],
  ['that is to come', { from: '2027-05-02' }, [], 'Exists: from 2 May 2027'],
  [
    'that takes over today',
    { tookOverFrom: [{ id: 'RN5', on: DAY }] },
    [],
    'Took over from RN5 on 1 May 2027: its old returns stay under RN5',
  ],
  [
    'that will take over',
    { tookOverFrom: [{ id: 'RN5', on: '2027-05-02' }] },
    [],
    'Will take over from RN5 on 2 May 2027: its old returns stay under RN5',
  ],
  ['taken over today', {}, [heir(DAY)], 'Taken over by Trust RHU on 1 May 2027'],
  ['that will be', {}, [heir('2027-05-02')], 'Will be taken over by Trust RHU on 2 May 2027'],
])('of one %s', (_what, changes, others, says) =>
  expect(facts(organisation('RHM', changes), ...others)).toContain(says),
);
