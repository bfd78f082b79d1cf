// What an Alliance sets: what holds without it, what may be typed, and what is then set by whom.
import {
  AllianceSettings,
  returnRulesIn,
  settingsInForce,
} from '../../../../src/features/organisations/domain/alliance-settings.ts';
import {
  formOfSettings,
  settingsProblems,
  settingsWith,
  type SettingsForm,
} from '../../../../src/features/organisations/domain/settings-form.ts';
import { NOW, sam } from '../../../support/builders.ts';

const UNSET = AllianceSettings.parse({});
const set = { ...sam, at: NOW.toISOString(), why: 'agreed in May' };
const form = (typed: Partial<SettingsForm> = {}, kept = UNSET): SettingsForm => ({
  ...formOfSettings(kept),
  why: 'agreed in May',
  ...typed,
});
const after = (typed: Partial<SettingsForm>, kept = UNSET) => settingsWith(kept, form(typed, kept), sam, NOW);

it('without an Alliance’s word, ours hold, and rest on nobody', () => {
  const { dueAfter, closesAfter, daysOff, rolesAre, bases } = settingsInForce(UNSET);
  expect([dueAfter, closesAfter, daysOff, rolesAre]).toEqual([
    { value: 15 },
    { value: 10 },
    { value: [] },
    { value: 'posts' },
  ]);
  expect(bases.size).toBe(8);
  expect(bases.get('alignedAppraisals')).toEqual({ value: 'in the quarter' });
  expect(formOfSettings(UNSET)).toMatchObject({
    dueAfter: '15',
    closesAfter: '10',
    daysOff: '',
    rolesAre: 'posts',
    why: '',
  });
});

it('what it sets holds, with who set it, when and why; everything else stays a default', () => {
  const kept = after({
    dueAfter: '20',
    daysOff: '2027-06-02; 2027-06-01,2027-06-02',
    bases: { ...form().bases, rolesMapped: 'in the quarter' },
  });
  expect(kept).toEqual({
    ...UNSET,
    dueAfter: { value: 20, set },
    daysOff: { value: ['2027-06-01', '2027-06-02'], set },
    bases: { rolesMapped: { value: 'in the quarter', set } },
    versions: { rolesMapped: 2 },
  });
  expect(returnRulesIn(kept)).toMatchObject({ dueAfter: 20, closesAfter: 10, daysOff: ['2027-06-01', '2027-06-02'] });
  expect(settingsInForce(kept).bases.get('rolesMapped')).toEqual({ value: 'in the quarter', set });
  expect(formOfSettings(kept)).toMatchObject({
    dueAfter: '20',
    daysOff: '2027-06-01, 2027-06-02',
    bases: { rolesMapped: 'in the quarter', coursesCompleted: 'in the quarter' },
  });
});

it.each<[string, Partial<SettingsForm>, boolean]>([
  ['none', {}, false],
  ['when it is due', { dueAfter: '20' }, false],
  ['when it closes', { closesAfter: '5' }, false],
  ['both', { dueAfter: '20', closesAfter: '5' }, true],
])('the days of a return are the Alliance’s own where it has set %s: %s', (_what, typed, are) =>
  expect(returnRulesIn(after(typed)).areDaysSet).toBe(are),
);

it.each<[string, Partial<SettingsForm>, keyof AllianceSettings, unknown]>([
  ['when it closes', { closesAfter: '5' }, 'closesAfter', { value: 5, set }],
  ['what roles are', { rolesAre: 'distinct titles' }, 'rolesAre', { value: 'distinct titles', set }],
])('sets %s alone', (_what, typed, field, value) =>
  expect({ ...after(typed), versions: {} }).toEqual({ ...UNSET, [field]: value }),
);

it.each<[string, AllianceSettings]>([
  ['ours', UNSET],
  ['the Alliance’s own', after({ dueAfter: '20', rolesAre: 'distinct titles', daysOff: '2027-06-01' })],
])('nothing is set where the form says what holds already: %s', (_what, kept) => {
  expect(settingsWith(kept, { ...formOfSettings(kept), why: 'another reason' }, { ...sam, id: 'other' }, NOW)).toBe(
    kept,
  );
});

it('set back to what ours would be, it is still the Alliance’s', () => {
  const kept = after({ dueAfter: '20' });
  expect(after({ dueAfter: '15' }, kept).dueAfter).toEqual({ value: 15, set });
});

it('what the form does not know stays', () => {
  const kept = after({ rolesAre: 'distinct titles' });
  expect(settingsWith(kept, form({ rolesAre: 'people', bases: { rolesMapped: 'ever' } }, kept), sam, NOW)).toBe(kept);
});

it.each<[string, Partial<SettingsForm>, string[]]>([
  ['as it stands', {}, []],
  ['from one day', { dueAfter: '1', closesAfter: '1' }, []],
  ['to sixty', { dueAfter: '60', closesAfter: '60' }, []],
  ['no day', { dueAfter: '0', closesAfter: '0' }, ['closesAfter', 'dueAfter']],
  ['sixty-one', { dueAfter: '61', closesAfter: '61' }, ['closesAfter', 'dueAfter']],
  ['nothing', { dueAfter: '', closesAfter: '' }, ['closesAfter', 'dueAfter']],
  ['a number with more', { dueAfter: '15 days', closesAfter: 'in 10' }, ['closesAfter', 'dueAfter']],
  ['a half', { dueAfter: '1.5', closesAfter: '0010' }, ['closesAfter', 'dueAfter']],
  ['days off in any order', { daysOff: '2027-06-02 2027-06-01,\n2027-05-31' }, []],
  ['a day off that is none', { daysOff: '2027-06-01, 1 June' }, ['daysOff']],
  [
    'thirty days off',
    { daysOff: Array.from({ length: 30 }, (_, n) => `2027-06-${String(n + 1).padStart(2, '0')}`).join() },
    [],
  ],
  [
    'more than thirty',
    { daysOff: Array.from({ length: 31 }, (_, n) => `2027-05-${String(n + 1).padStart(2, '0')}`).join() },
    ['daysOff'],
  ],
  ['roles that are neither', { rolesAre: 'people' }, ['rolesAre']],
  ['a reason of 300 characters', { why: 'x'.repeat(300) }, []],
  ['a reason of 301', { why: 'x'.repeat(301) }, ['why']],
])('typed: %s', (_what, typed, problems) => {
  expect(Object.keys(settingsProblems(form(typed))).sort()).toEqual(problems);
});

it('names the first day that is none', () =>
  expect(settingsProblems(form({ daysOff: '2027-06-01, 2027-06-31, June' })).daysOff).toContain('“2027-06-31”'));

it.each([
  ['dueAfter', 1, true],
  ['dueAfter', 60, true],
  ['dueAfter', 0, false],
  ['dueAfter', 61, false],
  ['closesAfter', 1, true],
  ['closesAfter', 60, true],
  ['closesAfter', 0, false],
  ['closesAfter', 61, false],
  ['daysOff', ['2027-06-01'], true],
  ['daysOff', ['June'], false],
  ['daysOff', Array.from({ length: 31 }, () => '2027-06-01'), false],
])('keeps %s of %j: %s', (field, value, is) =>
  expect(AllianceSettings.safeParse({ [field]: { value, set } }).success).toBe(is),
);
