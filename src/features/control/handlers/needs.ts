import type { FindOpenWork, OpenWork } from '../../../bot/open-work.ts';
import type { Task, TaskSeeker } from '../../../bot/task.ts';
import type { Asking, OtherRoute } from '../../../bot/turn.ts';
import type { TurnedTo } from '../turned-to.ts';

export interface ControlNeeds {
  openWorkOf(asking: Asking): Promise<readonly OpenWork[]>;
  tasksOf(seeker: TaskSeeker): Promise<readonly Task[]>;
  turned: TurnedTo;
  /** What is neither a command nor about what is open. */
  meant(text: string): OtherRoute;
  /** The list of all that waits, where it is more than a card of this feature can hold. */
  listOfTasks: OtherRoute;
}

/** The one they used last. Nothing is read where others are reading, or of somebody who has never said where they work. */
export const inFrontOf =
  ({ openWorkOf }: Pick<ControlNeeds, 'openWorkOf'>): FindOpenWork =>
  async (asking) => {
    if (!asking.isPrivate || !asking.trusts?.length) return undefined;
    const found = await openWorkOf(asking);
    return found.toSorted((a, b) => (b.usedAt ?? '').localeCompare(a.usedAt ?? ''))[0];
  };
