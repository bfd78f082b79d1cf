// What words may speak of, by the everyday words of features.
import { mayOpenOf, offersIn, type OfferedVerb } from '../../src/bot/offers.ts';
import { route } from '../../src/bot/turn.ts';
import { z } from 'zod';

const one = (title: string, ...asks: string[]): OfferedVerb => ({
  verbFor: () => `${title}.open`,
  everyday: { title, asks },
});
const MEANT = [
  one('portfolio', 'portfolio*', 'evidence'),
  one('appraisal', 'tick portfolio', 'objectives'),
  one('return', 'how many staff', 'figures'),
  one('advert', 'vacanc*', 'figures sheet for the post'),
  { intent: 'help', verbFor: () => 'help' },
];
const likely = (text: string) =>
  offersIn(text, MEANT, () => true)
    .likely.map(({ title }) => title)
    .join();

it.each([
  ['where is my portfolio', 'portfolio'],
  ['my portfolios', 'portfolio'],
  ['Where do I tick that she has a portfolio?', 'appraisal,portfolio'],
  ['evidence, objectives and figures, please', 'portfolio,appraisal,return'],
  ['how many of my staff', 'return'],
  ['how many people', ''],
  ['a vacancy', 'advert'],
  ['figure', ''],
  ['', ''],
])('“%s” may be about %s', (text, titles) => expect(likely(text)).toBe(titles));

it('offers three at most of what is likely, and all of what there is', () => {
  const { likely: those, all } = offersIn('portfolio, objectives, figures, vacancies', MEANT, () => true);
  expect([those.length, all.length]).toEqual([3, 4]);
});

it('offers nothing that may not be opened', () =>
  expect(offersIn('portfolio', MEANT, (verb) => verb !== 'portfolio.open')).toMatchObject({
    likely: [],
    all: [{}, {}, {}],
  }));

const reply = async () => ({ text: 'hello' });
const routes = [
  route('open', { right: 'see what the bot can do', input: z.unknown(), isPublic: true }, reply),
  route('own', { right: 'keep my own courses', input: z.unknown() }, reply),
  route('installation', { right: 'import posts', input: z.unknown() }, reply),
];
it.each([
  ['anybody’s', 'open', { isPrivate: true }, true],
  ['anybody’s where others are reading', 'open', { isPrivate: false }, true],
  ['staff’s of somebody who has not said where they work', 'own', { isPrivate: true }, true],
  ['staff’s where others are reading', 'own', { isPrivate: false }, false],
  ['a facilitator’s of one', 'installation', { isPrivate: true, roles: ['facilitator' as const] }, true],
  ['a facilitator’s of somebody else', 'installation', { isPrivate: true }, false],
  ['nobody’s', 'gone', { isPrivate: true }, false],
])('may be opened: %s', (_what, verb, reader, may) => expect(mayOpenOf(routes, reader)(verb)).toBe(may));
