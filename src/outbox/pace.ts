// How much one person may cause in an hour. A mistake in a loop, or somebody who means harm, must not fill the chats of a Trust.
import { z } from 'zod';
import { clockOf } from '../dates.ts';
import { isSamePerson, type PersonKey } from '../bot/person-key.ts';
import { EACH_TRUST, kind, PEOPLE } from '../records/kind.ts';

/** The settings: how many discussions one person may begin in an hour, and how many people may be written to because of them. */
export interface PaceLimits {
  discussions: number;
  people: number;
}

/** What one person has caused in the last hour, kept beside the records that caused it. */
export const Pace = z.object({
  schemaVersion: z.literal(1).default(1),
  begun: z.array(z.iso.datetime()).default([]),
  /** Each person once, with the last time they were written to. */
  written: z.array(z.object({ tenantId: z.string(), id: z.string(), at: z.iso.datetime() })).default([]),
});
export type Pace = z.infer<typeof Pace>;

/** How the keys of all rows about one person who acts in a Trust begin: a change that reads them reads the count too. */
export const ACTOR = 'actor|{@author}|';
export const paceKind = kind({
  key: `${ACTOR}pace`,
  schema: Pace,
  partitions: [EACH_TRUST, PEOPLE],
  about: ['author', 'addressee'],
  who: { addressee: 'written' },
  keeping: 'until written again',
});
export const paceKey = (person: PersonKey) => paceKind.keyOf(person);

/** What a change would add. What a role exists for, such as a reminder to all, could count as one act here. */
export interface Act {
  begins: number;
  tells: readonly PersonKey[];
}

export type PaceVerdict = { is: 'within'; pace: Pace } | { is: 'above'; reason: string };

const HOUR_MS = 3_600_000;

export function paceAfter(before: Pace, { begins, tells }: Act, limits: PaceLimits, at: Date): PaceVerdict {
  const moment = at.toISOString();
  const hourAgo = new Date(at.getTime() - HOUR_MS).toISOString();
  const begun = before.begun.filter((one) => one > hourAgo);
  const isTold = (person: PersonKey) => tells.some((one) => isSamePerson(one, person));
  const others = before.written.filter((one) => one.at > hourAgo && !isTold(one));
  const told = tells.filter((one, index) => tells.findIndex((other) => isSamePerson(one, other)) === index);
  if (begins && begun.length + begins > limits.discussions)
    return above(`begun ${limits.discussions} discussions`, [...begun].sort()[0], at);
  const isNew = told.some((one) => !before.written.some((known) => known.at > hourAgo && isSamePerson(known, one)));
  if (isNew && others.length + told.length > limits.people)
    return above(`caused messages to ${limits.people} people`, others.map((one) => one.at).sort()[0], at);
  return {
    is: 'within',
    pace: {
      schemaVersion: 1,
      begun: [...begun, ...Array.from({ length: begins }, () => moment)],
      written: [...others, ...told.map(({ tenantId, id }) => ({ tenantId, id, at: moment }))],
    },
  };
}

function above(what: string, first: string | undefined, at: Date): PaceVerdict {
  const again = new Date(Date.parse(first ?? at.toISOString()) + HOUR_MS);
  return {
    is: 'above',
    reason: `You have ${what} within an hour, which is the most for one person. So this was not done, and nothing you typed is lost: press again after ${clockOf(again)}.`,
  };
}
