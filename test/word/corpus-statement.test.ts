// The whole way, for each document of the corpus: the statement is put in once, stays the same the second time, and changes its level.
import { compose, prepare, type NewDocument } from '../../src/features/job-descriptions/compose.ts';
import { educationFor } from '../../src/features/job-descriptions/domain/statement/education.ts';
import { LEVELS, type LevelId } from '../../src/features/framework/domain.ts';
import { Refusal } from '../../src/bot/refusal.ts';
import type { InsertionPlace } from '../../src/word/outline.ts';
import { STATEMENT } from '../corpus/make/posts.ts';
import { ACCEPTED, accepted, linesOf, readDocument } from '../support/corpus.ts';
import { expectOnlyPutIn, expectOtherPartsUntouched } from '../support/word-checks.ts';

const BY = { name: 'Sam Demo', at: new Date('2026-03-04T05:06:07Z') };
const composed = async (bytes: Buffer, level: LevelId, withEducation = false): Promise<NewDocument> =>
  compose(await prepare(bytes, 'demo.docx'), { level, withEducation, by: BY });
const linesIn = (bytes: Buffer) => linesOf(readDocument(bytes).document);
const levelAt = (number: number) => LEVELS[number % LEVELS.length]!;
const says = (number: number) => STATEMENT(levelAt(number).name.toLowerCase());

const CARRIES_NONE = [
  'statement-in-words-of-the-trust',
  'statement-only-mentions-accend',
  'statement-only-in-heading',
  'statement-tracked-deletion',
];
const without = ACCEPTED.filter((name) => !name.startsWith('statement-') || CARRIES_NONE.includes(name));

// Every level comes up, each in some thirty documents.
describe.each(without.map((name, number) => ({ name, number })))('$name', ({ name, number }) => {
  const before = accepted(name);
  let place: InsertionPlace;
  let first: NewDocument;
  beforeAll(async () => {
    ({ place } = (await prepare(before, 'demo.docx')).proposal.place);
    first = await composed(before, levelAt(number).id);
  });

  it('gets the statement once, and only once', async () => {
    expect(first).toMatchObject({ is: 'inserted', sentence: says(number) });
    expectOnlyPutIn(readDocument(before), first.bytes, { place, sentences: [says(number)], by: BY });

    const second = await composed(first.bytes, levelAt(number).id);
    expect(second.is).toBe('unchanged');
    expect(second.bytes).toBe(first.bytes);

    const other = await composed(first.bytes, levelAt(number + 1).id);
    expect(other.is).toBe('changed');
    expect(linesIn(other.bytes)).toEqual(
      linesIn(first.bytes).map((line) => line.replace(says(number), says(number + 1))),
    );
    expectOtherPartsUntouched({ before: readDocument(before), after: readDocument(other.bytes) });
  });

  it('gets the education and training behind it, where that is wanted', async () => {
    const { id } = levelAt(number);
    const after = await composed(before, id, true);
    expectOnlyPutIn(readDocument(before), after.bytes, { place, sentences: [says(number), educationFor(id)], by: BY });
    expect((await composed(after.bytes, id, true)).bytes).toBe(after.bytes);
    expect((await composed(first.bytes, id, true)).is).toBe('inserted');
  });
});

const LOCKED = ['statement-in-a-locked-control', 'statement-level-in-a-dropdown'];
const carrying = ACCEPTED.filter((name) => name.startsWith('statement-') && !CARRIES_NONE.includes(name));
const LEVEL = /(?<=\bat\s+)\w+(?=\s+level\s+of\s+practice)/gi;
const withLevel = (lines: string[], level: string) => lines.map((line) => line.replaceAll(LEVEL, level));

it.each(carrying.filter((name) => !LOCKED.includes(name)))(
  '%s: the level word changes, and nothing else',
  async (name) => {
    const before = accepted(name);
    for (const level of ['consultant', 'assistive'] as const) {
      const after = await composed(before, level);
      expect(after.is).toBe('changed');
      expect(linesIn(after.bytes)).not.toEqual(linesIn(before));
      expect(linesIn(after.bytes)).toEqual(withLevel(linesIn(before), level));
      expectOtherPartsUntouched({ before: readDocument(before), after: readDocument(after.bytes) });
      const again = await composed(after.bytes, level);
      expect(again.bytes).toBe(after.bytes);
    }
  },
);

it.each(LOCKED)('%s: says that the words have to be changed in Word', async (name) => {
  await expect(composed(accepted(name), 'consultant')).rejects.toThrow(Refusal);
  expect((await composed(accepted(name), 'advanced')).is).toBe('unchanged');
});
