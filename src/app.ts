// The list of features: what the bot can do, and what each feature is given.
import type { FeatureNeeds } from './bot/feature-needs.ts';
import { mayOpenOf, offersIn } from './bot/offers.ts';
import type { Asking, OtherRoute } from './bot/turn.ts';
import { surelyTenantOf } from './config/named-people.ts';
import { join, type JoinedFeatures } from './feature.ts';
import { openAlliance } from './features/alliance/feature.ts';
import { openAppraisals } from './features/appraisals/feature.ts';
import { openCatalogue } from './features/catalogue/feature.ts';
import { openChannels } from './features/channels/feature.ts';
import { openControl } from './features/control/feature.ts';
import { openCourseNotes } from './features/course-notes/feature.ts';
import { openCourseQuestions } from './features/course-questions/feature.ts';
import { openCourses } from './features/courses/feature.ts';
import { openDigest } from './features/digest/feature.ts';
import { openFramework } from './features/framework/feature.ts';
import { openGoals } from './features/goals/feature.ts';
import { openHandover } from './features/handover/feature.ts';
import { openJobDescriptions } from './features/job-descriptions/feature.ts';
import { openNudges } from './features/nudges/feature.ts';
import { openOrganisations } from './features/organisations/feature.ts';
import { openPeople } from './features/people/feature.ts';
import { openReminders } from './features/reminders/feature.ts';
import { openReturns } from './features/returns/feature.ts';
import { openRoles } from './features/roles/feature.ts';
import { openSteeringGroup } from './features/steering-group/feature.ts';
import { openTrustWords } from './features/trust-words/feature.ts';
import { DEMO_ALLIANCE, DEMO_TENANT, DEMO_TRUST } from './local/demo-people.ts';
import { ringOnNotices } from './outbox/bells.ts';
import { countChanges } from './records/changes-seen.ts';
import { sentTableRoute } from './tables/sent-table.ts';
import { tableReader } from './tables/table-job.ts';

/** In the order in which help speaks of them. */
export function openFeatures({ config, now, threads, read, client, newId, chatLink, ...needs }: FeatureNeeds) {
  const { store, changes } = countChanges(ringOnNotices(needs.store));
  /** What is typed and is neither a command nor about what is open: of a discussion, or a question, which may mean any feature. */
  const meant = (text: string): OtherRoute => appraisals.discussionMeant(text) ?? courses.askAbout(text);
  const readTable = tableReader(threads);
  const { feature: organising, organisations } = openOrganisations({
    store,
    readTable,
    newId,
    demo: config.isLocal ? { trust: DEMO_TRUST, alliance: DEMO_ALLIANCE } : undefined,
  });
  const people = openPeople({
    store,
    organisations,
    chatLink,
    now,
    tenants: config.TENANTS,
    administrators: config.ADMINISTRATORS,
    named: config.FACILITATORS,
    demo: config.isLocal ? { trust: DEMO_TRUST, tenantId: DEMO_TENANT } : undefined,
    help: () => joined.help,
    routes: () => joined.routes,
    tasksOf: (seeker) => joined.tasksOf(seeker),
    sideOf: (trustId, person) => appraisals.sideOf(trustId, person),
    changes,
    teamOf: (trustId, person) => steeringGroup.teamOf(trustId, person),
  });
  const { facilitators, trusts } = people;
  const roles = openRoles({
    people: people.people,
    whoIs: people.whoIs,
    named: { facilitators: facilitators.namedAt, administrators: config.ADMINISTRATORS },
    organisation: organisations.named,
    hasPicker: client.hasPicker,
  });
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
    organisations,
    returnRules: organisations.returnRulesOf,
    packs: framework.packs,
    people: people.people,
    offerDownload: handover.offerDownload,
    downloadUrl: handover.downloadUrl,
  };
  const verbFor = (intent: string, text: string) => joined.meant.find((one) => one.intent === intent)?.verbFor(text);
  const offersFor = (text: string, asking: Asking) => offersIn(text, joined.meant, mayOpenOf(joined.routes, asking));
  const tenantOf = (trustId: string) => surelyTenantOf(trustId, config.TENANTS);

  const catalogue = openCatalogue(given);
  const words = openTrustWords(given);
  const asked = { ...given, catalogue: catalogue.catalogue, words: words.words };
  const courses = openCourses({
    ...asked,
    read,
    verbFor,
    offersFor,
    completedBy: (...whose) => notes.notes.completedBy(...whose),
  });
  const notes = openCourseNotes({ ...asked, recent: courses.recent });
  const questions = openCourseQuestions(asked);
  const { sample, later } = needs;
  const jobDescriptions = openJobDescriptions({ ...given, threads, trusts: trusts.all, tenantOf, sample });
  const appraisals = openAppraisals({
    ...given,
    askCourses: courses.askAbout,
    courseNotes: notes.notes,
    coursesAt: catalogue.listAt,
    levelOfTitle: jobDescriptions.levelOfTitle,
    postCount: jobDescriptions.postCount,
    suggestCourses: courses.suggest,
    findCourses: courses.find,
    goalNotes: (record) => goals.notes.of(record),
  });
  const goals = openGoals({ ...given, agreed: appraisals.agreedGoals });
  const returns = openReturns({
    ...given,
    who: people,
    trustIds: async () => (await organisations.current()).map(({ id }) => id),
    factSources: () => joined.facts,
    trustsIn: (channel) => groups.trustsIn(channel),
    watchers: () => [reminders.watcher, nudges.watcher, alliance.watcher],
  });
  const alliance = openAlliance({ ...given, later, threads, returns: returns.returns, whoIs: people.whoIs });

  const { rosters } = needs;
  const { directory } = channels;
  const steeringGroup = openSteeringGroup({ ...given, trusts, whoIs: people.whoIs, channels: directory, rosters });
  const { groups } = steeringGroup;
  const digest = openDigest({ ...given, whoIs: people.whoIs, tasksOf: (seeker) => joined.tasksOf(seeker) });
  const { remind } = digest;
  const reminders = openReminders({ ...given, ...returns, trusts, groups, channels: directory, remind });

  const nudges = openNudges({
    ...given,
    later,
    standing: returns.standingInRows,
    returnStateOf: returns.returnStateOf,
    openReturn: returns.openReturn,
    letPast: returns.letPast,
    openDiscussionsOf: appraisals.openDiscussionsOf,
    discussionButtons: appraisals.discussionButtons,
    facilitatorsNamed: facilitators.namedAt,
    channelStates: groups.channelStates,
  });

  const control = openControl({
    openWorkOf: (asking) => joined.openWorkOf(asking),
    tasksOf: (seeker) => joined.tasksOf(seeker),
    meant,
    listOfTasks: digest.listOfTasks,
  });

  const joined: JoinedFeatures = join([
    appraisals.feature,
    goals.feature,
    courses.feature,
    notes.feature,
    questions,
    words.feature,
    jobDescriptions.feature,
    returns.feature,
    reminders.feature,
    nudges.feature,
    alliance.feature,
    digest.feature,
    framework.feature,
    catalogue.feature,
    people.feature,
    roles.feature,
    organising,
    steeringGroup.feature,
    channels.feature,
    handover.feature,
    control.feature,
  ]);
  const tables = sentTableRoute(joined.tables, readTable);
  return {
    ...joined,
    routes: [tables, ...joined.routes],
    people,
    roles: roles.roles,
    organisations,
    channels,
    groups,
    returns: returns.returns,
    framework,
    handover,
    noteForDigest: digest.noteForDigest,
    noteAnswer: control.noteAnswer,
  };
}
