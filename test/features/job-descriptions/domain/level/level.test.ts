import { proposeLevel } from '../../../../../src/features/job-descriptions/domain/level/level.ts';

const SURE: [title: string, band: string | undefined, level: string][] = [
  ['Clinical Nurse Specialist', '6', 'enhanced'],
  ['Lung CNS', '7', 'enhanced'],
  ['Nurse (Clinical Nurse Specialist)', '6', 'enhanced'],
  ['Acute Oncology Clinical Nurse Specialist', '7', 'enhanced'],
  ['Macmillan Breast Care Nurse', undefined, 'enhanced'],
  ['Specialist Haematology Pharmacist', '7', 'enhanced'],
  ['Advanced Clinical Practitioner', '8a', 'advanced'],
  ['Advanced Nurse Practitioner – Oncology', undefined, 'advanced'],
  ['Nurse Consultant', '8b', 'consultant'],
  ['Consultant Therapeutic Radiographer', '8c', 'consultant'],
  ['Staff Nurse, Haematology', '5', 'registered'],
  ['Senior Staff Nurse', undefined, 'registered'],
  ['Therapeutic Radiographer', '5', 'registered'],
  ['Speech and Language Therapist', '5', 'registered'],
  ['Cancer Support Worker', '3', 'supportive'],
  ['Cancer Support Worker', '4', 'supportive'],
  ['Apprentice Healthcare Support Worker', '2', 'supportive'],
  ['Cancer Care Co-ordinator', undefined, 'supportive'],
  ['Nursing Associate', '4', 'assistive'],
  ['Senior Healthcare Support Worker', undefined, 'assistive'],
  ['Trainee Nursing Associate', '3', 'pre-registration'],
  ['Student Radiographer', undefined, 'pre-registration'],
];
it.each(SURE)('is sure of %s at band %s: %s', (title, band, level) =>
  expect(proposeLevel({ title, band })).toMatchObject({ level, isSure: true, candidates: [level] }),
);

const UNSURE: [title: string, band: string | undefined, candidates: string[]][] = [
  ['Trainee Advanced Clinical Practitioner', undefined, ['enhanced', 'advanced']],
  ['Trainee Clinical Nurse Specialist', '5', ['registered', 'enhanced']],
  ['Trainee Assistant Practitioner', '4', ['supportive', 'assistive']],
  ['Lead Clinical Nurse Specialist', undefined, ['enhanced', 'advanced']],
  ['Lead Clinical Nurse Specialist', '8a', ['advanced', 'enhanced']],
  ['Lead Cancer Nurse', undefined, ['enhanced', 'advanced', 'consultant']],
  ['Senior Radiographer', undefined, ['registered', 'enhanced']],
  ['Senior Radiographer', '6', ['enhanced', 'registered']],
  ['Senior Cancer Support Worker', undefined, ['supportive', 'assistive']],
  ['Oncology Nurse', undefined, ['registered', 'enhanced']],
  ['Oncology Nurse', '6', ['enhanced', 'registered']],
  ['Advanced Physiotherapist', undefined, ['advanced', 'enhanced']],
  ['Research Nurse', undefined, ['registered', 'enhanced']],
  ['Administrator to the Consultant Nurse', undefined, ['supportive', 'consultant']],
  ['Ward Manager', undefined, ['registered', 'enhanced', 'advanced']],
  ['Matron', '8a', ['advanced', 'registered', 'enhanced']],
  ['Breast Radiographer', undefined, ['registered', 'enhanced']],
  ['Chief Wizard', undefined, []],
  ['Wizard', '4', ['supportive', 'assistive']],
  ['Clinical Nurse Specialist', '5', ['enhanced', 'registered']],
  ['Cancer Support Worker', '6', ['supportive', 'enhanced']],
];
it.each(UNSURE)('asks about %s at band %s', (title, band, candidates) => {
  const proposal = proposeLevel({ title, band });
  expect(proposal).toMatchObject({ isSure: false, candidates });
  expect(proposal.level).toBeUndefined();
  expect(proposal.reasons.join(' ')).toMatch(/^[“A-Z].*\.$/);
});

it('never decides by the band, and says so', () => {
  const proposal = proposeLevel({ band: '4' });
  expect(proposal).toMatchObject({ isSure: false, candidates: ['supportive', 'assistive'] });
  expect(proposal.reasons).toContain('Band 4 is used at both supportive and assistive level, so it does not decide.');
  expect(proposeLevel({ band: '5' }).isSure).toBe(false);
});

it('says why title and band together need a decision', () =>
  expect(proposeLevel({ title: 'Clinical Nurse Specialist', band: '5' }).reasons.join(' ')).toMatch(
    /Band 5 is more often seen at registered level/,
  ));

it('says which readings are its own, and which a public source confirms', () => {
  expect(proposeLevel({ title: 'Clinical Nurse Specialist' }).reasons.join(' ')).toMatch(/confirmed by your Alliance/);
  expect(proposeLevel({ title: 'Staff Nurse' }).reasons.join(' ')).not.toMatch(/confirmed by your Alliance/);
});

describe('a level named in the document', () => {
  it.each([
    'Works at advanced level of practice.',
    'Level of practice: Advanced',
    'ACCEND advanced\u00a0level of practice',
  ])('decides what the title leaves open: %s', (text) =>
    expect(proposeLevel({ title: 'Lead Clinical Nurse Specialist', text })).toMatchObject({
      level: 'advanced',
      isSure: true,
    }),
  );

  it('decides where the title names no role', () =>
    expect(proposeLevel({ title: 'Ward Manager', text: 'at enhanced level of practice' })).toMatchObject({
      level: 'enhanced',
    }));

  it('does not overrule the title', () =>
    expect(proposeLevel({ title: 'Staff Nurse', text: 'at consultant level of practice' })).toMatchObject({
      isSure: false,
      candidates: ['registered', 'consultant'],
    }));

  it('decides nothing where there are two, or where it is said of something else', () => {
    const title = 'Ward Manager';
    expect(proposeLevel({ title, text: 'enhanced level of practice … advanced level of practice' }).isSure).toBe(false);
    expect(proposeLevel({ title, text: 'Supports colleagues in advanced practice at consultant level.' }).isSure).toBe(
      false,
    );
  });
});

describe('what title, document and band say together', () => {
  const said = (title: string | undefined, band: string | undefined, text?: string) => {
    const { level, candidates, reasons } = proposeLevel({ title, band, text });
    return [level ?? `of ${candidates.join(', ')}`, reasons.slice(title ? 1 : 0).join(' ')];
  };
  it.each<[string, string | undefined, string | undefined, string | undefined, string, RegExp]>([
    ['nothing of the band where the title is sure', 'Staff Nurse', '5', undefined, 'registered', /^$/],
    ['nothing of a band there is not', 'Renal Dietitian', undefined, undefined, 'of registered, enhanced', /^$/],
    ['nothing of a band nobody uses', 'Renal Dietitian', '1', undefined, 'of registered, enhanced', /^$/],
    ['that a band fits', 'Renal Dietitian', '5', undefined, 'of registered, enhanced', /^Band 5 is often seen at reg/],
    [
      'that a band fits none of it',
      'Senior Cancer Support Worker',
      '5',
      undefined,
      'of supportive, assistive',
      /only a hint, and/,
    ],
    [
      'that two bands decide nothing',
      'Renal Dietitian',
      '5/6',
      undefined,
      'of registered, enhanced',
      /at both reg.* and enhanced/,
    ],
    [
      'that a band does not fit',
      'Cancer Support Worker',
      '5',
      undefined,
      'of supportive, registered',
      /^Band 5 is more often/,
    ],
    [
      'that the document names the level',
      'Staff Nurse',
      undefined,
      'Registered level of practice',
      'registered',
      /^The document itself speaks of registered level of practice\.$/,
    ],
    [
      'that the document names two',
      'Renal Dietitian',
      undefined,
      'Enhanced practice level, then Advanced level of practice',
      'of registered, enhanced',
      /speaks of enhanced and advanced level/,
    ],
    [
      'that what the document names does not fit',
      'Renal Dietitian',
      undefined,
      'Consultant level of practice',
      'of consultant, registered, enhanced',
      /consultant level of practice\.$/,
    ],
    [
      'that it contradicts a sure title',
      'Staff Nurse',
      undefined,
      'Consultant level of practice',
      'of registered, consultant',
      /does not fit the title/,
    ],
    [
      'that only the document names one',
      undefined,
      undefined,
      'Enhanced level of practice',
      'enhanced',
      /^No title.*speaks/,
    ],
    ['that there is nothing', undefined, undefined, undefined, 'of ', /^No title of a post was found\.$/],
    [
      'the same of “registration level”',
      'Matron',
      undefined,
      'registration level of practice',
      'registered',
      /registered level/,
    ],
    [
      'the same of a pre\u2011registration level',
      undefined,
      undefined,
      'pre\u2011registration level of practice',
      'pre-registration',
      /pre/,
    ],
  ])('says %s', (_what, title, band, text, level, reasons) =>
    expect(said(title, band, text)).toEqual([level, expect.stringMatching(reasons)]),
  );
});
