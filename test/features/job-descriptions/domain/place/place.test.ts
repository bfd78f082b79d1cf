import { proposePlace } from '../../../../../src/features/job-descriptions/domain/place/place.ts';
import { cell, cutOffCell, line, outlineOf, table, type Part } from '../../../../support/outlines.ts';

/** Where it goes, as one would point at it: behind or before which words, in which section. */
function placed(parts: Part[]) {
  const outline = outlineOf(parts);
  const { place, section, kind } = proposePlace(outline);
  const words = (index: number | undefined) => (index === undefined ? '' : outline.paragraphs[index]!.text);
  return place.side === 'end'
    ? `end like “${words(place.like)}”`
    : `${place.side} “${words(place.beside)}”${place.like === place.beside ? '' : ' but unlike it'}, ${kind} in ${section}`;
}

const BODY: Part[] = [
  '**JOB DESCRIPTION**',
  'Job Title: Clinical Nurse Specialist',
  '# Job summary',
  'The post holder cares for people with cancer and their families.',
  '# Main duties',
  '- Assesses needs.',
  '- Teaches others, and takes part in education and training.',
];

const LAYOUTS: [layout: string, parts: Part[], expected: string][] = [
  [
    'columns for essential and desirable, rows with labels',
    [
      ...BODY,
      '# Person Specification',
      table(
        ['', '**Essential**', '**Desirable**', '**Assessed by**'],
        ['**Qualifications**', ['Registered nurse', 'First degree'], 'Master’s degree', 'A/I'],
        ['**Experience**', 'Two years in oncology', 'Research', 'A/I'],
      ),
    ],
    'after “First degree”, table cell in Qualifications',
  ],
  [
    'a person specification without a heading, education not the first row',
    [
      ...BODY,
      table(
        ['Criteria', 'Essential', 'Desirable', 'How assessed'],
        ['Experience', 'Two years in oncology', '', 'A'],
        ['Education and Training', 'Registered nurse', 'Teaching qualification', 'A'],
        ['Skills', 'Kindness', '', 'I'],
      ),
    ],
    'after “Registered nurse”, table cell in Education and Training',
  ],
  [
    'a head of its own for the desirable ones, further down the same table',
    [
      ...BODY,
      '# Person Specification',
      table(
        ['Essential criteria', 'Assessed'],
        ['Registered nurse', 'A'],
        ['First degree', 'A'],
        ['Desirable criteria', 'Assessed'],
        ['Master’s degree', 'A'],
      ),
    ],
    'after “First degree”, table cell in Person Specification',
  ],
  [
    'desirable in front of essential',
    [
      table(
        ['Attribute', 'Desirable', 'Essential'],
        ['Education/Qualifications', 'Master’s degree', 'First degree'],
        ['Knowledge', 'Of research', 'Of cancer'],
      ),
    ],
    'after “First degree”, table cell in Education/Qualifications',
  ],
  [
    'a heading row over several rows',
    [
      table(
        [cell('**PERSON SPECIFICATION**', 3)],
        ['', cell('Requirements', 2)],
        ['', 'Essential', 'Desirable'],
        ['Training & Qualifications', ['- NMC registration', '- Degree'], ['- MSc']],
        ['Experience', ['- Oncology'], ['- Audit']],
      ),
    ],
    'after “Degree”, table cell in Training & Qualifications',
  ],
  [
    'groups as merged rows, columns for essential and desirable',
    [
      '# Person specification',
      table(
        ['Essential', 'Desirable'],
        [cell('**Qualifications**', 2)],
        ['Registered nurse', 'Independent prescriber'],
        ['Degree in nursing', 'MSc'],
        [cell('**Experience**', 2)],
        ['Oncology', 'Audit'],
      ),
    ],
    'after “Degree in nursing”, table cell in Qualifications',
  ],
  [
    'a merged label above its own heading row, for each group',
    [
      table(
        [cell('Experience', 2)],
        ['Essential', 'Desirable'],
        ['Two years', 'Five years'],
        [cell('Education', 2)],
        ['Essential', 'Desirable'],
        ['Degree', 'MSc'],
        [cell('Skills', 2)],
        ['Essential', 'Desirable'],
        ['Kindness', 'Typing'],
      ),
    ],
    'after “Degree”, table cell in Education',
  ],
  [
    'a label merged over several rows, a criterion each',
    [
      table(
        ['Area', 'Essential', 'Desirable'],
        ['Education', 'Registered nurse', 'MSc'],
        ['', 'Degree', ''],
        ['', '', 'Prescriber'],
        ['Experience', 'Oncology', ''],
      ),
    ],
    'after “Degree”, table cell in Education',
  ],
  [
    'essential and desirable in front of a tab',
    ['# Qualifications', 'Essential\tRegistered nurse', '\tDegree', 'Desirable\tMaster’s degree', '\tPrescriber'],
    'after “\tDegree”, paragraph in Qualifications',
  ],
  [
    'what you must have, and what would be nice',
    [
      ...BODY,
      '# About you',
      'You must have:',
      '- A degree',
      'It would be nice if you also have:',
      '- A master’s degree',
    ],
    'after “A degree”, list item in You must have',
  ],
  [
    'an empty essential cell beside education',
    [table(['', 'Essential', 'Desirable'], ['Qualifications', '', 'MSc'], ['Experience', 'Oncology', 'Audit'])],
    'before “”, table cell in Qualifications',
  ],
  [
    'essential and desirable as labels of rows',
    [
      '**PERSON SPECIFICATION**',
      table(
        ['Education', 'Essential', 'Registered nurse with a degree'],
        ['', 'Desirable', 'MSc or willing to work towards one'],
        ['Experience', 'Essential', 'Two years in oncology'],
        ['', 'Desirable', 'Research'],
      ),
    ],
    'after “Registered nurse with a degree”, table cell in Education',
  ],
  [
    'essential and desirable as labels of rows, groups as columns',
    [
      table(
        ['', 'Qualifications', 'Experience', 'Skills'],
        ['Essential', 'Registered nurse', 'Two years in oncology, at least', 'Kindness'],
        ['Desirable', 'MSc', 'Research', 'Typing'],
      ),
    ],
    'after “Registered nurse”, table cell in Qualifications',
  ],
  [
    'essential and desirable as merged rows, groups as labels below',
    [
      table(
        [cell('**Desirable criteria**', 2)],
        ['Qualifications', 'MSc'],
        [cell('**Essential criteria**', 2)],
        ['Qualifications', 'Registered nurse'],
        ['Experience', 'Oncology'],
      ),
    ],
    'after “Registered nurse”, table cell in Qualifications',
  ],
  [
    'a row for each criterion, ticked as essential or desirable',
    [
      table(
        ['Criteria', 'Essential', 'Desirable'],
        [cell('Qualifications', 3)],
        ['Registered nurse', '✓', ''],
        ['Degree in nursing', '✓', ''],
        ['Master’s degree', '', '✓'],
        [cell('Experience', 3)],
        ['Two years in oncology', '✓', ''],
      ),
    ],
    'after “Degree in nursing”, table cell in Qualifications',
  ],
  [
    'a row for each criterion, ticked with a symbol that has no letter',
    [
      '# Person Specification',
      table(
        ['Criteria', 'Essential', 'Desirable'],
        ['Qualifications', '', ''],
        ['Registered nurse', '', ''],
        ['Experience', '', ''],
        ['Two years in oncology', '', ''],
      ),
    ],
    'after “Registered nurse”, table cell in Qualifications',
  ],
  [
    'a row for each criterion with E or D in one column, group label beside',
    [
      table(
        ['', 'Criterion', 'E/D', 'Assessed'],
        ['Skills', 'Kind to patients, colleagues', 'E', 'I'],
        ['Qualifications', 'Registered with the NMC', 'E', 'A'],
        ['', 'Degree in nursing', 'E', 'A'],
        ['', 'Master’s degree', 'D', 'A'],
      ),
    ],
    'after “Degree in nursing”, table cell in Qualifications',
  ],
  [
    'a table of a single column',
    [
      '# Person Specification',
      table(
        [['**Essential criteria**']],
        [['**Education:**', '- Registered nurse', '- Degree', '**Experience:**', '- Oncology']],
        [['**Desirable criteria**']],
        [['- MSc']],
      ),
    ],
    'after “Degree”, table cell in Education',
  ],
  [
    'labels of their own within the cell of a group',
    [
      table(
        ['Knowledge', ['Of cancer care']],
        ['Education and qualifications', ['Essential:', 'Registered nurse', 'Degree', 'Desirable:', 'MSc']],
      ),
    ],
    'after “Degree”, table cell in Education and qualifications',
  ],
  [
    'groups within the essential cell, named at the start of the line',
    [
      table(
        ['Essential', 'Desirable'],
        [['Experience: two years in oncology', 'Qualifications: registered nurse', 'Skills: kindness'], 'MSc'],
      ),
    ],
    'after “Qualifications: registered nurse”, table cell in Qualifications',
  ],
  [
    'headings and lists, essential and desirable below each group',
    [
      ...BODY,
      '# Person Specification',
      '## Qualifications',
      '**Essential**',
      '- Registered nurse',
      '- Degree',
      '**Desirable**',
      '- MSc',
      '## Experience',
      '**Essential**',
      '- Oncology',
    ],
    'after “Degree”, list item in Qualifications',
  ],
  [
    'headings and lists, groups below essential and desirable',
    [
      ...BODY,
      '**PERSON SPECIFICATION**',
      'ESSENTIAL CRITERIA',
      '**Experience**',
      '- Oncology',
      '**Education and training**',
      '- Registered nurse',
      '',
      'DESIRABLE CRITERIA',
      '**Education and training**',
      '- MSc',
    ],
    'after “Registered nurse”, list item in Education and training',
  ],
  [
    'essential criteria without groups',
    [...BODY, '# Essential criteria', '- Registered nurse', '- Two years in oncology', '# Desirable criteria', '- MSc'],
    'after “Two years in oncology”, list item in Essential criteria',
  ],
  [
    'essential qualifications in one heading',
    [
      ...BODY,
      'Desirable qualifications',
      '- MSc',
      'Essential qualifications',
      '- Registered nurse',
      '# Other',
      'Words.',
    ],
    'after “Registered nurse”, list item in Essential qualifications',
  ],
  [
    'a person specification without groups',
    [
      ...BODY,
      '# Person specification',
      'The post holder will need:',
      '- Registered nurse',
      '- Kindness',
      '# Health and safety',
      'All staff.',
    ],
    'after “Kindness”, list item in Person specification',
  ],
  [
    'only a section on education and training',
    [
      ...BODY,
      '# Education, training and development',
      'The post holder keeps up to date.',
      'The post holder teaches students.',
      '',
      'Mandatory training is done each year.',
      '# Confidentiality',
      'All staff keep it.',
    ],
    'after “The post holder teaches students.”, paragraph in Education, training and development',
  ],
  [
    'the factor of job evaluation, in a table',
    [
      ...BODY,
      table(
        ['Communication', 'With families.'],
        ['2. Knowledge, Training and Experience', 'Registered nurse.'],
        ['Effort', 'Much.'],
      ),
    ],
    'after “Registered nurse.”, table cell in 2. Knowledge, Training and Experience',
  ],
  [
    'a list with a lead-in, and an afterword',
    [...BODY, '# Education and training', 'The post holder will:', '- Learn', '- Teach', 'This is reviewed each year.'],
    'after “Teach”, list item in Education and training',
  ],
  [
    'a table of contents that names the sections',
    ['(aside) Person specification\t4', '(aside) Qualifications\t4', '# Job summary', 'Cares for people with cancer.'],
    'end like “Cares for people with cancer.”',
  ],
  [
    'none of this',
    [...BODY, 'Signed:', 'Date:'],
    'end like “The post holder cares for people with cancer and their families.”',
  ],
  [
    'only mandatory training',
    [...BODY, '# Mandatory training', 'All staff do it.', '# Education Centre', 'It is on level 2.'],
    'end like “It is on level 2.”',
  ],
  [
    'a last item that nothing may follow',
    [
      '# Person specification',
      '## Qualifications',
      '- Registered nurse',
      line('Degree', { isListItem: true, mayFollow: false }),
    ],
    'after “Registered nurse”, list item in Qualifications',
  ],
  [
    'a section in which nothing may be put',
    [
      '# Essential criteria',
      line('Locked', { mayFollow: false, mayPrecede: false }),
      '# Education and training',
      'Keeps up to date.',
    ],
    'after “Keeps up to date.”, paragraph in Education and training',
  ],
  [
    'a section of its own for ACCEND',
    ['# Person specification', '## Qualifications', '- Degree', '# ACCEND level of practice', 'To be agreed.'],
    'after “To be agreed.”, paragraph in ACCEND level of practice',
  ],
  [
    'a form nobody has filled in',
    [table(['Essential', 'Desirable'], ['', ''], ['', ''])],
    'before “”, table cell in Essential',
  ],
  [
    'a list of several levels',
    ['# Person specification', '- Essential', '- Registered nurse', '- Desirable', '- MSc'],
    'after “Registered nurse”, list item in Essential',
  ],
  [
    'a heading in two languages',
    ['# Manyleb y person – Person specification', '- Registered nurse'],
    'after “Registered nurse”, list item in Manyleb y person – Person specification',
  ],
  [
    'a banner that names the person specification too',
    ['# Job description and person specification', 'Confidential.', '# Education and training', 'Keeps up to date.'],
    'after “Keeps up to date.”, paragraph in Education and training',
  ],
  [
    'education that is only desirable',
    ['# Person specification', 'Essential', '- Kindness', 'Desirable', '**Qualifications**', '- MSc'],
    'after “Kindness”, list item in Essential',
  ],
  [
    'a cell that ends in the beginning of something',
    [table(['', 'Essential', 'Desirable'], ['Qualifications', ['Degree', 'Such as these and others:'], 'MSc'])],
    'after “Degree”, table cell in Qualifications',
  ],
  [
    'a bold heading that ends the person specification',
    [
      '**Person specification**',
      '- Kindness',
      '**Main duties**',
      '- Cares.',
      '**Education and training**',
      '- Teaches.',
    ],
    'after “Kindness”, list item in Person specification',
  ],
  [
    'a layout table around everything',
    [
      table([
        [
          '**Person specification**',
          '**Qualifications**',
          'Registered nurse',
          'Degree',
          '**Experience**',
          'Oncology',
          '**Desirable**',
          'MSc',
        ],
      ]),
    ],
    'after “Degree”, table cell in Qualifications',
  ],
  [
    'assessment letters beside a criterion, bold criteria',
    [
      table(
        ['**CRITERIA**', '**ESSENTIAL**', '**MEASURED BY**', '**DESIRABLE**', '**MEASURED BY**'],
        ['**QUALIFICATIONS**', ['**Registered Nurse**'], 'A/C', 'MSc', 'A'],
        ['**EXPERIENCE**', ['**Oncology**'], 'A', '', ''],
      ),
    ],
    'after “Registered Nurse”, table cell in QUALIFICATIONS',
  ],
];

const AS_KEPT: [how: string, parts: Part[], expected: string][] = [
  [
    'boxes of which one is ticked',
    [
      table(
        ['Criteria', 'Essential', 'Desirable'],
        ['Qualifications', '', ''],
        ['Registered nurse', '☒', '☐'],
        ['Masters degree', '☐', '☒'],
      ),
    ],
    'after “Registered nurse”, table cell in Qualifications',
  ],
  [
    'essential words at the ends of the lines of a cell',
    [
      '# Person specification',
      table(
        ['Qualifications', ['Registered nurse (Essential)', 'Masters degree (Desirable)']],
        ['Experience', 'Years'],
      ),
    ],
    'after “Registered nurse (Essential)”, table cell in Qualifications',
  ],
  [
    'lines of which only the desirable are marked',
    ['# Person specification', '## Qualifications', '- Registered nurse', '- Masters degree (desirable)'],
    'after “Registered nurse”, list item in Qualifications',
  ],
  [
    'headings that name the kind in brackets, the desirable first',
    ['# Person specification', '## Qualifications (Desirable)', '- MSc', '## Qualifications (Essential)', '- Nurse'],
    'after “Nurse”, list item in Qualifications (Essential)',
  ],
  [
    'two essential columns, of which one is for the band of the post',
    [
      'Band: 6',
      table(['', 'Band 5 Essential', 'Band 6 Essential'], ['Qualifications', 'First degree', 'Postgraduate study']),
    ],
    'after “Postgraduate study”, table cell in Qualifications',
  ],
  [
    'what is needed on appointment, and what later',
    [
      table(
        ['Criteria', 'On appointment', 'Within 12 months'],
        ['Qualifications', 'Registered nurse', 'A module'],
        ['Experience', 'Two years', 'Five years'],
      ),
    ],
    'after “Registered nurse”, table cell in Qualifications',
  ],
  [
    'labels in two languages',
    [
      table(
        ['Meini prawf / Criteria', 'Hanfodol / Essential', 'Dymunol / Desirable'],
        ['Cymwysterau / Qualifications', 'Registered nurse', 'Masters degree'],
        ['Profiad / Experience', 'Oncology nursing', 'Audit work'],
      ),
    ],
    'after “Registered nurse”, table cell in Cymwysterau / Qualifications',
  ],
  [
    'cells that name their own parts, the desirable the longest',
    [
      '# Person specification',
      table([
        ['Essential:', '- Registered nurse'],
        ['Desirable:', '- A masters degree in a subject of cancer care'],
      ]),
    ],
    'after “Registered nurse”, table cell in Person specification',
  ],
  [
    'a page laid out in two columns, the wordier one about something else',
    [
      table([
        ['**PERSON SPECIFICATION**', '**Qualifications**', '- Registered nurse', '**Experience**', '- Years'],
        ['**MAIN DUTIES**', 'Many long words about duties of many kinds', 'and more of them', 'and more'],
      ]),
    ],
    'after “Registered nurse”, table cell in Qualifications',
  ],
  [
    'letters in a last column without a heading',
    [
      '# Person specification',
      table(['Qualifications', '', ''], ['', 'Nurse', 'E'], ['', 'Degree', 'E'], ['', 'MSc', 'D']),
    ],
    'after “Degree”, table cell in Qualifications',
  ],
  [
    'a last line that is struck out',
    ['# Qualifications', '- Nurse', line('Old', { isListItem: true, isStruck: true })],
    'after “Nurse”, list item in Qualifications',
  ],
  [
    'short criteria beside the longer names of their groups',
    [
      table(
        ['Attribute', 'Criterion', 'Essential', 'Desirable'],
        ['Qualifications', 'RN', 'Yes', 'No'],
        ['', 'MSc', 'No', 'Yes'],
        ['Experience', 'Oncology', 'Yes', 'No'],
      ),
    ],
    'after “RN”, table cell in Qualifications',
  ],
  [
    'short criteria in the columns themselves',
    [table(['', 'Essential', 'Desirable'], ['Qualifications', 'RGN', 'MSc'], ['Skills', 'IT', 'BSL'])],
    'after “RGN”, table cell in Qualifications',
  ],
  [
    'short criteria as lines',
    ['# Person specification', '## Qualifications', '**Essential**', 'RGN', 'NMC PIN', '**Desirable**', 'MSC ONC'],
    'after “NMC PIN”, paragraph in Qualifications',
  ],
  [
    'numbers in a column of their own, and groups beside it',
    [
      table(
        ['No.', 'Criteria', 'Essential', 'Desirable'],
        ['', 'Qualifications', '', ''],
        ['1', 'Nurse', '✓', ''],
        ['2', 'MSc', '', '✓'],
        ['', 'Experience', '', ''],
        ['3', 'Oncology', '✓', ''],
      ),
    ],
    'after “Nurse”, table cell in Qualifications',
  ],
  [
    'a cell with the name of its group over what is asked for',
    [
      table(
        [['**Essential**'], ['**Qualifications**', '- NVQ level 3', '- Care Certificate']],
        [['**Desirable**'], ['**Qualifications**', '- Phlebotomy']],
      ),
    ],
    'after “Care Certificate”, table cell in Qualifications',
  ],
  [
    'ticks drawn as pictures',
    [
      table(
        ['Criteria', 'Essential', 'Desirable'],
        ['Qualifications', '', ''],
        ['Nurse', cell([line('', { picture: 'Picture 1' })]), ''],
        ['MSc', '', cell([line('', { picture: 'Picture 1' })])],
        ['Experience', '', ''],
        ['Communication skills', cell([line('', { picture: 'Picture 1' })]), ''],
      ),
    ],
    'after “Nurse”, table cell in Qualifications',
  ],
  ['headings alone', ['# Person specification', '## Essential', '## Desirable'], 'end like “”'],
];
it.each(AS_KEPT)('finds the place in a list as people keep it: %s', (_how, parts, expected) =>
  expect(placed(parts)).toBe(expected),
);

it('says that no place was found, and that a locked one was passed', () => {
  const warned = (parts: Part[]) => proposePlace(outlineOf(parts)).warnings.join(' ');
  expect(warned(['# Person specification', '## Essential', '## Desirable'])).toMatch(/^No place for it was found/);
  const shut = line('A degree', { isLocked: true, mayFollow: false, mayPrecede: false });
  expect(warned(['# Qualifications', shut])).toMatch(/“Qualifications” cannot be edited.*Developer, then Properties/);
});

const HEAD = ['', 'Essential', 'Desirable'];
const TICKED = ['Criteria', 'Essential', 'Desirable'];
it.each<[how: string, parts: Part[], expected: string, warns: RegExp]>([
  [
    'the next row of the same kind',
    [
      table(
        HEAD,
        ['Qualifications', cutOffCell('Nurse'), cutOffCell('MSc')],
        ['Education and training', 'Care Certificate', 'Audit'],
        ['Experience', 'Oncology', ''],
      ),
    ],
    'after “Care Certificate”, table cell in Education and training',
    /^It did not go into “Qualifications”: the row there has a fixed height/,
  ],
  [
    'another row under the same label',
    [table(TICKED, ['Qualifications', '', ''], ['Nurse', '✓', ''], [cutOffCell('Degree'), '✓', ''], ['MSc', '', '✓'])],
    'after “Nurse” but unlike it, table cell in Qualifications',
    /^$/,
  ],
  [
    'the empty cell of another row of a form',
    [table(HEAD, ['Qualifications', cutOffCell(''), ''], ['', '', ''])],
    'before “”, table cell in Qualifications',
    /^$/,
  ],
  [
    'the same place, where all others are about something else',
    [table(HEAD, ['Qualifications', cutOffCell('Nurse'), cutOffCell('MSc')], ['Experience', 'Oncology', ''])],
    'after “Nurse”, table cell in Qualifications',
    /^The row in “Qualifications” has a fixed height.*“At least” instead of “Exactly”\.$/,
  ],
  [
    'the first place, where each is cut off',
    [table(HEAD, ['Qualifications', cutOffCell('Nurse'), ''], ['Education', cutOffCell('Care Certificate'), ''])],
    'after “Nurse”, table cell in Qualifications',
    /^The row in “Qualifications” has a fixed height/,
  ],
])('where a row would cut it off, takes %s', (_how, parts, expected, warns) => {
  expect(placed(parts)).toBe(expected);
  expect(proposePlace(outlineOf(parts)).warnings.join(' ')).toMatch(warns);
});

const SHUT = { mayFollow: false, mayPrecede: false };
const SPECIFIED = ['# Person specification', '## Qualifications'];
it.each<[how: string, parts: Part[], expected: string]>([
  [
    'the name that says education most surely, in a table',
    [table(HEAD, ['Training', 'Care Certificate', ''], ['Qualifications', 'Nurse', ''])],
    'after “Nurse”, table cell in Qualifications',
  ],
  [
    'the name that says education most surely, in a specification',
    ['# Person specification', '## Training', '- Care Certificate', '## Qualifications', '- Nurse'],
    'after “Nurse”, list item in Qualifications',
  ],
  [
    'the name that says education most surely, in the text',
    ['# Training', 'Keeps up.', '# Education', 'Teaches.'],
    'after “Teaches.”, paragraph in Education',
  ],
  [
    'knowledge, where nothing names education',
    [table(HEAD, ['Experience', 'Oncology', ''], ['Knowledge', 'Of cancer', ''], ['Skills', 'IT', ''])],
    'after “Of cancer”, table cell in Knowledge',
  ],
  [
    'no section that is about the education of others',
    ['# Education of the general public', 'We teach.', '# Notes', 'Words.'],
    'end like “Words.”',
  ],
  [
    'no section of empty lines',
    ['# Essential criteria', '', '# Education and training', 'Keeps up to date.'],
    'after “Keeps up to date.”, paragraph in Education and training',
  ],
  [
    'the last of several rows that are ticked, as that looks',
    [table(TICKED, ['Qualifications', '', ''], ['Nurse', '✓', ''], ['Degree', '✓', ''], ['MSc', '', '✓'])],
    'after “Degree”, table cell in Qualifications',
  ],
  [
    'typed bullets before an afterword',
    [...SPECIFIED, 'You need:', line('• Nurse', { bullet: 2 }), line('• Degree', { bullet: 2 }), 'Reviewed each year.'],
    'after “• Degree”, paragraph in Qualifications',
  ],
  [
    'a list with a gap in it before an afterword',
    [...SPECIFIED, '- Nurse', '', '- Degree', 'Reviewed each year.'],
    'after “Degree”, list item in Qualifications',
  ],
  [
    'a list behind a sentence',
    [...SPECIFIED, 'These are what the post asks for.', '- Nurse', 'Reviewed each year.'],
    'after “Nurse”, list item in Qualifications',
  ],
  [
    'lines behind a gap, up to the next',
    [...SPECIFIED, '', 'You need:', 'Nurse', 'Degree', '', 'Reviewed each year.'],
    'after “Degree”, paragraph in Qualifications',
  ],
  [
    'an empty cell, behind a line that has no neighbours',
    [table(HEAD, ['Qualifications', [line('', SHUT), line('', { mayPrecede: false })], ''])],
    'after “”, table cell in Qualifications',
  ],
  ['the end, behind the last sentence', ['One.', 'Two', '- Three.'], 'end like “One.”'],
  ['the end, behind the last words', ['One', 'Two'], 'end like “Two”'],
  ['the end, like nothing in a table or aside', ['(aside) Words.', table(['Other', 'words.'])], 'end like “”'],
])('chooses %s', (_how, parts, expected) => expect(placed(parts)).toBe(expected));

it('takes the look of what is asked for elsewhere, sooner of the same kind, where there are only notes', () => {
  const lookIn = (...parts: Part[]) => {
    const { place } = proposePlace(outlineOf(parts));
    return outlineOf(parts).paragraphs[place.like ?? -1]?.text;
  };
  const asked = (words: string) => table(HEAD, ['Qualifications', words, ''], ['Skills', 'Teaching others', '']);
  const listed = (words: string): Part[] => [
    '# Person specification',
    '## Education',
    words,
    '## Experience',
    '- Years',
  ];
  expect(lookIn(asked('[List them here]'), ...listed('- Nurse'))).toBe('Teaching others');
  expect(lookIn(...listed('[List them here]'), table(HEAD, ['Skills', 'Teaching others', '']))).toBe('Years');
});

it('says nothing where nothing is to be noticed, and always why', () => {
  const shut = line('Locked', { ...SHUT, isLocked: true, isListItem: true });
  const kept = proposePlace(outlineOf([...SPECIFIED, '- Nurse', shut]));
  expect(kept).toMatchObject({ place: { beside: 2 }, why: expect.stringMatching(/on education\.$/), warnings: [] });
  expect(proposePlace(outlineOf(['# Qualifications', '- Nurse'])).place).toEqual({ side: 'after', beside: 1, like: 1 });
  const closed = proposePlace(outlineOf(['# Essential criteria', line('A field', SHUT), '# Training', 'Teaches.']));
  expect(closed).toMatchObject({ why: expect.stringMatching(/education is essential\.$/), warnings: [] });
});

/** What the new lines say in front and behind, and what they stand behind. */
function typed(parts: Part[]): string {
  const outline = outlineOf(parts);
  const { place } = proposePlace(outline);
  if (place.side === 'end') return 'end';
  const fronts = place.leads ?? [outline.paragraphs[place.like ?? 0]!.text.slice(0, place.lead ?? 0)];
  return `${outline.paragraphs[place.beside]!.text} → ${fronts.map((front) => `${front}…${place.tail ?? ''}`).join(' ')}`;
}
const under = (...lines: string[]): Part[] => ['# Person specification', '## Qualifications', ...lines];
it.each<[string, Part[], string]>([
  ['numbers', under('**Essential**', '1. Nurse', '2. Degree', '**Desirable**', '1. MSc'), '2. Degree → 3. … 4. …'],
  [
    'references',
    under('**Essential**', 'E1\tNurse', 'E2\tDegree', '**Desirable**', 'D1\tMSc'),
    'E2\tDegree → E3\t… E4\t…',
  ],
  ['numbers that go on', under('**Essential**', '1. Nurse', '**Desirable**', '2. MSc'), '1. Nurse → … …'],
  ['marks behind letters', under('a) Nurse (E)', 'b) MSc (D)', 'c) PhD (D)'), 'c) PhD (D) → d) … (E) e) … (E)'],
  ['marks behind full stops', under('Nurse. (E)', 'MSc; (D)'), 'Nurse. (E) → … (E)'],
  ['a tab in place of a number', under('**Essential**', '\tNurse'), '\tNurse → \t…'],
  ['marks behind numbers', under('1. (E) Nurse', '2. (E) Degree', '3. (D) MSc'), '3. (D) MSc → 4. (E) … 5. (E) …'],
  [
    'numbers, whatever a page beside the text says',
    [...under('1. Nurse', '2. Degree'), '(aside) 3. Contents'],
    '2. Degree → 3. … 4. …',
  ],
  ['marks that follow each other as letters do', under('(D) MSc', '(E) Nurse'), '(E) Nurse → (E) …'],
  ['marks in front alone', under('(E) Nurse', '(E) Degree', '(D) MSc'), '(E) Degree → (E) …'],
  ['letters up to those of marks', under('(a) A', '(b) B', '(c) C', '(d) D', '(e) E'), '(e) E → (f) … (g) …'],
  ['a class of degree', under('**Essential**', '2.1 degree'), '2.1 degree → … …'],
  [
    'numbers over the columns of a table',
    [table(['', 'Essential', 'Desirable'], ['Qualifications', ['1.1\tNurse', '1.2\tDegree'], ['1.3\tMSc']])],
    '1.2\tDegree → \t… \t…',
  ],
  [
    'numbers of each column of a table',
    [table(['', 'Essential', 'Desirable'], ['Qualifications', ['1. Nurse', '2. Degree'], ['1. MSc']])],
    '2. Degree → 3. … 4. …',
  ],
])('carries on %s', (_what, parts, expected) => expect(typed(parts)).toBe(expected));

it.each(LAYOUTS)('finds the place in %s', (_layout, parts, expected) => expect(placed(parts)).toBe(expected));

it('says why, and the end is the end', () => {
  const { place, why } = proposePlace(outlineOf(['Words.']));
  expect(place).toEqual({ side: 'end', like: 0 });
  expect(why).toMatch(/at the end/);
  expect(proposePlace(outlineOf(['', ''])).place).toEqual({ side: 'end' });
});

it('goes into the right one of two tables', () => {
  const inner = outlineOf([
    table(['Job title', 'CNS'], ['Department', 'Education']),
    table(['', 'Essential', 'Desirable'], ['Education', 'Degree', 'MSc']),
  ]);
  const { place } = proposePlace(inner);
  expect(place).toMatchObject({ side: 'after', beside: inner.paragraphs.findIndex(({ text }) => text === 'Degree') });
});
