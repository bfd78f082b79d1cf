// The way data flows, kept true: edges know the world, features know the bot's own words, domains know only themselves.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, withoutComments } from './support/files.ts';

/** `to` is a path inside src, or the name of a package. */
interface Edge {
  from: string;
  to: string;
}

/** What a file imports: `import … from`, `export … from`, `import '…'` and `import('…')`, types included. */
function edgesOf(from: string, source: string): Edge[] {
  const named = source.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^'\s]+)'/g);
  return [...named].map(([, to = '']) => ({
    from,
    to: to.startsWith('.') ? join(from, '..', to).replaceAll('\\', '/') : to,
  }));
}

const SRC = join(import.meta.dirname, '../src');
const sources = new Map(filesUnder(SRC, /\.ts$/).map((file) => [file, readFileSync(join(SRC, file), 'utf8')]));
const everyEdge = [...sources].flatMap(([file, source]) => edgesOf(file, source));

const isIn =
  (...folders: string[]) =>
  (path: string) =>
    folders.some((folder) => path.startsWith(`${folder}/`));
const isSource = (to: string) => /\.(ts|json)$/.test(to) && !to.startsWith('@');
const isFeature = isIn('features');
const featureOf = (path: string) => /^features\/([^/]+)/.exec(path)?.[1];
const isDomain = (path: string) => /^features\/[^/]+\/(domain\.ts|domain\/.+\.ts)$/.test(path);
const isPackage =
  (...names: string[]) =>
  (to: string) =>
    names.some((name) => to === name || to.startsWith(`${name}/`));
const isOwnData = ({ from, to }: Edge) => to.endsWith('.json') && featureOf(to) === featureOf(from);

/** The bot's own words, which everything may know. */
/** What a feature says of its tables. */
const TABLES = ['columns', 'table-shape', 'column-names', 'cell-words'].map((name) => `tables/${name}.ts`);
const BOT = [
  'bot/turn.ts',
  'bot/help.ts',
  'bot/task.ts',
  'bot/person-key.ts',
  'bot/channel-key.ts',
  'bot/channel-event.ts',
  'bot/refusal.ts',
  'bot/required.ts',
  'bot/rights.ts',
  'bot/verdict.ts',
];

const TRACING = ['running/tracing.ts', 'running/span-cleaning.ts'];
const ALLIANCE_EXPORT = 'features/alliance/export';
const ALLIANCE_WRITERS = [`${ALLIANCE_EXPORT}/files.ts`, 'features/alliance/report/record.ts'];

/** Each rule names the edges that break it. */
const RULES: Record<string, (edge: Edge) => boolean> = {
  'only host/ knows Bot Framework and restify': ({ from, to }) =>
    /^(botbuilder|botframework|@microsoft\/|restify)/.test(to) && !isIn('host')(from),
  'only storage/ knows Azure and its emulator': ({ from, to }) =>
    isPackage('@azure', 'azurite')(to) && !isIn('storage')(from),
  'only cards/ expands templates': ({ from, to }) =>
    isPackage('adaptivecards-templating', 'adaptive-expressions')(to) && !isIn('cards')(from),
  'only the record’s own files write Word': ({ from, to }) =>
    isPackage('docx')(to) && !/\/record-[a-z]+\.ts$/.test(from),
  'only word/ makes pixels of drawings': ({ from, to }) => isPackage('@resvg/resvg-wasm')(to) && !isIn('word')(from),
  'only word/ takes Word files apart': ({ from, to }) =>
    isPackage('@zip.js/zip.js', '@rgrove/parse-xml')(to) && !isIn('word')(from),
  'only tables/ reads and writes tables that people keep': ({ from, to }) =>
    isPackage('csv-parse', 'read-excel-file', 'write-excel-file')(to) && !isIn('tables')(from),
  'only the reading and the courses search with an index': ({ from, to }) =>
    isPackage('minisearch')(to) && !isIn('reading', 'features/courses/domain', 'features/catalogue/domain')(from),
  'reading/ knows the framework’s nouns, and no other feature': ({ from, to }) =>
    isIn('reading')(from) && isSource(to) && !isIn('reading')(to) && to !== 'features/framework/domain.ts',
  'spans are loaded by --import alone': ({ from, to }) =>
    (isPackage('@opentelemetry')(to) && !TRACING.includes(from)) || (TRACING.includes(to) && !TRACING.includes(from)),
  'only threads/ starts threads': ({ from, to }) =>
    isPackage('piscina', 'node:worker_threads')(to) && !isIn('threads')(from),
  'what writes the files of an Alliance is loaded by its thread alone': ({ from, to }) =>
    (ALLIANCE_WRITERS.includes(to) && from !== `${ALLIANCE_EXPORT}/file-work.ts`) ||
    (to === `${ALLIANCE_EXPORT}/file-work.ts` && from !== `${ALLIANCE_EXPORT}/file-job.ts`),
  'word/ and tables/ know only the bot’s own words, and what a thread is asked': ({ from, to }) =>
    isIn('word', 'tables')(from) &&
    isSource(to) &&
    !isIn('word', 'tables')(to) &&
    ![...BOT, 'threads/port.ts'].includes(to),
  'features reach the edges only through the ports': ({ from, to }) =>
    isFeature(from) &&
    isIn('host', 'storage', 'local', 'threads')(to) &&
    !['storage/port.ts', 'threads/port.ts'].includes(to),
  'features do not know what joins them': ({ from, to }) =>
    isFeature(from) && ['main.ts', 'app.ts', 'service.ts', 'bot/assistant.ts', 'bot/router.ts'].includes(to),
  'only app.ts and other features know a feature, and app.ts its feature.ts alone': ({ from, to }) =>
    isFeature(to) &&
    !isFeature(from) &&
    !(isIn('reading')(from) && isDomain(to)) &&
    !(from === 'app.ts' && /^features\/[^/]+\/feature\.ts$/.test(to)),
  'records/ knows only the bot’s own words and the port of storage': ({ from, to }) =>
    isIn('records')(from) &&
    isSource(to) &&
    !isIn('records', 'bot')(to) &&
    !['storage/port.ts', 'dates.ts'].includes(to),
  'figures/ knows nothing but itself': ({ from, to }) => isIn('figures')(from) && !isIn('figures')(to),
  'calendar/ knows days, its own data and the clock of London': ({ from, to }) =>
    isIn('calendar')(from) && !isIn('calendar')(to) && !['dates.ts', 'zod', 'temporal-polyfill'].includes(to),
  'only calendar/ knows zones': ({ from, to }) => isPackage('temporal-polyfill')(to) && !isIn('calendar')(from),
  'the library of bank holidays is for development': ({ to }) => isPackage('date-holidays')(to),
  'keeping/ knows records and what a feature may bring, and no feature': ({ from, to }) =>
    isIn('keeping')(from) &&
    isSource(to) &&
    !isIn('keeping', 'records', 'bot')(to) &&
    ![
      'storage/port.ts',
      'dates.ts',
      'feature.ts',
      'word/record.ts',
      'word/record-document.ts',
      'running/log.ts',
      'running/schedule.ts',
    ].includes(to),
  'a feature uses another feature’s domain and nothing else of it': ({ from, to }) =>
    isFeature(from) && isFeature(to) && featureOf(from) !== featureOf(to) && !isDomain(to),
  'a domain knows only zod, an index, the bot’s own words, how words are read, who people are, days, the calendar, who sees which figures, rights, ids of records, what a document says and a table, its own data and other domains':
    (edge) =>
      isDomain(edge.from) &&
      !isPackage('minisearch')(edge.to) &&
      !['zod', ...BOT, ...TABLES, 'dates.ts', 'records/record-id.ts', 'word/outline.ts'].includes(edge.to) &&
      !isDomain(edge.to) &&
      !isIn('reading', 'calendar', 'figures')(edge.to) &&
      !isOwnData(edge),
};

it.each(Object.entries(RULES))('%s', (_rule, breaks) => expect(everyEdge.filter(breaks)).toEqual([]));

/** Files that import one another, each circle once; type imports count. */
function circlesIn(edges: readonly Edge[]): string[][] {
  const next = Map.groupBy(edges, ({ from }) => from);
  const done = new Set<string>();
  const circles: string[][] = [];
  const walk = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) circles.push(path.slice(at));
    if (at >= 0 || done.has(file)) return;
    for (const { to } of next.get(file) ?? []) walk(to, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return circles;
}

it('no files import one another', () => expect(circlesIn(everyEdge)).toEqual([]));

const roomOf = (file: string) => /^(features\/)?[^/]+/.exec(file)?.[0] ?? file;
it('no room holds more than a fifth of the house', () => {
  const linesOf = ([, text]: [string, string]) => text.split('\n').length;
  const all = [...sources].reduce((sum, one) => sum + linesOf(one), 0);
  const rooms = Map.groupBy(sources, ([file]) => roomOf(file));
  const sizes = [...rooms].map(([room, files]) => ({ room, lines: files.reduce((sum, one) => sum + linesOf(one), 0) }));
  expect(sizes.filter(({ lines }) => lines > all / 5)).toEqual([]);
});

const LOOSE = ['app.ts', 'commands.ts', 'dates.ts', 'feature.ts', 'main.ts', 'service.ts'];
it('every file has a room', () =>
  expect([...sources.keys()].filter((file) => !file.includes('/')).toSorted()).toEqual(LOOSE));

const ACTS = /process\.(exit|argv)\b/;
const READS_THE_CLOCK = /\bnew Date(?!\w|\([^)])|\bDate\.now\b/;
const isAtTheEdge = (file: string) => file === 'main.ts' || isIn('host', 'local')(file);
const filesWith = (found: RegExp, isAllowed: (file: string) => boolean) =>
  [...sources]
    .filter(([file, source]) => !isAllowed(file) && found.test(withoutComments(source)))
    .map(([file]) => file);

it('only main.ts reads the command line and ends the process', () =>
  expect(filesWith(ACTS, (file) => file === 'main.ts')).toEqual([]));
it('only the edges look at the clock', () => expect(filesWith(READS_THE_CLOCK, isAtTheEdge)).toEqual([]));
const ASKS_FOR_EVERYTHING = /\bWholeStore\b/;
it('no feature asks which partitions there are', () =>
  expect(
    filesWith(
      ASKS_FOR_EVERYTHING,
      (file) => file === 'bot/assistant.ts' || !isIn('features', 'outbox', 'records', 'bot', 'host')(file),
    ),
  ).toEqual([]));
const ANY = /:\s*any\b|\bas any\b|<any>|\bany\[\]/;
// `!` only behind an index, which the compiler takes for possibly missing. Behind `]` it may stand for one.
const BANG = /[\w)]!(?=[.,;)\]\s[]|$)/m;
it('nothing but what stands behind an index is said to be there', () =>
  expect(filesWith(BANG, () => false)).toEqual([]));
// In an object, `__proto__` and `constructor` are there whatever is in it, and people may send either.
const OPEN_TABLE = /^(?:export )?const \w+: (?:Readonly<|Partial<)*Record<string\b/m;
it('what is looked up by any text is a Map', () => expect(filesWith(OPEN_TABLE, () => false)).toEqual([]));
it('nothing is any', () => expect(filesWith(ANY, () => false)).toEqual([]));
it('no file is longer than 200 lines', () =>
  expect([...sources].filter(([, source]) => source.split('\n').length > 201).map(([file]) => file)).toEqual([]));

// `npm run mutate` runs them some thousand times.
it('the tests beside rules start no bot', () => {
  const tests = filesUnder(
    import.meta.dirname,
    /^(features\/[^/]+\/domain\b|reading\/|outbox\/|records\/|keeping\/(periods|person-rules)\b).*\.test\.ts$/,
  );
  expect(tests.length).toBeGreaterThan(10);
  expect(
    tests.filter((file) =>
      /support\/(bot|people|drive)\.ts/.test(readFileSync(join(import.meta.dirname, file), 'utf8')),
    ),
  ).toEqual([]);
});

describe('the checks themselves', () => {
  it('see circles, of types too', () => {
    const edge = (from: string, to: string): Edge => ({ from, to });
    expect(circlesIn([edge('a', 'b'), edge('b', 'c'), edge('c', 'b'), edge('c', 'd')])).toEqual([['b', 'c']]);
    expect(circlesIn([edge('a', 'b'), edge('a', 'c'), edge('b', 'c')])).toEqual([]);
  });
  it.each(['found!.id', 'trustId!)', 'f(x)! ', 'a!;'])('see what is said to be there: %s', (code) =>
    expect(code).toMatch(BANG),
  );
  it.each(['all[0]!.id', 'a !== b', 'a != b', '!done'])('let %s be', (code) => expect(code).not.toMatch(BANG));
  it.each(['(x: any)', 'y as any', 'any[]'])('see %s', (code) => expect(code).toMatch(ANY));

  it('find files', () => expect(sources.size).toBeGreaterThan(10));

  it('see every way to import', () =>
    expect(
      edgesOf(
        'features/people/cards.ts',
        `
    import type { Row } from '../../storage/port.ts';
    import data from './trusts.json' with { type: 'json' };
    import './side.ts';
    export { x } from './domain.ts';
    const { y } = await import('../../storage/tables.ts');
    import {
      z,
    } from 'zod';
  `,
      ).map(({ to }) => to),
    ).toEqual([
      'storage/port.ts',
      'features/people/trusts.json',
      'features/people/side.ts',
      'features/people/domain.ts',
      'storage/tables.ts',
      'zod',
    ]));

  const breakingEdges: Record<keyof typeof RULES, [from: string, to: string][]> = {
    'only host/ knows Bot Framework and restify': [
      ['app.ts', 'botbuilder'],
      ['features/people/cards.ts', '@microsoft/teams-ai'],
      ['main.ts', 'restify'],
    ],
    'only storage/ knows Azure and its emulator': [
      ['main.ts', '@azure/data-tables'],
      ['local/demo.ts', 'azurite/dist/src/table/TableServer.js'],
    ],
    'only cards/ expands templates': [['features/people/cards.ts', 'adaptivecards-templating']],
    'only word/ makes pixels of drawings': [['features/alliance/report/charts.ts', '@resvg/resvg-wasm']],
    'only word/ takes Word files apart': [['features/people/domain.ts', '@zip.js/zip.js']],
    'only tables/ reads and writes tables that people keep': [
      ['features/people/read.ts', 'csv-parse/sync'],
      ['features/people/export.ts', 'write-excel-file/node'],
    ],
    'spans are loaded by --import alone': [
      ['main.ts', 'running/tracing.ts'],
      ['host/server.ts', '@opentelemetry/api'],
    ],
    'only threads/ starts threads': [
      ['features/job-descriptions/compose.ts', 'piscina'],
      ['tables/workbook.ts', 'node:worker_threads'],
    ],
    'what writes the files of an Alliance is loaded by its thread alone': [
      ['features/alliance/export/handlers.ts', 'features/alliance/export/files.ts'],
      ['features/alliance/export/command.ts', 'features/alliance/report/record.ts'],
      ['features/alliance/feature.ts', 'features/alliance/export/file-work.ts'],
    ],
    'word/ and tables/ know only the bot’s own words, and what a thread is asked': [
      ['word/package.ts', 'features/people/domain.ts'],
      ['tables/read-table.ts', 'host/teams.ts'],
      ['tables/table-job.ts', 'threads/pool.ts'],
    ],
    'only the record’s own files write Word': [['features/appraisals/handlers.ts', 'docx']],
    'features reach the edges only through the ports': [
      ['features/people/repository.ts', 'storage/tables.ts'],
      ['features/people/repository.ts', 'threads/pool.ts'],
      ['features/people/handlers.ts', 'host/teams.ts'],
    ],
    'features do not know what joins them': [['features/people/handlers.ts', 'app.ts']],
    'only app.ts and other features know a feature, and app.ts its feature.ts alone': [
      ['host/teams.ts', 'features/people/domain.ts'],
      ['records/kind.ts', 'features/people/domain.ts'],
      ['threads/thread.ts', 'features/job-descriptions/compose.ts'],
      ['local/demo.ts', 'features/people/trusts.ts'],
      ['commands.ts', 'features/people/feature.ts'],
      ['service.ts', 'features/people/feature.ts'],
      ['app.ts', 'features/people/repository.ts'],
    ],
    'records/ knows only the bot’s own words and the port of storage': [
      ['records/trail.ts', 'features/framework/domain.ts'],
      ['records/kind.ts', 'reading/enquiry.ts'],
      ['records/kind.ts', 'outbox/notice.ts'],
      ['records/batches.ts', 'storage/sqlite.ts'],
    ],
    'figures/ knows nothing but itself': [
      ['figures/shown.ts', 'features/returns/domain/metrics.ts'],
      ['figures/shown.ts', 'bot/rights.ts'],
    ],
    'calendar/ knows days, its own data and the clock of London': [
      ['calendar/deadlines.ts', 'records/fact.ts'],
      ['calendar/deadlines.ts', 'features/returns/domain/return.ts'],
    ],
    'only calendar/ knows zones': [['features/people/domain.ts', 'temporal-polyfill']],
    'the library of bank holidays is for development': [['calendar/working-days.ts', 'date-holidays']],
    'keeping/ knows records and what a feature may bring, and no feature': [
      ['keeping/backup.ts', 'features/people/domain.ts'],
      ['keeping/restore.ts', 'storage/sqlite.ts'],
      ['keeping/commands.ts', 'app.ts'],
    ],
    'a feature uses another feature’s domain and nothing else of it': [
      ['features/appraisals/cards.ts', 'features/people/repository.ts'],
      ['features/appraisals/cards.ts', 'features/people/trusts.json'],
    ],
    'only the reading and the courses search with an index': [['features/appraisals/domain.ts', 'minisearch']],
    'reading/ knows the framework’s nouns, and no other feature': [
      ['reading/mentions.ts', 'features/courses/domain.ts'],
      ['reading/mentions.ts', 'features/framework/repository.ts'],
      ['reading/model/with-a-model.ts', 'host/model.ts'],
    ],
    'a domain knows only zod, an index, the bot’s own words, how words are read, who people are, days, the calendar, who sees which figures, rights, ids of records, what a document says and a table, its own data and other domains':
      [
        ['features/people/domain.ts', 'storage/port.ts'],
        ['features/people/domain.ts', 'word/document.ts'],
        ['features/people/domain.ts', 'tables/read-table.ts'],
        ['features/people/domain/trust.ts', 'node:crypto'],
        ['features/courses/domain.ts', 'features/people/trusts.json'],
      ],
  };
  it.each(Object.entries(RULES))('bite: %s', (rule, breaks) => {
    const edges = (breakingEdges[rule] ?? []).map(([from, to]) => ({ from, to }));
    expect(edges).not.toEqual([]);
    expect(edges.filter((edge) => !breaks(edge))).toEqual([]);
  });

  it.each(['new Date()', 'new Date', 'new Date ()', 'Date.now()', 'schedule(Date.now)'])(
    'see the clock in %s',
    (code) => expect(code).toMatch(READS_THE_CLOCK),
  );
  it.each(['new Date(at)', 'new Date(`${day}T00:00:00Z`)', 'new DateRange()', 'longDate.nowhere'])(
    'let %s be',
    (code) => expect(code).not.toMatch(READS_THE_CLOCK),
  );
  it.each(['const A: Record<string, B> = {', 'export const A: Readonly<Record<string, B>> = {'])(
    'see a table that is no Map in %s',
    (code) => expect(code).toMatch(OPEN_TABLE),
  );
  it.each(['const A: Record<Step, B> = {', '  const fields: Record<string, string> = {};'])(
    'let the table %s be',
    (code) => expect(code).not.toMatch(OPEN_TABLE),
  );
  it('read no comments', () =>
    expect(withoutComments("/** Not\n * new Date() */ const url = 'https://x'; // nor Date.now()")).toBe(
      " const url = 'https://x'; ",
    ));
});
