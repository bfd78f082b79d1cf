// Goals that were agreed, between two discussions: how they go, for the two who agreed them.
import type { Feature } from '../../feature.ts';
import type { Store } from '../../storage/port.ts';
import { goalRoutes } from './handlers.ts';
import { goalKinds } from './kinds.ts';
import type { GoalNeeds } from './needs.ts';
import { goalNotes } from './repository.ts';

export function openGoals({ store, ...given }: Omit<GoalNeeds, 'notes'> & { store: Store }) {
  const notes = goalNotes(store);
  const feature: Feature = {
    name: 'goals',
    kinds: goalKinds,
    routes: goalRoutes({ ...given, notes }),
    meant: [
      { verbFor: () => 'goals.mine', everyday: { title: 'My goals', asks: ['my goal*', 'goal agreed', 'goal done'] } },
    ],
    help: { words: [{ type: 'my goals', does: 'how your goals go, between two discussions' }] },
  };
  return { feature, notes };
}
