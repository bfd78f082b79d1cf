// All organisations: found by code or name, who came of whom, and who is expected to send a return.
import { lastDayOf } from '../../../calendar/quarters.ts';
import type { Organisation } from './organisation.ts';

export type Directory = readonly Organisation[];

export const organisationIn = (directory: Directory, id: string): Organisation | undefined =>
  directory.find((one) => one.id === id);

const codesOf = ({ id, odsCode, formerCodes }: Organisation): string[] => [
  id,
  ...(odsCode ? [odsCode] : []),
  ...formerCodes,
];

/** By what it is called now first, then by what it was. */
export function organisationByCode(directory: Directory, code: string): Organisation | undefined {
  const wanted = code.trim().toUpperCase();
  return directory.find(({ odsCode }) => odsCode === wanted) ?? directory.find((one) => codesOf(one).includes(wanted));
}

/** Whether no other organisation is, or was, found under it. */
export const isFreeCode = (directory: Directory, code: string, id: string): boolean =>
  !directory.some((one) => one.id !== id && codesOf(one).includes(code));

/** Who took its place, and from which day on. */
export function successorOf(directory: Directory, id: string): { organisation: Organisation; on: string } | undefined {
  for (const organisation of directory) {
    const link = organisation.tookOverFrom.find((one) => one.id === id);
    if (link) return { organisation, on: link.on };
  }
  return undefined;
}

/** Who stands in its place on a day: itself, while nobody has taken it over by then. */
export function heirOf(directory: Directory, id: string, day: string): string {
  const successor = successorOf(directory, id);
  return successor && successor.on <= day ? heirOf(directory, successor.organisation.id, day) : id;
}

/** Itself, and everybody it came of, however far back: where its old returns lie. */
export function lineageOf(directory: Directory, id: string): string[] {
  const found = new Set<string>();
  const walk = (one: string): void => {
    if (found.has(one)) return;
    found.add(one);
    for (const link of organisationIn(directory, one)?.tookOverFrom ?? []) walk(link.id);
  };
  walk(id);
  return [...found];
}

const isIn = (quarter: string, { from, to }: { from?: string; to?: string }): boolean =>
  (!from || from <= quarter) && (!to || quarter <= to);

/** Whether it sends the return of any quarter. */
export const isSender = ({ sends, kind }: Organisation): boolean =>
  sends.is === 'default' ? kind === 'trust' : sends.is === 'yes';

const isToSend = (one: Organisation, quarter: string): boolean =>
  isSender(one) && (one.sends.is !== 'yes' || isIn(quarter, one.sends));

/**
 * Whether it sends the return of a quarter: it is there on the last day of it, sends one, and nobody has taken its place
 * by then. A merger in the middle of a quarter leaves that quarter to the successor.
 */
export function isExpected(directory: Directory, quarter: string, organisation: Organisation): boolean {
  const last = lastDayOf(quarter);
  const successor = successorOf(directory, organisation.id);
  const isTaken = successor !== undefined && successor.on <= last;
  return isOpenOn(organisation, last) && !isTaken && isToSend(organisation, quarter);
}

export const expectedIn = (directory: Directory, quarter: string, alliance: string): Organisation[] =>
  directory.filter((one) => one.alliance === alliance && isExpected(directory, quarter, one));

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const isCalled = (one: Organisation, words: readonly string[]): boolean => {
  const name = ` ${plain(one.name)}`;
  return words.every((word) => name.includes(` ${word}`));
};

/** By code, or by the beginnings of words of the name; all of them, where nothing is asked. In the order of names. */
export function search(directory: Directory, text: string): Organisation[] {
  const code = text.trim().toUpperCase();
  const words = plain(text).split(' ').filter(Boolean);
  const asked = text.trim() !== '';
  if (asked && !words.length) return [];
  return directory
    .filter((one) => !asked || codesOf(one).includes(code) || isCalled(one, words))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB') || a.id.localeCompare(b.id));
}

/** Whether people can say on this day that they work there. */
export const isOpenOn = ({ from, to }: Organisation, day: string): boolean =>
  (!from || from <= day) && (!to || to >= day);

/** Whether it is there on a day, and nobody has taken its place by then: neither a last day nor a merger to come counts yet. */
export const isInForceOn = (directory: Directory, one: Organisation, day: string): boolean =>
  isOpenOn(one, day) && heirOf(directory, one.id, day) === one.id;
