import { documentProposal } from '../../../../../src/features/job-descriptions/domain/level/proposal.ts';
import { statementFor } from '../../../../../src/features/job-descriptions/domain/statement/wording.ts';
import { outlineOf, table } from '../../../../support/outlines.ts';

const PARTS = [
  'Job title: Clinical Nurse Specialist',
  'Band: 6',
  '# Person specification',
  table(
    ['', 'Essential', 'Desirable'],
    ['Qualifications', ['Degree', 'Registered nurse', ''], 'MSc'],
    ['Experience', 'Oncology', ''],
  ),
];

it('says all there is to say before anybody decides, as one value that can be printed', () => {
  const proposal = documentProposal(outlineOf(PARTS), { fileName: 'cns.docx' });
  expect(proposal).toMatchObject({
    title: 'Clinical Nurse Specialist',
    band: '6',
    level: { level: 'enhanced', isSure: true },
    place: { section: 'Qualifications', kind: 'table cell' },
    statements: [],
    hasEducation: false,
    preview: [
      { text: 'Degree', isNew: false },
      { text: 'Registered nurse', isNew: false },
      { text: statementFor('enhanced'), isNew: true },
    ],
    warnings: [],
  });
  expect(JSON.parse(JSON.stringify(proposal))).toEqual(proposal);
});

it('shows what stands in front of the place and behind it, in running text', () => {
  const { preview } = documentProposal(
    outlineOf([
      'Job title: Matron',
      '# Education and training',
      'One.',
      'Two.',
      'Three.',
      '',
      'x'.repeat(400),
      'Five.',
    ]),
    { wording: 'At {level} level of the ACCEND framework.' },
  );
  expect(preview.map(({ text }) => text)).toEqual([
    'Two.',
    'Three.',
    'At registered level of the ACCEND framework.',
    expect.stringMatching(/^x{239}…$/),
  ]);
});

it('leaves a gap where no level is likely', () =>
  expect(documentProposal(outlineOf(['Words.']), {}).preview).toContainEqual({
    text: expect.stringContaining('at … level of practice'),
    isNew: true,
  }));

it('shows the statement that is there, in its surroundings', () => {
  const { statements, preview } = documentProposal(outlineOf(['Before.', statementFor('advanced'), 'Behind.']), {});
  expect(statements).toMatchObject([{ level: 'advanced', paragraph: 1 }]);
  expect(preview.map(({ isNew }) => isNew)).toEqual([false, true, false]);
});

it('warns of what a person should know', () => {
  const warningsOf = (...parts: string[]) => documentProposal(outlineOf(parts), {}).warnings.join(' ');
  expect(warningsOf('Job title: Trainee Nursing Associate')).toMatch(/learners/);
  expect(warningsOf(statementFor('advanced'), statementFor('advanced'))).toMatch(/2 times/);
  expect(warningsOf(statementFor('advanced'), statementFor('enhanced'))).toMatch(/not name the same level/);
  expect(warningsOf(statementFor('advanced').replace('advanced', 'X'))).toMatch(/none of the seven/);
  expect(warningsOf('Job title: Clinical Nurse Specialist')).toMatch(/^No place for it was found/);
  expect(warningsOf('Job title: Clinical Nurse Specialist', 'Qualifications', 'A degree.')).toBe('');
});
