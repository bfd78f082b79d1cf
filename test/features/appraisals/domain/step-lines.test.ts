// What is said of each step afterwards: what was chosen in words, what was typed as it was, and nothing of what is empty.
import type { FieldTexts } from '../../../../src/features/appraisals/domain/fields.ts';
import type { Reference } from '../../../../src/features/appraisals/domain/reference.ts';
import { fieldsOf, stepName, stepSections, stepsOf } from '../../../../src/features/appraisals/domain/steps.ts';
import { STARTER_PACK, type Pack } from '../../../../src/features/framework/domain.ts';
import { aboutDomain, anAppraisal, FILLED, SHIPPED } from '../../../support/builders.ts';

const capability = { domainId: 'education', level: 'enhanced' as const, colour: '', title: 'Teaches others' };
const pack: Pack = {
  ...STARTER_PACK,
  capabilities: [
    { ...capability, code: 'E1' },
    { ...capability, code: 'E2', level: 'advanced' },
    { ...capability, code: 'L1', domainId: 'leadership-and-management' },
  ],
};
const reference: Reference = { ...SHIPPED, pack };
const said = (step: string, typed: FieldTexts): Record<string, string> =>
  Object.fromEntries(
    stepSections(step, typed, anAppraisal(), reference).flatMap(({ lines }) =>
      lines.map(({ label, words }) => [label, words]),
    ),
  );

it.each<[string, FieldTexts, Record<string, string>]>([
  ['level', {}, { 'Level of practice': 'Enhanced' }],
  [
    'level',
    { levelFit: 'fits', levelWords: ' Runs the clinic\n', aspiration: 'stay', aspirationWords: 'Late effects' },
    {
      'Level of practice': 'Enhanced',
      'Level and role': 'It fits the role',
      'What shows that': 'Runs the clinic',
      Hopes: 'Stay and be the best in this role',
      'Hopes in own words': 'Late effects',
    },
  ],
  [
    'level',
    { aspiration: 'move', nextLevel: 'advanced' },
    { 'Level of practice': 'Enhanced', Hopes: 'Move towards another level: Advanced' },
  ],
  [
    'level',
    { aspiration: 'broaden', nextLevel: 'advanced' },
    { 'Level of practice': 'Enhanced', Hopes: 'Broaden: new skills or areas at this level' },
  ],
  ['level', { aspiration: 'move' }, { 'Level of practice': 'Enhanced', Hopes: 'Move towards another level' }],
  ['level', { levelFit: 'no longer offered' }, { 'Level of practice': 'Enhanced' }],
  ['domains-1', {}, {}],
  [
    'domains-1',
    aboutDomain('education', {
      capabilities: 'E1, E9',
      discussed: 'The clinic',
      rating: 'development-need',
      strengths: 'Calm',
      evidenceKind: 'feedback',
      evidence: 'Two letters',
      needed: 'Time',
    }),
    {
      'Capabilities discussed': 'E1, E9',
      Discussed: 'The clinic',
      'How it is going': 'Development need',
      Strengths: 'Calm',
      Evidence: 'Feedback from patients or colleagues: Two letters',
      Needed: 'Time',
    },
  ],
  ['domains-1', aboutDomain('education', { evidenceKind: 'course' }), { Evidence: 'Gained through a course' }],
  ['domains-1', aboutDomain('education', { evidence: 'Two letters' }), { Evidence: 'Two letters' }],
  ['education', {}, {}],
  [
    'education',
    {
      coursesDone: 'sage-thyme,long-gone',
      otherDone: 'A day',
      coursesWanted: 'long-gone',
      otherWanted: 'A week',
      protectedTime: 'agreed',
      protectedTimeWords: 'Mondays',
      funding: 'no',
      fundingWords: 'The fare',
    },
    {
      'Courses done': `${SHIPPED.courses.title('sage-thyme')}; long-gone`,
      'Other learning done': 'A day',
      'Courses wanted': 'long-gone',
      'Other learning wanted': 'A week',
      'Protected time agreed': 'Yes, agreed',
      'How much and when': 'Mondays',
      'Funding needed': 'No',
      'For what': 'The fare',
    },
  ],
  [
    'goals',
    { goal1: 'Teach', action1: 'Prepare', capability1: 'education:E1', by1: '2027-03-31', goal3: 'Rest' },
    {
      'Goal 1': 'Teach',
      Capability: 'E1 Teaches others',
      Action: 'Prepare',
      By: '31 March 2027',
      'Goal 3': 'Rest',
    },
  ],
  [
    'goals',
    { goal2: 'Lead', capability2: 'education', support2: 'Time', service2: 'Shorter waits' },
    { 'Goal 2': 'Lead', Capability: 'Education', Support: 'Time', 'Service need': 'Shorter waits' },
  ],
  ['goals', { goal1: 'Lead', capability1: 'education:E2' }, { 'Goal 1': 'Lead' }],
  [
    'eportfolio',
    { account: 'yes', used: 'no', otherResource: 'A notebook' },
    {
      'ePortfolio account': 'Yes',
      'Used in the last three months': 'No',
      'Other way of recording learning': 'A notebook',
    },
  ],
  ['preparation', { wentWell: 'All' }, {}],
  ['domain-magic', { discussed: 'All' }, {}],
])('of %s, where %j was typed: %j', (step, typed, lines) => expect(said(step, typed)).toEqual(lines));

it('every step of the discussion has something to say when all of it is filled in', () => {
  for (const step of stepsOf(pack)) expect(Object.keys(said(step, FILLED[step]!))).not.toEqual([]);
});

it.each([
  ['level', 'Level of practice and hopes'],
  ['domains-1', 'Pillars of practice'],
  ['education', 'Courses and learning'],
  ['goals', 'Goals'],
  ['eportfolio', 'ePortfolio'],
  ['preparation', 'Preparation'],
  ['summary', 'Check before you share'],
  ['domain-magic', 'domain-magic'],
  ['constructor', 'constructor'],
])('the step %s is called %s', (step, name) => expect(stepName(step, pack)).toBe(name));

it.each([
  ['education', ['E1']],
  ['leadership-and-management', ['L1']],
  ['clinical-practice', []],
])('the capabilities to choose from in %s are those of its domain and the level: %j', (domain, codes) =>
  expect(fieldsOf('domains-1', anAppraisal(), pack)).toContainEqual(
    expect.objectContaining({ id: `capabilities-${domain}`, of: codes }),
  ),
);

it('says what was said of each domain under its own heading', () => {
  const typed = {
    ...aboutDomain('education', { rating: 'strength' }),
    ...aboutDomain('clinical-practice', { needed: '' }),
  };
  const sections = stepSections('domains-1', typed, anAppraisal(), reference);
  expect(sections.map(({ title, lines }) => [title, lines.map(({ words }) => words)])).toEqual(
    pack.domains.map(({ id, name }) => [name, id === 'education' ? ['Strength'] : []]),
  );
});
