import type { ReadTable } from '../../../tables/table-job.ts';
import type { Pack } from '../../framework/domain.ts';
import type { HeldLists } from '../held-list.ts';
import type { Posts } from '../repository.ts';
import type { Colleagues } from './partner.ts';

/** What the list of posts is given by the app. */
export interface PostNeeds {
  posts: Posts;
  lists: HeldLists;
  readTable: ReadTable;
  packs: { active(): Promise<Pack> };
  people: Colleagues;
  /** Letters and digits that nobody can guess and nobody else has. */
  newId(): string;
  /** What a proposer passes on to somebody who has never opened the bot. */
  chatLink: string;
  /** Whether the client can search the whole organisation for a person. */
  hasPicker: boolean;
}
