import { LEVELS } from '../../src/features/framework/domain.ts';
import { rolesIn, ROLES } from '../../src/reading/roles.ts';

const levelsIn = (text: string) => rolesIn(text).map(({ role }) => role.level);

describe('a role as people write it says a level', () => {
  it.each([
    ['CSW', 'supportive'],
    ['HCAs', 'supportive'],
    ['cancer care co-ordinator', 'supportive'],
    ['cancer care coordinator', 'supportive'],
    ['Health & Wellbeing Coach', 'supportive'],
    ['MDT co ordinator', 'supportive'],
    ['ward clerk', 'supportive'],
    ['waiting times officer', 'supportive'],
    ['cancer data analyst', 'supportive'],
    ['stoma care assistant', 'supportive'],
    ['exercise instructor', 'supportive'],
    ['mammography associate', 'assistive'],
    ['lymphoedema specialist', 'enhanced'],
    ['bowel screening practitioner', 'enhanced'],
    ['physiotherapy assistant', 'supportive'],
    ['radiotherapy support worker', 'supportive'],
    ['AP', 'assistive'],
    ['nursing associate', 'assistive'],
    ['TNA', 'pre-registration'],
    ['student therapeutic radiographer', 'pre-registration'],
    ['physiotherapy student', 'pre-registration'],
    ['trainee pharmacist', 'pre-registration'],
    ['newly qualified CNS', 'registered'],
    ['senior staff nurse', 'registered'],
    ['GP practice nurse', 'registered'],
    ['research nurse', 'registered'],
    ['oncology pharmacist', 'registered'],
    ['Highly Specialist Head and Neck Dietitian', 'enhanced'],
    ['lung cancer nurse specialist', 'enhanced'],
    ['specialist urology nurse', 'enhanced'],
    ['ANP', 'advanced'],
    ['advanced practice therapeutic radiographer', 'advanced'],
    ['trainee ACP', 'advanced'],
    ['nurse consultant', 'consultant'],
    ['consultant breast radiographer', 'consultant'],
  ])('%s: %s', (text, level) => expect(levelsIn(text)).toEqual([level]));
});

it.each(['ward manager', 'Matron', 'modern matron', 'charge nurse', 'lead physiotherapist', 'clinical psychologist'])(
  '%s is found at more than one level, and decides none',
  (text) => expect(rolesIn(text)).toEqual([]),
);

it.each(['n/a', 'note a patient', 'soap', 'I nap', 'the pharmacy', 'an operation'])('finds nobody in “%s”', (text) =>
  expect(rolesIn(text)).toEqual([]),
);

it('says where and how a role was written', () =>
  expect(rolesIn('Our  Healthcare-Assistants help').map(({ words, at }) => ({ words, at }))).toEqual([
    { words: 'Healthcare-Assistants', at: 5 },
  ]));

it('takes a specialist of one sentence for no specialist of the next', () =>
  expect(levelsIn('She is a specialist. Radiographers help.')).toEqual(['registered']));

it('calls only those roles confirmed that a public source names at their level', () => {
  const plain = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');
  const named = LEVELS.filter((level) => level.exampleRolesConfirmed).flatMap(({ id, exampleRoles }) =>
    exampleRoles.map((role) => `${id} ${plain(role)}`),
  );
  const confirmed = ROLES.filter((role) => role.isConfirmed).map(({ level, name }) => `${level} ${plain(name)}`);
  expect(confirmed.toSorted()).toEqual(named.toSorted());
});

it('has each word for one role only', () => {
  const plain = (word: string) => word.toLowerCase().replace(/[^a-z0-9]/g, '');
  const owners = Map.groupBy(
    ROLES.flatMap(({ name, words }) => [name, ...words].map((word) => ({ name, word: plain(word) }))),
    ({ word }) => word,
  );
  const shared = [...owners].filter(([, of]) => new Set(of.map(({ name }) => name)).size > 1);
  expect(shared.map(([word]) => word)).toEqual([]);
});
