// Documents that people take away: each by a link that works once.
import type { Document, Feature } from '../../feature.ts';
import type { IdentifyPerson } from '../../bot/admit.ts';
import type { Store } from '../../storage/port.ts';
import { documentTaker } from './documents.ts';
import { handoverRepository, linkKinds, type Offer } from './repository.ts';

interface Given {
  store: Store;
  now(): Date;
  /** 32 random bytes in base64url. */
  newSecret(): string;
  baseUrl: string;
}

export function openHandover({ store, now, newSecret, baseUrl }: Given) {
  const handover = handoverRepository(store);
  const feature: Feature = {
    name: 'handover',
    kinds: linkKinds,
    jobs: [{ name: 'old links', every: 'hour', run: handover.purge }],
  };
  return {
    feature,
    offerDownload: (file: Offer, at: Date) => handover.offer(file, at, newSecret()),
    downloadUrl: (token: string) => `${baseUrl}/download/${token}`,
    peek: (token: string) => handover.peek(token, now()),
    taker: (documents: ReadonlyMap<string, Document>, whoIs: IdentifyPerson) =>
      documentTaker({ handover, documents, whoIs, now }),
  };
}
