// What belongs to one feature stands in its own folders: its verbs, notices, documents, jobs, commands, and how its keys begin.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim } from '../src/bot/claims.ts';
import { CARDS } from '../src/cards/card.ts';
import { aBot } from './support/bot.ts';
import { filesUnder, withoutComments } from './support/files.ts';

/** `feature`: whose folder the file is in; `name`: where it is. */
interface Source {
  name: string;
  feature: string | undefined;
  text: string;
}

const SRC = join(import.meta.dirname, '../src');
const read = (root: string, files: RegExp, featureOf: (file: string) => string | undefined): Source[] =>
  filesUnder(root, files).map((name) => ({
    name,
    feature: featureOf(name.replaceAll('\\', '/')),
    text: readFileSync(join(root, name), 'utf8'),
  }));
const sources = [
  ...read(SRC, /\.ts$/, (file) => /^features\/([^/]+)/.exec(file)?.[1]),
  ...read(CARDS, /(?<!\.sample)\.json$/, (file) => file.split('/')[0]),
];

// What verbs were called before may have been another feature's.
const withoutFormer = (text: string) => withoutComments(text).replace(/formerVerbs: \{[^}]*\}/g, '');
// Texts and patterns from where they begin, but for the names of files.
const textsIn = (text: string): string[] =>
  [...withoutFormer(text).matchAll(/(?:['"`]|(?<=^|[\s(,:])\/\^?)([\w-]+(?:[.:| ]|\\\|)[^'"`\n]*)/g)]
    .map(([, found = '']) => found.replaceAll('\\|', '|'))
    .filter((one) => !/\.(ts|json)$/.test(one));

/** A verb and a notice are called after their feature, so that a part of the name is seen too: `'people.'`. */
function strangeNames({ feature, text }: Source, features: readonly string[]): string[] {
  const name = new RegExp(`^(${features.join('|')})\\.([a-z][a-z-]*$|\\$\\{|$)`);
  return textsIn(text).filter((one) => (name.exec(one)?.[1] ?? feature) !== feature);
}

/** What else is claimed, by its whole name. */
const strangeTexts = ({ feature, text }: Source, claims: readonly Claim[]): string[] =>
  textsIn(text).filter((one) => claims.some(({ name, by }) => name === one && by !== feature));

/** Of a shape that several features share, like a fact or a list that is held, the beginning is everybody's. */
function strangeKeys({ feature, text }: Source, keys: readonly { key: string; by: string }[]): string[] {
  const heads = keys.map(({ key, by }) => ({ head: key.split('{')[0]!, by })).filter(({ head }) => head.includes('|'));
  return textsIn(text)
    .filter((one) => one.includes('|'))
    .filter((one) => {
      const owners = new Set(
        heads.filter(({ head }) => one.startsWith(head) || head.startsWith(one)).map(({ by }) => by),
      );
      return owners.size === 1 && !owners.has(feature ?? KIT);
    });
}

const KIT = 'the bot';

describe('in the bot', () => {
  let claims: readonly Claim[] = [];
  let keys: { key: string; by: string }[] = [];
  beforeAll(async () => {
    const bot = await aBot();
    const { app } = bot.service;
    claims = app.claims;
    keys = [...app.kinds].map(([name, { key }]) => ({ key, by: name.split(': ')[0]! }));
    await bot.close();
  });
  const of = (...whats: string[]) => claims.filter(({ what }) => whats.includes(what));
  const found = (strange: (source: Source) => string[]) =>
    sources.flatMap((source) => strange(source).map((text) => `${source.name}: ${text}`));

  it('verbs and notices are called after their feature', () => {
    const former = sources.flatMap(({ text }) => /formerVerbs: \{([^}]*)\}/.exec(text)?.[1] ?? []).join();
    const others = of('verb', 'notice').filter(({ name, by }) => !name.startsWith(`${by}.`));
    expect(others.filter(({ name }) => !former.includes(`'${name}':`))).toEqual([]);
  });

  it('a feature lies in a folder of its name', () =>
    expect(
      of('feature')
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(
      [
        ...new Set([KIT, ...sources.flatMap(({ name, feature }) => (name.endsWith('.ts') && feature) || [])]),
      ].toSorted(),
    ));

  it('no verb or notice stands anywhere else', () => {
    const features = of('feature').map(({ name }) => name);
    expect(found((source) => strangeNames(source, features))).toEqual([]);
  });

  it('no document, job or command stands anywhere else', () =>
    expect(found((source) => strangeTexts(source, of('document', 'job', 'command')))).toEqual([]));

  it('no key begins anywhere else', () => expect(found((source) => strangeKeys(source, keys))).toEqual([]));
});

describe('this test sees', () => {
  const at = (text: string, feature?: string): Source => ({ name: 'x', feature, text });
  it.each([
    [`button('x', 'people.help')`, ['people.help']],
    [`"courses.ask", 'courses.length + 1', 'Courses. Then', 'courses. Then', './people.ts' // 'people.help'`, []],
    ["kind.startsWith('people.')", ['people.']],
    ['`people.${kind}`', ['people.${kind}']],
    [`formerVerbs: { 'people.help': 'courses.help' },`, []],
  ])('names in %s', (text, names) => expect(strangeNames(at(text, 'courses'), ['people', 'courses'])).toEqual(names));

  it.each([
    ['people', []],
    ['courses', ['people record']],
    [undefined, ['people record']],
  ])('a document in the folder of %s', (feature, names) =>
    expect(
      strangeTexts(at(`'people record' + 'people records'`, feature), [
        { what: 'document', name: 'people record', by: 'people' },
      ]),
    ).toEqual(names),
  );

  const keys = [
    { key: 'person|{id}|{tenant}', by: 'people' },
    { key: 'import|{n}', by: 'people' },
    { key: 'import|{n}', by: 'courses' },
    { key: 'audit|{at}', by: KIT },
  ];
  it.each([
    ['`person|${id}`', 'courses', ['person|${id}']],
    ["key.startsWith('person|')", undefined, ['person|']],
    ['/^person\\|x/', 'courses', ['person|x/']],
    ["'audit|'", 'courses', ['audit|']],
    ["'audit|' + 'import|'", undefined, []],
    ["'person|' + 'person' + 'personal|'", 'people', []],
  ])('keys in %s of %s', (text, feature, seen) => expect(strangeKeys(at(text, feature), keys)).toEqual(seen));
});
