import {
  bullet,
  cell,
  change,
  deleted,
  heading,
  inserted,
  mark,
  numbered,
  paragraph,
  row,
  run,
  section,
  table,
} from '../markup.ts';
import { made, type Makers } from '../package.ts';
import { ESSENTIAL, post } from '../posts.ts';

const criteria = heading('Person specification');
const trapped = (title: string, trap: string) => () => made({ body: post(title, trap) });
const ON = '<w:trackRevisions/>';
const endOf = (kind: 'ins' | 'del' | 'moveFrom' | 'moveTo', id: number) =>
  `${numbered(1)}<w:rPr>${mark(kind, id)}</w:rPr>`;
const moved = (kind: 'moveFrom' | 'moveTo', id: number, text: string) =>
  paragraph(
    `<w:${kind}RangeStart w:id="${id}" w:author="Demo Editor" w:date="2024-01-02T03:04:05Z" w:name="move1"/><w:${kind} w:id="${id + 1}" w:author="Demo Editor" w:date="2024-01-02T03:04:05Z">${run(text)}</w:${kind}><w:${kind}RangeEnd w:id="${id}"/>`,
    endOf(kind, id + 2),
  );
const edited = paragraph(
  `${run('Relevant ')}${deleted(31, 'diploma')}${inserted(32, run('degree'))}${run(' in health.')}`,
  numbered(1),
);

export const TRACKED: Makers = {
  'tracked-insertions-and-deletions': trapped('Staff Nurse', criteria + edited + bullet(ESSENTIAL[1]!)),
  'tracked-inserted-paragraph': trapped(
    'Staff Nurse',
    criteria + bullet(ESSENTIAL[0]!) + paragraph(inserted(41, run(ESSENTIAL[1]!)), endOf('ins', 42)),
  ),
  'tracked-deleted-paragraph': trapped(
    'Staff Nurse',
    criteria + bullet(ESSENTIAL[0]!) + paragraph(deleted(51, ESSENTIAL[1]!), endOf('del', 52)) + bullet('Friendly.'),
  ),
  'tracked-deleted-last-in-list': trapped(
    'Staff Nurse',
    criteria + bullet(ESSENTIAL[0]!) + paragraph(deleted(53, ESSENTIAL[1]!), endOf('del', 54)),
  ),
  'tracked-deleted-mark-joins-lines': trapped(
    'Staff Nurse',
    criteria + paragraph(run(ESSENTIAL[0]!), endOf('del', 55)) + bullet(ESSENTIAL[1]!),
  ),
  'tracked-deleted-heading': trapped(
    'Staff Nurse',
    paragraph(deleted(56, 'Person specification'), `<w:pStyle w:val="Heading1"/><w:rPr>${mark('del', 57)}</w:rPr>`) +
      heading('What we look for') +
      bullet(ESSENTIAL[0]!),
  ),
  'tracked-moved-text': trapped(
    'Staff Nurse',
    criteria + moved('moveFrom', 61, ESSENTIAL[0]!) + bullet(ESSENTIAL[1]!) + moved('moveTo', 71, ESSENTIAL[0]!),
  ),
  'tracked-table-rows': trapped(
    'Staff Nurse',
    criteria +
      table(2, [
        row(['Essential', 'Desirable']),
        row([cell(paragraph(deleted(82, ESSENTIAL[0]!))), cell(paragraph(deleted(83, 'None')))], mark('del', 81)),
        row([cell(paragraph(inserted(85, run(ESSENTIAL[1]!)))), cell(paragraph(''))], mark('ins', 84)),
      ]),
  ),
  'tracked-formatting': trapped(
    'Staff Nurse',
    criteria +
      paragraph(
        run(ESSENTIAL[0]!, `<w:b/>${change('rPrChange', 91, '<w:rPr><w:i/></w:rPr>')}`),
        `${numbered(1)}${change('pPrChange', 92, '<w:pPr><w:jc w:val="center"/></w:pPr>')}`,
      ) +
      bullet(ESSENTIAL[1]!),
  ),
  'tracked-section-formatting': () =>
    made({
      body: post('Staff Nurse'),
      lastSection: section(
        `<w:pgSz w:w="11906" w:h="16838"/>${change('sectPrChange', 93, section('<w:pgSz w:w="16838" w:h="11906"/>'))}`,
      ),
    }),
  'tracked-on': () => made({ body: post('Staff Nurse'), settings: ON }),
  'tracked-on-with-changes': () =>
    made({ body: post('Staff Nurse', criteria + edited + bullet(ESSENTIAL[1]!)), settings: ON }),
  // Word counts in 32 bits, and some writers begin at the top.
  'tracked-on-numbers-nearly-used-up': () =>
    made({
      body: post(
        'Staff Nurse',
        criteria +
          [1, 2, 3, 5, 2147483647].map((id) => paragraph(inserted(id, run(`Criterion ${id}.`)), numbered(1))).join(''),
      ),
      settings: ON,
    }),
  'tracked-on-in-a-table': () =>
    made({
      body: post(
        'Staff Nurse',
        criteria + table(2, [row(['Essential', 'Desirable']), row([cell(bullet(ESSENTIAL[0]!)), cell('')])]),
      ),
      settings: ON,
    }),
  'tracked-on-table-at-the-end': () =>
    made({ body: table(1, [row(['Cancer Support Worker']), row(['Band 3'])]), settings: ON }),
  'tracked-on-formatted-model': () =>
    made({
      body: post(
        'Staff Nurse',
        criteria +
          paragraph(
            run(ESSENTIAL[0]!, '<w:b/>'),
            `${numbered(1)}<w:rPr>${mark('ins', 94)}<w:b/></w:rPr>${change('pPrChange', 95, '<w:pPr/>')}`,
          ),
      ),
      settings: ON,
    }),
  'tracked-on-turned-off-by-value': () =>
    made({ body: post('Staff Nurse'), settings: '<w:trackRevisions w:val="0"/>' }),
};
