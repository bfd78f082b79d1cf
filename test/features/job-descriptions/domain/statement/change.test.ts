// What a yes would do to a document at a level, and what was kept of having understood it.
import type { LevelId } from '../../../../../src/features/framework/domain.ts';
import { documentProposal } from '../../../../../src/features/job-descriptions/domain/level/proposal.ts';
import { changeAt } from '../../../../../src/features/job-descriptions/domain/statement/change.ts';
import { understandingOf } from '../../../../../src/features/job-descriptions/domain/statement/understanding.ts';
import { educationFor } from '../../../../../src/features/job-descriptions/domain/statement/education.ts';
import {
  STANDARD_WORDING,
  statementFor,
} from '../../../../../src/features/job-descriptions/domain/statement/wording.ts';
import { outlineOf, table, type Part } from '../../../../support/outlines.ts';

const OWN = 'You work at {level} level of the ACCEND framework, or are on the way there.';
const SPECIFICATION: Part[] = ['Job title: Lead Nurse', '# Person specification', '## Qualifications', '- Degree'];

function enquiry(
  parts: Part[],
  { tracksChanges = false, wording }: { tracksChanges?: boolean; wording?: string } = {},
) {
  const outline = outlineOf(parts);
  return understandingOf(
    { outline, tracksChanges },
    documentProposal(outline, { fileName: 'JD.docx', wording }),
    wording,
  );
}

it.each<[string, Part[], LevelId, string]>([
  ['into a document without a statement', SPECIFICATION, 'enhanced', 'inserted'],
  ['over the same level', ['Intro.', statementFor('enhanced')], 'enhanced', 'unchanged'],
  ['over another level', ['Intro.', statementFor('enhanced')], 'advanced', 'changed'],
  ['over the same level twice', [statementFor('enhanced'), statementFor('enhanced')], 'enhanced', 'unchanged'],
  [
    'over two levels, one of them the same',
    [statementFor('enhanced'), statementFor('advanced')],
    'enhanced',
    'changed',
  ],
  ['over words that name no level', [statementFor('enhanced').replace('enhanced', 'band 6')], 'enhanced', 'changed'],
])('a statement put %s', (_where, parts, level, is) => expect(changeAt(enquiry(parts), level).is).toBe(is));

it.each<[string, Part[], string | RegExp]>([
  ['an item', SPECIFICATION, /^In “Qualifications”, as an item of its list\. This is/],
  ['a paragraph', ['# Education', 'Learns.'], /^In “Education”, as a paragraph\. /],
  [
    'a cell',
    [table(['', 'Essential', 'Desirable'], ['Education', 'Degree', 'MSc'])],
    /^In “Education”, in its table\. /,
  ],
  ['the end', ['Words.'], /^At the end of the document\. No place/],
  ['where it is', [statementFor('enhanced')], /carries the statement here already/],
])('says where: %s', (_what, parts, where) => expect(changeAt(enquiry(parts), 'enhanced').where).toMatch(where));

describe('the preview', () => {
  const shown = (parts: Part[], level: LevelId, wording?: string) =>
    changeAt(enquiry(parts, { wording }), level).preview.map(({ text, isNew }) => (isNew ? `[${text}]` : text));
  it('puts a new statement in its place', () =>
    expect(shown(SPECIFICATION, 'enhanced', OWN).slice(-2)).toEqual(['Degree', `[${statementFor('enhanced', OWN)}]`]));
  it('writes the level into the paragraph that is there', () =>
    expect(shown(['Intro.', `Note. ${statementFor('enhanced')} More.`, 'After.'], 'pre-registration')).toEqual([
      'Intro.',
      `[Note. ${statementFor('pre-registration')} More.]`,
      'After.',
    ]));
});

it.each<[string, Part[], LevelId, boolean, (RegExp | string)[]]>([
  ['nothing', SPECIFICATION, 'enhanced', false, []],
  ['that people at pre-registration level are learners', SPECIFICATION, 'pre-registration', false, [/learners/]],
  ['that it is tracked', SPECIFICATION, 'enhanced', true, [/Track changes/]],
  ['nothing of tracking where nothing changes', [statementFor('enhanced')], 'enhanced', true, []],
])('warns of %s', (_what, parts, level, tracksChanges, warnings) =>
  expect(changeAt(enquiry(parts, { tracksChanges }), level).warnings).toEqual(
    warnings.map((warning) => expect.stringMatching(warning)),
  ),
);

it('warns of each thing once, and no more of a level that was not chosen', () => {
  const [warning] = changeAt(enquiry(SPECIFICATION), 'pre-registration').warnings;
  const warned = { ...enquiry(SPECIFICATION), warnings: [warning!, 'Another.', 'Another.'] };
  expect(changeAt(warned, 'enhanced').warnings).toEqual(['Another.']);
  expect(changeAt(warned, 'pre-registration').warnings).toEqual([warning, 'Another.']);
});

it('offers the paragraph on education only where the document has none', () => {
  expect(changeAt(enquiry(SPECIFICATION), 'enhanced').education).toBe(educationFor('enhanced'));
  expect(changeAt(enquiry([...SPECIFICATION, educationFor('advanced')]), 'enhanced').education).toBe('');
});

it('keeps what is said about a document, and little of its words', () => {
  expect(enquiry(['Words.'])).toMatchObject({ wording: STANDARD_WORDING, before: ['Words.'], after: [] });
  expect(enquiry(['Words.'])).not.toHaveProperty('statement');
  expect(enquiry(['Words.'], { wording: OWN }).wording).toBe(OWN);
  expect(enquiry([`# Education ${'and training '.repeat(20)}`, 'Learns.']).place.section.length).toBeLessThan(121);
  const both = enquiry(['A.', statementFor('enhanced'), statementFor('enhanced').replace('enhanced', 'band 6')]);
  expect(both.statement?.levels).toEqual(['enhanced', '']);
  expect(both.before).toEqual(['A.']);
});
