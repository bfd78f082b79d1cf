// The ACCEND discussion between a manager and somebody they manage: held step by step, shared, agreed, kept.
import { commandIn } from '../../bot/plain-text.ts';
import type { PersonKey } from '../../bot/person-key.ts';
import type { Feature } from '../../feature.ts';
import type { Store } from '../../storage/port.ts';
import { agreedGoals } from './agreed-goals.ts';
import { isBegunBy } from './begun.ts';
import { discussionMeant } from './domain/discussion-meant.ts';
import { APPRAISALS_ASKED, TEAM_ASKED, verbFor } from './domain/meant.ts';
import { appraisalFactSource } from './fact-rows.ts';
import { discussionButtons } from './cards/views.ts';
import { appraisalRoutes } from './handlers.ts';
import type { AppraisalNeeds } from './handlers/needs.ts';
import { reviewBehind } from './handlers/keepsakes.ts';
import { recordBehind } from './handlers/record.ts';
import { appraisalKinds } from './kinds.ts';
import { appraisalNotices } from './notices.ts';
import { openDiscussionRepository } from './open-discussions.ts';
import { appraisalInFront } from './open-work.ts';
import { outsiderNotices } from './outsider-notices.ts';
import { shownPlaces } from './places.ts';
import { appraisalRepository } from './repository.ts';
import { appraisalTasks } from './tasks.ts';

interface Given extends Omit<AppraisalNeeds, 'appraisals' | 'openDiscussions' | 'places' | 'facilitators'> {
  store: Store;
  now(): Date;
  facilitators: AppraisalNeeds['facilitators'] & Parameters<typeof outsiderNotices>[0]['facilitators'];
}

export function openAppraisals({ store, now, facilitators, ...given }: Given) {
  const appraisals = appraisalRepository(store);
  const openDiscussions = openDiscussionRepository(store);
  const { organisations } = given;
  const library = { appraisals, packs: given.packs, coursesAt: given.coursesAt };
  const needs: AppraisalNeeds = { ...given, facilitators, appraisals, openDiscussions, places: shownPlaces() };
  const feature = {
    name: 'appraisals',
    routes: appraisalRoutes(needs),
    openWork: (asking) => appraisalInFront(needs, asking),
    notices: new Map([...appraisalNotices({ ...library, now }), ...outsiderNotices({ openDiscussions, facilitators })]),
    documents: {
      'appraisal record': {
        right: 'take the record away',
        make: (link, person) => recordBehind({ ...library, organisations }, link, { person, at: now() }),
      },
      'appraisal review': {
        right: 'take the record away',
        make: (link, person) => reviewBehind(appraisals, link, { person, at: now() }),
      },
    },
    meant: [
      { intent: 'appraisal', verbFor, everyday: APPRAISALS_ASKED },
      { verbFor: () => 'appraisals.team', everyday: TEAM_ASKED },
    ],
    help: {
      doors: [
        {
          title: 'Start a discussion',
          line: 'Hold it with somebody you manage',
          verb: 'appraisals.start',
          places: { manager: 1 },
        },
        {
          title: 'My team',
          line: 'Who is where, and whose turn it is',
          verb: 'appraisals.team',
          places: { manager: 2 },
        },
        {
          title: 'My appraisals',
          line: 'Carry on, agree or look back',
          verb: 'appraisals.mine',
          places: { manager: 5, staff: 2 },
        },
      ],
      words: [
        { type: 'appraisal', does: 'start a discussion with somebody you manage' },
        { type: 'resume', does: 'carry on with what waits for you' },
        { type: 'my team', does: 'who of your team is where, and whose turn it is' },
        { type: 'my appraisals', does: 'carry on, agree or look back' },
        { type: 'open discussions', does: 'free a discussion, or hand it to another manager' },
      ],
    },
    isBegunBy,
    tasks: appraisalTasks(store),
    facts: appraisalFactSource,
    kinds: appraisalKinds,
  } satisfies Feature;
  return {
    feature,
    /** What free text asks of discussions and records; undefined where it does not. */
    discussionMeant: (text: string) => discussionMeant(commandIn(text)),
    /** Those of a Trust and directory that are not at their end, without a word of what is written: the oldest first. */
    openDiscussionsOf: openDiscussions.allOf,
    discussionButtons,
    /** On which side of discussions somebody has been; the newest of what is open counts. */
    sideOf: async (trustId: string, person: PersonKey) => {
      const [first] = await appraisals.mine(trustId, person, { limit: 1 });
      return first?.row.as;
    },
    agreedGoals: agreedGoals(store),
  };
}
