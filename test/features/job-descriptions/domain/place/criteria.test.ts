// Which lines of a list are what it asks for, and which of them a new one is to look like.
import { criteriaIn, modelAmong } from '../../../../../src/features/job-descriptions/domain/place/criteria.ts';
import type { Paragraph } from '../../../../../src/word/outline.ts';
import { line, outlineOf, type Line } from '../../../../support/outlines.ts';

type Details = Line['details'];
const paragraphs = (lines: (Line | string)[]): Paragraph[] => outlineOf(lines).paragraphs;
const red = (text: string): Line => line(text, { ink: 'FF0000' });
const blue = (text: string): Line => line(text, { ink: '0000FF' });

it.each<[string, (Line | string)[], string]>([
  ['all of it', ['Nurse', 'Degree'], 'Nurse, Degree'],
  ['nothing empty', ['Nurse', ' '], 'Nurse'],
  ['nothing that leads to a list', ['You need:', 'Nurse'], 'Nurse'],
  ['nothing beside the text', ['Nurse', '(aside) Page 2'], 'Nurse'],
  ['nothing that is locked', ['Nurse', line('Degree', { mayFollow: false })], 'Nurse'],
  ['nothing that is struck out', ['Nurse', line('Old', { isStruck: true })], 'Nurse'],
  ['no note in brackets', ['Nurse', '[Recruiting manager: delete this]', '<list them>', '{ … }.'], 'Nurse'],
  ['words behind brackets', ['Nurse', '[NMC] registration'], 'Nurse, [NMC] registration'],
  ['no guidance in a colour of its own', ['Nurse', 'Degree', red('Three at most')], 'Nurse, Degree'],
  [
    'no guidance in that colour, though most of it is',
    ['Nurse', 'Degree', 'Kind', red('Three at most'), red('Or four')],
    'Nurse, Degree, Kind',
  ],
  ['words in a colour where most have it', [blue('Nurse'), blue('Degree')], 'Nurse, Degree'],
  [
    'no word to the author in the colour of all',
    [blue('Nurse'), blue('Degree'), blue('Please list others')],
    'Nurse, Degree',
  ],
  ['black words among those in a colour', [blue('Nurse'), blue('Degree'), 'Kind'], 'Nurse, Degree, Kind'],
  [
    'words like those to the author in black',
    ['Enter data into forms here', 'Nurse'],
    'Enter data into forms here, Nurse',
  ],
  ['the colour of the first, where two are as common', [blue('Nurse'), red('Delete')], 'Nurse'],
  [
    'the colour of the criteria, and not of notes in brackets',
    [red('[Delete]'), red('[Or this]'), blue('Nurse')],
    'Nurse',
  ],
])('reads %s', (_what, lines, expected) =>
  expect(
    criteriaIn(paragraphs(lines))
      .map(({ text }) => text)
      .join(', '),
  ).toBe(expected),
);

const item = (text: string, depth = 0, look = `list ${depth}`): Line => line(text, { isListItem: true, depth, look });
const typed = (text: string, depth = 0, look = `typed ${depth}`): Line => line(text, { bullet: 2, depth, look });
const plain = (text: string, look = 'plain', more: Details = {}): Line => line(text, { look, ...more });

it.each<[string, Line[], string | undefined]>([
  ['nothing, where there is nothing', [], undefined],
  ['the last', [plain('Nurse'), plain('Degree')], 'Degree'],
  ['the last of those that most look like', [plain('Nurse'), plain('Degree'), plain('Kind', 'large')], 'Degree'],
  ['the last of the first look, where two are as common', [plain('Nurse'), plain('Kind', 'large')], 'Nurse'],
  ['an item, and not one below it', [item('Nurse'), item('NMC', 1), item('HCPC', 1)], 'Nurse'],
  ['an item, where it has no level', [line('Nurse', { isListItem: true }), item('NMC', 1)], 'Nurse'],
  ['a typed bullet, and not one further in', [typed('Nurse', 284), typed('NMC', 567), typed('HCPC', 567)], 'Nurse'],
  ['the highest level there is', [item('Nurse', 1), item('Degree', 1), item('BSc', 2)], 'Degree'],
  [
    'typed bullets beside those of Word, each at its level',
    [item('Nurse', 0), typed('Degree', 284), typed('Kind', 284)],
    'Kind',
  ],
  ['those of Word beside typed bullets', [item('Nurse', 1), item('Degree', 1), typed('Kind', 0)], 'Degree'],
  ['an item, where half of the lines are', [plain('All of these'), item('Nurse')], 'Nurse'],
  ['a line, where most are', [item('Nurse'), plain('Degree'), plain('Kind')], 'Kind'],
  [
    'a line among the items below one',
    [item('Nurse'), item('NMC', 1), item('HCPC', 1), plain('Degree'), plain('Kind')],
    'Kind',
  ],
])('looks like %s', (_what, lines, expected) => expect(modelAmong(paragraphs(lines))?.text).toBe(expected));
