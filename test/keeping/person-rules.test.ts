// Who stands in a row, what becomes of it, and what is left of a text.
import { fateOf } from '../../src/keeping/fate.ts';
import { nameWords } from '../../src/keeping/names.ts';
import { partiesIn, placesIn } from '../../src/keeping/parties-in.ts';
import { idBesideName, wiper } from '../../src/keeping/wipe.ts';
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
