// Word files as people outside keep them, one of each kind that once went wrong: where the statement goes in them, and how it looks.
import { compose, prepare } from '../../src/features/job-descriptions/compose.ts';
import { statementFor } from '../../src/features/job-descriptions/domain/statement/wording.ts';
import { accepted, linesOf, paragraphsOf, readDocument, shownText } from '../support/corpus.ts';
import { lettersOf, lookOf } from '../support/word-checks.ts';

const SAYS = statementFor('enhanced');
const BY = { name: 'Sam Demo', at: new Date('2026-03-04T05:06:07Z') };

async function putInto(name: string) {
  const before = await prepare(accepted(`outside-${name}`), 'JD.docx');
  const { bytes } = await compose(before, { level: 'enhanced', withEducation: false, by: BY });
  const paragraphs = paragraphsOf(readDocument(bytes).document);
  const at = paragraphs.findIndex((one) => shownText(one).includes(SAYS));
  const lines = linesOf(readDocument(bytes).document);
  return { ...before.proposal, paragraphs, at, lines, before: lines[at - 1], line: lines[at], after: lines[at + 1] };
}

interface Right {
  before: string;
  after: string;
  /** Another line whose look it has. */
  like: string;
  /** What it says, where that is not the bare sentence. */
  line?: string;
  warns?: RegExp;
}

it.each<[name: string, right: Right]>([
  [
    'table-locked-by-google-docs',
    { before: 'Degree in a health subject', after: 'Masters degree', like: 'Degree in a health subject' },
  ],
  [
    'row-of-fixed-height',
    {
      before: 'Degree in a health subject',
      after: 'Masters degree',
      like: 'Degree in a health subject',
      warns: /“Qualifications” has a fixed height/,
    },
  ],
  [
    'guidance-in-red-last',
    {
      before: 'Degree in a health subject',
      after:
        '[Recruiting manager: list the essential qualifications for the band and delete this note before advertising]',
      like: 'Degree in a health subject',
    },
  ],
  ['ticks-as-symbols', { before: 'Degree in a health subject', after: '\ufffc', like: 'Degree in a health subject' }],
  ['sub-bullets-last', { before: 'palliative care', after: 'Masters degree', like: 'Registered nurse' }],
  [
    'marked-at-line-ends',
    {
      before: 'Degree in a health subject (E)',
      after: 'Masters degree (D)',
      like: 'Degree in a health subject (E)',
      line: `${SAYS} (E)`,
    },
  ],
  [
    'links-to-nowhere',
    { before: 'Degree in a health subject', after: 'Masters degree', like: 'Degree in a health subject' },
  ],
  [
    'two-bands-in-one-table',
    {
      before: 'BSc Therapeutic Radiography',
      after: 'Postgraduate study',
      like: 'BSc Therapeutic Radiography',
      warns: /goes into “Essential at Band 5”, the first, because the post goes over several bands/,
    },
  ],
  [
    'welsh',
    { before: 'Nyrs gofrestredig', after: 'Gradd Meistr', like: 'Nyrs gofrestredig', warns: /in Welsh.* in English/ },
  ],
  ['hidden-row', { before: 'Experience in cancer care', after: 'Research', like: 'Experience in cancer care' }],
  [
    'two-columns-of-a-page',
    {
      before: 'Manual lymphatic drainage qualification',
      after: 'Desirable',
      like: 'Manual lymphatic drainage qualification',
    },
  ],
  [
    'typed-bullets-under-bold-lines',
    {
      before: '•\tEvidence of continuing professional development',
      after: 'Desirable:',
      like: '•\tRegistered Nurse (Adult)',
      line: `•\t${SAYS}`,
    },
  ],
  [
    'numbers-typed',
    {
      before: '2.\tHCPC registration',
      after: 'Qualifications – Desirable',
      like: '2.\tHCPC registration',
      line: `3.\t${SAYS}`,
    },
  ],
  [
    'letters-typed-and-marked',
    {
      before: 'd)\tTeaching award (D)',
      after: 'Experience',
      like: 'b)\tHCPC registration (E)',
      line: `e)\t${SAYS} (E)`,
    },
  ],
  [
    'numbers-over-columns',
    { before: '1.2\tHCPC registration', after: '1.3\tMSc', like: '1.2\tHCPC registration', line: `\t${SAYS}` },
  ],
  ['ticks-as-pictures', { before: 'Evidence of post-basic study', after: '', like: 'Evidence of post-basic study' }],
  [
    'ticks-of-an-ordinary-font',
    { before: 'Evidence of post-basic study', after: '\ufffc', like: 'Evidence of post-basic study' },
  ],
  ['short-criteria-beside-groups', { before: 'Degree', after: 'Yes', like: 'Degree' }],
  [
    'group-named-over-its-list',
    {
      before: 'Care Certificate',
      after: 'Desirable',
      like: 'Care Certificate',
      warns: /“Qualifications” has a fixed height/,
    },
  ],
])(
  '%s: it stands where it should, and looks as it should',
  async (name, { before, after, like, line = SAYS, warns = /^$/ }) => {
    const put = await putInto(name);
    expect([put.before, put.line, put.after]).toEqual([before, line, after]);
    const [own, model] = [put.paragraphs[put.at], put.paragraphs[put.lines.indexOf(like)]];
    expect(own && lookOf(own, false)).toEqual(model && lookOf(model, false));
    expect(own && lettersOf(own)).toEqual(model && lettersOf(model));
    expect(put.warnings.join(' ')).toMatch(warns);
  },
);

it('takes no Welsh heading for the title of a post', async () =>
  expect((await putInto('welsh')).title).toBeUndefined());

it.each(['numbers-typed', 'letters-typed-and-marked', 'numbers-over-columns'])(
  '%s: education put in later stands as it does when put in at once',
  async (name) => {
    const decision = { level: 'enhanced', by: BY } as const;
    const before = await prepare(accepted(`outside-${name}`), 'JD.docx');
    const atOnce = await compose(before, { ...decision, withEducation: true });
    const first = await compose(before, { ...decision, withEducation: false });
    const later = await compose(await prepare(first.bytes, 'JD.docx'), { ...decision, withEducation: true });
    expect(linesOf(readDocument(later.bytes).document)).toEqual(linesOf(readDocument(atOnce.bytes).document));
  },
);
