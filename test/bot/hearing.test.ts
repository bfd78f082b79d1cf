// Who takes what was told, and what becomes of it when it is told again.
import { takingOf, type ChatHearing } from '../../src/bot/hearing.ts';

const AT = new Date('2026-11-27T10:00:00Z');
const MINUTE = 60_000;
const before = (taking: Partial<ChatHearing['taken'][number]>): ChatHearing => ({
  schemaVersion: 1,
  taken: [{ what: 'help', by: 'first', at: AT.toISOString(), isDone: false, ...taking }],
});
const wanted = { what: 'help', by: 'second', at: AT };

it.each<[string, ChatHearing | undefined, Partial<Parameters<typeof takingOf>[1]>, string, string]>([
  ['nothing was heard yet', undefined, {}, 'ours', 'second'],
  ['something else was', before({ what: 'levels' }), {}, 'ours', 'second'],
  ['somebody has it', before({}), {}, 'theirs', 'first'],
  ['it is written a second time by the same', before({ by: 'second' }), {}, 'ours', 'second'],
  ['somebody has answered it', before({ isDone: true }), {}, 'done', 'first'],
  ['whoever had it has died', before({}), { over: 'first' }, 'ours', 'second'],
  ['somebody else has taken it over already', before({ by: 'third' }), { over: 'first' }, 'theirs', 'third'],
  ['whoever seemed dead has answered', before({ isDone: true }), { over: 'first' }, 'done', 'first'],
  ['it is so old that it is another one', before({ isDone: true }), later(11), 'ours', 'second'],
  ['it is not yet so old', before({ isDone: true }), later(9), 'done', 'first'],
])('%s', (_what, heard, changes, is, by) => {
  const taking = takingOf(heard, { ...wanted, ...changes });
  expect(taking).toMatchObject({ is, by });
  expect(taking.heard?.taken.filter(({ what }) => what === 'help').map((one) => one.by) ?? []).toEqual(
    is === 'ours' ? [by] : [],
  );
});

function later(minutes: number) {
  return { at: new Date(AT.getTime() + minutes * MINUTE), sinceMs: 10 * MINUTE };
}

it('keeps the last twenty of a chat', () => {
  let heard: ChatHearing | undefined;
  for (let n = 0; n < 25; n++) heard = takingOf(heard, { what: `${n}`, by: `by ${n}`, at: AT }).heard;
  expect(heard?.taken.map(({ what }) => what)).toEqual(Array.from({ length: 20 }, (_, n) => `${n + 5}`));
});
