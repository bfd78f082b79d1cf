// Joins the features: what the bot can do, and what each feature is given.
import { searchIn } from './bot/admit.ts';
import { createRouter } from './bot/router.ts';
import type { Finding, Reply, Turn } from './bot/turn.ts';
import type { Config } from './config/config.ts';
import { surelyTenantOf } from './config/named-people.ts';
import { join, type Joined } from './feature.ts';
import { openAppraisals } from './features/appraisals/feature.ts';
import { openCatalogue } from './features/catalogue/feature.ts';
import { openChannels } from './features/channels/feature.ts';
import { openCourseNotes } from './features/course-notes/feature.ts';
import { openCourseQuestions } from './features/course-questions/feature.ts';
import { openCourses } from './features/courses/feature.ts';
import { openFramework } from './features/framework/feature.ts';
import { openHandover } from './features/handover/feature.ts';
import { openJobDescriptions } from './features/job-descriptions/feature.ts';
import { openPeople } from './features/people/feature.ts';
import { openRoles } from './features/roles/feature.ts';
import { openTrustWords } from './features/trust-words/feature.ts';
import { DEMO_TENANT, DEMO_TRUST } from './local/demo-people.ts';
import type { Send } from './outbox/delivery.ts';
import { noticing } from './outbox/noticing.ts';
import { pacing } from './outbox/pacing.ts';
import { openRateLimit } from './outbox/rate-limit.ts';
import type { ReadQuestion } from './reading/read-question.ts';
import { openBackground } from './running/background.ts';
import type { Log } from './running/log.ts';
import { stopwatch } from './running/clock.ts';
import { openSchedule } from './running/schedule.ts';
import type { Store } from './storage/port.ts';
import { sentTableRoute } from './tables/sent-table.ts';
import { tableReader } from './tables/table-job.ts';
import type { Threads } from './threads/port.ts';

export interface FeatureNeeds {
  config: Config;
  store: Store;
  now(): Date;
  newId(): string;
  /** 32 random bytes in base64url. */
  newSecret(): string;
  /** What people's chat client can do; the local one can do neither. */
  client: { hasPicker: boolean; hasFileConsent: boolean };
  /** A fictional job description to try it with, on this machine only. */
  sample?: { fileName: string; bytes: Buffer };
  baseUrl: string;
  /** Where the files that people send are read. */
  threads: Threads;
  /** Reads what people write. */
  read: ReadQuestion;
  /** Opens a private chat with the bot: what is passed on to somebody who has never opened it. */
  chatLink: string;
}

/** In the order in which help speaks of them. */
export function openFeatures({ config, store, now, threads, read, client, newId, chatLink, ...needs }: FeatureNeeds) {
  const people = openPeople({
    store,
    chatLink,
    tenants: config.TENANTS,
    administrators: config.ADMINISTRATORS,
    named: config.FACILITATORS,
    demo: config.isLocal ? { trust: DEMO_TRUST, tenantId: DEMO_TENANT } : undefined,
    help: () => joined.help,
  });
  const { facilitators, trusts } = people;
  const roles = openRoles({
    people: people.people,
    whoIs: people.whoIs,
    named: { facilitators: facilitators.namedAt, administrators: config.ADMINISTRATORS },
    organisation: async (id) => ({ ...trusts.named(id), isAlliance: false }),
    hasPicker: client.hasPicker,
  });
  const readTable = tableReader(threads);
  const channels = openChannels({ store, beside: (news) => joined.channelNews(news) });
  const framework = openFramework({ store, readTable });
  const handover = openHandover({ ...needs, store, now });
  const given = {
    ...client,
    store,
    now,
    newId,
    chatLink,
    readTable,
    facilitators,
    roles: roles.roles,
    packs: framework.packs,
    people: people.people,
    offerDownload: handover.offerDownload,
    downloadUrl: handover.downloadUrl,
  };
  const verbFor = (intent: string, text: string) => joined.meant.find((one) => one.intent === intent)?.verbFor(text);
  const tenantOf = (trustId: string) => surelyTenantOf(trustId, config.TENANTS);

  const catalogue = openCatalogue(given);
  const words = openTrustWords(given);
  const asked = { ...given, catalogue: catalogue.catalogue, words: words.words };
  const courses = openCourses({ ...asked, read, verbFor });
  const notes = openCourseNotes({ ...asked, recent: courses.recent });
  const questions = openCourseQuestions(asked);
  const jobDescriptions = openJobDescriptions({
    ...given,
    threads,
    trusts: trusts.all,
    tenantOf,
    sample: needs.sample,
  });
  const appraisals = openAppraisals({ ...given, courseNotes: notes.notes, coursesAt: catalogue.listAt });

  const joined: Joined = join([
    appraisals,
    courses.feature,
    notes.feature,
    questions,
    words.feature,
    jobDescriptions,
    framework.feature,
    catalogue.feature,
    people.feature,
    roles.feature,
    channels.feature,
    handover.feature,
  ]);
  const tables = sentTableRoute(joined.tables, readTable);
  return { ...joined, routes: [tables, ...joined.routes], people, roles: roles.roles, channels, framework, handover };
}

interface Needs extends FeatureNeeds {
  send: Send;
  log: Log;
}

export function createApp(needs: Needs) {
  const { config, now, log } = needs;
  const background = openBackground(log);
  const paced = pacing(needs.store, { config, now, isBegunBy: (row, person) => features.isBegunBy(row, person) });
  const store = noticing(paced, (partition) => background.run('deliver notices', () => outbox.sweep([partition])));
  const features = openFeatures({ ...needs, store });
  const { people, handover, routes, jobs, searches } = features;
  const { directory } = features.channels;
  const { channels } = directory;
  const rate = openRateLimit({ store: needs.store, perSecond: config.MOST_SENDS_A_SECOND, watch: stopwatch });
  const reach = people.reach({ background, now, log, rate, send: needs.send, channels, drawers: features.notices });
  const { outbox, presence, noteForm, ending } = reach;

  const answer = createRouter(
    routes,
    {
      whoIs: async ({ person, address, at }) => {
        const found = await people.whoIs(person);
        if (address) presence.check(found.profile, person, address, at);
        return found;
      },
      help: async () => ({ card: people.notUnderstood() }),
      inviteToPrivate: () => ({
        text: `That is private. Open a chat with me and type it there${config.isLocal ? '.' : `: ${needs.chatLink}`}`,
      }),
      unconfirmed: ({ person }, trustId) => people.unconfirmed(person, trustId),
      welcome: (_turn, next) => ({ card: people.welcome({ next }) }),
    },
    features.formerVerbs,
  );
  const deliver = { name: 'deliver notices', every: 'sweep' as const, run: () => outbox.sweep(people.partitions) };
  const schedule = openSchedule([deliver, ...jobs], background);

  return {
    routes,
    formerVerbs: features.formerVerbs,
    /** Everything the bot stores. */
    kinds: features.kinds,
    answer: async (turn: Turn): Promise<Reply> => {
      const { person, address, at } = turn;
      if (address) presence.note(person, address, at);
      const reply = await answer(turn);
      noteForm(turn, reply);
      return reply;
    },
    /** What may be put into a message that is being written. */
    search: async (turn: Turn): Promise<Finding[]> => {
      const found = await Promise.all(searches.map((one) => searchIn(one, turn, people.whoIs)));
      return found.flat();
    },
    greet: people.greeting,
    addedBy: ({ person, address, at }: Turn): void => {
      if (address) presence.add(person, address, at);
    },
    /** Only what happens in the private chat says anything about it. */
    removedBy: ({ person, isPrivate, at }: Turn): void => {
      if (isPrivate) presence.remove(person, at);
    },
    /** Something has happened to a team or a channel. */
    followChannel: directory.tell,
    takeDocument: handover.taker(features.documents),
    peekDocument: handover.peek,
    /** Delivers what is due and does what features do by themselves: at the start and every so often. */
    sweep: () => schedule.look(now()),
    roles: features.roles,
    packs: features.framework.packs,
    people: people.people,
    background,
    ...ending,
  };
}
export type App = ReturnType<typeof createApp>;
