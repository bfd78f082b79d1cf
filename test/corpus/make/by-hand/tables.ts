import { bullet, cell, control, heading, numbered, paragraph, row, run, bold, section, table } from '../markup.ts';
import { made, type Makers } from '../package.ts';
import { ESSENTIAL, duties, opening, post } from '../posts.ts';

const criteria = heading('Person specification');
const cantSplit = '<w:cantSplit/><w:tblHeader/>';
const merge = (kind?: 'restart') => `<w:vMerge${kind ? ` w:val="${kind}"` : ''}/>`;
const across = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;
const head = row(['Criteria', 'Essential', 'Desirable'], cantSplit);
const lists = (...texts: string[]) => texts.map((text) => bullet(text)).join('');
const education = row([
  'Education and qualifications',
  cell(lists(...ESSENTIAL)),
  cell(lists('Further study in cancer care.')),
]);
const skills = row(['Skills', cell(lists('Clear communication.')), cell(paragraph(''))]);

const labels = table(2, [
  row(['Job title', 'Cancer Support Worker']),
  row(['Band', 'Agenda for Change band 3']),
  row(['Responsible to', 'Demo Ward Manager']),
]);
const nested = table(1, [
  row([cell(paragraph('Essential') + table(2, [row(['Qualification', 'NVQ level 3'])]) + paragraph(''))]),
]);
const numberedCell = (text: string) => cell(paragraph(text, numbered(2)));

const trapped = (title: string, trap: string) => () => made({ body: post(title, trap) });

export const TABLES: Makers = {
  'table-label-value': () =>
    made({
      body: paragraph(bold('JOB DESCRIPTION')) + labels + paragraph('') + post('Cancer Support Worker', undefined, '3'),
    }),
  'table-essential-desirable': trapped(
    'Clinical Nurse Specialist, Urology',
    criteria + table(3, [head, education, skills]),
  ),
  'table-row-per-criterion': trapped(
    'Staff Nurse, Chemotherapy Day Unit',
    criteria +
      table(3, [head, ...ESSENTIAL.map((text) => row([text, '✓', ''])), row(['Teaching experience', '', '✓'])]),
  ),
  'table-how-assessed': trapped(
    'Assistant Practitioner',
    criteria + table(2, [row(['Essential', 'How assessed']), ...ESSENTIAL.map((text) => row([text, 'A / I']))]),
  ),
  'table-merged-cells': trapped(
    'Lead Cancer Nurse',
    criteria +
      table(3, [
        row([cell('Person specification', across(3))]),
        row([cell('Education', merge('restart')), 'Essential', ESSENTIAL[0]!]),
        row([cell('', merge()), 'Desirable', 'Master’s degree']),
        row([cell('Skills', across(2)), 'Leadership']),
      ]),
  ),
  'table-header-over-two-rows': trapped(
    'Advanced Clinical Practitioner',
    criteria +
      table(3, [
        row([cell('Factor', merge('restart')), cell('Criteria', across(2))]),
        row([cell('', merge()), 'Essential', 'Desirable']),
        education,
      ]),
  ),
  'table-nested': trapped('Therapy Assistant', criteria + nested),
  'table-nested-three-deep': trapped('Therapy Assistant', criteria + table(1, [row([cell(nested + paragraph(''))])])),
  'table-numbered-criteria': trapped(
    'Macmillan Radiographer',
    criteria +
      table(2, [
        row(['Essential', 'Desirable']),
        row([
          cell(ESSENTIAL.map((text) => paragraph(text, numbered(2))).join('')),
          numberedCell('A teaching qualification.'),
        ]),
      ]),
  ),
  'table-skipped-columns': trapped(
    'Pharmacist, Cancer Services',
    criteria +
      table(3, [
        head,
        row(['Qualifications', ESSENTIAL[0]!], '<w:gridAfter w:val="1"/>'),
        row([ESSENTIAL[1]!, 'Leadership'], '<w:gridBefore w:val="1"/>'),
      ]),
  ),
  'table-headings-in-rows': trapped(
    'Dietitian',
    table(1, [
      row([cell(heading('Person specification'))]),
      row([cell(heading('Essential', 2))]),
      ...ESSENTIAL.map((text) => row([text])),
    ]),
  ),
  'table-bold-cell-with-exceptions': trapped(
    'Healthcare Assistant',
    criteria +
      table(1, [
        row([cell(paragraph(bold('Essential')))]),
        `<w:tr><w:tblPrEx><w:jc w:val="center"/></w:tblPrEx><w:tc><w:tcPr/>${paragraph(run(ESSENTIAL[0]!, '<w:i/>'), '<w:jc w:val="both"/><w:rPr><w:i/></w:rPr>')}</w:tc></w:tr>`,
      ]),
  ),
  'table-empty-cells-to-fill': trapped(
    'Nursing Associate',
    criteria + table(2, [row(['Essential', 'Desirable']), row(['', '']), row(['', ''])]),
  ),
  'table-rows-in-a-control': trapped(
    'Podiatrist',
    criteria + table(2, [row(['Essential', 'Desirable']), control(row(ESSENTIAL)), row([ESSENTIAL[1]!, ''])]),
  ),
  'table-at-the-end': () =>
    made({
      body:
        opening('Cancer Navigator', '4') +
        duties +
        criteria +
        table(2, [row(['Essential', 'Desirable']), row([ESSENTIAL[0]!, ESSENTIAL[1]!])]),
      lastSection: section(),
    }),
  'table-is-everything': () =>
    made({
      body: table(2, [
        row([cell(paragraph(bold('Cancer Care Co-ordinator')), across(2))]),
        row(['Band', '4']),
        row([cell('Person specification', across(2))]),
        row(['Essential', cell(lists(...ESSENTIAL))]),
      ]),
      lastSection: '',
    }),
};
