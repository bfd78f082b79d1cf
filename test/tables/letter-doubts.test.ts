import { letterDoubts } from '../../src/tables/letter-doubts.ts';

const asked = (...texts: string[]) =>
  letterDoubts(
    { columns: { title: 0 }, body: texts.map((text, at) => ({ line: at + 2, cells: [text] })) },
    { nameOf: () => 'Title', textOf: (cell) => (typeof cell === 'string' ? cell : '') },
  ).join('; ');

it.each([
  ['peopleâ€™s services', /letters right in line 2 \(Title: “peopleâ€™s services”\)/],
  ['CafÃ© project', /letters right/],
  ['Â£20 a place', /letters right/],
  ['Caf\ufffd project', /letters right/],
  ['people?s services', /letters right/],
  ['Sage &amp; Thyme', /signs of a web page in line 2/],
  ['<p>For all</p>', /signs of a web page/],
  ['peopleâ€™s &amp; more', /letters right.*; .*web page/],
  ['Café, people’s, £20 – ½ day', /^$/],
  ['Ångström', /^$/],
  ['São Paulo, SÃO', /^$/],
  ['Ready? Go', /^$/],
  ['R&D; A&E', /^$/],
  ['length < 3 days', /^$/],
  ['https://example.org/a?b=c&amp;d', /^$/],
])('of “%s”', (text, question) => expect(asked(text)).toMatch(question));

it('names the first three', () => expect(asked('a?b', 'a?b', 'a?b', 'a?b')).toMatch(/line 4 .* and 1 more\?/));
