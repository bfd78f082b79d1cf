// “back” and “undo”: the step before, or the card whose button takes back what was done.
import { z } from 'zod';
import { route, type Asking, type Reply, type Route } from '../../../bot/turn.ts';
import { isManager } from '../domain/appraisal.ts';
import { nextStep, stepBefore } from '../domain/progress.ts';
import { PREPARATION } from '../domain/steps.ts';
import { undoNote } from '../domain/undo.ts';
import { RecordId } from '../../../records/record-id.ts';
import { preparationCard } from '../cards/messages.ts';
import { referenceOf } from '../reference.ts';
import type { AppraisalNeeds } from './needs.ts';
import { showAppraisalStep, showCurrent } from './show.ts';

const FIRST_STEP = 'This is the first step. Everything you sent is saved.';

export const stepBackRoutes = (needs: AppraisalNeeds): Route[] => [
  route(
    'appraisals.step-back',
    { right: 'read the appraisal', input: z.object({ id: RecordId }) },
    ({ id }, asking): Promise<Reply> => stepBack(needs, id, asking),
  ),
];

async function stepBack(needs: AppraisalNeeds, id: string, asking: Asking): Promise<Reply> {
  const { person, at } = asking;
  const file = await needs.appraisals.read(id, asking);
  const { record } = file;
  if (record.state !== 'draft') return showCurrent(needs, file, asking, { note: undoNote(record, person, at) });
  const reference = await referenceOf(needs, record, at);
  if (isManager(record, person)) {
    const place = needs.places.of(person);
    const step = (place?.id === id && place.step) || nextStep(file, reference.pack);
    const before = stepBefore(step, reference.pack);
    const note = before === step ? FIRST_STEP : undefined;
    return showAppraisalStep(needs, { file, reference, step: before }, asking, { note });
  }
  return file.answers.has(PREPARATION)
    ? { card: preparationCard(file, reference.pack) }
    : showCurrent(needs, file, asking);
}
