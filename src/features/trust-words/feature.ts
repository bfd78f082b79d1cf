// The words a Trust adds, so that its staff are understood as they write.
import type { Feature } from '../../feature.ts';
import type { Store } from '../../storage/port.ts';
import { trustWordRoutes } from './handlers.ts';
import { trustWords, wordKinds } from './repository.ts';

export function openTrustWords({ store }: { store: Store }) {
  const words = trustWords(store);
  const feature: Feature = {
    name: 'trust-words',
    formerVerbs: {
      'courses.words': 'trust-words.list',
      'courses.save-word': 'trust-words.save',
      'courses.remove-word': 'trust-words.remove',
    },
    kinds: wordKinds,
    routes: trustWordRoutes({ words }),
    help: { words: [{ type: 'our words', does: 'what your staff write, and what they mean by it' }] },
  };
  return { feature, words };
}
