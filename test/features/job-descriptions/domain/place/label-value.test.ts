// Labels and their values, wherever a form puts them.
import { labelValues } from '../../../../../src/features/job-descriptions/domain/place/label-value.ts';
import { line, outlineOf, table, type Part } from '../../../../support/outlines.ts';

const LABELS = ['job title', 'band', 'department'];
const read = (...parts: Part[]) =>
  labelValues(outlineOf(parts), (label) => LABELS.includes(label))
    .map(({ label, value }) => `${label} = ${value}`)
    .join('; ');

it.each<[string, Part[], string]>([
  ['in a line', ['Job title: Lead Nurse'], 'job title = Lead Nurse'],
  ['behind a dash', ['Job title – Lead Nurse'], 'job title = Lead Nurse'],
  ['with a dash that is part of it', ['Job title: Nurse-Lead'], 'job title = Nurse-Lead'],
  ['behind a tab', ['Job title\tLead   Nurse'], 'job title = Lead Nurse'],
  ['behind a tab and a colon', ['Job title\t: Lead Nurse'], 'job title = Lead Nurse'],
  ['in the next line of the paragraph', ['Job title\nLead Nurse'], 'job title = Lead Nurse'],
  ['in the next paragraph', ['Job title:', 'Lead Nurse'], 'job title = Lead Nurse'],
  ['three paragraphs on', ['Job title', '', '', 'Lead Nurse'], 'job title = Lead Nurse'],
  ['not four paragraphs on', ['Job title', '', '', '', 'Lead Nurse'], ''],
  ['not in a table below', ['Job title', table(['Lead Nurse'])], ''],
  ['not where another label follows', ['Job title:', 'Band: 6'], 'band = 6'],
  ['not in the next paragraph, where its own holds more', ['Intro\tJob title', 'Lead Nurse'], ''],
  ['two in a line', ['Job title: Lead Nurse\tBand: 7'], 'job title = Lead Nurse; band = 7'],
  ['nowhere', ['Job title:'], ''],
  ['behind a label nobody asks for', ['Hours: 37'], ''],
  ['with a colon of its own', ['Job title: Lead: Nurse'], 'job title = Lead: Nurse'],
  ['in the next cell', [table(['Job title', 'Lead Nurse'])], 'job title = Lead Nurse'],
  ['past a cell of punctuation', [table(['Job title', ':', 'Lead Nurse'])], 'job title = Lead Nurse'],
  ['in the cell below', [table(['Job title', 'Band'], ['Lead Nurse', '7'])], 'job title = Lead Nurse; band = 7'],
  ['not in a label beside', [table(['Job title', 'Band: '], ['Department', ''])], ''],
  ['in its own cell', [table(['Job title: Lead Nurse', 'x'])], 'job title = Lead Nurse'],
  [
    'in the next line of its cell',
    [table([['Your job title', 'Job title:', 'Lead Nurse'], 'x'])],
    'job title = Lead Nurse',
  ],
  ['in the first line of the next cell', [table(['Band', ['6', 'after a year']])], 'band = 6'],
  ['once, though a table has many paragraphs', [table(['Band', '6'], ['x', 'y'])], 'band = 6'],
])('finds a value %s', (_where, parts, expected) => expect(read(...parts)).toBe(expected));

it('takes no line for a label that is longer than one', () =>
  expect(
    labelValues(outlineOf([line(`${'a'.repeat(61)}: b`), line(`${'a'.repeat(60)}: b`)]), (label) => /^a+$/.test(label)),
  ).toEqual([{ label: 'a'.repeat(60), value: 'b' }]));
