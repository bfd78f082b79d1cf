// Which headings a paragraph stands under, and which heading ends which section.
import {
  markOf,
  standingUnder,
  type Standing,
} from '../../../../../src/features/job-descriptions/domain/place/standing.ts';

/** `# Heading`, `## Heading of rank 2`, or a bold line without a rank. */
function read(before: Standing, written: string): Standing {
  const [, ranks = '', text = ''] = /^(#*) ?(.*)$/.exec(written) ?? [];
  return standingUnder(before, markOf(text, ranks.length || undefined));
}
/** `person specification > essential > group`, with a dash for what a paragraph here does not stand under. */
const standing = (headings: string): string => {
  const { specification, kind, group } = headings.split(' / ').reduce(read, {});
  return [specification?.text, kind?.topic.kind, group?.text].map((one) => one ?? '–').join(' > ');
};

describe('a person specification', () => {
  it.each([
    [
      'holds a smaller heading',
      '# Person Specification / ## Qualifications',
      'Person Specification > – > Qualifications',
    ],
    [
      'holds a smaller heading of its own',
      '# Person Specification / ## Languages',
      'Person Specification > – > Languages',
    ],
    [
      'holds a criterion of its own rank',
      '# Person Specification / # Qualifications',
      'Person Specification > – > Qualifications',
    ],
    ['ends with another heading of its rank', '# Person Specification / # Governance', '– > – > Governance'],
    ['ends with a bigger heading, even a criterion', '## Person Specification / # Experience', '– > – > Experience'],
    ['holds a bold line', '# Person Specification / Languages', 'Person Specification > – > Languages'],
    [
      'that is a bold line holds a heading',
      'Person Specification / # Languages',
      'Person Specification > – > Languages',
    ],
    ['ends with what never stands in one', 'Person Specification / Health and safety', '– > – > Health and safety'],
    [
      'ends so though the heading is smaller',
      '# Person Specification / ### Working conditions',
      '– > – > Working conditions',
    ],
    [
      'holds “Essential”, whatever its rank',
      '## Person Specification / # Essential',
      'Person Specification > essential > –',
    ],
    [
      'holds “Essential duties”, though duties stand elsewhere',
      'Person Specification / Essential duties',
      'Person Specification > essential > –',
    ],
    [
      'ends the one before it',
      '# Employee Specification / ## Essential / # Person Specification',
      'Person Specification > – > –',
    ],
  ])('%s', (_what, headings, expected) => expect(standing(headings)).toBe(expected));
});

describe('“Essential”', () => {
  it.each([
    ['holds smaller groups, one after the other', '# Essential / ## Experience / ## Skills', '– > essential > Skills'],
    ['holds groups of its own rank', '# Essential / # Experience', '– > essential > Experience'],
    ['ends with a bigger group', '## Essential / # Experience', '– > – > Experience'],
    ['ends with another heading of its rank', '# Essential / # Governance', '– > – > Governance'],
    ['holds bold lines', 'Essential / Experience / Skills', '– > essential > Skills'],
    ['ends with what never stands in one', 'Essential / Experience / Duties', '– > – > Duties'],
    [
      'gives way to “Desirable”, for all that follows',
      'Essential / Experience / Desirable / Skills',
      '– > desirable > Skills',
    ],
    ['begins anew: what stood before is no group of it', 'Essential / Experience / Desirable', '– > desirable > –'],
    ['takes no heading for a group that is none', 'Governance / Essential', '– > essential > –'],
    ['within a group keeps the group', 'Experience / Essential', '– > essential > Experience'],
    [
      'within a group gives way to “Desirable” of the same',
      'Experience / Essential / Desirable',
      '– > desirable > Experience',
    ],
    ['within a group ends with the group', 'Experience / Essential / Skills', '– > – > Skills'],
    [
      'within a group stays within groups, once it was',
      'Experience / Essential / Skills / Essential / Aptitude',
      '– > – > Aptitude',
    ],
    [
      'qualifications are group and kind at once',
      'Essential qualifications',
      '– > essential > Essential qualifications',
    ],
  ])('%s', (_what, headings, expected) => expect(standing(headings)).toBe(expected));
});

it.each([
  [' Education \t and training : ', 'Education and training'],
  ['Addysg：', 'Addysg'],
  ['Skills: clinical', 'Skills: clinical'],
])('reads the heading “%s” as %s', (written, text) => expect(markOf(written, 2)).toMatchObject({ text, level: 2 }));
