// Who stands in a row, what becomes of it, and what is left of a text.
import { fateOf } from '../../src/keeping/fate.ts';
import { nameWords } from '../../src/keeping/names.ts';
import { isTheirs, partiesIn, placesIn } from '../../src/keeping/parties-in.ts';
import { idBesideName, isErased, namesIn, pseudonym, wiper } from '../../src/keeping/wipe.ts';
import type { Retention, Party } from '../../src/records/kind.ts';

it.each<[string[], boolean, Party[], Retention, string]>([
  [['subject'], true, ['subject', 'manager'], 'kept', 'stays without the name'],
  [['manager'], true, ['subject', 'manager'], 'while it holds', 'stays without the name'],
  [['subject'], false, ['subject'], 'kept', 'removed'],
  [['manager'], false, ['subject', 'manager'], 'kept', 'removed'],
  [['partner'], false, ['author', 'partner'], 'kept', 'stays without the name'],
  [['author', 'partner'], false, ['author', 'partner'], 'kept', 'stays without the name'],
  [['subject', 'author'], false, ['subject'], 'kept', 'removed'],
  [['author'], false, ['author'], 'kept', 'stays without the name'],
  [['author'], false, ['author'], 'while it holds', 'stays without the name'],
  [['author'], false, ['author'], 'a day', 'removed'],
  [['author'], false, ['author', 'addressee'], 'until written again', 'removed'],
  [['addressee'], false, ['addressee'], 'until delivered', 'removed'],
  [['addressee'], false, ['addressee'], 'kept', 'removed'],
  [['addressee'], false, ['author', 'addressee'], 'until written again', 'stays without the name'],
  [[], false, ['subject'], 'kept', 'stays without the name'],
  [[], false, [], 'kept', 'stays without the name'],
])('as %j, another’s: %s, about %j, kept for “%s”: %s', (as, isAnothers, about, keeping, fate) =>
  expect(fateOf(as, isAnothers, { about, keeping })).toBe(fate),
);

it.each([
  [
    'open|{@subject}|{cycle}|{kind}',
    'open|t|p|2026|appraisal',
    { '@subject': ['t', 'p'], cycle: ['2026'], kind: ['appraisal'] },
  ],
  ['actor|{@author}|denied|{@subject}', 'actor|t|a|denied|t|b', { '@author': ['t', 'a'], '@subject': ['t', 'b'] }],
  ['outbox|{notice}', 'outbox|a|b|c', { notice: ['a', 'b', 'c'] }],
  ['head', 'head', {}],
])('the places of %s', (pattern, key, places) => expect(Object.fromEntries(placesIn(pattern, key))).toEqual(places));

const KIND = { schema: undefined as never, partitions: [], about: [], keeping: 'kept' as const };
it.each([
  ['x|{@author}', {}, {}, [['author', 'a', 't']]],
  ['x|{n}', { subject: 'person' }, { tenantId: 'u', person: { id: 'p' } }, [['subject', 'p', 'u']]],
  ['x|{n}', { subject: 'person' }, { tenantId: 'u', person: { id: 'p', tenantId: 'v' } }, [['subject', 'p', 'v']]],
  ['x|{n}', { author: 'by' }, { by: 'p' }, [['author', 'p', undefined]]],
  ['x|{tenant}|{n}', { subject: '.' }, { id: 'p', tenantId: 't' }, [['subject', 'p', 't']]],
  [
    'x|{n}',
    { addressee: 'to' },
    { to: [{ id: 'p' }, 'q'] },
    [
      ['addressee', 'p', undefined],
      ['addressee', 'q', undefined],
    ],
  ],
  ['x|{n}', { author: 'answer.by' }, {}, []],
  ['x|{n}', { author: 'by' }, null, []],
  ['x|{n}', { author: 'fields.*.by' }, { fields: { a: { by: { id: 'p' } }, b: {} } }, [['author', 'p', undefined]]],
])('who stands in %s with %j: %j', (key, who, value, people) =>
  expect(
    partiesIn({ ...KIND, key, who }, { key: 'x|t|a', value }).map(({ as, id, tenantId }) => [as, id, tenantId]),
  ).toEqual(people),
);

const words = nameWords(['Priya May-Sample (demo)', 'Dr José de la Cruz']);
const GONE = '[name removed]';
it.each([
  ['Priya May-Sample said', `${GONE} said`, `${GONE} said`],
  ['PRIYA  may-sample said', `${GONE} said`, `${GONE} said`],
  ['Priya May-Sample (demo)', GONE, GONE],
  ['Priya said', 'Priya said', `${GONE} said`],
  ['Priyanka in May, a sample', 'Priyanka in May, a sample', 'Priyanka in May, a sample'],
  ['Ask José, or Cruz; Dr who?', 'Ask José, or Cruz; Dr who?', `Ask ${GONE}, or ${GONE}; Dr who?`],
  ['', '', ''],
])('of “%s” is left “%s”, and where it is about them “%s”', (text, whole, parts) =>
  expect([words.whole(text), words.parts(text)]).toEqual([whole, parts]),
);
it.each([
  [['Ann Bee', 'Ann Bee Cee'], 'Ann Bee Cee said', `${GONE} said`],
  [['J. O.Neil'], 'J. OxNeil and J.  O.Neil', `J. OxNeil and ${GONE}`],
  [['Li Wu Chan'], 'Li, Wu and Chan', `Li, Wu and ${GONE}`],
  [['Sample, Priya'], 'Priya of Sample', `${GONE} of ${GONE}`],
  [['Ann Bee'], 'Ann2, 2Ann and Ann', `Ann2, 2Ann and ${GONE}`],
  [['de Vries'], 'de Vries; Vries; de', `${GONE}; ${GONE}; de`],
  [['\u738b \u5c0f\u660e\u660e'], '\u5c0f\u660e\u660e said', `${GONE} said`],
  [[' Cher ', ''], 'Cher said', `${GONE} said`],
  [[], 'Ann said', 'Ann said'],
])('of a text about %j that says “%s” is left “%s”', (names, text, left) =>
  expect(nameWords(names).parts(text)).toBe(left),
);
it('a month is no name', () =>
  expect(nameWords(['May June']).parts('In May and June, not May June')).toBe(`In May and June, not ${GONE}`));

it.each([
  ['name', 'id'],
  ['otherName', 'otherId'],
  ['fileName', undefined],
  ['words', undefined],
  ['Name', undefined],
])('beside %s stands %s', (property, id) => expect(idBesideName(property)).toBe(id));

const { wipe, isIn } = wiper({
  person: { tenantId: 't', id: 'p7' },
  names: ['Ann Bee'],
  id: 'erased-1',
  tenants: new Set(['t', 'u']),
});
it.each([
  ['open|t|p7|2026', 'open|t|erased-1|2026'],
  ['open|u|p7|2026', 'open|u|p7|2026'],
  ['person|p7|t', 'person|erased-1|t'],
  ['person|p7|u', 'person|p7|u'],
  ['outcome|asked|p7', 'outcome|asked|erased-1'],
  ['x|p77|ap7|p7-a', 'x|p77|ap7|p7-a'],
  ['mail|u|q|p7', 'mail|u|q|erased-1'],
])('of the key %s is left %s', (key, left) => {
  expect(wipe({ key, value: 1 }, { isTheirs: true }).key).toBe(left);
  expect(isIn({ key, value: 1 })).toBe(key !== left);
});
it.each([
  [
    { id: 'p7', name: 'Ann' },
    { id: 'erased-1', name: GONE },
  ],
  [
    { tenantId: 'u', id: 'p7', name: 'Ann Bee' },
    { tenantId: 'u', id: 'p7', name: 'Ann Bee' },
  ],
  [
    { id: 'q', name: 'Ann Bee' },
    { id: 'q', name: 'Ann Bee' },
  ],
  [
    { otherId: 'p7', otherName: 'A.', words: 'Ann did' },
    { otherId: 'erased-1', otherName: GONE, words: `${GONE} did` },
  ],
  [
    { managerName: 'Ann Bee', n: [1, null, true] },
    { managerName: GONE, n: [1, null, true] },
  ],
  [
    { by: 'p7', of: { ids: ['u|p7', 't|p7'] } },
    { by: 'erased-1', of: { ids: ['u|p7', 't|erased-1'] } },
  ],
  [{ p7: 1 }, { 'erased-1': 1 }],
])('of %j is left %j', (value, left) => expect(wipe({ key: 'x', value }, { isTheirs: true }).value).toEqual(left));

it.each([
  ['a text that is not about them', { words: 'Ann did, Ann Bee too' }, { words: `Ann did, ${GONE} too` }, {}],
  ['a name beside no id', { name: 'Ann Bee', n: { otherName: 'Ann' } }, { name: GONE, n: { otherName: 'Ann' } }, {}],
  ['what is around it', { id: 'p7', name: 'Ann' }, { id: 'p7', name: 'Ann' }, { tenantId: 'u' }],
  ['what is in what is around it', { a: { by: 'p7' } }, { a: { by: 'p7' } }, { tenantId: 'u' }],
  ['its own tenant', { tenantId: 't', by: 'p7' }, { tenantId: 't', by: 'erased-1' }, { tenantId: 'u' }],
  ['a name that is none', { id: 'p7', name: ['Ann Bee'] }, { id: 'erased-1', name: [GONE] }, {}],
])('by %s: of %j is left %j', (_what, value, left, around) =>
  expect(wipe({ key: 'x', value }, { isTheirs: false, ...around }).value).toEqual(left),
);

it.each<[unknown, string | undefined, boolean]>([
  [{ by: 'p7' }, undefined, true],
  [{ by: 'p7' }, 't', true],
  [{ by: 'p7' }, 'u', false],
  [{ tenantId: 'u', by: 'p7' }, 't', false],
  [{ tenantId: 't', a: [{ by: 'p7' }] }, 'u', true],
  [{ p7: 1 }, undefined, true],
  [{ by: 'p77', n: [1, null] }, undefined, false],
  [{ name: 'Ann Bee' }, undefined, false],
  ['p7', 'u', false],
])('their id stands in %j of the tenant %s: %s', (value, tenantId, is) =>
  expect(isIn({ key: 'x', value }, tenantId)).toBe(is),
);

it.each<[unknown, string | undefined, string[]]>([
  [{ id: 'p7', name: 'Ann' }, undefined, ['Ann']],
  [{ id: 'p7', name: 'Ann' }, 't', ['Ann']],
  [{ id: 'p7', name: 'Ann' }, 'u', []],
  [{ id: 'q', name: 'Ben' }, undefined, []],
  [{ tenantId: 'u', by: { id: 'p7', name: 'Ann' } }, 't', []],
  [{ tenantId: 't', by: { id: 'p7', name: 'Ann' } }, 'u', ['Ann']],
  [{ otherId: 'p7', otherName: 'A.', id: 'q', name: 'Ben' }, undefined, ['A.']],
  [
    [
      { id: 'p7', name: 'Ann' },
      { id: 'p7', name: 'A.' },
    ],
    undefined,
    ['Ann', 'A.'],
  ],
  [{ id: 'p7', name: '' }, undefined, []],
  [{ id: 'q', name: { id: 'p7', name: 'Ann' } }, undefined, ['Ann']],
  ['Ann', undefined, []],
  [null, undefined, []],
])('in %j of the tenant %s they are called %j', (value, tenantId, names) =>
  expect(namesIn(value, { tenantId: 't', id: 'p7' }, tenantId)).toEqual(names),
);

it.each([
  [{ id: 'p7' }, true],
  [{ id: 'p7', tenantId: 't' }, true],
  [{ id: 'p7', tenantId: 'u' }, false],
  [{ id: 'q', tenantId: 't' }, false],
])('%j is theirs: %s', (party, is) => expect(isTheirs(party, { tenantId: 't', id: 'p7' })).toBe(is));

it('tells an id that stands in place of another', () =>
  expect([isErased(pseudonym('1')), isErased('p7'), isErased('not-erased-1')]).toEqual([true, false, false]));
