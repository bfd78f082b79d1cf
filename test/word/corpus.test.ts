// A paragraph put into each document of the corpus, at places all over it: nothing else may change.
import { insertInto, openDocument } from '../../src/word/document.ts';
import type { Outline, InsertionPlace } from '../../src/word/outline.ts';
import { ACCEPTED, accepted, readDocument, type ReadDocument } from '../support/corpus.ts';
import { expectOnlyPutIn } from '../support/word-checks.ts';

const BY = { name: 'Sam Demo & “Co”', at: new Date('2026-03-04T05:06:07Z') };
const SENTENCES = ['A new sentence, put in by <the test> & nobody else.'];
// A long text takes a while to compare.
const placesTried = ({ xml }: ReadDocument) => (xml.length > 200_000 ? 2 : 24);

/** Every place there is, or in a long document some all over it; the paragraph beside it is also what it looks like. */
function placesIn({ paragraphs }: Outline, most: number): InsertionPlace[] {
  const all = paragraphs.flatMap(({ index, mayPrecede, mayFollow }): InsertionPlace[] => [
    ...(mayPrecede ? [{ side: 'before', beside: index, like: index } as const] : []),
    ...(mayFollow ? [{ side: 'after', beside: index, like: index } as const] : []),
  ]);
  const step = Math.ceil(all.length / most);
  return [{ side: 'end' }, ...all.filter((_, i) => i % step === 0)];
}

it.each(ACCEPTED)('%s: a sentence put in anywhere leaves all else as it was', async (name) => {
  const before = readDocument(accepted(name));
  const document = await openDocument(accepted(name));
  for (const place of placesIn(document.outline, placesTried(before))) {
    const after = await insertInto(document, place, SENTENCES, BY);
    expectOnlyPutIn(before, after, { place, sentences: SENTENCES, by: BY });
  }
});
