import type { Pack } from '../../framework/domain.ts';
import type { Profile } from '../../people/domain.ts';
import { NOT_YOURS } from '../../../rights.ts';
import { Refusal, type Asking, type Reply } from '../../../turn.ts';
import { currentCard } from '../cards/current.ts';
import type { Showing } from '../cards/summary.ts';
import type { Appraisals, File } from '../repository.ts';

/** What the appraisals are given by the app. */
export interface Needs {
  appraisals: Appraisals;
  packs: {
    active(): Promise<Pack>;
    pack(version: string): Promise<Pack>;
    find(version: string): Promise<Pack | undefined>;
  };
  people: {
    find(id: string): Promise<Profile | undefined>;
    colleagues(trustId: string, tenantId: string, limit: number): Promise<{ id: string; name: string }[]>;
  };
  /** Letters and digits that nobody can guess and nobody else has. */
  newId(): string;
  /** What a manager passes on to somebody who has never opened the bot. */
  chatLink: string;
  offerDownload(
    file: { kind: 'appraisal record'; fileName: string; about: string; edition: number; personId: string },
    at: Date,
  ): Promise<string>;
  downloadUrl(token: string): string;
  /** Whether Teams can put a document into the person's OneDrive; the local client cannot. */
  hasFileConsent: boolean;
  /** Whether the client can search the whole organisation for a person. */
  hasPicker: boolean;
}

/** The pack a card says it was drawn with. Cards can be changed by people, so a pack that is not there is a refusal. */
export async function packOnCard({ packs }: Pick<Needs, 'packs'>, version: string): Promise<Pack> {
  const pack = await packs.find(version);
  if (!pack) throw new Refusal(NOT_YOURS);
  return pack;
}

export const LATE = 'That card was out of date, so nothing was changed by it. This is how things stand.';

/** The card that fits the discussion as it is now. */
export async function showCurrent(needs: Needs, file: File, { person }: Asking, showing?: Showing): Promise<Reply> {
  const pack = await needs.packs.pack(file.record.frameworkVersion);
  return { card: currentCard(file, person.id, { pack, link: needs.chatLink }, showing) };
}
