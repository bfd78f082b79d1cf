// What somebody types means one route alone, so that it does not matter in which order features are joined.
import fc from 'fast-check';
import { commandIn } from '../src/bot/plain-text.ts';
import type { Route } from '../src/bot/turn.ts';
import { aBot } from './support/bot.ts';

type Typed = Pick<Route, 'verb' | 'words'>;

/** Two routes that may both be meant, the one that is taken first: none so far. */
const WANTED: readonly `${string} before ${string}`[] = [];

const SAMPLES = 300; // of each route; most have fewer than thirty ways to be typed
const waysToType = ({ source, flags }: RegExp): string[] =>
  fc.sample(fc.stringMatching(new RegExp(source, flags.replace('i', ''))), { numRuns: SAMPLES, seed: 1 });

/** Each pair once, with something that both take. */
function overlaps(routes: readonly Typed[]): Map<string, string> {
  const shared = new Map<string, string>();
  for (const own of routes)
    for (const text of own.words ? new Set(waysToType(own.words).map(commandIn)) : []) {
      const [first, ...others] = routes.filter((one) => one === own || one.words?.test(text));
      for (const other of others) shared.set(`${first?.verb} before ${other.verb}`, text);
    }
  return shared;
}

const made = (...patterns: RegExp[]): Typed[] => patterns.map((words, n) => ({ verb: `route.${n}`, words }));

it.each<[string, Typed[], string[]]>([
  ['nothing in common', made(/^courses$/i, /^my courses$/i), []],
  [
    'the same words, written otherwise',
    made(/^(my )?courses$/i, /^((our|my) )?courses?$/i),
    ['route.0 before route.1'],
  ],
  ['words within others', made(/^catalogue$/i, /^(the )?catalogue( of courses)?$/i), ['route.0 before route.1']],
  ['words in other letters', made(/^JD$/i, /^jd$/i), ['route.0 before route.1']],
  ['a pattern that takes the middle of everything', made(/^my level$/i, /level/i), ['route.0 before route.1']],
  [
    'one of three',
    made(/^trust$/i, /^words$/i, /^(trust|words)$/i),
    ['route.0 before route.2', 'route.1 before route.2'],
  ],
  ['no words at all', [{ verb: 'route.0' }, { verb: 'route.1', words: /^a$/i }], []],
])('this test finds %s', (_what, routes, found) => expect([...overlaps(routes).keys()]).toEqual(found));

describe('the words of the bot', () => {
  let routes: readonly Route[] = [];
  beforeAll(async () => {
    const bot = await aBot();
    ({ routes } = bot.service.app);
    await bot.close();
  });

  it('mean one route each', () => {
    const found = overlaps(routes);
    const unwanted = [...found].filter(([pair]) => !WANTED.some((one) => one === pair));
    expect(Object.fromEntries(unwanted)).toEqual({});
    expect(WANTED.filter((pair) => !found.has(pair))).toEqual([]);
  });

  it('can be typed as they are, in small letters and in capitals', () => {
    const typed = routes.flatMap(({ verb, words }) => (words ? [{ verb, words }] : []));
    expect(typed.length).toBeGreaterThan(20);
    const unheard = typed.flatMap(({ verb, words }) =>
      waysToType(words)
        .flatMap((text) => [text, text.toLowerCase(), text.toUpperCase()])
        .filter((text) => !words.test(commandIn(text)))
        .map((text) => `${verb}: ${text}`),
    );
    expect(unheard).toEqual([]);
  });
});
