import type { PersonKey } from '../../../bot/person-key.ts';
import type { Asking } from '../../../bot/turn.ts';
import type { DocumentWork } from '../document-job.ts';
import type { HeldFiles } from '../held-files.ts';
import type { Posts } from '../repository.ts';
import type { TrustWordings } from '../trust-settings.ts';
import type { Colleagues } from './partner.ts';

/** What the conversation about a Word file is given by the app. */
export interface FileNeeds {
  held: HeldFiles;
  documents: DocumentWork;
  posts: Posts;
  settings: TrustWordings;
  people: Colleagues;
  packs: { active(): Promise<{ version: string }> };
  /** 24 hexadecimal digits that nobody can guess. */
  newId(): string;
  offerDownload(
    file: {
      kind: 'job description with the statement';
      fileName: string;
      about: string;
      edition: number;
      person: PersonKey;
    },
    at: Asking['at'],
  ): Promise<string>;
  downloadUrl(token: string): string;
  /** Whether Teams can put a document into the person's OneDrive; the local client cannot. */
  hasFileConsent: boolean;
  /** Whether the client can search the whole organisation for a person. */
  hasPicker: boolean;
  /** A fictional job description to try it with, where people cannot send files. */
  sample?: { fileName: string; bytes: Buffer };
}
