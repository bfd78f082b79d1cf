// What free text may ask of features, as buttons: for words that are not sure to mean what they were taken for.

import { allows, dependsOnRecord, type Role } from './rights.ts';
import type { Asking, Route } from './turn.ts';

/** How a feature is asked for in everyday words, and what the button is called that leads there. */
export interface EverydayWords {
  title: string;
  /** Words that, all of them in one question, speak of it; a word ending in `*` stands for all that begin so. */
  asks: readonly string[];
}

export interface OfferedVerb {
  intent?: string;
  everyday?: EverydayWords;
  verbFor(text: string): string;
}

export interface MeantOffer {
  intent?: string;
  title: string;
  verb: string;
}

const MOST_LIKELY = 3;

const begins = (beginning: string, words: readonly string[]) => words.some((word) => word.startsWith(beginning));

function standsIn(ask: string, words: readonly string[]): boolean {
  return ask.split(' ').every((part) => (part.endsWith('*') ? begins(part.slice(0, -1), words) : words.includes(part)));
}

/** The more words of an ask stand in a text, the likelier it is meant. */
const likelihood = ({ asks }: EverydayWords, words: readonly string[]): number =>
  Math.max(0, ...asks.filter((ask) => standsIn(ask, words)).map((ask) => ask.split(' ').length));

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

export interface Offers {
  /** What the words most likely speak of, best first: at most three. */
  likely: MeantOffer[];
  /** All that can be offered. */
  all: MeantOffer[];
}

/** `mayOpen`: what would be refused is not offered. */
export function offersIn(text: string, meant: readonly OfferedVerb[], mayOpen: (verb: string) => boolean): Offers {
  const words = wordsIn(text);
  const offered = meant.flatMap(({ intent, everyday, verbFor }) => {
    const verb = verbFor(text);
    return everyday && mayOpen(verb)
      ? [{ offer: { intent, title: everyday.title, verb }, likely: likelihood(everyday, words) }]
      : [];
  });
  const likely = offered.filter((one) => one.likely > 0).toSorted((a, b) => b.likely - a.likely);
  return { likely: likely.slice(0, MOST_LIKELY).map(({ offer }) => offer), all: offered.map(({ offer }) => offer) };
}

/** Whoever has not said where they work, or is not confirmed there, is told when they press, and goes on from there. */
const ANYBODY: readonly Role[] = ['anybody', 'staff', 'confirmed staff'];

/** Nothing they have no right to, and where others are reading only what is answered there. */
export function mayOpenOf(routes: readonly Route[], { isPrivate, roles }: OfferReader) {
  const byVerb = new Map(routes.map((route) => [route.verb, route]));
  const theirs = [...(roles ?? []), ...ANYBODY];
  return (verb: string): boolean => {
    const route = byVerb.get(verb);
    return (
      route !== undefined &&
      (isPrivate || route.isPublic === true) &&
      (allows(route.right, theirs) || dependsOnRecord(route.right))
    );
  };
}
type OfferReader = Pick<Asking, 'isPrivate' | 'roles'>;
