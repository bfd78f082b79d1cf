// Whatever a document is made of: what we put into it or change in it, and nothing else, is different afterwards.
import fc from 'fast-check';
import { insertInto, openDocument, replaceIn } from '../../src/word/document.ts';
import type { Outline, InsertionPlace } from '../../src/word/outline.ts';
import { Refusal } from '../../src/bot/refusal.ts';
import { linesOf, paragraphsOf, readDocument } from '../support/corpus.ts';
import { randomDocument, words, written } from '../support/random-document.ts';
import {
  expectOnlyPutIn,
  expectOtherPartsUntouched,
  expectRefusable,
  lettersOf,
  lookOf,
} from '../support/word-checks.ts';

const SEED = Number(process.env.PROPERTY_SEED ?? 20260304);
const RUNS = Number(process.env.PROPERTY_RUNS ?? 300);
// A failure is made smaller for so long, and no longer.
const AS_AGREED = { seed: SEED, numRuns: RUNS, interruptAfterTimeLimit: 50_000 };
const BY = { name: 'Sam Demo', at: new Date('2026-03-04T05:06:07Z') };

beforeAll(() => void process.stderr.write(`Random documents: PROPERTY_SEED=${SEED} PROPERTY_RUNS=${RUNS}\n`));

const placesIn = ({ paragraphs }: Outline): InsertionPlace[] => [
  { side: 'end' },
  ...paragraphs.flatMap(({ index, mayPrecede, mayFollow }): InsertionPlace[] => [
    ...(mayPrecede ? [{ side: 'before', beside: index, like: index } as const] : []),
    ...(mayFollow ? [{ side: 'after', beside: index, like: index } as const] : []),
  ]),
];

it('puts sentences in anywhere, and leaves all else as it was', async () => {
  const sentences = fc
    .array(words, { minLength: 1, maxLength: 2 })
    .map((texts) => texts.map((text, i) => `New ${i}: ${text}.`));
  await fc.assert(
    fc.asyncProperty(randomDocument, sentences, fc.nat(), async (random, sentences, pick) => {
      const bytes = await written(random);
      const document = await openDocument(bytes);
      const places = placesIn(document.outline);
      const place = places[pick % places.length]!;
      expectOnlyPutIn(readDocument(bytes), await insertInto(document, place, sentences, BY), {
        place,
        sentences,
        by: BY,
      });
    }),
    AS_AGREED,
  );
});

it('changes any words, and leaves all else as it was', async () => {
  await fc.assert(
    fc.asyncProperty(randomDocument, words, fc.nat(), fc.nat(), fc.nat(), async (random, text, ...picks) => {
      const bytes = await written(random);
      const document = await openDocument(bytes);
      const readable = document.outline.paragraphs.filter((paragraph) => paragraph.text !== '');
      const { index, text: old } = readable[picks[0] % readable.length]!;
      const [from, to] = [picks[1], picks[2]].map((pick) => pick % (old.length + 1)).sort((a, b) => a - b) as [
        number,
        number,
      ];
      // Page breaks stay where they are.
      const mayBreakPage = random.body.includes('w:type="page"') && old.slice(from, to).includes('\n');
      if (from === to || mayBreakPage || breaksLetter(old, from) || breaksLetter(old, to)) return;
      const after = await replaced(document, { paragraph: index, from, to }, text);
      if (after)
        await expectOnlyChanged(bytes, after, { index, put: text, text: old.slice(0, from) + text + old.slice(to) });
    }),
    AS_AGREED,
  );
});

/** In the middle of a surrogate pair. */
const breaksLetter = (text: string, at: number) =>
  /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1));

interface Wanted {
  index: number;
  /** The words that were put in, and the whole paragraph with them. */
  put: string;
  text: string;
}

/** Undefined where the words are not for us to change. */
async function replaced(
  document: Awaited<ReturnType<typeof openDocument>>,
  ...[stretch, text]: [Parameters<typeof replaceIn>[1], string]
) {
  try {
    return await replaceIn(document, stretch, text, BY);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

async function expectOnlyChanged(before: Uint8Array, after: Uint8Array, wanted: Wanted): Promise<void> {
  const { index, put, text } = wanted;
  const [old, now] = [readDocument(before), readDocument(after)];
  expectOtherPartsUntouched({ before: old, after: now });
  const [lines, newLines] = [linesOf(old.document), linesOf(now.document)];
  expect(newLines.toSpliced(index, 1)).toEqual(lines.toSpliced(index, 1));
  expect(newLines[index]).toContain(put);
  expect((await openDocument(after)).outline.paragraphs[index]!.text).toBe(text);
  const [paragraphs, newParagraphs] = [paragraphsOf(old.document), paragraphsOf(now.document)];
  expect(newParagraphs.map((paragraph) => lookOf(paragraph, false))).toEqual(
    paragraphs.map((paragraph) => lookOf(paragraph, false)),
  );
  for (const letters of lettersOf(newParagraphs[index]!)) expect(lettersOf(paragraphs[index]!)).toContain(letters);
  expectRefusable({ before: old, after: now }, BY.name);
}
