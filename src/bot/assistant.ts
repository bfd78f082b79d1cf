// The features as one bot: who is let in, what is answered, what is sent.
import { admit, searchIn } from './admit.ts';
import { openHearing } from './hearing.ts';
import { createRouter } from './router.ts';
import type { Finding, Reply, Turn } from './turn.ts';
import type { Send } from '../outbox/delivery.ts';
import { noticingStore } from '../outbox/noticing.ts';
import { pacingStore } from '../outbox/pacing.ts';
import { openRateLimit } from '../outbox/rate-limit.ts';
import { openBackground } from '../running/background.ts';
import type { Log } from '../running/log.ts';
import { stopwatch, type Stopwatch } from '../running/clock.ts';
import { openSchedule, type Job } from '../running/schedule.ts';
import type { FeatureNeeds } from './feature-needs.ts';
import { openFeatures } from '../app.ts';
import { outlivedJobs } from '../keeping/outlived.ts';
import { periodsOf } from '../keeping/periods.ts';
import type { WholeStore } from '../storage/port.ts';

interface Needs extends Omit<FeatureNeeds, 'later'> {
  store: WholeStore;
  send: Send;
  /** By which sends are spaced; left out, that of this machine. */
  watch?: Stopwatch;
  log: Log;
}

export function createApp(needs: Needs) {
  const { config, now, log, watch = stopwatch } = needs;
  const background = openBackground(log);
  const paced = pacingStore(needs.store, { config, now, isBegunBy: (row, person) => features.isBegunBy(row, person) });
  const store = noticingStore(paced, (partition) => background.run('deliver notices', () => outbox.sweep([partition])));
  const features = openFeatures({ ...needs, store, later: background.run });
  const { people, handover, routes, jobs, searches } = features;
  const { directory } = features.channels;
  const { channels } = directory;
  const rate = openRateLimit({ store: needs.store, perSecond: config.MOST_SENDS_A_SECOND, watch });
  const reach = people.reach({
    noteForDigest: features.noteForDigest,
    background,
    now,
    log,
    rate,
    send: needs.send,
    channels,
    drawers: features.notices,
  });
  const { outbox, presence, noteForm, ending } = reach;

  const answer = createRouter(
    routes,
    {
      whoIs: async ({ person, address, at }) => {
        const found = await people.whoIs(person);
        if (address) presence.check(found.profile, person, address, at);
        const lookAgain = people.lookAgainInTeam(found.profile, at);
        if (lookAgain) background.run('look into the team', lookAgain);
        return found;
      },
      help: async (turn) => ({ card: await people.notUnderstood(turn) }),
      inviteToPrivate: () => ({
        text: `That is private. Open a chat with me and type it there${config.isLocal ? '.' : `: ${needs.chatLink}`}`,
      }),
      unconfirmed: ({ person, at }, trustId) => people.unconfirmed(person, trustId, at),
      answered: features.noteAnswer,
      whoMay: ({ person }, right) => people.whoMay(person, right),
      welcome: (_turn, next) => ({ card: people.welcome({ next }) }),
    },
    features.formerVerbs,
  );
  const delivering: Job[] = [
    { name: 'deliver notices', every: 'sweep', run: outbox.answerBells },
    // Should a bell ever be missing.
    { name: 'look for notices in every Trust', every: 'hour', run: () => outbox.sweep(people.partitions()) },
  ];
  const { kinds } = features;
  const keeping = outlivedJobs({ store: needs.store, kinds, periods: periodsOf(config.KEEP, kinds), log });
  const schedule = openSchedule([...delivering, ...keeping, ...jobs], background, log);

  return {
    routes,
    formerVerbs: features.formerVerbs,
    claims: features.claims,
    help: features.help,
    /** Everything the bot stores. */
    kinds,
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
    greet: async (turn: Turn): Promise<Reply> => {
      await admit({ right: 'see what the bot can do' }, turn, people.whoIs);
      return people.greeting(turn);
    },
    addedBy: ({ person, address, at }: Turn): void => {
      if (address) presence.add(person, address, at);
    },
    /** Only what happens in the private chat says anything about it. */
    removedBy: ({ person, isPrivate, at }: Turn): void => {
      if (isPrivate) presence.remove(person, at);
    },
    /** Something has happened to a team or a channel. */
    followChannel: directory.tell,
    hearing: openHearing({ store: needs.store, newId: needs.newId }),
    takeDocument: handover.taker(features.documents, people.whoIs),
    peekDocument: handover.peek,
    /** Delivers what is due and does what features do by themselves: at the start and every so often. */
    sweep: () => schedule.look(now()),
    roles: features.roles,
    organisations: features.organisations,
    packs: features.framework.packs,
    people: people.people,
    /** What the demonstration sets up. */
    steering: {
      channels: directory,
      groups: features.groups,
      roles: features.roles,
      returns: features.returns,
      organisations: features.organisations,
    },
    background,
    ...ending,
  };
}
export type App = ReturnType<typeof createApp>;
