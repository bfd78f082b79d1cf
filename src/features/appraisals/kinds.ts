// Everything this feature stores, in the partition of a Trust: a discussion with all its parts, and the rows by which it is found.
import { z } from 'zod';
import { PersonKey } from '../../bot/person-key.ts';
import { isDay } from '../../dates.ts';
import { outcomeKind, outcomeValue } from '../../outbox/notice.ts';
import { ACTOR } from '../../outbox/pace.ts';
import { FACT } from '../../records/fact.ts';
import { EACH_TRUST, fill, kind, type Custody } from '../../records/kind.ts';
import { Appraisal, Closing, Kind } from './domain/appraisal.ts';
import {
  AgreedGoals,
  LastReading,
  StepAnswer,
  AgreedEdition,
  NotesShown,
  RemovedAnswer,
  PersonWords,
} from './domain/discussion.ts';
import { MineRow } from './domain/mine-row.ts';
import { OpenLine, ToFree } from './domain/open-discussion.ts';

/** Which discussion is the open one of somebody in a cycle. */
const Open = z.object({ id: z.string(), managerId: z.string() });

export const AskedToFree = z.object({
  schemaVersion: z.literal(1).default(1),
  discussion: z.string(),
  by: PersonKey.extend({ name: z.string() }),
  at: z.iso.datetime(),
});
export type AskedToFree = z.infer<typeof AskedToFree>;

/** One agreed discussion. The return counts people: however many of these somebody has in a quarter, they count once. */
const Fact = z.object({
  schemaVersion: z.literal(1).default(1),
  kind: Kind,
  /** The day on which it was agreed, in London. */
  on: z.string().refine(isDay),
});

const FILE = 'appraisal|{id}|';
/** Where everything of one discussion stands. */
export const discussionPrefix = (id: string) => fill(FILE, [id]);

const partitions = [EACH_TRUST];
const both: Custody = {
  partitions,
  about: ['subject', 'manager'],
  keeping: 'kept',
};
/** The discussion itself says who the two are. */
const TWO = { subject: 'person', manager: 'manager' } as const;
const index = { ...both, keeping: 'while it holds' } as const;
const own: Custody = { ...both, about: ['subject'] };

export const appraisalKinds = {
  record: kind({ ...both, who: TWO, since: 'updatedAt', key: `${FILE}record`, schema: Appraisal }),
  answer: kind({ ...both, key: `${FILE}answer|{step}`, schema: StepAnswer }),
  /** What the manager may have emptied without meaning to. */
  removed: kind({ ...both, since: 'at', key: `${FILE}removed|{step}`, schema: RemovedAnswer }),
  /** In the order in which they were said; whatever was said at one moment on one card is one row. */
  words: kind({ ...both, key: `${FILE}said|{at}|{version}`, schema: PersonWords }),
  goals: kind({ ...both, key: `${FILE}agreed-goals`, schema: AgreedGoals }),
  lastReading: kind({ ...both, key: `${FILE}last-reading`, schema: LastReading }),
  notesShown: kind({ ...both, key: `${FILE}notes-shown`, schema: NotesShown }),
  outcome: outcomeKind(`${FILE}outcome|{notice}`),
  /** The same of what a person is asked to do, where its manager looks for all of their own at once. */
  told: kind({
    partitions,
    about: ['manager', 'addressee'],
    who: { addressee: 'to' },
    ...outcomeValue,
    key: 'told|{@manager}|{id}|{notice}',
  }),
  askedToFree: kind({ ...both, about: ['author'], key: `${FILE}asked-to-free|{@author}`, schema: AskedToFree }),
  edition: kind({
    ...both,
    who: { subject: 'record.person', manager: 'record.manager' },
    key: 'edition|{id}|{edition}',
    schema: AgreedEdition,
  }),
  /** Beside what the manager has caused of late, so that beginning a discussion reads both at once. */
  denied: kind({
    ...both,
    since: 'at',
    about: ['subject', 'author'],
    key: `${ACTOR}denied|{@subject}`,
    schema: Closing,
  }),
  ePortfolioAccount: kind({ ...own, since: 'on', key: `${FACT}ePortfolioAccounts|{@subject}|{id}`, schema: Fact }),
  ePortfolioActive: kind({ ...own, since: 'on', key: `${FACT}ePortfolioActive|{@subject}|{id}`, schema: Fact }),
  fact: kind({ ...own, since: 'on', key: `${FACT}alignedAppraisals|{@subject}|{id}`, schema: Fact }),
  open: kind({ ...index, who: { manager: 'managerId' }, key: 'open|{@subject}|{cycle}|{kind}', schema: Open }),
  /** Those that were begun first come first. People of one directory are not shown to another, also where both share a Trust. */
  openIn: kind({ ...index, who: TWO, key: 'openIn|{tenant}|{begun}|{id}', schema: OpenLine }),
  /** Of the open ones, those that somebody asks to be freed. */
  toFree: kind({ ...index, who: TWO, key: 'toFree|{tenant}|{id}', schema: ToFree }),
  mine: kind({ ...index, key: 'mine|{@reader}|{group}|{newest first}|{id}', schema: MineRow }),
};
