import { FileRefusal } from '../../src/word/file-refusal.ts';
import { declarations, wordingIn } from '../../src/word/namespaces.ts';
import { childOf, readXml, switchOf, type Element } from '../../src/word/xml.ts';
import { STRICT, W } from '../support/word-xml.ts';

const names = (element: Element): string[] => [element.name, ...element.children.flatMap(names)];
const all = (element: Element): Element[] => [element, ...element.children.flatMap(all)];

describe('names', () => {
  it.each([
    ['the usual prefix', `<w:document xmlns:w="${W}"><w:p w:val="1"/></w:document>`],
    ['another prefix', `<ns0:document xmlns:ns0="${W}"><ns0:p ns0:val="1"/></ns0:document>`],
    ['no prefix', `<document xmlns="${W}" xmlns:x="${W}"><p x:val="1"/></document>`],
    ['the strict dialect', `<w:document xmlns:w="${STRICT}"><w:p w:val="1"/></w:document>`],
    ['a prefix declared lower down', `<x:document xmlns:x="${W}"><w:p xmlns:w="${W}" w:val="1"/></x:document>`],
    [
      'a prefix that changes its meaning',
      `<w:document xmlns:w="${W}"><a:p xmlns:w="urn:x" xmlns:a="${W}" a:val="1"/></w:document>`,
    ],
  ])('mean the same with %s', (_how, text) => {
    const root = readXml(text);
    expect(names(root)).toEqual(['w:document', 'w:p']);
    expect(root.children[0]?.attributes.get('w:val')).toBe('1');
  });

  it('of another namespace are never taken for Word’s', () =>
    expect(names(readXml('<w:document xmlns:w="urn:other"><w:p/><p xmlns=""/></w:document>'))).toEqual([
      '{urn:other}document',
      '{urn:other}p',
      'p',
    ]));

  it('lose their default namespace where it is taken back', () =>
    expect(names(readXml(`<document xmlns="${W}"><p xmlns=""><t/></p></document>`))).toEqual(['w:document', 'p', 't']));

  it.each([
    ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14:x'],
    ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc:x'],
    ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r:x'],
    ['urn:schemas-microsoft-com:vml', 'v:x'],
    ['http://schemas.openxmlformats.org/package/2006/content-types', 'ct:x'],
    ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel:x'],
    ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps:x'],
  ])('in %s are %s', (address, name) => expect(readXml(`<x xmlns="${address}"/>`).name).toBe(name));
});

describe('offsets', () => {
  const inside = '<a>é&amp;&#x1F600;</a>\r\n<b x="😀 &gt;"/><!-- > --><c><![CDATA[<a>]]>😀</c>';
  it.each([
    ['', inside],
    ['\uFEFF<?xml version="1.0"?>\r\n', inside],
    ['<!-- 😀😀 --><?pi 😀?>', inside],
  ])('are where an element stands in the text (%j)', (front, inside) => {
    const text = `${front}<root>${inside}</root>\n<!-- end -->`;
    const root = readXml(text);
    expect(root.children.map(({ start, end }) => text.slice(start, end))).toEqual([
      '<a>é&amp;&#x1F600;</a>',
      '<b x="😀 &gt;"/>',
      '<c><![CDATA[<a>]]>😀</c>',
    ]);
    expect(root.children.map((child) => child.text)).toEqual(['é&😀', '', '<a>😀']);
    expect(root.children[1]?.attributes.get('x')).toBe('😀 >');
  });

  it('are numbers for every element below the root', () =>
    expect(
      all(readXml('<a>😀<b><c/></b></a>'))
        .slice(1)
        .every(({ start, end }) => Number.isInteger(start) && end > start),
    ).toBe(true));
});

describe('refusals', () => {
  it.each([
    ['unsafe', '<!DOCTYPE x><x/>'],
    ['unsafe', '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'],
    ['unsafe', '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'],
    ['unsafe', `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`],
    ['unsafe', `${'<a>'.repeat(600)}${'</a>'.repeat(600)}`],
    ['unsafe', `<a ${Array.from({ length: 1001 }, (_, i) => `b${i}=""`).join(' ')}/>`],
    ['damaged', ''],
    ['damaged', 'words'],
    ['damaged', '<a><b></a>'],
    ['damaged', '<a>&nbsp;</a>'],
    ['damaged', '<a/><b/>'],
    ['damaged', '<w:a/>'],
    ['damaged', '<a w:b="1"/>'],
    ['damaged', '<a>\u0000</a>'],
  ])('%s: %.60s', (fault, text) => {
    const read = () => readXml(text);
    expect(read).toThrow(FileRefusal);
    expect(read).toThrow(expect.objectContaining({ fault }));
  });

  it('let nesting be that people need', () =>
    expect(names(readXml(`${'<a>'.repeat(300)}${'</a>'.repeat(300)}`))).toHaveLength(300));
});

it.each([
  ['<w:b/>', true],
  ['<w:b w:val="1"/>', true],
  ['<w:b w:val="on"/>', true],
  ['<w:b w:val="true"/>', true],
  ['<w:b w:val="0"/>', false],
  ['<w:b w:val="false"/>', false],
  ['<w:b w:val="off"/>', false],
  ['', undefined],
])('a switch %s is %s', (inside, is) =>
  expect(switchOf(readXml(`<w:rPr xmlns:w="${W}">${inside}</w:rPr>`), 'w:b')).toBe(is),
);

describe('writing for another place', () => {
  const scopeOf = (attributes: string) => readXml(`<x ${attributes}/>`).scope;

  it.each([
    ['xmlns:a="urn:a"', 'xmlns:a="urn:a"', ''],
    ['', 'xmlns:a="urn:a"', ' xmlns:a="urn:a"'],
    ['xmlns:a="urn:b"', 'xmlns:a="urn:a"', ' xmlns:a="urn:a"'],
    ['xmlns="urn:b"', '', ' xmlns=""'],
    ['xmlns="urn:b"', 'xmlns="urn:a"', ' xmlns="urn:a"'],
    ['xmlns:b="urn:b"', '', ''],
  ])('from (%s) what is written for (%s) needs%s', (from, to, missing) =>
    expect(declarations(scopeOf(from), scopeOf(to))).toBe(missing),
  );

  it.each([
    ['a prefix that is there', `<n:x xmlns:n="${W}"/>`, { prefix: 'n:', declaration: '' }],
    ['the dialect of the document', `<s:x xmlns:n="${W}" xmlns:s="${STRICT}"/>`, { prefix: 's:', declaration: '' }],
    ['one of its own beside a default', `<x xmlns="${W}"/>`, { prefix: 'w:', declaration: ` xmlns:w="${W}"` }],
    ['a free one', `<x xmlns="${W}" xmlns:w="urn:x"/>`, { prefix: 'word:', declaration: ` xmlns:word="${W}"` }],
  ])('takes %s', (_what, text, wording) => {
    const root = readXml(text);
    expect(wordingIn(root.scope, root)).toEqual(wording);
  });
});

it('finds a child by its canonical name', () =>
  expect(childOf(readXml(`<x><q:p xmlns:q="${W}"/></x>`), 'w:p')?.tag).toBe('q:p'));
