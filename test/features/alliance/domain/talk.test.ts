// A question or a call for help, from open over answered to closed.
import fc from 'fast-check';
import {
  helpAfter,
  stateOfTalk,
  talkAfter,
  talkProblem,
  type Talk,
  type TalkAct,
} from '../../../../src/features/alliance/domain/talk.ts';

const jo = { id: 'jo', tenantId: 't1', name: 'Jo' };
const sam = { id: 'sam', tenantId: 't1', name: 'Sam' };
const AT = '2027-01-05T10:00:00.000Z';
const at = new Date(AT);
const asked: Talk = {
  schemaVersion: 1,
  id: 'q01',
  trustId: 'RHM',
  quarter: '2026Q3',
  metric: 'rolesMapped',
  text: 'Posts or people?',
  by: jo,
  at: AT,
  version: 1,
};
const answered: Talk = { ...asked, answer: { text: 'Posts.', by: sam, at: AT }, version: 2 };
const closed: Talk = { ...answered, closed: { by: jo, at: AT }, version: 3 };

it.each<[string, Talk, string]>([
  ['asked', asked, 'open'],
  ['answered', answered, 'answered'],
  ['answered and closed', closed, 'closed'],
  ['closed without an answer', { ...asked, closed: { by: jo, at: AT } }, 'closed'],
])('%s, it is %s', (_what, talk, state) => expect(stateOfTalk(talk)).toBe(state));

it.each<[string, Talk | undefined, TalkAct, string, string?]>([
  ['an answer', asked, { act: 'answer', text: 'Posts.', version: 1 }, 'done', 'answered'],
  ['the same answer again', answered, { act: 'answer', text: 'Posts.', version: 1 }, 'same'],
  ['a better answer', answered, { act: 'answer', text: 'Posts, each once.', version: 2 }, 'done', 'answered'],
  ['an answer beside somebody else’s', answered, { act: 'answer', text: 'People.', version: 1 }, 'late'],
  ['an answer to what is closed', closed, { act: 'answer', text: 'People.', version: 3 }, 'closed'],
  ['an answer to nothing', undefined, { act: 'answer', text: 'Posts.', version: 1 }, 'not there'],
  ['closing it', answered, { act: 'close', version: 2 }, 'done', 'closed'],
  ['closing it without an answer', asked, { act: 'close', version: 1 }, 'done', 'closed'],
  ['closing what was answered meanwhile', answered, { act: 'close', version: 1 }, 'late'],
  ['closing it twice', closed, { act: 'close', version: 2 }, 'same'],
  ['closing nothing', undefined, { act: 'close', version: 1 }, 'not there'],
])('%s', (...[, talk, act, is, state]) => {
  const verdict = talkAfter(talk, act, sam, at);
  const next = verdict.is === 'done' ? verdict.next : undefined;
  expect([verdict.is, next && stateOfTalk(next)]).toEqual([is, state]);
  expect(next?.version).toBe(next && (talk?.version ?? 0) + 1);
});

describe('a call for help is what stands in the return', () => {
  const help: Talk = {
    schemaVersion: 1,
    id: 'help',
    trustId: 'RHM',
    quarter: '2026Q3',
    text: 'A trainer',
    by: sam,
    at: AT,
    version: 1,
  };
  const answeredHelp: Talk = { ...help, answer: { text: 'In March', by: jo, at: AT }, version: 2 };
  const sending = (before: Talk | undefined, text: string) =>
    helpAfter(before, { trustId: 'RHM', quarter: '2026Q3', text, by: sam, at: AT });
  it.each<[string, Talk | undefined, string, object | undefined]>([
    ['none', undefined, '', undefined],
    ['a first one', undefined, 'A trainer', help],
    ['the same again', help, 'A trainer', undefined],
    ['the same again, answered meanwhile', answeredHelp, 'A trainer', undefined],
    ['another one', answeredHelp, 'A room', { ...help, text: 'A room', version: 3 }],
    ['taken back', help, '', { ...help, closed: { by: sam, at: AT }, version: 2 }],
    ['taken back after it was closed', { ...help, closed: { by: jo, at: AT } }, '', undefined],
  ])('%s', (_what, before, text, after) => expect(sending(before, text)).toEqual(after));
});

it.each<[string, number, string]>([
  ['', 300, 'write something first.'],
  ['x', 300, ''],
  ['x'.repeat(300), 300, ''],
  ['x'.repeat(301), 300, 'shorten this to 300 characters; it has 301.'],
])('what is typed: %.3s', (text, most, problem) => expect(talkProblem(text, most) ?? '').toBe(problem));

it('never goes back, whatever is pressed in whatever order', () => {
  const Act = fc.oneof(
    fc.record({
      act: fc.constant('answer' as const),
      text: fc.constantFrom('a', 'b'),
      version: fc.integer({ min: 1, max: 6 }),
    }),
    fc.record({ act: fc.constant('close' as const), version: fc.integer({ min: 1, max: 6 }) }),
  );
  const ORDER = ['open', 'answered', 'closed'];
  fc.assert(
    fc.property(fc.array(Act, { maxLength: 12 }), (acts) => {
      let talk = asked;
      for (const act of acts) {
        const verdict = talkAfter(talk, act, sam, at);
        const next = verdict.is === 'done' ? verdict.next : talk;
        expect(ORDER.indexOf(stateOfTalk(next))).toBeGreaterThanOrEqual(ORDER.indexOf(stateOfTalk(talk)));
        expect(next.text).toBe(asked.text);
        talk = next;
      }
    }),
  );
});
