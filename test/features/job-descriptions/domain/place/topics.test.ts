// What the headings and labels of job descriptions are about.
import { isColumnLabel, isMarkLabel } from '../../../../../src/features/job-descriptions/domain/place/column-labels.ts';
import { plainLabel, topicOf } from '../../../../../src/features/job-descriptions/domain/place/topics.ts';

it.each([
  ['2.1 Education & Training:', 'education and training'],
  ['  Knowledge, Skills (and Experience) ', 'knowledge skills'],
  ['Section 4. Qualifications', 'qualifications'],
  ['Part 2 Experience', 'experience'],
  ['a) Skills', 'skills'],
  ['iv. Skills', 'skills'],
  ['Appendix 1: Person Specification', 'person specification'],
  ['12 Hours', 'hours'],
  ['2nd stage', '2nd stage'],
  ['A/I', 'a i'],
  ['…', ''],
])('reads %j as %j', (written, plain) => expect(plainLabel(written)).toBe(plain));

describe('how surely a label is about education', () => {
  it.each([
    ['Qualifications', 4],
    ['Education and training', 4],
    ['Knowledge and qualifications', 4],
    ['Training', 3],
    ['Academic attainment', 3],
    ['Attainments', 3],
    ['Previous training', 3],
    ['Recent and proven qualifications', 4],
    ['Knowledge, training and experience', 2],
    ['Skills and training', 2],
    ['Knowledge, training and experience required to do the job', 2],
    ['Qualifications needed for this post', 4],
    // Begins with it, and goes on with words that no label of criteria has.
    ['Qualifications held by applicants', 1],
    ['Training of junior colleagues on the ward', 1],
    ['Training of junior colleagues on the ward each week', 0],
    ['Provides training to staff', 0],
    ['Experience', 0],
    ['Mandatory training', 0],
    ['Education Centre', 0],
    ['', 0],
    ['Relevant professional qualification or vocational training and further specialist study', 4],
    ['Relevant professional qualification or vocational training and further specialist clinical study', 0],
    [`Qualifications${' '.repeat(290)}`, 0],
  ])('%s: %i', (label, education) => expect(topicOf(label).education).toBe(education));
});

describe('what else a label is', () => {
  const named = (label: string) => {
    const { isSpecification, kind, isCriteria, isElsewhere } = topicOf(label);
    return [isSpecification && 'specification', kind, isCriteria && 'criteria', isElsewhere && 'elsewhere']
      .filter(Boolean)
      .join(', ');
  };
  it.each([
    ['Person Specification', 'specification'],
    ['PERSONAL SPEC', 'specification'],
    ['Job Specification', 'specification'],
    ['Candidate specifications for this post', 'specification'],
    ['Job description and person specification', 'elsewhere'],
    ['See attached person specification', ''],
    ['Person specification of the post that was agreed by both of them last year', ''],
    ['Salesperson specifics', ''],
    ['Essential', 'essential'],
    ['ESS.', 'essential'],
    ['Essential criteria for the role', 'essential'],
    ['Essential qualifications', 'essential'],
    ['Essential maintenance', ''],
    ['You must have:', 'essential'],
    ['The post holder will need to have', 'essential'],
    ['You must have a degree', ''],
    ['Nice to have', 'desirable'],
    ['It would be great if you also have:', 'desirable'],
    ['It would be great to work here', ''],
    ['Minimum', ''],
    ['Minimum requirements', 'essential'],
    ['Desirable', 'desirable'],
    ['Preferred', 'desirable'],
    ['Desired', ''],
    ['Experience', 'criteria'],
    ['Physical skills', 'criteria'],
    ['Skills of a fencer', ''],
    ['Relevant further', ''],
    ['Qualifications held by applicants', 'criteria'],
    ['Health and safety', 'elsewhere'],
    ['Key duties', 'elsewhere'],
    ['Personal attributes', 'criteria'],
    ['Work environment', 'elsewhere'],
    ['Governance', ''],
    ['Here a sentence begins that is about duties and goes on', ''],
    ['Essential those that a person without which the post would be unable carry out the duties of', 'essential'],
    [`Essential ${'for the post '.repeat(7)}`, ''],
  ])('%s: %s', (label, expected) => expect(named(label).replace('essential, criteria', 'essential')).toBe(expected));
});

it.each([
  ['E/D', true],
  ['E or D', true],
  ['Essential / Desirable', true],
  ['Essential or desirable criteria', true],
  ['Ess/Des', true],
  ['Essential', false],
  ['E', false],
  ['Grade E/D', false],
  ['E/D/F', false],
  ['☒ Essential ☐ Desirable', false],
])('is %s a column of marks: %s', (label, is) => expect(isMarkLabel(label)).toBe(is));

it.each([
  ['Criteria', true],
  ['Factor', true],
  ['How assessed', true],
  ['Method of assessment', true],
  ['Measured by', true],
  ['No.', true],
  ['Weighting', true],
  ['Selection criteria', false],
  ['Evidence of study', false],
  ['Qualifications', false],
])('is %s a column beside the criteria: %s', (label, is) => expect(isColumnLabel(label)).toBe(is));

it.each([
  ['Qualifications (Essential)', 'essential', true],
  ['Qualifications: desirable', 'desirable', true],
  ['Essential qualifications', 'essential', false],
  ['Qualifications (essential or desirable)', undefined, false],
  ['Nurses (Essential)', undefined, false],
  ['Qualifications', undefined, false],
])('%s says what its criteria are: %s, beside their name: %s', (label, kind, isBeside) =>
  expect(topicOf(label)).toMatchObject({ kind, isKindBeside: isBeside }),
);
