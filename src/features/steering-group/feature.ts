// The steering group of a Trust: set up in a channel, its people and its terms of reference.
import type { Feature } from '../../feature.ts';
import { groupRoutes } from './handlers/group.ts';
import { setUpRoutes } from './handlers/set-up.ts';
import { groupKinds } from './kinds.ts';
import type { GroupGiven, GroupNeeds } from './needs.ts';
import { openMembership } from './membership.ts';
import { newsRows } from './news.ts';
import { groupNotices } from './notices.ts';
import { groupRepository } from './repository.ts';
import { termsFile, TERMS } from './terms-file.ts';

export function openSteeringGroup(given: GroupGiven) {
  const groups = groupRepository(given.store);
  const needs: GroupNeeds = { ...given, groups };
  const feature: Feature = {
    name: 'steering-group',
    kinds: groupKinds,
    routes: [...setUpRoutes(needs), ...groupRoutes(needs)],
    notices: groupNotices(needs),
    channelNews: (news) => newsRows(groups, news),
    documents: {
      [TERMS]: {
        right: 'see the steering group',
        make: async ({ about }) => termsFile(await groups.of(about), given.trusts.named(about).name, given.now()),
      },
    },
    help: {
      words: [
        { type: 'steering group', does: 'who is in it, and its channel' },
        { type: 'terms of reference', does: 'the document of the steering group' },
      ],
    },
  };
  return { feature, groups, teamOf: openMembership(needs) };
}
