import type { State } from '../../../../src/features/appraisals/domain/appraisal.ts';
import type { PersonWords } from '../../../../src/features/appraisals/domain/discussion.ts';
import { keepPersonWords, lateLines } from '../../../../src/features/appraisals/domain/words.ts';
import { aDiscussion, NOW, priya } from '../../../support/builders.ts';

const WORDS = 'Please add my course';
const some = (changes: Partial<PersonWords> = {}): PersonWords => ({
  schemaVersion: 1,
  became: 'change',
  version: 3,
  words: WORDS,
  at: NOW.toISOString(),
  ...changes,
});
const late = (n: number) => Array.from({ length: n }, (_, i) => some({ became: 'late', words: `Number ${i}` }));

it.each<[string, State, PersonWords[], boolean]>([
  ['to a draft', 'draft', [], true],
  ['to what is agreed', 'agreed', [], true],
  ['to what was held', 'held', [], true],
  ['to what was withdrawn', 'withdrawn', [], true],
  ['to what is shared anew, where they stand in the box', 'shared', [], false],
  ['again, by the same press', 'draft', [some()], false],
  ['again, by the press that agreed', 'agreed', [some({ became: 'comment' })], false],
  ['again, late before', 'draft', [some({ became: 'late' })], false],
  ['the same from a later card', 'draft', [some({ version: 2 })], true],
  ['others from the same card', 'draft', [some({ words: 'Other words' })], true],
  ['as one of twenty', 'draft', late(19), true],
  ['as one too many', 'draft', late(20), false],
])('words that come late %s', (_what, state, said, isKept) => {
  const verdict = keepPersonWords({ ...aDiscussion({ state, version: 7 }), said }, 3, WORDS, NOW);
  const changes = {
    record: { state, version: 8 },
    words: { became: 'late', version: 3, words: WORDS },
    tell: [{ kind: 'late-words', to: 'manager' }],
  };
  expect(verdict).toMatchObject(isKept ? { is: 'done', changes } : { is: 'late' });
});

it('tells nobody of what is said in a closed one', () => {
  const verdict = keepPersonWords(aDiscussion({ state: 'closed', version: 7 }), 3, WORDS, NOW);
  expect(verdict).toMatchObject({ is: 'done', changes: { words: { became: 'late' }, tell: [] } });
});

it('shows what came late, and only what did, from a moment on where one is given', () => {
  const at = '2026-11-21T10:00:00.000Z';
  const discussion = {
    ...aDiscussion(),
    said: [some(), some({ became: 'late', words: 'First' }), some({ became: 'late', words: 'Second', at })],
  };
  const line = (time: string, words: string) =>
    `${priya.name} wrote on 21 November 2026 at ${time}, when it had moved on: “${words}”`;
  expect(lateLines(discussion)).toEqual([line('09:00', 'First'), line('10:00', 'Second')]);
  expect(lateLines(discussion, at)).toEqual([line('10:00', 'Second')]);
});
