// What a feature may bring, and how features are joined into one bot.
import { claimOnce, type Claim } from './bot/claims.ts';
import type { ChannelNews } from './bot/channel-event.ts';
import type { Help } from './bot/help.ts';
import { kitKinds } from './bot/kit-kinds.ts';
import type { EverydayWords } from './bot/offers.ts';
import type { FindOpenWork, OpenWork } from './bot/open-work.ts';
import type { PersonKey } from './bot/person-key.ts';
import type { Right } from './bot/rights.ts';
import type { Task, TaskSeeker } from './bot/task.ts';
import type { Asking, Finding, Person, Route } from './bot/turn.ts';
import type { DrawNotice } from './outbox/delivery.ts';
import type { Intent } from './reading/enquiry.ts';
import { overlap, type StoredKind } from './records/kind.ts';
import type { FactSource } from './records/fact.ts';
import type { Job } from './running/schedule.ts';
import type { Row } from './storage/port.ts';
import type { KnownTable } from './tables/sent-table.ts';

/** What a one-time link stands for, and whom it was made for. */
export interface Link {
  about: string;
  edition: number;
  person: PersonKey;
  fileName: string;
}

/** Makes the document of a link. A browser does not say who opens it; where Teams does, `person` is who. */
export type MakeDocument = (link: Link, person?: Person) => Promise<{ fileName: string; bytes: Buffer }>;

/** A file to take away. Whoever it was made for must still have the right when they take it. */
export interface Document {
  right: Right;
  make: MakeDocument;
}

/** What free text may ask of a feature; `verbFor` gives the verb that opens it. */
export interface IntentVerb {
  /** Where the reading of questions knows it; left out, it is only offered. */
  intent?: Intent;
  verbFor(text: string): string;
  /** Where words are unclear it is offered as a button. Left out, it is not. */
  everyday?: EverydayWords;
}

/** Looks something up while a message is being written. */
export interface Search {
  right: Right;
  find(typed: string, trustId: string | undefined): Promise<Finding[]>;
}

export interface CommandRun {
  at: Date;
  /** Who runs it: `command line`. */
  by: string;
  say(line: string): void;
}

export interface Command {
  right: Right;
  /** `args` are the words behind the command's name. Gives its exit code. */
  run(args: string[], terminal: CommandRun): Promise<number>;
}

/** Only its name is needed. */
export interface Feature {
  name: string;
  routes?: readonly Route[];
  /** What its verbs were called before: old cards stay in chats, and their buttons go on working. */
  formerVerbs?: Readonly<Record<string, string>>;
  notices?: ReadonlyMap<string, DrawNotice>;
  documents?: Readonly<Record<string, Document>>;
  tables?: readonly KnownTable[];
  meant?: readonly IntentVerb[];
  searches?: readonly Search[];
  jobs?: readonly Job[];
  help?: Help;
  commands?: Readonly<Record<string, Command>>;
  /** Everything it stores, each by a name of its own. */
  kinds?: Readonly<Record<string, StoredKind>>;
  /** What waits for somebody: few reads, and nothing where nobody is asked. */
  tasks?(seeker: TaskSeeker): Promise<readonly Task[]>;
  /** What somebody has in front of them, for words that name nothing: “back”, “later”, a note. */
  openWork?: FindOpenWork;
  /** How its facts for the quarterly return follow from its records. */
  facts?: FactSource;
  /** What it writes, in the directory of people, when something has happened to a channel: mostly notices. */
  channelNews?(news: ChannelNews): Promise<readonly Row[]>;
  /** Whether a new row is something this person begins, and may begin only so often (outbox/pacing.ts). */
  isBegunBy?(row: Row, person: PersonKey): boolean;
}

export interface JoinedFeatures {
  /** Everything that only one feature may have, and whose it is. */
  claims: readonly Claim[];
  routes: readonly Route[];
  formerVerbs: ReadonlyMap<string, string>;
  notices: ReadonlyMap<string, DrawNotice>;
  documents: ReadonlyMap<string, Document>;
  tables: readonly KnownTable[];
  meant: readonly IntentVerb[];
  searches: readonly Search[];
  jobs: readonly Job[];
  help: readonly Help[];
  commands: ReadonlyMap<string, Command>;
  /** By the name of the feature and that of the kind. */
  kinds: ReadonlyMap<string, StoredKind>;
  facts: readonly FactSource[];
  tasksOf(seeker: TaskSeeker): Promise<readonly Task[]>;
  openWorkOf(asking: Asking): Promise<readonly OpenWork[]>;
  channelNews(news: ChannelNews): Promise<readonly Row[]>;
  isBegunBy(row: Row, person: PersonKey): boolean;
}

/**
 * Features in the order in which help speaks of them. An error if two of them claim the same verb, typed words, notice,
 * document, job, command or place in storage. What free text may mean can overlap.
 */
export function join(given: readonly Feature[]): JoinedFeatures {
  const features = [...given, KIT];
  const all = <Part>(part: (feature: Feature) => readonly Part[] | undefined) =>
    features.flatMap((feature) => part(feature) ?? []);
  const gather = async <Part>(part: (feature: Feature) => Promise<readonly Part[]> | undefined): Promise<Part[]> =>
    (await Promise.all(features.map(async (one) => part(one)))).flatMap((found) => found ?? []);
  const byName = <Part>(part: (feature: Feature) => Readonly<Record<string, Part>> | undefined) =>
    new Map(all((feature) => Object.entries(part(feature) ?? {})));
  const claims = features.flatMap(claimsOf);
  claimOnce(claims);
  return {
    claims,
    routes: all(({ routes }) => routes),
    formerVerbs: byName(({ formerVerbs }) => formerVerbs),
    jobs: all(({ jobs }) => jobs),
    notices: new Map(all(({ notices }) => [...(notices ?? [])])),
    documents: byName(({ documents }) => documents),
    commands: byName(({ commands }) => commands),
    kinds: kindsOf(features),
    facts: all(({ facts }) => facts && [facts]),
    tables: all(({ tables }) => tables),
    meant: all(({ meant }) => meant),
    searches: all(({ searches }) => searches),
    help: all(({ help }) => help && [help]),
    tasksOf: (seeker) => gather((feature) => feature.tasks?.(seeker)),
    openWorkOf: (asking) => gather((feature) => feature.openWork?.(asking).then((found) => (found ? [found] : []))),
    channelNews: (news) => gather((feature) => feature.channelNews?.(news)),
    isBegunBy: (row, person) => features.some((feature) => feature.isBegunBy?.(row, person)),
  };
}

function claimsOf(feature: Feature): Claim[] {
  const { name: by, routes = [], formerVerbs = {}, notices = new Map<string, DrawNotice>(), jobs = [] } = feature;
  const { documents = {}, commands = {} } = feature;
  const names = {
    feature: [by],
    verb: [...routes.map(({ verb }) => verb), ...Object.keys(formerVerbs)],
    'typed words': routes.flatMap(({ words }) => words?.source ?? []),
    notice: [...notices.keys()],
    document: Object.keys(documents),
    job: jobs.map(({ name }) => name),
    command: Object.keys(commands),
  };
  return Object.entries(names).flatMap(([what, those]) => those.map((name) => ({ what, name, by })));
}

/** What the bot itself stores, whatever its features are. */
const KIT: Feature = { name: 'the bot', kinds: kitKinds };

function kindsOf(features: readonly Feature[]): ReadonlyMap<string, StoredKind> {
  const all = features.flatMap(({ name, kinds }) =>
    Object.entries(kinds ?? {}).map(([one, stored]): [string, StoredKind] => [`${name}: ${one}`, stored]),
  );
  for (const [n, [name, stored]] of all.entries()) {
    const other = all.slice(n + 1).find(([, one]) => overlap(stored, one));
    if (other) throw new Error(`Rows of “${name}” cannot be told from rows of “${other[0]}”.`);
  }
  return new Map(all);
}
