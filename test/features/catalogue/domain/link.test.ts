import { hostFrom, hostProblem, linkOf, linkProblem } from '../../../../src/features/catalogue/domain/link.ts';
import { COURSES } from '../../../../src/features/catalogue/domain/course.ts';

const host = 'royalmarsden.nhs.uk';

it.each([
  'https://royalmarsden.nhs.uk/sact',
  'https://www.royalmarsden.nhs.uk/courses?id=1#top',
  'https://deep.down.royalmarsden.nhs.uk/',
  'https://royalmarsden.nhs.uk/a%20b',
  'https://royalmarsden.nhs.uk/mail@example.com',
])('shows %s', (url) => expect(linkOf({ url, host })).toBe(url));

it.each([
  ['https://ROYALMARSDEN.NHS.UK/Sact', 'https://royalmarsden.nhs.uk/Sact'],
  ['HTTPS://royalmarsden.nhs.uk', 'https://royalmarsden.nhs.uk/'],
  ['https://royalmarsden.nhs.uk:443/sact', 'https://royalmarsden.nhs.uk/sact'],
])('shows %s as %s', (url, shown) => expect(linkOf({ url, host })).toBe(shown));

const HIDDEN: [why: string, url: string][] = [
  ['not encrypted', 'http://royalmarsden.nhs.uk/sact'],
  ['another host', 'https://example.com/royalmarsden.nhs.uk'],
  ['another host with ours in the question', 'https://example.com?x=royalmarsden.nhs.uk'],
  ['another host with ours behind a hash', 'https://example.com#.royalmarsden.nhs.uk'],
  ['a host that only ends alike', 'https://evilroyalmarsden.nhs.uk/'],
  ['a host that only ends alike, with a dash', 'https://evil-royalmarsden.nhs.uk/'],
  ['a host before the real one', 'https://royalmarsden.nhs.uk.evil.com/'],
  ['the host above', 'https://nhs.uk/'],
  ['a neighbour', 'https://other.nhs.uk/'],
  ['a name before the host', 'https://royalmarsden.nhs.uk@evil.com/'],
  ['a name that ends like a host', 'https://evil.com%2f@royalmarsden.nhs.uk/'],
  ['a name on the right host', 'https://user:pass@royalmarsden.nhs.uk/'],
  ['an empty name on the right host', 'https://@royalmarsden.nhs.uk/'],
  ['a port', 'https://royalmarsden.nhs.uk:8443/'],
  ['a script', 'javascript:alert(1)'],
  ['a script with our host', 'javascript://royalmarsden.nhs.uk/%0aalert(1)'],
  ['data', 'data:text/html,<script>alert(1)</script>'],
  ['a file', 'file://royalmarsden.nhs.uk/etc/passwd'],
  ['no scheme', '//royalmarsden.nhs.uk/'],
  ['no address', 'royalmarsden'],
  ['nothing', ''],
  ['no slashes', 'https:royalmarsden.nhs.uk'],
  ['one slash', 'https:/royalmarsden.nhs.uk'],
  ['three slashes', 'https:///royalmarsden.nhs.uk'],
  ['backslashes for slashes', 'https:\\\\royalmarsden.nhs.uk\\sact'],
  ['a backslash that some take for a path, some for a name', 'https://royalmarsden.nhs.uk\\@evil.com/'],
  ['the same the other way round', 'https://evil.com\\@royalmarsden.nhs.uk/'],
  ['a backslash in the path', 'https://royalmarsden.nhs.uk/a\\b'],
  ['a tab that is taken out', 'https://royalmarsden.nhs.uk/\tx'],
  ['a line end', 'https://royalmarsden.nhs.uk/\nhttps://evil.com'],
  ['a space in front', ' https://royalmarsden.nhs.uk/'],
  ['an invisible space in the host', 'https://royal\u200bmarsden.nhs.uk/'],
  ['writing turned round', 'https://royalmarsden.nhs.uk/\u202efdp.exe'],
  ['letters of another alphabet', 'https://r\u043eyalmarsden.nhs.uk/'],
  ['the same as it travels', 'https://xn--ryalmarsden-ijk.nhs.uk/'],
  ['wide letters, which become ours', 'https://ｒoyalmarsden.nhs.uk/'],
  ['a dot of another alphabet', 'https://www\u3002royalmarsden.nhs.uk/'],
  ['a name of another alphabet under the host', 'https://xn--e1afmkfd.royalmarsden.nhs.uk/'],
  ['a percent sign in the host', 'https://royalmarsden%2enhs.uk/'],
  ['a dot at the end of the host', 'https://royalmarsden.nhs.uk./'],
  ['two dots in the host', 'https://www..royalmarsden.nhs.uk/'],
];
it.each(HIDDEN)('hides %s', (_why, url) => expect(linkOf({ url, host })).toBeUndefined());
it.each(HIDDEN.filter(([, url]) => url !== ''))('finds fault with %s', (_why, url) =>
  expect(linkProblem(url, host)).toMatch(/^is not /),
);

it.each([
  ['127.0.0.1', 'https://127.0.0.1/'],
  ['127.0.0.1', 'https://2130706433/'],
  ['127.0.0.1', 'https://0x7f.1/'],
  ['[::1]', 'https://[::1]/'],
  ['localhost', 'https://localhost/'],
  ['intranet', 'https://intranet/'],
])('hides a link to %s, even where the provider is said to be there: %s', (own, url) => {
  expect(linkOf({ url, host: own })).toBeUndefined();
  expect(linkProblem(url, undefined)).toBe('is not a plain https address');
});

it.each([
  ['nhs.uk', 'https://royalmarsden.nhs.uk/'],
  ['ac.uk', 'https://brookes.ac.uk/'],
  ['uk', 'https://brookes.ac.uk/'],
  ['com', 'https://example.com/'],
  ['wales.nhs.uk', 'https://velindre.wales.nhs.uk/'],
  ['com.au', 'https://example.com.au/'],
  ['ac.nz', 'https://example.ac.nz/'],
  ['sharepoint.com', 'https://anybody.sharepoint.com/'],
  ['', 'https://example.com/'],
  ['.royalmarsden.nhs.uk', 'https://royalmarsden.nhs.uk/'],
  ['xn--ryalmarsden-ijk.nhs.uk', 'https://xn--ryalmarsden-ijk.nhs.uk/'],
])('takes “%s” for no provider’s host', (own, url) => {
  expect(hostProblem(own)).toMatch(/is not the name|is shared by many/);
  expect(linkOf({ url, host: own })).toBeUndefined();
});

it.each(['royalmarsden.nhs.uk', 'e-lfh.org.uk', 'macmillan.fuseuniversal.com', 'rcn.org.uk', 'england.nhs.uk'])(
  'takes %s for a provider’s host',
  (own) => expect(hostProblem(own)).toBeUndefined(),
);

it.each([
  ['royalmarsden.nhs.uk', 'royalmarsden.nhs.uk'],
  [' WWW.RoyalMarsden.nhs.uk ', 'royalmarsden.nhs.uk'],
  ['https://www.royalmarsden.nhs.uk/courses/sact', 'royalmarsden.nhs.uk'],
  ['http://royalmarsden.nhs.uk', 'royalmarsden.nhs.uk'],
])('reads the host “%s” as %s', (text, read) => expect(hostFrom(text)).toBe(read));

it('looks at the shape alone where no host is given', () => {
  expect(linkProblem('https://anywhere.example.org/x', undefined)).toBeUndefined();
  expect(linkProblem('https://anywhere.example.org/x', host)).toBe('is not on the provider’s host royalmarsden.nhs.uk');
});

it('hides a link of a provider whose host is not listed', () =>
  expect(linkOf({ url: 'https://brookes.ac.uk/', host: undefined })).toBeUndefined());

it.each(['l2psych', 'rm-foundations', 'gatewayc'])('hides the copy or mention of %s elsewhere', (id) =>
  expect(linkOf(COURSES.find((course) => course.id === id)!)).toBeUndefined(),
);

it('shows what the provider itself publishes', () =>
  expect(COURSES.filter((course) => linkOf(course)).length).toBeGreaterThan(25));

it.each(COURSES.flatMap(({ id, host: own }) => (own ? [[id, own]] : [])))('%s has a host of its own: %s', (_id, own) =>
  expect(hostProblem(own)).toBeUndefined(),
);
