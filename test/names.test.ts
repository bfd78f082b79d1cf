// What is exported has a name that means one thing in the whole of src, and that a newcomer can point at.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from './support/files.ts';

const SRC = join(import.meta.dirname, '../src');
const sources = filesUnder(SRC, /\.ts$/).map((file): [file: string, source: string] => [
  file,
  readFileSync(join(SRC, file), 'utf8'),
]);

const EXPORT = /^export (?:async |abstract )*(?:const|function\*?|class|interface|type|enum) (\w+)/gm;
/** A schema and the type of its name are one. */
const namesIn = (source: string): string[] => [
  ...new Set([...source.matchAll(EXPORT)].flatMap(([, name]) => name ?? [])),
];

function sharedNames(files: readonly (readonly [file: string, source: string])[]): Record<string, string[]> {
  const exported = files.flatMap(([file, source]) => namesIn(source).map((name) => ({ name, file })));
  const byName = Map.groupBy(exported, ({ name }) => name);
  const shared = [...byName].filter(([, places]) => places.length > 1);
  return Object.fromEntries(shared.map(([name, places]) => [name, places.map(({ file }) => file)]));
}

it('an exported name means one thing', () => expect(sharedNames(sources)).toEqual({}));

/** They say what grammar is there, and not what thing. */
const GRAMMAR =
  /^(about|afterwards|answering|around|asked|atOnce|attempting|began|beginning|begun|between|busy|called|changed|chosen|composed|composing|counted|deciding|decoded|denies|doing|done|drawn|edited|elsewhere|encoded|erasing|far|filled|followed|found|framed|given|goesOn|guarded|had|has|heard|helps|holds|inAccount|inBatches|inContext|inFolder|inOrder|inSentence|inTime|introduces|inTurn|joined|judged|kept|known|late|listed|longest|looked|looking|loosely|made|mainOf|means|meant|merged|mine|missing|named|noted|noticing|offered|opened|opening|ordinary|others|pacing|picked|placed|plain|planning|prefilled|prepared|pressed|proposing|ranked|read|rebuilt|reminding|removed|required|restoring|ringing|said|saved|saying|seen|sending|sends|sent|shelved|shipped|shortened|shortest|showing|shown|sought|spaced|stillTheirs|stood|stored|switched|taken|there|told|touched|toWhom|tried|turnedAway|typed|typing|understood|underway|unlisted|unmet|waiting|wanted|whoever|whose|wiped|worded|written)$/i;

/** The name that the guard for small numbers has in what was asked for, and by which people look for it. */
const AS_ASKED_FOR = ['shown'];

it('an exported name is a noun or a verb', () =>
  expect(sources.flatMap(([, source]) => namesIn(source).filter((name) => GRAMMAR.test(name)))).toEqual(AS_ASKED_FOR));

describe('the checks themselves', () => {
  it('find names', () => expect(sources.flatMap(([, source]) => namesIn(source)).length).toBeGreaterThan(1000));
  it('see a name that stands twice, whatever it is', () =>
    expect(
      sharedNames([
        ['a.ts', 'export const Post = z.object({});\nexport type Post = z.infer<typeof Post>;'],
        ['b.ts', 'export interface Post {}\nexport async function send() {}'],
        ['c.ts', 'export class send {}\nconst Post = 1;'],
      ]),
    ).toEqual({ Post: ['a.ts', 'b.ts'], send: ['b.ts', 'c.ts'] }));
  it.each(['said', 'Said', 'there', 'KEPT', 'Around'])('see that “%s” is no noun', (name) =>
    expect(name).toMatch(GRAMMAR),
  );
  it.each(['HeldFile', 'saidOf', 'discussion', 'readTable'])('let %s be', (name) => expect(name).not.toMatch(GRAMMAR));
});
