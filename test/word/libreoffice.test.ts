// What somebody with LibreOffice sees: every document opens, and says what it said before and the statement.
import { compose, prepare } from '../../src/features/job-descriptions/compose.ts';
import { STATEMENT } from '../corpus/make/posts.ts';
import { ACCEPTED, accepted } from '../support/corpus.ts';
import { findOffice, NO_OFFICE, readInOffice } from '../support/office.ts';

const BY = { name: 'Sam Demo', at: new Date('2026-03-04T05:06:07Z') };
const office = findOffice();
const isNeeded = process.env.REQUIRE_OFFICE === '1';
if (!office) process.stderr.write(`${NO_OFFICE}\n`);

const SAYS = STATEMENT('enhanced');

const composed = async (bytes: Buffer) =>
  (await compose(await prepare(bytes, 'demo.docx'), { level: 'enhanced', withEducation: false, by: BY })).bytes;

// The number in front of an item moves on behind a new one.
const bare = (line: string) =>
  line.replace(/^\s*(?:[•▪◦o–\uf0b7\uf0a7]|\(?[0-9a-z]{1,3}(?:\.\d+)*[.)]?)\s+/u, '').trim();
const linesOf = (text: string | undefined) => text?.split(/\r?\n/).map(bare).filter(Boolean).sort();

/** Marked as its neighbours are: with the sign in front of them, or with what stands behind an essential one. */
function expectStatementAdded(before: string[] = [], after: string[] = []): void {
  const added = after.filter((line) => line.includes(SAYS) && !before.includes(line));
  expect(added).toHaveLength(1);
  const [lead = '', trail = ''] = added[0]!.split(SAYS);
  expect(
    lead === '' && trail === '' ? SAYS : before.find((line) => line.startsWith(lead) && line.endsWith(trail)),
  ).toBeDefined();
  expect(after).toEqual([...before, ...added].sort());
}

describe('a document read by LibreOffice', () => {
  let texts: Map<string, string | undefined> = new Map();

  beforeAll(async () => {
    if (!office) return;
    const documents = new Map<string, Uint8Array>();
    for (const name of ACCEPTED.filter((name) => !name.startsWith('statement-'))) {
      documents.set(`${name}.before`, accepted(name));
      documents.set(`${name}.after`, await composed(accepted(name)));
    }
    texts = readInOffice(office, documents);
  });

  (office || isNeeded ? it : it.skip).each(ACCEPTED.filter((name) => !name.startsWith('statement-')))(
    '%s: is the old text and the statement',
    (name) => {
      expectStatementAdded(linesOf(texts.get(`${name}.before`)), linesOf(texts.get(`${name}.after`)));
    },
  );
});
