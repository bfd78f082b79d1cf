// What the digest needs of others.
import type { PersonKey } from '../../bot/person-key.ts';
import type { Role } from '../../bot/rights.ts';
import type { Task, TaskSeeker } from '../../bot/task.ts';
import type { Profile } from '../people/domain.ts';
import type { Digests } from './repository.ts';

export interface DigestNeeds {
  digests: Digests;
  now(): Date;
  whoIs(person: PersonKey): Promise<{
    profile: Profile | undefined;
    roles: readonly Role[];
    trustId?: string;
    trusts: readonly string[];
  }>;
  /** What all features say that waits for somebody. */
  tasksOf(seeker: TaskSeeker): Promise<readonly Task[]>;
}
