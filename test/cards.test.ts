// Every card in /cards keeps its promises: alone with its sample, and at its largest on the way through a whole discussion.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CARDS, joinedCards } from '../src/cards/card.ts';
import { listCard } from '../src/features/appraisals/cards/list.ts';
import { preparationCard, reopenCard, withdrawCard } from '../src/features/appraisals/cards/messages.ts';
import { startCard } from '../src/features/appraisals/cards/start.ts';
import { stepCard } from '../src/features/appraisals/cards/steps.ts';
import { wordsToManagerCard } from '../src/features/appraisals/cards/answering.ts';
import { endingCard, notAgreedCard, talkedThroughCard } from '../src/features/appraisals/cards/ending.ts';
import { heldCard, appraisalReceiptCard } from '../src/features/appraisals/cards/receipt.ts';
import { reviewCard, summaryCard } from '../src/features/appraisals/cards/summary.ts';
import { sharedCard } from '../src/features/appraisals/cards/undelivered.ts';
import { beginFields } from '../src/features/appraisals/domain/begin.ts';
import type { FormField, FieldTexts } from '../src/features/appraisals/domain/fields.ts';
import { fieldsOf, PREPARATION, stepsOf } from '../src/features/appraisals/domain/steps.ts';
import { Course } from '../src/features/catalogue/domain/course.ts';
import { ALLIANCE_ADVICE } from '../src/features/catalogue/domain/advice.ts';
import { courseList } from '../src/features/catalogue/domain/course-list.ts';
import { STARTER_PACK, type Pack } from '../src/features/framework/domain.ts';
import type { Card, Route } from '../src/bot/turn.ts';
import { complaintsAbout } from './support/adaptivecards.ts';
import { aBot } from './support/bot.ts';
import { aDiscussion, NOW, SHIPPED } from './support/builders.ts';
import { openPartsOf, partsOf } from './support/cards.ts';
import type { Json } from './support/connector.ts';
import { filesUnder } from './support/files.ts';

const SRC = join(import.meta.dirname, '../src');
let routes: Route[] = [];
const names = filesUnder(CARDS, /\.json$/)
  .filter((file) => !file.endsWith('.sample.json'))
  .map((file) => file.replace(/\.json$/, ''));
const read = (file: string) => JSON.parse(readFileSync(join(CARDS, file), 'utf8')) as Json;

beforeAll(async () => {
  for (const file of filesUnder(SRC, /(^|\/)cards(\.ts|\/.+\.ts)$/)) await import(join(SRC, file));
  const bot = await aBot();
  routes = bot.service.app.routes;
  await bot.close();
});

const inputsOf = (card: Card) => partsOf(card).filter(({ type }) => String(type).startsWith('Input.'));
const executes = (card: Card) => partsOf(card).filter(({ type }) => type === 'Action.Execute');

// Teams knows the people picker in cards of version 1.5 already.
const PICKER = 'Property "choices.data" is supported in version 1.6, but you are using version 1.5.';

/** What every card promises, each with what breaks the promise. */
const PROMISES: Record<string, (card: Card) => unknown[]> = {
  'is one that the real parser takes, without a word': (card) =>
    complaintsAbout(card).filter((complaint) => complaint !== PICKER),
  'says its version and its language': (card) =>
    card.version === '1.5' && card.lang === 'en' ? [] : [card.version, card.lang],
  'has filled every blank': (card) => JSON.stringify(card).match(/\$\{[^}]*\}|"\$(when|data|root|index)"/g) ?? [],
  'labels every input': (card) => inputsOf(card).filter(({ label }) => !label),
  'says what is wrong beside every required input': (card) =>
    inputsOf(card).filter(({ isRequired, errorMessage }) => isRequired && !errorMessage),
  'gives every input an id of its own': (card) =>
    inputsOf(card)
      .map(({ id }) => id)
      .filter((id, i, all) => !id || all.indexOf(id) !== i),
  'wraps every text': (card) => partsOf(card).filter(({ type, wrap }) => type === 'TextBlock' && wrap !== true),
  'begins with its heading, or with what was saved before it': (card) => {
    const [first, second] = card.body as Json[];
    const isSaved = /^Saved \d\d:\d\d: /.test(String(first?.text)) && second?.style === 'heading';
    return first?.style === 'heading' || isSaved ? [] : [first];
  },
  'stands in one column, but for a button beside what it belongs to': (card) =>
    partsOf(card).filter(({ type, columns }) => type === 'ColumnSet' && !isButtonBeside(columns as Json[])),
  'has no tables and no hidden cards': (card) =>
    partsOf(card).filter(({ type }) => ['Table', 'Action.ShowCard', 'Action.Submit'].includes(String(type))),
  'offers at most six actions at a time': (card) =>
    partsOf(card).flatMap(({ actions }) => (Array.isArray(actions) && actions.length > 6 ? [actions] : [])),
  'sends nothing called “key”, which the renderer of Teams does not survive': (card) =>
    executes(card).filter(({ data }) => Object.hasOwn((data ?? {}) as Json, 'key')),
  'carries nothing under the name of an input that it sends': (card) =>
    executes(card).flatMap((action) => shadowed(card, action)),
  'sends each button where it is understood': (card) => executes(card).flatMap((action) => notUnderstood(card, action)),
};

/** One field or title, and one button that a screen reader can tell from the others of its name. */
const isButtonBeside = ([beside, behind, ...others]: Json[]): boolean => {
  const [set, ...more] = (behind?.items ?? []) as Json[];
  const actions = (set?.actions ?? []) as Json[];
  return (
    !others.length &&
    !more.length &&
    (beside?.items as Json[] | undefined)?.length === 1 &&
    actions.length === 1 &&
    actions.every(({ tooltip }) => !!tooltip)
  );
};

/** What is typed lies over what the button carries, and what is left empty lets it through again. */
const shadowed = (card: Card, { data, associatedInputs }: Json): unknown[] =>
  associatedInputs === 'none' ? [] : inputsOf(card).filter(({ id }) => Object.hasOwn((data ?? {}) as Json, String(id)));

function notUnderstood(card: Card, { verb, data, associatedInputs }: Json): unknown[] {
  const route = routes.find((one) => one.verb === verb);
  if (!route) return [`no route for ${String(verb)}`];
  const typed =
    associatedInputs === 'none'
      ? {}
      : Object.fromEntries(inputsOf(card).map(({ id, value }) => [String(id), value ?? '']));
  const input = route.input.safeParse({ ...typed, ...(data as Json) });
  return input.success ? [] : [`${String(verb)}: ${z.prettifyError(input.error)}`];
}

it('has a schema and a sample for every template', () => {
  expect(
    joinedCards()
      .map(({ cardName }) => cardName)
      .sort(),
  ).toEqual(names);
  const samples = filesUnder(CARDS, /\.sample\.json$/).filter((file) => !file.endsWith('.quick.sample.json'));
  expect(samples.map((file) => file.replace(/\.sample\.json$/, ''))).toEqual(names);
});

describe.each(names)('the sample of %s', (name) => {
  const drawn = () => {
    const draw = joinedCards().find(({ cardName }) => cardName === name)!;
    const sample = read(`${name}.sample.json`);
    expect(draw.view.safeParse(sample).error).toBeUndefined();
    return draw(sample);
  };
  it.each(Object.entries(PROMISES))('%s', (_promise, breaks) => expect(breaks(drawn())).toEqual([]));
  it('is small', () => expect(JSON.stringify(drawn()).length).toBeLessThan(20_000));
});

const quick = filesUnder(CARDS, /\.quick\.sample\.json$/).map((file) => file.replace(/\.quick\.sample\.json$/, ''));
describe.each(quick)('the sample of %s that nobody has touched', (name) => {
  const drawn = () => joinedCards().find(({ cardName }) => cardName === name)!(read(`${name}.quick.sample.json`));
  it.each(Object.entries(PROMISES))('%s', (_promise, breaks) => expect(breaks(drawn())).toEqual([]));
  it('has nothing filled in that is not folded, and nothing wrong', () => {
    const inputs = openPartsOf(drawn()).filter(({ type }) => String(type).startsWith('Input.'));
    expect(inputs.filter(({ value }) => value)).toEqual([]);
    expect(JSON.stringify(drawn())).not.toMatch(/Please check/);
  });
});

const MARK = '**Mark** _me_ [here](https://mark.example) ';
const CAPABILITIES: Pack = {
  schemaVersion: 1,
  version: '7',
  name: 'Forty capabilities in each domain',
  isStarter: false,
  domains: STARTER_PACK.domains,
  capabilities: STARTER_PACK.domains.flatMap(({ id }, d) =>
    Array.from({ length: 40 }, (_, n) => ({
      domainId: id,
      level: 'enhanced' as const,
      code: `E${d + 1}.${n + 1}`,
      title: `Demonstrates capability number ${n + 1} in complex situations `.repeat(6).slice(0, 300),
      colour: '',
    })),
  ),
};

const THOUSANDS = courseList({
  settings: ALLIANCE_ADVICE,
  retired: [],
  courses: Array.from({ length: 3000 }, (_, n) =>
    Course.parse({
      id: `demo-${n}`,
      title: `Demo course ${n} with a title of the ordinary length of titles`,
      provider: 'Demo School',
      levels: ['enhanced'],
      levelsBasis: 'inferred',
    }),
  ),
});

/** An answer as long as it may be, everything ticked. */
function mostOf(field: FormField): string {
  switch (field.kind) {
    case 'words':
      return MARK.repeat(80).slice(0, field.most);
    case 'choice':
      return field.of.at(-1)!;
    case 'choices':
      return field.of.join(',');
    case 'courses':
      return SHIPPED.courses
        .forLevel('enhanced')
        .map(({ id }) => id)
        .join(',');
    case 'day':
      return '2027-03-31';
  }
}
const filled = (fields: readonly FormField[]): FieldTexts =>
  Object.fromEntries(fields.map((field) => [field.id, mostOf(field)]));

describe.each([
  ['the starter pack', STARTER_PACK],
  ['a pack of forty capabilities a domain', CAPABILITIES],
])('a discussion as long as it may be, with %s,', (_pack, pack) => {
  const reference = { ...SHIPPED, pack };
  const of = (state: 'draft' | 'shared' | 'agreed' | 'held', changes = {}) => {
    const name = (who: string) => `${MARK}${who}`;
    const steps = [PREPARATION, ...stepsOf(pack)];
    const answers = Object.fromEntries(
      steps.map((step) => [step, filled(fieldsOf(step, { level: 'enhanced' }, pack)!)]),
    );
    return {
      ...aDiscussion(
        {
          state,
          frameworkVersion: pack.version,
          role: MARK,
          edition: 2,
          tenantId: 't',
          manager: { id: 'm', name: name('Manager') },
          person: { id: 'p', name: name('Person') },
          reopenings: [{ at: '2026-11-01T09:00:00Z', words: MARK.repeat(40), edition: 1 }],
          comment: { at: '2026-11-01T09:00:00Z', words: MARK.repeat(40) },
          agreedAt: NOW.toISOString(),
          ending: { at: '2026-11-01T09:00:00Z', how: 'not agreed', words: MARK.repeat(40) },
          changeAsked: { at: '2026-11-01T09:00:00Z', words: MARK.repeat(40) },
          ...changes,
        },
        answers,
      ),
      outcomes: [],
    };
  };
  const everyPage = (draw: (page: number) => Card) =>
    Array.from({ length: 12 }, (_, i) => [`page ${i + 1}`, draw(i + 1)] as const);
  const note = MARK.repeat(10);
  const cards: (readonly [string, Card])[] = [
    [
      'start',
      startCard({
        id: 'DEMO.abcdefghij0123456789',
        pack,
        people: Array.from({ length: 35 }, (_, n) => ({ id: `p${n}`, name: `${MARK}${n}` })),
        typed: filled(beginFields),
        note,
        hasPicker: false,
        at: NOW,
      }),
    ],
    [
      'start with a picker',
      startCard({ id: 'DEMO.abcdefghij0123456789', pack, people: [], typed: {}, hasPicker: true, at: NOW }),
    ],
    ...stepsOf(pack).map(
      (step) =>
        [step, stepCard(of('draft', { askedToPrepareAt: NOW.toISOString() }), step, reference, { note })] as const,
    ),
    [
      'education, in a catalogue of thousands',
      stepCard(of('draft'), 'education', { pack, courses: THOUSANDS }, { note }),
    ],
    ['preparation', preparationCard(of('draft'), pack, { note })],
    ...everyPage((page) => summaryCard(of('draft'), reference, { page, note })).map(
      ([page, card]) => [`summary, ${page}`, card] as const,
    ),
    ...everyPage((page) =>
      reviewCard(of('shared'), reference, {
        page,
        note,
        comment: MARK.repeat(40),
        problem: 'say what should be changed.',
      }),
    ).map(([page, card]) => [`review, ${page}`, card] as const),
    ...['m', 'p'].flatMap((id) =>
      everyPage((page) =>
        appraisalReceiptCard(of('agreed'), reference, { viewer: { tenantId: 't', id }, at: NOW }, { page, note }),
      ).map(([page, card]) => [`receipt for ${id}, ${page}`, card] as const),
    ),
    ...everyPage((page) => heldCard(of('held'), reference, { viewer: { tenantId: 't', id: 'p' } }, { page, note })).map(
      ([page, card]) => [`held, ${page}`, card] as const,
    ),
    ['what to do with words', wordsToManagerCard(of('shared'), MARK.repeat(40), true)],
    ['ending', endingCard(of('shared'))],
    ['talked through', talkedThroughCard(of('shared'))],
    ['not agreed', notAgreedCard(of('shared'), { typed: MARK.repeat(40), problem: 'x' })],
    ['shared', sharedCard(of('shared'), { link: 'https://chat.example' }, note)],
    ['reopen', reopenCard(of('agreed'), { typed: MARK.repeat(40) })],
    ['withdraw', withdrawCard(of('draft'))],
    [
      'list',
      listCard(
        Array.from({ length: 6 }, (_, n) => ({
          id: 'DEMO.abcdefghij0123456789',
          level: 'enhanced' as const,
          as: 'manager' as const,
          otherName: MARK,
          otherId: `p${n}`,
          kind: 'job-planning' as const,
          role: MARK,
          heldOn: '2026-11-21',
          state: 'draft' as const,
          begunAt: '2026-11-21T09:00:00Z',
          step: 'Goals',
          waitsSince: '2026-11-21',
        })),
        { next: { trust: 'DEMO', after: 'x' }, today: '2026-11-27' },
      ),
    ],
  ];

  describe.each(cards)('%s', (_name, card) => {
    it.each(Object.entries(PROMISES).filter(([promise]) => !promise.includes('blank')))('%s', (_promise, breaks) =>
      expect(breaks(card)).toEqual([]),
    );
    it('is small enough to be sent', () => expect(JSON.stringify(card).length).toBeLessThan(40_000));
    it('draws people’s own words where Markdown stays plain', () =>
      expect(partsOf(card).filter(({ type, text }) => type === 'TextBlock' && String(text).includes('Mark'))).toEqual(
        [],
      ));
  });
});

it('shows what people typed as they typed it, also where it looks like a template', () => {
  const odd = '${$root.who} ${if(true, 1, 2)} {{x}} "quoted" \\ </b> 007';
  const card = stepCard(aDiscussion({ role: odd }, { level: { levelWords: odd } }), 'level', SHIPPED);
  expect(inputsOf(card).find(({ id }) => id === 'levelWords')?.value).toBe(odd);
  expect(partsOf(card).map(({ text }) => text)).toContainEqual(expect.stringContaining(odd));
});
