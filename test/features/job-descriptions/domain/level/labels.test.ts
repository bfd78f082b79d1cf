// Behind which labels of a form the title of a post stands, and its band; and which are labels and never values.
import { readPost } from '../../../../../src/features/job-descriptions/domain/level/reading.ts';
import { outlineOf } from '../../../../support/outlines.ts';

const behind = (label: string, value: string) => readPost(outlineOf([`${label}: ${value}`]));

it.each([
  'Job title',
  'Post Title',
  'Role title',
  'Position title',
  'Job role title',
  'Title',
  'Title of post',
  'Title of the job',
  'Title of position',
  'Title and band',
  'Job title or grade',
  'Name of post',
  'Name of the post',
  'Role',
  'Job role',
  'Post',
  'Position',
  'Job',
  'Designation',
])('the title stands behind “%s”', (label) => expect(behind(label, 'Wizard').title).toBe('Wizard'));

it.each([
  'Previous job title',
  'Job title of the manager',
  'Title of the manager',
  'Project title',
  'Name of postholder',
  'Second job',
  'Lead role',
  'Role model',
])('no title stands behind “%s”', (label) => expect(behind(label, 'Wizard').title).toBeUndefined());

it.each([
  'Band',
  'Bands',
  'Banding',
  'Current band',
  'Proposed AfC band',
  'Pay grade',
  'Salary scale',
  'Pay scale',
  'Salary range',
  'Band and salary',
  'Band or grade',
  'Agenda for Change pay band',
  'AfC',
])('the band stands behind “%s”', (label) => expect(behind(label, '6').band).toBe('6'));

it.each(['Manager’s grade', 'Grade of manager', 'Hours', 'Car scale'])('no band stands behind “%s”', (label) =>
  expect(behind(label, '6').band).toBeUndefined(),
);

it.each([
  'Department',
  'Directorate',
  'Division',
  'Care group',
  'Base',
  'Location',
  'Site',
  'Hours',
  'Hours of work',
  'Hours per week',
  'Reports to',
  'Responsible to',
  'Responsible for',
  'Accountable for',
  'Managerially accountable to',
  'Professionally accountable to',
  'Contract',
  'Tenure',
  'Date',
  'Reference',
  'Reference number',
  'Job ref 17',
  'Directly responsible for',
  'Speciality',
  'Specialty',
  'Organisation',
  'Trust',
])('what is left empty is not “%s”', (label) =>
  expect(readPost(outlineOf(['Job title', label, 'Anything'])).title).toBeUndefined(),
);

it.each(['Department Wizard', 'Site Wizard', 'Hours Wizard', 'Chief of contract'])(
  'what begins or ends like a label may be a title: %s',
  (title) => expect(readPost(outlineOf(['Job title', title, 'Anything'])).title).toBe(title),
);
