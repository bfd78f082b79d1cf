// What is read of discussions that wait, and whether the card says that there may be more.
import { MOST_OPEN_LISTED, openLineOf } from '../../../src/features/appraisals/domain/open-discussion.ts';
import { waitingDiscussionsCard } from '../../../src/features/nudges/cards/waiting.ts';
import { discussionNudgeRepository } from '../../../src/features/nudges/discussion-nudges.ts';
import { readWaiting, waitingViewOf } from '../../../src/features/nudges/waiting-view.ts';
import { DEFAULT_DEADLINES } from '../../../src/calendar/deadlines.ts';
import { anAppraisal, NOW, sam } from '../../support/builders.ts';
import { words } from '../../support/cards.ts';
import { startStorage } from '../../support/storage.ts';

it.each([
  [MOST_OPEN_LISTED - 1, false],
  [MOST_OPEN_LISTED, true],
])('of %i open discussions: says that there may be more', async (open, isSaid) => {
  const storage = await startStorage();
  const needs = {
    openDiscussionsOf: async () => Array.from({ length: open }, () => openLineOf(anAppraisal())),
    discussionNudges: discussionNudgeRepository(await storage.open()),
    returnRules: async () => DEFAULT_DEADLINES,
    people: { holders: async () => [], holdersAmong: async () => [], find: async () => undefined },
    roles: { peopleWith: async () => [], holdings: async () => [] },
    discussionButtons: () => [],
  };
  const read = await readWaiting(needs, { person: sam, at: NOW, trustId: 'DEMO' });
  const said = words({ card: waitingDiscussionsCard(waitingViewOf(read)) });
  expect(/only the 1,000 begun first are looked at/.test(said)).toBe(isSaid);
  await storage.close();
});
