// Joins the features: what the bot can do, and what each feature is given.
import { openBackground } from './background.ts';
import type { Config } from './config.ts';
import { documentTaker } from './documents.ts';
import { appraisalRoutes } from './features/appraisals/handlers.ts';
import { recordBehind } from './features/appraisals/handlers/record.ts';
import { outsiderNotices } from './features/appraisals/outsider-notices.ts';
import { appraisalNotices } from './features/appraisals/notices.ts';
import { openDiscussionRepository } from './features/appraisals/open-discussions.ts';
import { appraisalRepository } from './features/appraisals/repository.ts';
import { isBegunBy } from './features/appraisals/begun.ts';
import { openCourses } from './features/courses/open-courses.ts';
import { modelReading, type Model } from './reading/model/with-a-model.ts';
import { readQuestion } from './reading/read-question.ts';
import { frameworkRoutes } from './features/framework/handlers.ts';
import { frameworkRepository } from './features/framework/repository.ts';
import { handoverRepository, type Offer } from './features/handover/repository.ts';
import { openJobDescriptions } from './features/job-descriptions/open-job-descriptions.ts';
import { HELP_FOR_UNKNOWN, helpCard, welcomeCard } from './features/people/cards.ts';
import { openPeople } from './features/people/open-people.ts';
import { DIRECTORY } from './features/people/repository.ts';
import { DEMO_TENANT } from './local/demo-people.ts';
import type { Log } from './log.ts';
import { noticing } from './outbox/noticing.ts';
import { pacing } from './outbox/pacing.ts';
import type { SendResult } from './outbox/rules.ts';
import { openReach } from './reach.ts';
import { createRouter } from './router.ts';
import { sentTableRoute } from './sent-table.ts';
import type { Store } from './storage/port.ts';
import { tableReader } from './tables/table-job.ts';
import { TAKERS } from './table-takers.ts';
import type { Threads } from './threads/port.ts';
import { Refusal, type Address, type Card, type Finding, type Reply, type Turn } from './turn.ts';

interface Needs {
  config: Config;
  store: Store;
  send(address: Address, card: Card): Promise<SendResult>;
  now(): Date;
  log: Log;
  newId(): string;
  /** What people's chat client can do; the local one can do neither. */
  client: { hasPicker: boolean; hasFileConsent: boolean };
  /** 32 random bytes in base64url. */
  newSecret(): string;
  /** A fictional job description to try it with, on this machine only. */
  sample?: { fileName: string; bytes: Buffer };
  baseUrl: string;
  /** Where the files that people send are read. */
  threads: Threads;
  /** Reads what the rules are not sure of, where the settings name one. */
  model?: Model;
  /** Opens a private chat with the bot: what is passed on to somebody who has never opened it. */
  chatLink: string;
}

export function createApp(needs: Needs) {
  const { config, now, log } = needs;
  const background = openBackground(log);
  const store = noticing(pacing(needs.store, { config, now, isBegunBy }), (partition) =>
    background.run('deliver notices', () => outbox.sweep([partition])),
  );
  const named = { tenants: config.TENANTS, administrators: config.ADMINISTRATORS, named: config.FACILITATORS };
  const { people, trusts, facilitators, whoIs, ...who } = openPeople({
    store,
    ...named,
    isLocal: config.isLocal,
    demoTenant: DEMO_TENANT,
    chatLink: needs.chatLink,
  });
  const packs = frameworkRepository(store);
  const appraisals = appraisalRepository(store);
  const openDiscussions = openDiscussionRepository(store);
  const handover = handoverRepository(store);
  const readTable = tableReader(needs.threads);
  const given = {
    packs,
    people,
    readTable,
    newId: needs.newId,
    chatLink: needs.chatLink,
    ...needs.client,
    offerDownload: (file: Offer, at: Date) => handover.offer(file, at, needs.newSecret()),
    downloadUrl: (token: string) => `${needs.baseUrl}/download/${token}`,
  };
  const whoSpeaks = async ({ person, address, at }: Turn) => {
    const found = await whoIs(person);
    if (address) presence.check(found.profile, person, address, at);
    return found;
  };
  const read = needs.model ? modelReading({ model: needs.model, log }) : readQuestion;
  const courses = openCourses({ ...given, store, facilitators, read });
  const jobDescriptions = openJobDescriptions({ ...given, store, threads: needs.threads, sample: needs.sample });

  const { outbox, presence, noteForm, ending } = openReach({
    store,
    people,
    background,
    now,
    log,
    send: needs.send,
    drawers: new Map([
      ...who.notices,
      ...appraisalNotices({ appraisals, packs, coursesAt: courses.listAt, now }),
      ...outsiderNotices({ openDiscussions, facilitators }),
      ...jobDescriptions.notices,
      ...courses.notices,
    ]),
  });

  const routes = [
    sentTableRoute(TAKERS, readTable, async (person) => (await whoIs(person)).roles),
    ...who.routes,
    ...frameworkRoutes(packs),
    ...appraisalRoutes({
      ...given,
      appraisals,
      openDiscussions,
      facilitators,
      courseNotes: courses.notes,
      coursesAt: courses.listAt,
    }),
    ...jobDescriptions.routes,
    ...courses.routes,
  ];
  const answer = createRouter(routes, {
    whoIs: whoSpeaks,
    help: async () => ({ card: HELP_FOR_UNKNOWN }),
    inviteToPrivate: () => ({
      text: `That is private. Open a chat with me and type it there${config.isLocal ? '.' : `: ${needs.chatLink}`}`,
    }),
    unconfirmed: ({ person }, trustId) => who.unconfirmed(person, trustId),
    welcome: (_turn, next) => ({ card: welcomeCard(trusts.all, { next }) }),
  });

  const arrive = ({ person, address, at }: Turn) => {
    if (address) presence.note(person, address, at);
  };
  const add = ({ person, address, at }: Turn) => {
    if (address) presence.add(person, address, at);
  };

  const takeDocument = documentTaker({
    handover,
    makers: {
      'appraisal record': (link, person) =>
        recordBehind({ appraisals, packs, coursesAt: courses.listAt }, link, { person, at: now() }),
      'job description': (link) => jobDescriptions.document(link, now()),
      'course catalogue': courses.table,
    },
    now,
  });

  return {
    routes,
    answer: async (turn: Turn): Promise<Reply> => {
      arrive(turn);
      const reply = await answer(turn);
      noteForm(turn, reply);
      return reply;
    },
    /** What may be put into a message that is being written. */
    search: async (turn: Turn): Promise<Finding[]> => {
      try {
        const { trustId } = await whoIs(turn.person);
        return await jobDescriptions.find(turn.text, trustId);
      } catch (error) {
        if (error instanceof Refusal) return []; // there is no place for a sentence in it
        throw error;
      }
    },
    greet: async (turn: Turn): Promise<Reply | undefined> => {
      add(turn);
      if (!turn.isPrivate) return { card: helpCard('Hello') };
      const { trustId } = await whoIs(turn.person);
      return { card: trustId ? helpCard('Welcome back') : welcomeCard(trusts.all) };
    },
    upgradedFor: add,
    /** Only what happens in the private chat says anything about it. */
    removedBy: ({ person, isPrivate, at }: Turn): void => {
      if (isPrivate) presence.remove(person, at);
    },
    takeDocument,
    peekDocument: (token: string) => handover.peek(token, now()),
    /** Delivers what is due and clears old links: run at the start and every so often. */
    sweep: async (): Promise<void> => {
      await outbox.sweep([...trusts.all.map(({ id }) => id), DIRECTORY]);
      await handover.purge(now());
      await jobDescriptions.purge(now());
      await courses.listAt(now()); // so that nobody has to wait for it
    },
    packs,
    people,
    appraisals,
    background,
    ...ending,
  };
}
export type App = ReturnType<typeof createApp>;
