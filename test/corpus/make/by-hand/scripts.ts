import { bullet, cell, heading, numbered, paragraph, row, run, table } from '../markup.ts';
import { made, type Makers } from '../package.ts';
import { ESSENTIAL, post } from '../posts.ts';

const trapped = (title: string, trap: string) => () => made({ body: post(title, trap) });
const rightToLeft = (text: string, look = '') => paragraph(run(text, '<w:rtl/>'), `${look}<w:bidi/>`);
const rightToLeftHeading = (text: string) => rightToLeft(text, '<w:pStyle w:val="Heading1"/>');

const ARABIC = ['خبرة في رعاية مرضى السرطان.', 'القدرة على العمل ضمن فريق.'];
const HEBREW = ['ניסיון בטיפול בחולי סרטן.', 'יכולת עבודה בצוות.'];
const WELSH = ['Cymhwyster perthnasol neu brofiad cyfatebol.', 'Y gallu i weithio’n dda mewn tîm, ŵ ŷ â.'];

export const SCRIPTS: Makers = {
  'script-arabic': trapped(
    'Staff Nurse',
    rightToLeftHeading('مواصفات الشخص (Person specification)') +
      ARABIC.map((text) => rightToLeft(text, numbered(1))).join(''),
  ),
  'script-arabic-table': trapped(
    'Staff Nurse',
    heading('Person specification') +
      table(
        2,
        [
          row([cell(rightToLeft('Essential')), cell(rightToLeft('Desirable'))]),
          row([cell(ARABIC.map((text) => rightToLeft(text)).join('')), cell(rightToLeft(''))]),
        ],
        '<w:bidiVisual/>',
      ),
  ),
  'script-hebrew': trapped(
    'Staff Nurse',
    rightToLeftHeading('Person specification – דרישות') + HEBREW.map((text) => rightToLeft(text)).join(''),
  ),
  'script-hebrew-and-english': trapped(
    'Staff Nurse',
    heading('Person specification') +
      paragraph(run('Speaks ') + run('עברית', '<w:rtl/>') + run(' or English.'), `${numbered(1)}<w:bidi w:val="0"/>`),
  ),
  'script-welsh': trapped(
    'Nyrs Staff',
    heading('Manyleb y person (Person specification)') + WELSH.map((text) => bullet(text)).join(''),
  ),
  'script-emoji': trapped(
    'Staff Nurse 👩🏽‍⚕️',
    heading('Person specification 🎗️') +
      bullet('Kind 💙 and calm 🧘🏿.') +
      bullet('Family 👨‍👩‍👧‍👦, flags 🏴󠁧󠁢󠁷󠁬󠁳󠁿, maths 𝒳 and old words 𐤀𐤁.'),
  ),
  'script-combining': trapped(
    'Staff Nurse',
    heading('Person specification') +
      bullet('Cafe\u0301 and nai\u0308ve; e\u0302\u0323, Å vs A\u030a, ﬁ ligature.') +
      bullet('Zero\u200bwidth, soft\u00adhyphen, \u2066isolated\u2069, no\u00a0break, nar\u202frow.'),
  ),
  'script-chinese-and-vertical': trapped(
    'Staff Nurse',
    heading('Person specification') +
      table(2, [
        row([
          cell(paragraph('護理'), '<w:textDirection w:val="tbRl"/>'),
          cell(paragraph(run('相关资格。', '<w:rFonts w:hint="eastAsia"/><w:lang w:eastAsia="zh-CN"/>'))),
        ]),
      ]),
  ),
  'script-typographic': trapped(
    'Sister / Charge Nurse – “Oncology”',
    heading('Person specification') +
      bullet('Nurse’s “own” words — with dashes – and … dots') +
      bullet(`&lt;w:p&gt; is just text & so is ]]>; ${ESSENTIAL[0]}`),
  ),
};
