import { linkOf } from '../../../../src/features/courses/domain/link.ts';
import { COURSES } from '../../../../src/features/courses/domain.ts';

const host = 'brookes.ac.uk';

it.each(['https://brookes.ac.uk/sact', 'https://www.brookes.ac.uk/courses?id=1'])('shows %s', (url) =>
  expect(linkOf({ url, host })).toBe(url),
);

it.each([
  ['not encrypted', 'http://brookes.ac.uk/sact'],
  ['another host', 'https://example.com/brookes.ac.uk'],
  ['a host that only ends alike', 'https://evilbrookes.ac.uk/'],
  ['a host before the real one', 'https://brookes.ac.uk.example.com/'],
  ['a name before the host', 'https://brookes.ac.uk@example.com/'],
  ['a name on the right host', 'https://user:pass@brookes.ac.uk/'],
  ['a port', 'https://brookes.ac.uk:8443/'],
  ['a script', 'javascript:alert(1)'],
  ['no address', 'brookes'],
])('hides %s', (_why, url) => expect(linkOf({ url, host })).toBeUndefined());

it('hides a link of a provider whose host is not listed', () =>
  expect(linkOf({ url: 'https://brookes.ac.uk/', host: undefined })).toBeUndefined());

it.each(['l2psych', 'rm-foundations', 'gatewayc'])('hides the copy or mention of %s elsewhere', (id) =>
  expect(linkOf(COURSES.find((course) => course.id === id)!)).toBeUndefined(),
);

it('shows what the provider itself publishes', () =>
  expect(COURSES.filter((course) => linkOf(course)).length).toBeGreaterThan(25));
