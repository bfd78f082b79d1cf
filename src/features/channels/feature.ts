// The teams and channels the bot is in: where they can be written to, and what happens to them.
import type { Feature } from '../../feature.ts';
import type { Store } from '../../storage/port.ts';
import { channelKinds } from './kinds.ts';
import { channelRepository, type BesideNews } from './repository.ts';

export function openChannels({ store, beside }: { store: Store; beside: BesideNews }) {
  const feature: Feature = { name: 'channels', kinds: channelKinds };
  return { feature, directory: channelRepository(store, beside) };
}
