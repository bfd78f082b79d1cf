import { bullet, cell, control, heading, paragraph, row, run, table } from '../markup.ts';
import { made, type Makers } from '../package.ts';
import { ESSENTIAL, post } from '../posts.ts';

const criteria = heading('Person specification');
const trapped = (title: string, trap: string) => () => made({ body: post(title, trap) });
const named = (id: number, more = '') =>
  `<w:alias w:val="Demo"/><w:tag w:val="demo${id}"/><w:id w:val="${1000 + id}"/>${more}`;
const lock = (kind: string) => `<w:lock w:val="${kind}"/>`;
const bound = '<w:dataBinding w:xpath="/post/text" w:storeItemID="{11111111-2222-3333-4444-555555555555}"/>';
const inCell = `<w:sdt><w:sdtPr>${named(3)}</w:sdtPr><w:sdtContent>${cell(ESSENTIAL[0]!)}</w:sdtContent></w:sdt>`;
const items = ESSENTIAL.map((text) => bullet(text)).join('');

export const CONTROLS: Makers = {
  'control-block': trapped('Staff Nurse', control(criteria + items, named(1))),
  'control-after-heading': trapped('Staff Nurse', criteria + control(items, named(1, '<w:richText/>'))),
  'control-run': trapped(
    'Staff Nurse',
    criteria +
      paragraph(`${run('Holds a ')}${control(run('relevant qualification'), named(2, '<w:text/>'))}${run('.')}`),
  ),
  'control-cell': trapped(
    'Staff Nurse',
    criteria + table(2, [row(['Essential', 'Desirable']), `<w:tr>${inCell}${cell('None')}</w:tr>`]),
  ),
  'control-in-a-cell': trapped(
    'Staff Nurse',
    criteria + table(2, [row(['Essential', 'Desirable']), row([cell(control(items, named(4))), 'None'])]),
  ),
  'control-locked-contents': trapped('Staff Nurse', control(criteria + items, named(5, lock('sdtContentLocked')))),
  'control-locked-one-line': trapped(
    'Staff Nurse',
    criteria + control(bullet(ESSENTIAL[0]!), named(6, lock('contentLocked'))) + bullet(ESSENTIAL[1]!),
  ),
  'control-locked-against-removal': trapped('Staff Nurse', control(criteria + items, named(7, lock('sdtLocked')))),
  'control-nested-in-locked': trapped(
    'Staff Nurse',
    control(criteria + control(items, named(8)), named(9, lock('contentLocked'))),
  ),
  'control-data-bound': () =>
    made({
      body: post(
        'Staff Nurse',
        criteria + control(bullet(ESSENTIAL[0]!), named(10, `${bound}<w:text/>`)) + bullet(ESSENTIAL[1]!),
      ),
      extras: [
        {
          name: 'customXml/item1.xml',
          content: `<post><text>${ESSENTIAL[0]}</text></post>`,
          relationship: { id: 'rId-data', type: 'customXml' },
        },
      ],
    }),
  'control-dropdown': trapped(
    'Staff Nurse',
    criteria +
      control(
        paragraph('Band 6'),
        named(
          11,
          '<w:dropDownList><w:listItem w:displayText="Band 5" w:value="5"/><w:listItem w:displayText="Band 6" w:value="6"/></w:dropDownList>',
        ),
      ) +
      items,
  ),
  'control-placeholder': trapped(
    'Staff Nurse',
    criteria +
      control(
        paragraph(run('Click or tap here to enter text.', '<w:rStyle w:val="PlaceholderText"/>')),
        named(12, '<w:showingPlcHdr/><w:text/>'),
      ) +
      items,
  ),
  'control-checkbox': trapped(
    'Staff Nurse',
    criteria +
      paragraph(
        `${control(run('☒'), named(13, '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>'))}${run(` ${ESSENTIAL[0]}`)}`,
      ) +
      paragraph(ESSENTIAL[1]!),
  ),
  'control-repeating-section': trapped(
    'Staff Nurse',
    criteria +
      control(
        control(bullet(ESSENTIAL[0]!), named(15, '<w15:repeatingSectionItem/>')),
        named(14, '<w15:repeatingSection/>'),
      ) +
      bullet(ESSENTIAL[1]!),
  ),
  'control-around-everything': () => made({ body: control(post('Staff Nurse'), named(16)) }),
  'control-group-locked': () => made({ body: control(post('Staff Nurse'), named(17, '<w:group/>')) }),
  'control-at-the-end': () =>
    made({ body: post('Staff Nurse', criteria + items) + control(paragraph('Signed: Demo Manager'), named(18)) }),
};
