import { begin, beginProblems, personOf } from '../../../../src/features/appraisals/domain/begin.ts';
import { STARTER_PACK } from '../../../../src/features/framework/domain.ts';
import { alex, NOW, priya } from '../../../support/builders.ts';

const FINE = {
  person: priya.id,
  personName: priya.name,
  role: 'Nurse',
  kind: 'appraisal',
  heldOn: '2026-11-21',
  level: 'enhanced',
};

describe('what keeps a discussion from being started', () => {
  it.each([
    ['nothing', {}, []],
    ['nobody chosen', { person: '' }, ['person']],
    ['somebody chosen from the list, who has a name there', { person: `${priya.id}~Priya`, personName: '' }, []],
    ['somebody from the picker without a name', { personName: ' ' }, ['personName']],
    ['a malformed person', { person: 'priya@example.nhs.uk' }, ['person']],
    ['a person who would reach other keys', { person: `${priya.id}|2026` }, ['person']],
    ['oneself', { person: alex.id }, ['person']],
    ['oneself from the list', { person: `${alex.id}~Somebody Else` }, ['person']],
    ['oneself in capitals', { person: 'ABCDEF00-0000-4000-8000-00000000000A' }, ['person']],
    ['no role', { role: '  ' }, ['role']],
    ['a role too long', { role: 'r'.repeat(151) }, ['role']],
    ['no kind', { kind: '' }, ['kind']],
    ['an unknown kind', { kind: 'gossip' }, ['kind']],
    ['no level', { level: '' }, ['level']],
    ['an unknown level', { level: 'band 7' }, ['level']],
    ['no date', { heldOn: '' }, ['heldOn']],
    ['no real date', { heldOn: '2026-02-30' }, ['heldOn']],
    ['a day with spaces around it', { heldOn: ' 2026-11-21 ' }, []],
    ['a person whose id reads as a number', { person: 'abcdef94-3476-5919-8000-00000000000a' }, []],
    ['a year ago', { heldOn: '2025-11-21' }, []],
    ['over a year ago', { heldOn: '2025-11-20' }, ['heldOn']],
    ['in a year', { heldOn: '2027-11-21' }, []],
    ['later than in a year', { heldOn: '2027-11-22' }, ['heldOn']],
    [
      'everything missing',
      { person: '', personName: '', role: '', kind: '', heldOn: '', level: '' },
      ['person', 'role', 'kind', 'heldOn', 'level'],
    ],
  ])('%s', (what, changes, wrong) => {
    const by = what === 'oneself in capitals' ? { ...alex, id: 'abcdef00-0000-4000-8000-00000000000a' } : alex;
    expect(beginProblems({ ...FINE, ...changes }, by, NOW).map(({ field }) => field)).toEqual(wrong);
  });
});

describe('who it is with', () => {
  it.each([
    [
      'the picker’s id and the name that was typed',
      { person: 'P-1', personName: ' Priya ' },
      { id: 'p-1', name: 'Priya' },
    ],
    ['the list’s id and name', { person: 'p-1~Priya' }, { id: 'p-1', name: 'Priya' }],
    [
      'the list’s id, and the name that was typed over it',
      { person: 'p-1~Priya', personName: 'Pri' },
      { id: 'p-1', name: 'Pri' },
    ],
    ['nobody', {}, { id: '', name: '' }],
  ])('%s', (_what, typed, person) => expect(personOf(typed)).toEqual(person));
});

it('begins as a draft of the cycle it is held in, stamped with the framework pack', () => {
  const record = begin({
    id: 'DEMO.abcdefghij0123456789',
    trustId: 'DEMO',
    by: alex,
    typed: { ...FINE, heldOn: '2027-03-31 ', role: ' Nurse ' },
    pack: STARTER_PACK,
    at: NOW,
  });
  expect(record).toMatchObject({
    state: 'draft',
    version: 1,
    edition: 0,
    heldOn: '2027-03-31',
    cycle: 2026,
    frameworkVersion: STARTER_PACK.version,
    role: 'Nurse',
    manager: { id: alex.id, name: alex.name },
    person: { id: priya.id, name: priya.name },
    trustId: 'DEMO',
    tenantId: alex.tenantId,
  });
});
