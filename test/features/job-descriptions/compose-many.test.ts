// A document that says the statement again and again is made in one go, not once for each.
import { configure, resetConfiguration } from '@zip.js/zip.js';
import { compose, prepare } from '../../../src/features/job-descriptions/compose.ts';
import { statementFor } from '../../../src/features/job-descriptions/domain/statement/wording.ts';
import { openDocument } from '../../../src/word/document.ts';
import { linesOf, linesWithout, readDocument, repeatedIds } from '../../support/corpus.ts';
import { aPackedWordFile } from '../../support/hostile-files.ts';
import { p } from '../../support/word-xml.ts';

const BY = { name: 'Fictional Manager', at: new Date('2026-11-21T09:05:00Z') };
const SAID = statementFor('enhanced');
const WANTED = statementFor('advanced');
const inOneRun = (times: number) => p(`${SAID} `.repeat(times));
const inRunsOfTheirOwn = (times: number) => p(`<w:r><w:t>${SAID}</w:t></w:r><w:r><w:t>;</w:t></w:r>`.repeat(times));

const changed = async (body: string, settings?: string) => {
  const bytes = await aPackedWordFile(p('Words.') + body, settings === undefined ? {} : { settings });
  const made = await compose(await prepare(bytes, 'x.docx'), { level: 'advanced', withEducation: false, by: BY });
  return { before: bytes, made };
};

let inflated = 0;
class Counting {
  readonly readable: ReadableStream;
  readonly writable: WritableStream;
  constructor() {
    const codec = new DecompressionStream('deflate-raw');
    this.writable = codec.writable;
    this.readable = codec.readable.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, out) {
          inflated += chunk.length;
          out.enqueue(chunk);
        },
      }),
    );
  }
}
beforeEach(() => {
  inflated = 0;
  configure({ DecompressionStreamFallback: Counting });
});
afterAll(() => resetConfiguration());

it.each([
  ['in one run', inOneRun],
  ['in runs of their own', inRunsOfTheirOwn],
])('changes fifty of them %s, and reads as often as for one', async (_where, bodyOf) => {
  await changed(bodyOf(1));
  const forOne = inflated;
  const single = bodyOf(1).length;
  inflated = 0;
  const { before, made } = await changed(bodyOf(50));
  expect(made.is).toBe('changed');
  const lines = linesOf(readDocument(before).document).map((line) => line.replaceAll(SAID, WANTED));
  expect(linesOf(readDocument(made.bytes).document)).toEqual(lines);
  expect(inflated).toBeLessThan(forOne + 50 * single * 6);
});

it.each([
  ['in one run', inOneRun],
  ['in runs of their own', inRunsOfTheirOwn],
])('keeps track of every change %s', async (_where, bodyOf) => {
  const { before, made } = await changed(bodyOf(5), '<w:trackRevisions/>');
  const after = readDocument(made.bytes);
  expect(linesOf(after.document).join('').split(WANTED)).toHaveLength(6);
  expect(repeatedIds(after.document).changes).toEqual([]);
  expect(linesWithout(after.document, BY.name)).toEqual(linesOf(readDocument(before).document));
});

it('leaves nothing of a wording that stands within another', async () => {
  const own = 'ACCEND Capabilities in Practice (CiPs) at {level} level of practice or demonstrate';
  const bytes = await aPackedWordFile(p(SAID));
  const made = await compose(await prepare(bytes, 'x.docx', own), {
    level: 'advanced',
    wording: own,
    withEducation: false,
    by: BY,
  });
  expect((await openDocument(made.bytes)).outline.paragraphs.map(({ text }) => text)).toEqual([WANTED]);
});
