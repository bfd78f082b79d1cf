// The discussion somebody means where they name none: the one they were shown last, else the one that waits for them.
import { MOST_TRUSTS } from '../../../records/across-trusts.ts';
import { Refusal } from '../../../bot/refusal.ts';
import type { Asking } from '../../../bot/turn.ts';
import { isOpenLine, lineToResume } from '../domain/in-front.ts';
import type { AppraisalCase } from '../case.ts';
import type { AppraisalNeeds } from './needs.ts';

const MOST = 30; // lines of each Trust: what is open comes first

export async function discussionInFront(needs: AppraisalNeeds, asking: Asking): Promise<AppraisalCase | undefined> {
  const { person, trusts = [] } = asking;
  const place = needs.places.of(person);
  const shown = place && (await readIfTheirs(needs, place.id, asking));
  if (shown) return shown;
  const found = await Promise.all(
    trusts.slice(0, MOST_TRUSTS).map((trust) => needs.appraisals.mine(trust, person, { limit: MOST })),
  );
  const lines = found.flat().map(({ row }) => row);
  const line = lineToResume(lines) ?? lines.find((one) => !isOpenLine(one));
  return line && readIfTheirs(needs, line.id, asking);
}

/** A discussion can have been taken away meanwhile, with all that was kept of somebody. */
async function readIfTheirs(
  { appraisals }: AppraisalNeeds,
  id: string,
  asking: Asking,
): Promise<AppraisalCase | undefined> {
  try {
    return await appraisals.read(id, { ...asking, right: 'read the appraisal' });
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
