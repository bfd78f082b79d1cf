// One message on a working day at most, with all that waits for somebody, whatever feature it is of.
import { DIGEST_DOORS } from './domain/doors.ts';
import type { Feature } from '../../feature.ts';
import type { Store } from '../../storage/port.ts';
import { digestRoutes } from './handlers.ts';
import { digestKinds } from './kinds.ts';
import type { DigestNeeds } from './needs.ts';
import { digestNotices } from './notices.ts';
import { planDigests } from './planning.ts';
import { remindingWith } from './reminding.ts';
import { digestRepository } from './repository.ts';

interface Given extends Omit<DigestNeeds, 'digests'> {
  store: Store;
  newId(): string;
}

export function openDigest({ store, newId, ...given }: Given) {
  const digests = digestRepository({ store, newId });
  const needs: DigestNeeds = { ...given, digests };
  const feature: Feature = {
    name: 'digest',
    kinds: digestKinds,
    routes: digestRoutes(needs),
    notices: digestNotices(needs),
    jobs: [{ name: 'plan digests', every: 'hour', run: (at) => planDigests(needs, at) }],
    help: {
      words: [
        { type: 'what waits', does: 'everything that waits for you' },
        { type: 'pause until 11 January', does: 'no list of what waits until then' },
      ],
    },
  };
  return {
    feature,
    noteForDigest: digests.addCandidate,
    remind: remindingWith(needs),
    listOfTasks: { open: DIGEST_DOORS.list },
  };
}
