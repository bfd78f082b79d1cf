import { bold, bullet, heading, numbered, paragraph, run, styled } from '../markup.ts';
import { made, type Makers } from '../package.ts';
import { STYLES, stylesWithIds } from '../parts.ts';
import { DEMO, DUTIES, ESSENTIAL, post } from '../posts.ts';

const criteria = heading('Person specification');
const trapped = (title: string, trap: string) => () => made({ body: post(title, trap) });
const line = (label: string, look: string) => paragraph(run(label, look), `<w:rPr>${look}</w:rPr>`);

const german = { Heading1: 'berschrift1', Heading2: 'berschrift2', ListParagraph: 'Listenabsatz', Title: 'Titel' };
const welsh = { Heading1: 'Pennawd1', Heading2: 'Pennawd2', ListParagraph: 'ParagraffRhestr', Title: 'Teitl' };
const withIds = (ids: Record<string, string>) => (xml: string) =>
  Object.entries(ids).reduce((text, [from, to]) => text.replaceAll(`w:val="${from}"`, `w:val="${to}"`), xml);

const allIn = (heading: (text: string) => string) =>
  heading('Job title: Senior Staff Nurse') +
  paragraph(DEMO) +
  heading('Main duties') +
  DUTIES.map((text) => paragraph(text)).join('') +
  heading('Person specification') +
  heading('Essential') +
  ESSENTIAL.map((text) => paragraph(text)).join('');

export const LISTS: Makers = {
  'list-direct-numbering': trapped(
    'Cancer Support Worker',
    criteria + ESSENTIAL.map((text) => paragraph(text, numbered(1))).join(''),
  ),
  'list-through-style': trapped(
    'Practice Educator',
    criteria + ESSENTIAL.map((text) => styled('ListBullet', text)).join(''),
  ),
  'list-multi-level': trapped(
    'Oncology Dietitian',
    criteria +
      paragraph('Essential', numbered(2)) +
      ESSENTIAL.map((text) => paragraph(text, numbered(2, 1))).join('') +
      paragraph('With evidence', numbered(2, 2)) +
      paragraph('Desirable', numbered(2)),
  ),
  'list-continues-after': trapped(
    'Occupational Therapist',
    criteria + bullet(ESSENTIAL[0]!) + paragraph('and', '<w:ind w:left="720"/>') + bullet(ESSENTIAL[1]!),
  ),
  'list-numbering-taken-off': trapped(
    'Speech Therapist',
    criteria + ESSENTIAL.map((text) => paragraph(text, `<w:pStyle w:val="ListBullet"/>${numbered(0)}`)).join(''),
  ),
  'list-typed-bullets': trapped(
    'Physiotherapist',
    criteria +
      ESSENTIAL.map((text) => paragraph(`<w:r><w:t>•</w:t></w:r><w:r><w:tab/><w:t>${text}</w:t></w:r>`)).join(''),
  ),
  'list-in-one-paragraph': trapped(
    'Link Worker',
    criteria + paragraph(`<w:r><w:t>${ESSENTIAL[0]}</w:t><w:br/><w:t>${ESSENTIAL[1]}</w:t></w:r>`),
  ),
  'list-with-its-own-look': trapped(
    'Clinical Psychologist',
    criteria +
      ESSENTIAL.map((text) =>
        paragraph(
          run(
            text,
            '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:color w:val="1F3864"/><w:sz w:val="20"/>',
          ),
          `<w:keepLines/>${numbered(1)}<w:spacing w:before="60" w:after="60"/><w:ind w:left="500" w:hanging="250"/>`,
        ),
      ).join(''),
  ),
  'headings-numbered': () =>
    made({
      body: post('Consultant Nurse').replaceAll(
        '<w:pStyle w:val="Heading1"/>',
        `<w:pStyle w:val="Heading1"/>${numbered(3)}`,
      ),
    }),
  'headings-numbers-typed': trapped(
    'Sister',
    heading('5. Person Specification') +
      heading('5.1 Education and Training', 2) +
      ESSENTIAL.map((text) => paragraph(text)).join(''),
  ),
  'headings-with-german-style-ids': () =>
    made({ body: post('Registered Nurse'), styles: stylesWithIds(german), rewrite: withIds(german) }),
  'headings-with-welsh-style-ids': () =>
    made({ body: post('Registered Nurse'), styles: stylesWithIds(welsh), rewrite: withIds(welsh) }),
  'headings-by-a-style-of-the-trust': () =>
    made({
      body: post('Radiotherapy Assistant').replaceAll('"Heading1"', '"TrustHead"'),
      styles: STYLES.replace(
        '</w:styles>',
        '<w:style w:type="paragraph" w:customStyle="1" w:styleId="TrustHead"><w:name w:val="Trust Heading Blue"/><w:basedOn w:val="Heading1"/></w:style></w:styles>',
      ),
    }),
  'headings-by-outline-level': trapped(
    'Ward Manager',
    paragraph('Person specification', '<w:outlineLvl w:val="0"/>') + ESSENTIAL.map((text) => bullet(text)).join(''),
  ),
  'headings-only-bold': () => made({ body: allIn((text) => paragraph(bold(text))) }),
  'headings-all-capitals': () => made({ body: allIn((text) => paragraph(text.toUpperCase())) }),
  'headings-shown-in-capitals': () => made({ body: allIn((text) => line(text, '<w:caps/>')) }),
  'headings-underlined-with-colon': () => made({ body: allIn((text) => line(`${text}:`, '<w:u w:val="single"/>')) }),
  'headings-education-and-training': trapped(
    'Clinical Fellow',
    heading('Education and training') + ESSENTIAL.map((text) => paragraph(text)).join(''),
  ),
  'headings-none-at-all': () =>
    made({ body: [DEMO, 'This post supports the cancer team.', ...DUTIES].map((text) => paragraph(text)).join('') }),
  'headings-with-nothing-below': trapped(
    'Screening Practitioner',
    heading('Person specification') + heading('Essential', 2) + heading('Desirable', 2),
  ),
};
