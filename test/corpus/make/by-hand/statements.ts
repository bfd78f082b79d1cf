// Documents that already carry the statement, or something like it.
import {
  bullet,
  cell,
  control,
  deleted,
  heading,
  inserted,
  mark,
  numbered,
  paragraph,
  row,
  run,
  styled,
  table,
} from '../markup.ts';
import { made, type Makers } from '../package.ts';
import { ESSENTIAL, STATEMENT, post } from '../posts.ts';

const trapped = (title: string, trap: string) => () =>
  made({ body: post(title, heading('Person specification') + bullet(ESSENTIAL[0]!) + trap) });
const split = (text: string) =>
  (text.match(/.{1,7}/gsu) ?? [])
    .map((piece, i) => run(piece, i % 3 ? '' : '<w:lang w:val="en-GB"/>'))
    .join('<w:proofErr w:type="gramStart"/>');
const [before = '', after = ''] = STATEMENT('@').split('@');

export const STATEMENTS: Makers = {
  'statement-enhanced': trapped('Clinical Nurse Specialist', bullet(STATEMENT('enhanced')) + bullet(ESSENTIAL[1]!)),
  'statement-supportive': trapped('Cancer Support Worker', bullet(STATEMENT('supportive'))),
  'statement-in-capitals': trapped('Cancer Support Worker', bullet(STATEMENT('Supportive').toUpperCase())),
  'statement-level-in-bold': trapped(
    'Clinical Nurse Specialist',
    paragraph(run(before) + run('enhanced', '<w:b/>') + run(after), numbered(1)),
  ),
  'statement-level-split-over-runs': trapped(
    'Clinical Nurse Specialist',
    paragraph(run(`${before}enh`) + run('anc', '<w:i/>') + run(`ed${after}`), numbered(1)),
  ),
  'statement-split-over-runs': trapped(
    'Clinical Nurse Specialist',
    paragraph(split(STATEMENT('advanced')), numbered(1)),
  ),
  'statement-oddly-spaced': trapped(
    'Clinical Nurse Specialist',
    paragraph(` ${STATEMENT('enhanced').replaceAll(' ', '\u00a0 ').replace('CiPs', ' CiPs ')}  `),
  ),
  'statement-with-line-break': trapped(
    'Clinical Nurse Specialist',
    paragraph(
      `<w:r><w:t xml:space="preserve">${before}</w:t><w:br/><w:t>advanced</w:t><w:tab/></w:r>${run(after.trimStart())}`,
    ),
  ),
  'statement-in-a-cell': trapped(
    'Clinical Nurse Specialist',
    table(2, [
      row(['Essential', 'Desirable']),
      row([cell(bullet(ESSENTIAL[1]!) + bullet(STATEMENT('advanced'))), 'None']),
    ]),
  ),
  'statement-in-a-control': trapped(
    'Clinical Nurse Specialist',
    control(bullet(STATEMENT('advanced')), '<w:id w:val="99"/>'),
  ),
  'statement-in-a-locked-control': trapped(
    'Clinical Nurse Specialist',
    control(bullet(STATEMENT('advanced')), '<w:id w:val="99"/><w:lock w:val="contentLocked"/>'),
  ),
  'statement-level-in-a-dropdown': trapped(
    'Clinical Nurse Specialist',
    paragraph(
      run(before) +
        control(
          run('advanced'),
          '<w:id w:val="98"/><w:dropDownList><w:listItem w:displayText="advanced" w:value="a"/></w:dropDownList>',
        ) +
        run(after),
    ),
  ),
  'statement-tracked-insertion': trapped(
    'Clinical Nurse Specialist',
    paragraph(inserted(21, run(STATEMENT('advanced'))), `${numbered(1)}<w:rPr>${mark('ins', 22)}</w:rPr>`),
  ),
  'statement-tracked-deletion': trapped(
    'Clinical Nurse Specialist',
    paragraph(deleted(23, STATEMENT('advanced')), `${numbered(1)}<w:rPr>${mark('del', 24)}</w:rPr>`) +
      bullet(ESSENTIAL[1]!),
  ),
  'statement-level-tracked': trapped(
    'Clinical Nurse Specialist',
    paragraph(run(before) + deleted(25, 'registered') + inserted(26, run('enhanced')) + run(after), numbered(1)),
  ),
  'statement-with-tracking-on': () =>
    made({
      body: post('Clinical Nurse Specialist', heading('Person specification') + bullet(STATEMENT('enhanced'))),
      settings: '<w:trackRevisions/>',
    }),
  'statement-within-a-longer-paragraph': trapped(
    'Clinical Nurse Specialist',
    paragraph(`Please note. ${STATEMENT('enhanced')} This is reviewed each year.`),
  ),
  'statement-twice': trapped(
    'Clinical Nurse Specialist',
    bullet(STATEMENT('registered')) + bullet(ESSENTIAL[1]!) + bullet(STATEMENT('enhanced')),
  ),
  'statement-with-level-left-open': trapped('Clinical Nurse Specialist', bullet(STATEMENT('X'))),
  'statement-in-words-of-the-trust': trapped(
    'Clinical Nurse Specialist',
    bullet('Works towards the ACCEND Capabilities in Practice at enhanced level, as agreed by the Demo Trust.'),
  ),
  'statement-only-mentions-accend': trapped(
    'Clinical Nurse Specialist',
    bullet('Aware of the ACCEND framework and of Capabilities in Practice.'),
  ),
  'statement-only-in-heading': trapped(
    'Clinical Nurse Specialist',
    styled('Heading2', 'ACCEND level of practice') + paragraph('To be agreed.'),
  ),
};
