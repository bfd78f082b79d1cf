import type { CourseNote } from '../../course-notes/domain/note.ts';
import type { GoalNote } from '../../goals/domain/goal-note.ts';
import type { LevelId, Pack } from '../../framework/domain.ts';
import type { OtherRoute } from '../../../bot/turn.ts';
import type { PersonKey } from '../../../bot/person-key.ts';
import type { Profile } from '../../people/domain.ts';
import type { Library } from '../reference.ts';
import type { OpenDiscussions } from '../open-discussions.ts';
import type { ShownPlaces } from '../places.ts';
import type { Appraisals } from '../repository.ts';

/** What the appraisals are given by the app. */
export interface AppraisalNeeds extends Library {
  appraisals: Appraisals;
  openDiscussions: OpenDiscussions;
  /** Where everybody was shown what last. */
  places: ShownPlaces;
  packs: {
    active(): Promise<Pack>;
    pack(version: string): Promise<Pack>;
    find(version: string): Promise<Pack | undefined>;
  };
  people: {
    find(person: PersonKey): Promise<Profile | undefined>;
    colleagues(
      trustId: string,
      tenantId: string,
      limit: number,
    ): Promise<{ id: string; name: string; isUnconfirmed?: true }[]>;
  };
  /** What somebody has noted about courses in one Trust, for whoever holds a discussion with them. */
  courseNotes: { of(trustId: string, owner: PersonKey): Promise<readonly CourseNote[]> };
  /** What the register of posts says of a role, for people of that Trust. */
  levelOfTitle(title: string, at: { trustId: string; tenantId: string }): Promise<LevelId | undefined>;
  /** How many posts the register of a Trust has. */
  postCount(at: { trustId: string; tenantId: string }): Promise<number>;
  organisations: { organisationOf(trustId: string): Promise<{ name: string } | undefined> };
  /** Ids of courses that fit what was written of somebody, the best first. */
  suggestCourses(texts: readonly string[], level: LevelId, at: Date): Promise<readonly string[]>;
  /** Ids of courses that somebody searches for by a word. */
  findCourses(words: string, level: LevelId, at: Date): Promise<readonly string[]>;
  /** What the two of a record have noted of its goals since: whoever asks has to know that it is theirs. */
  goalNotes(record: string): Promise<readonly GoalNote[]>;
  /** A question of one's level where no record says it. */
  askCourses(text: string): OtherRoute;
  facilitators: { facilitatorsOf(trustId: string): Promise<PersonKey[]> };
  /** Letters and digits that nobody can guess and nobody else has. */
  newId(): string;
  /** What a manager passes on to somebody who has never opened the bot. */
  chatLink: string;
  offerDownload(
    file: {
      kind: 'appraisal record' | 'appraisal review';
      fileName: string;
      about: string;
      edition: number;
      person: PersonKey;
    },
    at: Date,
  ): Promise<string>;
  downloadUrl(token: string): string;
  /** Whether Teams can put a document into the person's OneDrive; the local client cannot. */
  hasFileConsent: boolean;
  /** Whether the client can search the whole organisation for a person. */
  hasPicker: boolean;
}
