// What comes first has a provider or a link.
import { knownFirst } from '../../../../../src/features/courses/domain/answering/known-first.ts';
import { printedAnswer } from '../../../../../src/features/courses/domain/answering/ask.ts';
import { aShelved, idsOf } from '../../../../support/answering.ts';

const named = aShelved('named', { provider: 'Named by an Alliance (provider to be confirmed)' });
const unsaid = aShelved('unsaid', { provider: '' });
const provided = aShelved('provided', { provider: 'Demo University' });
const page = { url: 'https://www.example.ac.uk/sact', host: 'example.ac.uk' };
const linked = aShelved('linked', { provider: '', ...page });

it.each([
  ['a provider first', [named, provided, unsaid], 'provided named unsaid'],
  ['a link first', [unsaid, named, linked], 'linked unsaid named'],
  ['what is found already where it stands', [linked, named, provided], 'linked named provided'],
  ['what there is where nobody can find any', [unsaid, named], 'unsaid named'],
  ['nothing where there is nothing', [], ''],
])('puts %s', (_what, courses, ids) => expect(idsOf(knownFirst(courses, [], () => []))).toBe(ids));

it('leaves what is asked for by name', () =>
  expect(idsOf(knownFirst([named, provided], [named], () => [linked]))).toBe('named provided'));

it('looks further where nothing that answers can be found', () =>
  expect(idsOf(knownFirst([unsaid], [], () => [named, linked]))).toBe('linked unsaid'));

it.each(['staff nurse, new to cancer, what first?', 'staff nurse, any course?'])('%s', (text) =>
  expect(printedAnswer(text).courses[0]).not.toBe('wca-foundations'),
);
